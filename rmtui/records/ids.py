"""Record ids: random, sortable by time, never reused, so that two machines may write to one synced book."""

from __future__ import annotations

import os
import time

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
SHORT_ID = 6
"""Characters of the end of an id that lists show. It is random there: six tell 100,000 records apart."""
_LONGEST_ID = 64
_ID_SIGNS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz+-_")
_last = (0, 0)


def new_id() -> str:
    """20 characters: 10 of milliseconds since 1970, 10 of randomness. Ascending within one process.

    The time is never ahead of the clock, however many ids are made: two processes are ordered by it.
    """
    global _last  # noqa: PLW0603 - two ids of one millisecond must still sort in the order they were made
    milliseconds, random_bits = time.time_ns() // 1_000_000, int.from_bytes(os.urandom(7), "big") & (1 << 49) - 1
    _last = (milliseconds, random_bits) if milliseconds > _last[0] else (_last[0], _last[1] + 1)
    return base32(_last[0]) + base32(_last[1])


def id_after(previous: str) -> str:
    """A new id that sorts after `previous`, even where the clock is behind it: a counter that starts at the clock.

    So changes of one book are ordered independently of the clock. Only between two copies that never saw each other
    do the clocks decide.
    """
    fresh = new_id()
    if fresh > previous or len(previous) < 10 or not set(previous[:10]) <= set(DIGITS):
        return fresh
    milliseconds = sum(DIGITS.index(digit) << shift for digit, shift in zip(previous, range(45, -1, -5), strict=False))
    return base32(milliseconds + 1) + fresh[10:]


def is_record_id(text: str) -> bool:
    """Whether a text of a file may be the id of a record: it may become a part of a file's name."""
    return 0 < len(text) <= _LONGEST_ID and text[0] not in "+-" and set(text.lower()) <= _ID_SIGNS


def base32(number: int) -> str:
    """The low 50 bits of `number` as 10 characters."""
    return "".join(DIGITS[number >> shift & 31] for shift in range(45, -1, -5))
