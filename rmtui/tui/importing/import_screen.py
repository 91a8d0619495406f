"""Bringing in a list of clients: its file is named, what it would change is shown, and Enter makes it so.

The screen asks and shows. What is done with the plan is for whoever opened it, since at the first start there is no
book yet.
"""

from __future__ import annotations

import os
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
from textual.screen import ModalScreen
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from rmtui.errors import RmtuiError
from rmtui.exchange.importing.plan import ImportPlan, plan_import
from rmtui.exchange.importing.plan_text import plan_lines, refused_rows, totals
from rmtui.exchange.importing.table import Table
from rmtui.exchange.importing.table_file import read_table
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.text_style import TEXT_STYLES

_TICK = 0.2
"""Seconds between two looks at how far the reading has come."""
_MOST_LINES = 1000
"""Lines of a plan that are shown; nobody reads more before deciding."""
_NAMES = 12
"""Names of files that are shown to go on with."""
_KINDS = (".csv", ".xlsx")


class ImportScreen(ModalScreen[ImportPlan | None]):
    """Gives the plan that is to be carried out, or None when it is left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False),
        Binding("enter", "bring_in", show=False),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, clients: Callable[[], Mapping[str, Client]], today: date) -> None:
        """`clients`: those of the book by id, as it is when it is asked for."""
        super().__init__()
        self._clients, self._today = clients, today
        self._planned: tuple[Mapping[str, Client], ImportPlan] | None = None
        """What is shown, and the clients it was made for."""
        self._reading: Worker[None] | None = None
        self._begun, self._row, self._rows = 0.0, 0, 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog large") as box:
            box.border_title = Content(_("Bring in a list of clients"))
            yield Field(hint=_("a file, .csv or .xlsx"), id="path")
            yield Notice(id="said", always=True)
            yield BlockList(id="plan")

    def on_mount(self) -> None:
        self.set_interval(_TICK, self._tell_progress)
        self._ask()

    def _ask(self) -> None:
        """Ask for a file, once more if there was one."""
        self._planned = None
        self.query_one(BlockList).blocks = ()
        self.query_one(BlockList).display = False
        self._foot(_("Tab completes the name, Enter reads the file, Esc leaves"))
        self.query_one(Field).focus()

    # The file

    def action_complete(self) -> None:
        field = self.query_one(Field)
        if field.has_focus:
            with field.prevent(Input.Changed):
                field.value, names = completed(field.value)
            field.cursor_position = len(field.value)
            shown = "  ".join(plain(name) for name in names[:_NAMES]) + ("  ..." if len(names) > _NAMES else "")
            self._say(shown if len(names) != 1 else "")

    def on_input_changed(self) -> None:
        self._say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() and self._reading is None:
            self._begun, self._row, self._rows = time.monotonic(), 0, 0
            self._foot(_("Esc stops reading"))
            self._reading = self._read(meant(event.value), self._clients())

    @work(thread=True, exclusive=True, group="import")
    def _read(self, path: str, clients: Mapping[str, Client]) -> None:
        worker = get_current_worker()
        try:
            table = read_table(path)
            self._rows = len(table.rows)
            found = plan_import(
                table._replace(rows=_Watched(table.rows, self._reached, worker)), dict(clients), self._today
            )
        except _Stopped:
            return
        except RmtuiError as problem:
            go_on = partial(self._refuse, str(problem))
        else:
            go_on = partial(self._show, table, found, clients)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._read_by, worker, go_on)

    def _read_by(self, worker: Worker[None], go_on: Callable[[], None]) -> None:
        """Go on with what a worker read, unless the person has stopped it meanwhile or named another file."""
        if worker is self._reading:
            go_on()

    def _reached(self, row: int) -> None:
        self._row = row

    def _tell_progress(self) -> None:
        if self._reading is None:
            return
        if self._row:
            self._say(_("Row {row:,} of {rows:,}").format(row=self._row, rows=self._rows))
        elif (seconds := time.monotonic() - self._begun) > _TICK:
            self._say(_("Reading the file, {seconds:.0f} s").format(seconds=seconds))

    # What it would change

    def _refuse(self, problem: str) -> None:
        self._reading = None
        self._ask()
        self._say(Content.styled(f"! {problem}", "$error"))

    def _show(self, table: Table, found: ImportPlan, clients: Mapping[str, Client]) -> None:
        self._reading = None
        self._planned = clients, found
        self._say(totals(found))
        self._foot(_foot(found))
        sheet = self.query_one(BlockList)
        sheet.display = True
        lines = list(islice(plan_lines(table, found, clients), _MOST_LINES))
        sheet.blocks = [Block(line) for line in lines if line != totals(found)]
        sheet.focus()

    def action_bring_in(self) -> None:
        if self._planned is None:
            return
        clients, found = self._planned
        if self._clients() != clients:
            self._refuse(_("The book was changed in the meantime. Read the file once more."))
        elif found.added or found.changed:
            self.dismiss(found)

    def action_back(self) -> None:
        """Stop reading, or choose another file, or leave: whichever comes first."""
        if self._reading:
            self._reading.cancel()
            self._refuse(_("It was stopped. Nothing was changed."))
        elif self._planned:
            self._ask()
            self._say("")
        else:
            self.dismiss(None)

    def _say(self, said: str | Content) -> None:
        self.query_one("#said", Notice).update(said)

    def _foot(self, said: str) -> None:
        self.query_one(Vertical).border_subtitle = Content(said)


class _Stopped(Exception):
    """The person does not want to wait any longer."""


class _Watched(list[tuple[int, list[str]]]):
    """Rows that tell which of them is being read, and end where the reading is to stop."""

    def __init__(
        self, rows: list[tuple[int, list[str]]], reached: Callable[[int], None], worker: Worker[object]
    ) -> None:
        super().__init__(rows)
        self._told, self._worker = reached, worker

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        for number, row in enumerate(super().__iter__(), 1):
            if self._worker.is_cancelled:
                raise _Stopped
            self._told(number)
            yield row


def _foot(found: ImportPlan) -> str:
    """What Enter would do."""
    if not found.added and not found.changed:
        return _("Nothing to bring in. Esc: another file")
    if refused := refused_rows(found):
        return ngettext(
            "Enter leaves out {count} row and brings in the others, Esc: another file",
            "Enter leaves out {count} rows and brings in the others, Esc: another file",
            refused,
        ).format(count=refused)
    return _("Enter brings it in, Esc: another file")


def meant(text: str) -> str:
    """The path that a text means: a terminal writes a file that is dropped on it in quotation marks."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    return os.path.expanduser(text)


def completed(text: str, kinds: tuple[str, ...] = _KINDS) -> tuple[str, list[str]]:
    """A path as far as there is only one way to go on, and the directories and files there are to go on with.

    `kinds` are the endings of the files that are meant, "" for all.
    """
    directory, begun = os.path.split(text.lstrip())
    try:
        with os.scandir(os.path.expanduser(directory) or os.curdir) as entries:
            names = sorted(
                name for entry in entries if (name := _named(entry)).startswith(begun) and _fits(name, begun, kinds)
            )
    except OSError:
        return text, []
    return os.path.join(directory, os.path.commonprefix(names) or begun), names  # noqa: RUF071 - letters are meant


def _named(entry: os.DirEntry[str]) -> str:
    return entry.name + (os.sep if entry.is_dir() else "")


def _fits(name: str, begun: str, kinds: tuple[str, ...]) -> bool:
    hidden = name.startswith(".") and not begun.startswith(".")
    return not hidden and (name.endswith(os.sep) or name.lower().endswith(kinds))
