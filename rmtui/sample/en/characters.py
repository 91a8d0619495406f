"""The characters of the English sample, written by hand, so that all the desk can show has somebody to show it on.

Among them are a mother and a son who keep their affairs from each other, a couple who share theirs, two of one name and
a third whose name begins with theirs, birthdays of every calendar, a broken promise and one due today, prospects nobody
has met yet, a client gone quiet, and companies.
"""

from __future__ import annotations

from rmtui.sample.en.characters_daily import one_name, promises, regulars
from rmtui.sample.en.characters_families import birthdays, couple, family_secrets, rare_days
from rmtui.sample.en.characters_others import companies, gone_quiet, prospects

PARTS = (
    *(regulars, family_secrets, couple, one_name, promises),
    *(birthdays, rare_days, prospects, companies, gone_quiet),
)
"""The most telling first: a book of few clients has only those."""
