"""The data of charts on screen and on paper: the pieces of a pie, the columns of a history, their signs and colours.

A piece has its sign and its colour by its place, so that the screen and the printed page agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil

from rmtui.language import ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.rules.assets.allocation import Allocation, Total
from rmtui.rules.assets.figures import kind_breakdown
from rmtui.rules.days.months import month_key

SIGNS = "12345678"
"""Stand in the pieces and before their names, so that colours may be missing; no letters, which are tiers."""

COLOURS = ("#1f5666", "#b05a2a", "#5b7f3b", "#7a4a86", "#8a6a00", "#a83248", "#3d74b8", "#5e5a55")
"""On paper, by place; each is read against it, and white against each."""

MANY_COLOURS = (*COLOURS, "#2f8f83", "#c98a8a", "#3f3f7a", "#b7a24a", "#7d8c99")
"""As many as there are kinds of holdings, where all have a piece of their own."""

RISE, FALL = 0, 5
"""Places of the colours of a column above and below zero."""

_STEPS = (Fraction(1), Fraction(6, 5), Fraction(3, 2), *map(Fraction, (2, 3, 4, 5, 6, 8, 10)))


class Piece(NamedTuple):
    """A part of an allocation."""

    label: str
    share: int
    """Tenths of a percent."""
    weight: int
    """The exact amount in the smallest unit; not negative."""


class Column(NamedTuple):
    """The total at one review."""

    label: str
    """When, as short as it can be: 2025-11."""
    value: int
    """In the smallest unit; negative where more is owed than owned."""


def pie_pieces(allocation: Allocation) -> list[Piece]:
    """The assets by kind."""
    return [Piece(name, one.share, one.worth) for name, one in kind_breakdown(allocation).parts]


def history_columns(totals: Iterable[Total]) -> list[Column]:
    """The total assets at each review."""
    return [Column(month_key(one.on), one.assets) for one in totals]


def merge_smallest(pieces: Sequence[Piece]) -> list[Piece]:
    """No more pieces than there are signs: the smallest of more are joined at the end, and their number is said."""
    if len(pieces) <= len(SIGNS):
        return list(pieces)
    by_weight = sorted(range(len(pieces)), key=lambda place: -pieces[place].weight)
    kept, rest = sorted(by_weight[: len(SIGNS) - 1]), by_weight[len(SIGNS) - 1 :]
    label = ngettext("{count} other", "{count} others", len(rest)).format(count=len(rest))
    share, weight = (sum(getattr(pieces[place], of) for place in rest) for of in ("share", "weight"))
    return [*(pieces[place] for place in kept), Piece(label, share, weight)]


def turns(pieces: Sequence[Piece]) -> list[tuple[Fraction, Fraction]]:
    """Where each piece begins and ends, in turns of the circle, which they cover without a gap; none without weight."""
    whole = sum(piece.weight for piece in pieces)
    if not whole:
        return []
    ends = accumulate((piece.weight for piece in pieces), initial=0)
    return list(pairwise(Fraction(end, whole) for end in ends))


def bounds(values: Sequence[int]) -> tuple[int, int]:
    """Round numbers that all values and zero lie between; both are zero where all values are."""
    return -_round_up(max(0, -min(values, default=0))), _round_up(max(0, max(values, default=0)))


def _round_up(value: int) -> int:
    power = 10 ** (len(str(value)) - 1)
    return next(number for step in _STEPS if (number := ceil(step * power)) >= value) if value else 0


def thin_out(spans: Sequence[tuple[float, float]], space: float) -> list[int]:
    """The places of labels that leave `space` between them: every one, or every second, ..., the last always.

    `spans` are where they begin and end, from left to right.
    """
    for step in range(1, len(spans) + 1):
        chosen = list(range(len(spans) - 1, -1, -step))[::-1]
        if all(spans[left][1] + space <= spans[right][0] for left, right in pairwise(chosen)):
            return chosen
    return []
