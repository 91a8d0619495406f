"""A table on its way into a file: its cells as what they are, so that each format can write them in its own manner."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from rmtui.language import _
from rmtui.wording import percent


class Money(NamedTuple):
    """An amount in the smallest unit, as fen; a change of one says + or -."""

    fen: int
    change: bool = False


class Share(NamedTuple):
    """A part of a whole."""

    tenths: int
    """Of a percent."""


Cell = str | date | Money | Share | None
"""None is nothing to say."""


class Part(NamedTuple):
    """A table with its title. Without rows it is left out."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[Cell, ...] = ()
    """The row below the others; equal to their sums."""
    figures: frozenset[int] = frozenset()
    """The places of the columns that hold figures."""


def amount(fen: int, *, change: bool = False) -> str:
    """1,234,567.80; +300.00 where it is a change."""
    whole, cents = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else "+" if change and fen else ""
    return f"{sign}{whole:,}.{cents:02}"


def labelled(label: str, words: str) -> str:
    """Review day: Mon 23 Nov 2026."""
    return _("{label}: {words}").format(label=label, words=words)


def said(cell: Cell) -> str:
    """A cell as text."""
    match cell:
        case None:
            return ""
        case Money():
            return amount(cell.fen, change=cell.change)
        case Share():
            return percent(cell.tenths)
        case date():
            return cell.isoformat()
    return cell
