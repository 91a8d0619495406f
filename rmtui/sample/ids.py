"""Reproducible record ids for a given day and time, in the format of `rmtui.records.ids`."""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.records.ids import DIGITS, base32

_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 86_400_000
_HALF = 10
"""Characters of the time, and of the randomness after it."""


def id_at(day: date, minute: int, rng: Random) -> str:
    """The id of a record made on `day`, `minute` minutes after midnight."""
    return base32((day.toordinal() - _EPOCH) * _DAY + minute * 60_000) + base32(rng.getrandbits(50))


def shifted_id(record_id: str, days: int) -> str:
    """The id shifted by `days` days; ids keep their order and stay unique."""
    moment = 0
    for digit in record_id[:_HALF]:
        moment = moment << 5 | DIGITS.index(digit)
    return base32(moment + days * _DAY) + record_id[_HALF:]
