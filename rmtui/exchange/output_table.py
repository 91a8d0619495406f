"""A table on its way into a file: its cells as what they are, so that each format can write them in its own manner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from rmtui.entry.fields.field import Field, Measure
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.wording import format_full_day, format_money, format_percent, format_rate


class Money(NamedTuple):
    """An amount in the smallest unit, as fen; a change of one says + or -."""

    fen: int
    change: bool = False


class Share(NamedTuple):
    """A part of a whole."""

    tenths: int
    """Of a percent."""


class Rate(NamedTuple):
    """Percent a year."""

    points: int | Decimal
    """Basis points."""


class Count(NamedTuple):
    """How many."""

    number: int


Cell = str | date | Money | Share | Rate | Count | None
"""None is nothing to say."""


def cell_of(field: Field, value: Any) -> Cell:
    """The value of a record's field: figures and days as what they are, all else as text."""
    if value is None or isinstance(value, date):
        return value
    if field.measure is None:
        return field.text(value)
    if not value and not field.text(value):  # 0 that stands for nothing known
        return None
    return Money(value) if field.measure is Measure.AMOUNT else Rate(value)


class Subtotal(NamedTuple):
    """A row behind rows that belong together."""

    first: int
    last: int
    """Places of the first and the last of them."""
    cells: tuple[Cell, ...]
    """Money in them is the sum of theirs."""


class OutputTable(NamedTuple):
    """A table with its title. Without rows it is left out."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[Cell, ...] = ()
    """The row below the others; equal to their sums."""
    figures: frozenset[int] = frozenset()
    """The places of the columns that hold figures."""
    subtotals: tuple[Subtotal, ...] = ()

    def lines(self) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        """The rows with the subtotals behind theirs; True for a subtotal."""
        behind = {one.last: one.cells for one in self.subtotals}
        for place, row in enumerate(self.rows):
            yield row, False
            if place in behind:
                yield behind[place], True


def labelled(label: str, words: str) -> str:
    """Review day: Mon 23 Nov 2026."""
    return _("{label}: {words}").format(label=label, words=words)


def screen_text(cell: Cell) -> str:
    """A cell as a terminal shows it: amounts as they are written everywhere, and nothing of a client as a control."""
    return format_money(cell.fen) if isinstance(cell, Money) else plain(cell_text(cell))


def cell_text(cell: Cell) -> str:
    """A cell as text; amounts to the cent, as on a statement."""
    match cell:
        case None:
            return ""
        case Money():
            return format_money(cell.fen, signed=cell.change, cents=True)
        case Share():
            return format_percent(cell.tenths)
        case Rate():
            return format_rate(cell.points)
        case Count():
            return str(cell.number)
        case date():
            return format_full_day(cell)
    return cell
