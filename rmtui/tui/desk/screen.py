"""The desk's screen: what the person does there, each done in the book and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType

from rmtui.entry.names import Known
from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.store.book import Book
from rmtui.tui.desk.clients import ClientPane
from rmtui.tui.desk.daylog import LogPane
from rmtui.tui.desk.entry_box import EntryBox
from rmtui.tui.desk.folder import FolderPane
from rmtui.tui.desk.pane import ReadingPane
from rmtui.tui.desk.pen import Pen
from rmtui.tui.desk.questions import DROP, KEEP, ask_leaving, ask_note, ask_snooze, editable_note, read_snooze
from rmtui.tui.desk.reading import Desk
from rmtui.tui.desk.shown import ShownDesk
from rmtui.tui.desk.wanted import ClientOpened, ClientPointed, PromiseKept, SnoozeWanted
from rmtui.tui.help import Help


class DeskScreen(ShownDesk):
    """The desk, worked at."""

    BINDING_GROUP_TITLE = _("Everywhere")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", _("Find")),
        Binding("l", "log", _("Log")),
        Binding("n", "note", _("Day note")),
        Binding("u,ctrl+z", "undo", _("Undo")),
        Binding("ctrl+y", "redo", _("Redo"), show=False),
        Binding("question_mark", "help", _("Help")),
        Binding("q", "leave", _("Quit")),
    ]

    def __init__(self, book: Book, desk: Desk, clock: Callable[[], datetime]) -> None:
        super().__init__(book, desk, clock)
        self._pen = Pen(book, lambda: self.desk.today, clock)

    @property
    def box(self) -> EntryBox:
        """Where lines are typed."""
        return self.query_one(EntryBox)

    # What the panes ask for

    def on_client_pointed(self, message: ClientPointed) -> None:
        self.chosen = message.client

    def on_client_opened(self, message: ClientOpened) -> None:
        self.chosen = message.client
        self.action_go(FolderPane.number)

    def on_entry_box_understood(self, message: EntryBox.Understood) -> None:
        self._write(message.line, lambda: self._pen.log(message.entry))

    def on_entry_box_not_understood(self, message: EntryBox.NotUnderstood) -> None:
        self._write(message.line, lambda: self._pen.keep(message.line, message.why))

    def on_promise_kept(self, message: PromiseKept) -> None:
        promises = self.desk.standing.promises
        promise = next((one for one in promises if one.contact == message.contact), None)
        if promise:
            self._do(lambda: self._pen.keep_promise(promise))

    def on_snooze_wanted(self, message: SnoozeWanted) -> None:
        client, today = self.desk.clients[message.client], self.desk.today

        def snooze(answer: str | None) -> None:
            if answer and (read := read_snooze(answer, today)):
                self._do(lambda: self._pen.snooze(client, *read))

        self.app.push_screen(ask_snooze(client, today), snooze)

    # What the keys ask for

    def action_find(self) -> None:
        self.action_go(ClientPane.number)
        self.query_one(ClientPane).find()

    def action_log(self, channel: str = "") -> None:
        """Begin a line about the client under the cursor, or the one whose folder is open."""
        here = self.here.client if isinstance(self.here, ReadingPane) else ""
        client = self.desk.clients.get(here or self.chosen)
        self.action_go(LogPane.number)
        if client and not self.box.start(Known(client.id, client.name), channel):
            self.tell(_("A line is begun already. Write it, or clear it, and then press the key again."), wrong=True)

    def action_note(self) -> None:
        old = editable_note(self.desk.day.notes)

        def note(text: str | None) -> None:
            if text is not None and text != (old.text if old else ""):
                self._do(lambda: self._pen.note(old, text))

        self.app.push_screen(ask_note(old, self.desk.today), note)

    def action_undo(self) -> None:
        self._do(self._pen.undo)

    def action_redo(self) -> None:
        self._do(self._pen.redo)

    def action_help(self) -> None:
        self.app.push_screen(Help(self))

    def action_leave(self) -> None:
        """Quit; ask first if something is typed."""
        lines = self.box.unwritten
        if not lines:
            self.app.exit()
            return

        def leave(answer: str | None) -> None:
            if answer == DROP or (answer == KEEP and self._do(lambda: self._pen.keep_unfinished(lines))):
                self.app.exit()

        self.app.push_screen(ask_leaving(), leave)

    def _do(self, deed: Callable[[], str]) -> bool:
        """Do something in the book, say what was done or why not, and show it. Was it done?"""
        try:
            said = deed()
        except RmtuiError as refusal:
            self.tell(str(refusal), wrong=True)
            return False
        self.tell(said)
        self.box.hush()
        self.read()
        return True

    def _write(self, line: str, deed: Callable[[], str]) -> None:
        """Write a line; where the book refuses it waits beside the book, and if that fails too it stays in the box."""
        try:
            said = deed()
        except RmtuiError as refusal:
            try:
                said = self._pen.put_aside(line, refusal)
            except OSError:
                self.tell(str(refusal), wrong=True)
                self.box.give_back(line)
                return
        self.box.written(line, said)
        self.read()
