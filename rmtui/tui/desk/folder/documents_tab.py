"""The tab of the documents: proposals, forms, sheets, the newest first."""

from __future__ import annotations

from datetime import date
from functools import partial

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.document import Document
from rmtui.terms import capitalized_term
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.wording import format_day, format_size


def document_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """A block a document, which can be chosen."""
    if not contents.own(Document):
        return [Block(_("No documents yet: “a” puts a file into the folder."), text_style="soft")]
    documents = [(one, _cells(one, folder.today)) for one in reversed(contents.own(Document))]
    columns = Columns(cells for _one, cells in documents)
    return [Block("", key=block_key(one), drawing=partial(_document, one, cells, columns)) for one, cells in documents]


def _cells(one: Document, today: date) -> Cells:
    return TableCell(plain(one.name)), TableCell(format_day(one.dated or one.added_on, today), "soft", right=True)


def _document(one: Document, cells: Cells, columns: Columns, width: int, _monochrome: bool) -> list[PaintedLine]:
    return [
        columns.row(cells, width),
        *flow([(capitalized_term(one.kind), "soft"), (format_size(one.size), "soft"), (plain(one.note), "")], width),
    ]
