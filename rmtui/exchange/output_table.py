"""A table before it is written to a file: its cells keep their types, so that each format writes them in its own
way.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from rmtui.entry.fields.field import Field, Measure
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.wording import format_full_day, format_money, format_percent, format_rate, have_cents


class Money(NamedTuple):
    """An amount in the smallest unit, as fen; a change of one says + or -."""

    fen: int
    change: bool = False
    whole: bool = False
    """Whether it is written without cents where it has none."""


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

    @property
    def has_cents(self) -> bool:
        """Whether its amounts are written with decimals: all are where one has some."""
        return have_cents(cell.fen for cells in (*self.rows, self.sums) for cell in cells if isinstance(cell, Money))

    def without_cents(self) -> OutputTable:
        """The table with its amounts in whole units, where all of them are."""
        if self.has_cents:
            return self
        rows, sums = tuple(map(_whole, self.rows)), _whole(self.sums)
        return self._replace(rows=rows, sums=sums)

    def lines(self) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        """The rows with the subtotals behind theirs; True for a subtotal."""
        behind = {one.last: one.cells for one in self.subtotals}
        for place, row in enumerate(self.rows):
            yield row, False
            if place in behind:
                yield behind[place], True


def _whole(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(cell._replace(whole=True) if isinstance(cell, Money) else cell for cell in cells)


def labelled(label: str, words: str) -> str:
    """Review day: Mon 23 Nov 2026."""
    return _("{label}: {words}").format(label=label, words=words)


def screen_text(cell: Cell, *, cents: bool = False) -> str:
    """A cell as a terminal shows it: amounts with `cents` where others of its table have some, and nothing of a client
    as a control.
    """
    return format_money(cell.fen, cents=cents) if isinstance(cell, Money) else plain(cell_text(cell))


def cell_text(cell: Cell) -> str:
    """A cell as text; amounts to the cent, as on a statement, unless they are `whole`."""
    match cell:
        case None:
            return ""
        case Money():
            return format_money(cell.fen, signed=cell.change, cents=not cell.whole)
        case Share():
            return format_percent(cell.tenths)
        case Rate():
            return format_rate(cell.points)
        case Count():
            return str(cell.number)
        case date():
            return format_full_day(cell)
    return cell
