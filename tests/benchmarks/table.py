"""The table of speed that is aimed at: a row a thing measured, a column a book, each figure with what is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.benchmarks.books import SIZES

_NAME = 34
_CELL = 18


class Wanted(NamedTuple):
    """A row: what is measured, and what it may come to at most with each book."""

    name: str
    at_most: tuple[float, float, float]


def heading(of: str) -> str:
    """The line above the rows; `of` says what the figures are multiples of."""
    sizes = "".join(f"{f'{clients}/{contacts:,}':>{_CELL}}" for clients, contacts in SIZES)
    return f"{of:{_NAME}}{sizes}"


def line(wanted: Wanted, figures: Mapping[tuple[int, int], float]) -> str:
    """A row with a figure a book, what is wanted, and whether it is met."""
    cells = (_cell(figures[size], most) for size, most in zip(SIZES, wanted.at_most, strict=True) if size in figures)
    return f"{wanted.name:{_NAME}}{''.join(cells)}"


def single(name: str, figure: float, at_most: float) -> str:
    """A row with one figure."""
    return f"{name:{_NAME}}{_cell(figure, at_most)}"


def misses(rows: Sequence[str]) -> int:
    """How many figures are above what is wanted."""
    return sum(row.count("!") for row in rows)


def _cell(figure: float, at_most: float) -> str:
    met = "ok" if figure <= at_most else "! "
    return f"{figure:8.2f} (≤{at_most:3g}) {met}"
