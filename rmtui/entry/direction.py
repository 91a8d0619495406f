"""The direction, past or future, in which a date that is not written in full is looked for."""

from __future__ import annotations

from enum import IntEnum


class Direction(IntEnum):
    """Where to look for a date that is not written in full."""

    BACK = -1
    FORWARD = 1


BACK, FORWARD = Direction
