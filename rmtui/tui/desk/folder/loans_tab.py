"""The tab of a client's loans at this bank: credit lines, loans with their class, inspections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.rules.business.loan_text import (
    class_history,
    class_text,
    inspection_notes,
    line_notes,
    loan_notes,
    used_text,
)
from rmtui.rules.business.loans import open_loans
from rmtui.terms import capitalized_term
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_money


def loan_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """Lines, loans, inspections, the newest of these first."""
    today = folder.today
    holdings, inspections = contents.own(Holding), contents.own(Inspection)
    loans = open_loans(holdings, today)
    lines: list[Entry] = [
        (
            block_key(one),
            (TableCell(plain(one.name)), TableCell(used_text(one, holdings, today, contents.settings), right=True)),
            line_notes(one, today),
        )
        for one in contents.own(CreditLine)
    ]
    owed: list[Entry] = [
        (
            block_key(one),
            (
                TableCell(plain(one.name)),
                TableCell(format_money(one.value, one.currency), right=True),
                TableCell(class_text(one), "soon" if one.loan_class and not one.loan_class.is_good else "soft"),
            ),
            (*loan_notes(one, inspections, today), *((line, "soft") for line in class_history(one, today))),
        )
        for one in loans
    ]
    seen: list[Entry] = [
        (
            block_key(one),
            (TableCell(format_day(one.on, today)), TableCell(capitalized_term(one.kind), "soft")),
            inspection_notes(one, holdings),
        )
        for one in sorted(inspections, key=lambda one: (one.on, one.id), reverse=True)
    ]
    if not (lines or owed or seen):
        nothing = _("No loans yet: a loan is added among the assets, “a” adds a credit line, “i” an inspection.")
        return [Block(nothing, text_style="soft")]
    return [
        *_section(_("Credit lines"), lines),
        *_section(_("Loans"), owed),
        *_section(_("Inspections"), seen),
    ]


Entry = tuple[str, Cells, Iterable[tuple[str, TextStyle]]]
"""The key of a record, its cells, and what stands below them."""


def _section(title: str, entries: Sequence[Entry]) -> Iterator[Block]:
    if not entries:
        return
    yield Block(title, text_style="heading")
    columns = Columns(cells for _key, cells, _notes in entries)
    for key, cells, notes in entries:
        yield Block("", key=key, drawing=partial(_drawn, columns, cells, tuple(notes)))


def _drawn(
    columns: Columns, cells: Cells, notes: tuple[tuple[str, TextStyle], ...], width: int, _monochrome: bool
) -> list[PaintedLine]:
    return [columns.row(cells, width), *flow(notes, width)]
