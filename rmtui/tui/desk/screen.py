"""The desk's screen: what the person does there, each done in the book and shown at once."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from rmtui.entry.names import Known
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.tui.desk.clients import ClientPane
from rmtui.tui.desk.daylog import LogPane
from rmtui.tui.desk.folder import FolderPane
from rmtui.tui.desk.pane import ReadingPane
from rmtui.tui.desk.shown import ShownDesk
from rmtui.tui.desk.wanted import ClientOpened, ClientPointed, PromiseKept, SnoozeWanted
from rmtui.tui.entering.box import EntryBox
from rmtui.tui.forms.client import ClientForm
from rmtui.tui.forms.screen import FormScreen
from rmtui.tui.keys import key
from rmtui.tui.questions import ask_note, ask_snooze, editable_note, read_snooze


class DeskScreen(ShownDesk):
    """The desk, worked at."""

    BINDING_GROUP_TITLE = _("Everywhere")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        key("l", "log", _("Log"), _("Begin a line about the client under the cursor")),
        key("a", "add_client", _("Add client"), _("Fill in the form of a new client"), show=False),
        key("e", "edit", _("Edit"), _("Change what is known of the client"), show=False),
        key("n", "note", _("Day note"), _("Write what mattered today")),
        key("q", "leave", _("Quit")),
    ]

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

    def on_promise_kept(self, message: PromiseKept) -> None:
        promises = self.desk.standing.promises
        promise = next((one for one in promises if one.contact == message.contact), None)
        if promise:
            self.app.do(lambda: self.app.pen.keep_promise(promise))

    def on_snooze_wanted(self, message: SnoozeWanted) -> None:
        client, today = self.desk.clients[message.client], self.desk.today

        def snooze(answer: str | None) -> None:
            if answer and (read := read_snooze(answer, today)):
                self.app.do(lambda: self.app.pen.snooze(client, *read))

        self.app.push_screen(ask_snooze(client, today), snooze)

    # What the keys ask for

    def action_find(self) -> None:
        self.action_go(ClientPane.number)
        self.query_one(ClientPane).find()

    def action_log(self, channel: str = "") -> None:
        """Begin a line about the client under the cursor, or the one whose folder is open."""
        client = self._client
        self.action_go(LogPane.number)
        if client and not self.box.start(Known(client.id, client.name), channel):
            self.app.tell(
                _("A line is begun already. Write it, or clear it, and then press the key again."), wrong=True
            )

    def action_add_client(self) -> None:
        def chosen(client: Client | None) -> None:
            if client:
                self.chosen = client.id

        self.app.push_screen(FormScreen(ClientForm(self.desk, self.app.pen)), chosen)

    def action_edit(self) -> None:
        if client := self._client:
            self.app.push_screen(FormScreen(ClientForm(self.desk, self.app.pen, client), client))

    @property
    def _client(self) -> Client | None:
        """The client under the cursor, or the one whose folder is open."""
        here = self.here.client if isinstance(self.here, ReadingPane) else ""
        return self.desk.clients.get(here or self.chosen)

    def action_note(self) -> None:
        old = editable_note(self.desk.day.notes)

        def note(text: str | None) -> None:
            if text is not None and text != (old.text if old else ""):
                self.app.do(lambda: self.app.pen.note(old, text))

        self.app.push_screen(ask_note(old, self.desk.today), note)

    async def action_leave(self) -> None:
        await self.app.action_quit()
