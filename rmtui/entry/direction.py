"""The direction, past or future, in which a date that is not written in full is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

Direction: TypeAlias = "Literal[-1, 1]"
"""Where to look for a date that is not written in full."""
BACK: Direction = -1
FORWARD: Direction = 1
