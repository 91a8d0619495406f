"""Importing a list of clients: the file is named, its plan is shown, and Enter accepts it.

The screen returns the plan to its caller, which carries it out, since at the first start there is no book yet.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.errors import RmtuiError
from rmtui.exchange.importing.plan import ImportPlan, plan_import
from rmtui.exchange.importing.plan_text import plan_lines, refused_rows, totals
from rmtui.exchange.importing.table import Table
from rmtui.exchange.importing.table_file import read_table
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.importing.file_path import complete_path, read_path
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice

_PROGRESS_INTERVAL = 0.2
"""Seconds between two updates of the progress."""
_MAX_LINES = 1000
"""Lines of a plan that are shown at most."""
_MAX_NAMES = 12
"""Names of files that are shown at most."""


class ImportScreen(Dialog[ImportPlan | None]):
    """Returns the plan that was accepted, or None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False),
        Binding("enter", "bring_in", show=False),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, clients: Callable[[], Mapping[str, Client]], today: date) -> None:
        """`clients` gives those of the book by id, at the moment of the call."""
        super().__init__()
        self._clients, self._today = clients, today
        self._planned: tuple[Mapping[str, Client], ImportPlan] | None = None
        """The plan that is shown, and the clients of the book it was made for."""
        self._reading: Worker[None] | None = None
        self._begun, self._row, self._rows = 0.0, 0, 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog large") as dialog:
            dialog.border_title = Content(_("Bring in a list of clients"))
            yield Field(hint=_("a file, .csv or .xlsx"), id="path")
            yield Notice(id="status", always=True)
            yield BlockList(id="plan")

    def help_page(self) -> Help:
        known = _(", ").join(_(field.label) for field in CLIENT_FIELDS.values())
        text = _(
            "A row a client, with headings in one of the first rows; other words for them are understood too, and "
            "remarks in brackets do not matter. Nothing is written before you have seen what each row would do. "
            "A client who is there is added to: an empty cell erases nothing."
        )
        return Help(_("Bring in a list of clients"), [Block(text), Block(known, label=_("Headings"))])

    def on_mount(self) -> None:
        self.set_interval(_PROGRESS_INTERVAL, self._show_progress)
        self._ask_for_file()

    def _ask_for_file(self) -> None:
        """Ask for a file, or for another one."""
        self._planned = None
        self.query_one(BlockList).blocks = ()
        self.query_one(BlockList).display = False
        self._set_subtitle(_("Tab completes the name, Enter reads the file, F1 helps, Esc goes back"))
        self.query_one(Field).focus()

    # The file

    def action_complete(self) -> None:
        field = self.query_one(Field)
        if field.has_focus:
            with field.prevent(Input.Changed):
                field.value, names = complete_path(field.value)
            field.cursor_position = len(field.value)
            shown = "  ".join(plain(name) for name in names[:_MAX_NAMES]) + ("  ..." if len(names) > _MAX_NAMES else "")
            self._show_status(shown if len(names) != 1 else "")

    def on_input_changed(self) -> None:
        self._show_status("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() and self._reading is None:
            self._begun, self._row, self._rows = time.monotonic(), 0, 0
            self._set_subtitle(_("Esc stops reading"))
            self._reading = self._read(read_path(event.value), self._clients())

    @work(thread=True, exclusive=True, group="import")
    def _read(self, path: str, clients: Mapping[str, Client]) -> None:
        worker = get_current_worker()
        try:
            table = read_table(path)
            self._rows = len(table.rows)
            found = plan_import(
                table._replace(rows=_WatchedRows(table.rows, self._set_row, worker)), dict(clients), self._today
            )
        except _Stopped:
            return
        except RmtuiError as problem:
            callback = partial(self._show_problem, str(problem))
        else:
            callback = partial(self._show, table, found, clients)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._finish_reading, worker, callback)

    def _finish_reading(self, worker: Worker[None], callback: Callable[[], None]) -> None:
        """Call back with what a worker read, unless it was stopped meanwhile or another file was named."""
        if worker is self._reading:
            callback()

    def _set_row(self, row: int) -> None:
        self._row = row

    def _show_progress(self) -> None:
        if self._reading is None:
            return
        if self._row:
            self._show_status(_("Row {row:,} of {rows:,}").format(row=self._row, rows=self._rows))
        elif (seconds := time.monotonic() - self._begun) > _PROGRESS_INTERVAL:
            self._show_status(_("Reading the file, {seconds:.0f} s").format(seconds=seconds))

    # The plan

    def _show_problem(self, problem: str) -> None:
        self._reading = None
        self._ask_for_file()
        self._show_status(Content.styled(f"! {problem}", "$error"))

    def _show(self, table: Table, found: ImportPlan, clients: Mapping[str, Client]) -> None:
        self._reading = None
        self._planned = clients, found
        self._show_status(totals(found))
        self._set_subtitle(_subtitle(found))
        sheet = self.query_one(BlockList)
        sheet.display = True
        lines = list(islice(plan_lines(table, found, clients), _MAX_LINES))
        sheet.blocks = [Block(line) for line in lines if line != totals(found)]
        sheet.focus()

    def action_bring_in(self) -> None:
        if self._planned is None:
            return
        clients, found = self._planned
        if self._clients() != clients:
            self._show_problem(_("The book was changed in the meantime. Read the file once more."))
        elif found.added or found.changed:
            self.dismiss(found)

    def action_back(self) -> None:
        """Stop reading; else choose another file; else leave."""
        if self._reading:
            self._reading.cancel()
            self._show_problem(_("It was stopped. Nothing was changed."))
        elif self._planned:
            self._ask_for_file()
            self._show_status("")
        else:
            self.dismiss(None)

    def _show_status(self, text: str | Content) -> None:
        self.query_one("#status", Notice).update(text)

    def _set_subtitle(self, text: str) -> None:
        self.query_one(Vertical).border_subtitle = Content(text)


class _Stopped(Exception):
    """The worker was cancelled."""


class _WatchedRows(list[tuple[int, list[str]]]):
    """Rows that report the number of each as it is read, and raise `_Stopped` once the worker is cancelled."""

    def __init__(
        self, rows: list[tuple[int, list[str]]], on_row: Callable[[int], None], worker: Worker[object]
    ) -> None:
        super().__init__(rows)
        self._on_row, self._worker = on_row, worker

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        for number, row in enumerate(super().__iter__(), 1):
            if self._worker.is_cancelled:
                raise _Stopped
            self._on_row(number)
            yield row


def _subtitle(found: ImportPlan) -> str:
    """The subtitle of a plan: what Enter does."""
    if not found.added and not found.changed:
        return _("Nothing to bring in. Esc: another file")
    if refused := refused_rows(found):
        return ngettext(
            "Enter leaves out {count} row and brings in the others, Esc: another file",
            "Enter leaves out {count} rows and brings in the others, Esc: another file",
            refused,
        ).format(count=refused)
    return _("Enter brings it in, Esc: another file")
