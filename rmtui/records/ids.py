"""Record ids: random, sortable by time, never reused, so that two machines may write to one synced book."""

from __future__ import annotations

import os
import time

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
_last = 0


def new_id() -> str:
    """20 characters: 10 of milliseconds since 1970, 10 of randomness. Ascending within one process."""
    global _last  # noqa: PLW0603 - two ids of one millisecond must still sort in the order they were made
    _last = max(time.time_ns() // 1_000_000, _last + 1)
    return base32(_last) + base32(int.from_bytes(os.urandom(7), "big") & (1 << 50) - 1)


def base32(number: int) -> str:
    """The low 50 bits of `number` as 10 characters."""
    return "".join(DIGITS[number >> shift & 31] for shift in range(45, -1, -5))
