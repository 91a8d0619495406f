"""The characters of the sample: clients written by hand, so that every feature has a client to show it.

Among them are a mother and a son who keep their affairs from each other, a couple who share theirs, two of one name and
a third whose name begins with theirs, birthdays of every calendar, a broken promise and one due today, prospects nobody
has met yet, and companies.
"""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.characters_daily import one_name, promises, regulars
from rmtui.sample.characters_families import birthdays, couple, family_secrets, rare_days
from rmtui.sample.characters_others import companies, foreigners, prospects
from rmtui.sample.clients import ClientDraft

_PARTS = (
    *(regulars, family_secrets, couple, one_name, promises),
    *(birthdays, rare_days, prospects, companies, foreigners),
)
"""The most useful first: a book of few clients has only those."""


def characters(today: date, rng: Random) -> list[ClientDraft]:
    """All characters, as of `today`."""
    factory = CharacterFactory(today, rng)
    return [draft for part in _PARTS for draft in part(factory)]
