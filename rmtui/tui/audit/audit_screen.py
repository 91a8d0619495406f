"""What left the book 审计: every export, hand-out, handover and erasure, the newest first; to be read alone."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from rmtui.language import _
from rmtui.records.audit import AuditEntry
from rmtui.rules.text.audit_text import AUDIT_TITLES, audit_cells, newest_first
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.column_titles import ColumnTitles
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, RowList, column_width


class AuditScreen(BookScreen):
    """It names nobody: what left, when, as which file, and of how many people data was in it."""

    BINDING_GROUP_TITLE = _("What left the book")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", _("Back"), show=False)]
    LEGEND = _(
        "Every file that is written with data of the book, and every client who is erased, is written down here: when, "
        "what, of how many people. Nothing of it can be changed, removed or undone."
    )

    def compose(self) -> ComposeResult:
        with Vertical(classes="ruled -current"):
            yield ColumnTitles()
            yield RowList()
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(RowList).focus()

    def show(self, snapshot: Snapshot) -> None:
        found = sorted(self.app.book.records(AuditEntry), key=newest_first, reverse=True)
        cells = [audit_cells(one, snapshot.today) for one in found]
        titles = [_(title) for title in AUDIT_TITLES]
        rows = self.query_one(RowList)
        rows.empty = _("Nothing has left the book yet: no export, no sheet, no page was written to a file.")
        widths = [column_width((title, *column), WIDEST_NAMES) for title, *column in zip(titles, *cells, strict=True)]
        rows.columns = (*map(Column, widths[:-1]), Column(widths[-1], right=True), Column())
        rows.rows = [
            Row(one.id, (*((text, "") for text in texts), ("", ""))) for one, texts in zip(found, cells, strict=True)
        ]
        self.query_one(ColumnTitles).show(titles if found else ())
        self.query_one(".ruled").border_title = Content(f" {self.BINDING_GROUP_TITLE} {len(found)} ")
