"""The characters of a sample, written by hand: `rmtui.sample.zh.characters` and `rmtui.sample.en.characters`."""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.sample.branch import Branch
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.en import characters as english
from rmtui.sample.zh import characters as chinese

_PARTS = {"zh": chinese.PARTS, "en": english.PARTS}


def characters(branch: Branch, today: date, rng: Random) -> list[ClientDraft]:
    """All characters, as they stand on the day `today`."""
    factory = CharacterFactory(branch, today, rng)
    return [draft for part in _PARTS[branch.language] for draft in part(factory)]
