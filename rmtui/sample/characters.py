"""The characters of the samples, written by hand, so that everything the desk can show has somebody to show it on.

Among them are a mother and a son who keep their affairs from each other, a couple who share theirs, two of one name and
a third whose name begins with theirs, birthdays of every calendar, a broken promise and one due today, prospects nobody
has met yet, and companies.
"""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.sample.branch import Branch
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.en import characters_daily as en_daily
from rmtui.sample.en import characters_families as en_families
from rmtui.sample.en import characters_others as en_others
from rmtui.sample.zh import characters_daily as zh_daily
from rmtui.sample.zh import characters_families as zh_families
from rmtui.sample.zh import characters_others as zh_others

_PARTS = {
    "en": (
        en_daily.regulars,
        en_families.family_secrets,
        en_families.couple,
        en_daily.one_name,
        en_daily.promises,
        en_families.birthdays,
        en_families.rare_days,
        en_others.prospects,
        en_others.companies,
        en_others.gone_quiet,
    ),
    "zh": (
        zh_daily.regulars,
        zh_families.family_secrets,
        zh_families.couple,
        zh_daily.one_name,
        zh_daily.promises,
        zh_families.birthdays,
        zh_families.rare_days,
        zh_others.prospects,
        zh_others.companies,
        zh_others.foreigners,
    ),
}
"""The most telling first: a book of few clients has only those."""


def characters(branch: Branch, today: date, rng: Random) -> list[ClientDraft]:
    """All characters, as they stand on the day `today`."""
    factory = CharacterFactory(branch, today, rng)
    return [draft for part in _PARTS[branch.language] for draft in part(factory)]
