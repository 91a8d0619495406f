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


def base32(number: int) -> str:
    """The low 50 bits of `number` as 10 characters."""
    return "".join(DIGITS[number >> shift & 31] for shift in range(45, -1, -5))
