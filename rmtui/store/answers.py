"""Small values that a store answers with, without the records' classes, which `rmtui log` does not load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from datetime import date

JsonRecord = dict[str, Any]
"""A record as JSON has it; also what cannot be read as one."""


class QuickSummary(NamedTuple):
    """Of a `ContactSummary` what a new line is compared with, for a few clients and without their records."""

    last: dict[str, dict[str, date]]
    """By client and channel letter."""
    promises: list[tuple[str, str, date]]
    """Client, text, and from when on a contact keeps it."""


class Undone(NamedTuple):
    """An operation taken back or made again."""

    what: str
    """Its name: log, edit, import ..."""
    records: tuple[tuple[str, JsonRecord], ...]
    """The records it touched: table (`rmtui.records.kinds`), and the record as JSON has it, as it was changed to."""
