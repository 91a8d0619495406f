"""The row of a record in a section of a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.output.record_cells import record_cells
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.language import _
from rmtui.records.kinds import kind_of

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.base import Record


def row(
    record: Record, today: date, *more: str, name: str = "", without: tuple[str, ...] = (), cents: bool = False
) -> str:
    """A record as the list of its kind has it, `name` before its text, and what else is said of it here.

    `without`: the fields that `more` has.
    """
    fields = {one: field for one, field in FIELDS_AS_TYPED[kind_of(record).table].items() if one not in without}
    id, day, text, details = record_cells(record, fields, today, cents=cents)
    return "  ".join(filter(None, (id, day, name, text, details, *more)))


def label(label: str, text: str) -> str:
    return _("{field}: {text}").format(field=label, text=text) if text else label
