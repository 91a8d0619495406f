"""Drafts of records made from rows before their client is known, and remarks on values that could not be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.kinds import ImportedKind
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain


class Place(NamedTuple):
    """Where something stands."""

    sheet: str
    row: int
    """0 for none."""
    column: str = ""
    """Its heading, or the letters of a cell."""
    row_name: str = ""
    """What the row is called where it is none of a sheet."""

    @property
    def text(self) -> str:
        """客户, row 3, 手机: as far as it is known."""
        row = plain(self.row_name) or (_("row {row}").format(row=self.row) if self.row else "")
        return _(", ").join(filter(None, (plain(self.sheet), row, plain(self.column))))


def place_in(table: Table, row: int, column: str = "") -> Place:
    """A place in a table."""
    return Place(table.title, row, column, table.row_names.get(row, ""))


class Remark(NamedTuple):
    """A remark on a cell or a row; those with the same sentence are reported together."""

    sentence: str
    """To be translated."""
    place: Place
    text: str = ""
    """What stands there."""
    reason: str = ""
    """Why it could not be read, where the field says so."""


class Session(NamedTuple):
    """The context that all cells of a file share."""

    answers: Answers
    today: date
    remark: Callable[[Remark], None]
    """Told what could not be taken as it is."""
    has_capitals: bool = False
    """Whether contact calendars of the file have capital letters, so that a small one may be an attempt."""


class Draft(NamedTuple):
    """The values of one record in a row, which belongs to the row's client."""

    kind: ImportedKind
    values: dict[str, Any]
    """By field."""
    kept: tuple[str, ...]
    """Texts that could not be read, each behind its heading."""
    place: Place
    is_headed: bool = False
    """Whether the heading of a column names it, 定期 or 上次联系: a client has one."""
    is_copy: bool = False
    """Whether a comment of an exported contact calendar tells it, beside the sheet of the contacts."""
    owes_below_zero: bool = False
    """Whether what is owed is negative in its table, and a credit balance is not, as in an exported workbook."""

    @property
    def text(self) -> str:
        """What it says to people, in the words of the fields."""
        fields = ((self.kind.fields[name], value) for name, value in self.values.items())
        known = (one.text(getattr(value, "units", value)) for one, value in fields if not is_for_programs(one.label))
        return ", ".join((*dict.fromkeys(filter(None, known)), *self.kept))

    @property
    def line(self) -> str:
        """What it says behind the name of its kind, as notes keep it."""
        return f"{_(self.kind.label)}: {self.text}"
