"""The tab of the gifts and of hospitality: what was given and accepted, the newest first, beside the limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.gift import Gift
from rmtui.rules.business.gifts import gift_warnings
from rmtui.terms import term
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.wording import format_day, format_money, have_cents


def gift_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """What is above the limit of this year, then a block a gift."""
    gifts = sorted(contents.own(Gift), key=lambda one: (one.on, one.id), reverse=True)
    if not gifts:
        return [Block(_("No gifts yet: “a” writes one down, given or accepted."), text_style="soft")]
    cents = have_cents(one.value for one in gifts)
    rows = [(one, _cells(one, folder.today, cents=cents)) for one in gifts]
    columns = Columns(cells for _one, cells in rows)
    return [
        *_warnings(folder, contents),
        *(Block("", key=block_key(one), drawing=partial(_gift, one, cells, columns)) for one, cells in rows),
    ]


def _warnings(folder: Folder, contents: FolderContents) -> Iterator[Block]:
    for text in gift_warnings(folder.client, contents.own(Gift), contents.settings, folder.today):
        yield Block(f"! {text}", text_style="late")


def _cells(one: Gift, today: date, *, cents: bool) -> Cells:
    value = format_money(one.value, one.currency, cents=cents)
    return (
        TableCell(format_day(one.on, today), "soft"),
        TableCell(term(one.direction)),
        TableCell(value, right=True),
        TableCell(plain(one.what)),
    )


def _gift(one: Gift, cells: Cells, columns: Columns, width: int, _monochrome: bool) -> list[PaintedLine]:
    more = (plain(one.person), plain(one.occasion), plain(one.note))
    return [columns.row(cells, width), *flow([(text, "soft") for text in more if text], width)]
