"""Record ids: random, sortable by time, never reused, so that two machines may write to one synced book."""

from __future__ import annotations

import os
import time

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
_last = (0, 0)


def new_id() -> str:
    """20 characters: 10 of milliseconds since 1970, 10 of randomness. Ascending within one process.

    The moment is never ahead of the clock, however many ids are made: the order of two processes is told by it.
    """
    global _last  # noqa: PLW0603 - two ids of one millisecond must still sort in the order they were made
    moment, chance = time.time_ns() // 1_000_000, int.from_bytes(os.urandom(7), "big") & (1 << 49) - 1
    _last = (moment, chance) if moment > _last[0] else (_last[0], _last[1] + 1)
    return base32(_last[0]) + base32(_last[1])


def after(known: str) -> str:
    """A new id that sorts behind `known`, also where the clock has not come as far: a counter that begins at the clock.

    What one book does after another is told by it, whatever became of the clock; only of two copies that knew nothing
    of each other the clocks decide.
    """
    one = new_id()
    if one > known or len(known) < 10 or not set(known[:10]) <= set(DIGITS):
        return one
    moment = sum(DIGITS.index(digit) << shift for digit, shift in zip(known, range(45, -1, -5), strict=False))
    return base32(moment + 1) + one[10:]


def base32(number: int) -> str:
    """The low 50 bits of `number` as 10 characters."""
    return "".join(DIGITS[number >> shift & 31] for shift in range(45, -1, -5))
