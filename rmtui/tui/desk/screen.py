"""The desk's screen: what the person does there, each done in the book and shown at once."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.tui.desk import open_record
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.filing import FolderEditing
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.messages import ClientHighlighted, ClientOpened, PromiseKept, ReviewRequested, SnoozeRequested
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame import clipboard
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of


class DeskScreen(FolderEditing):
    """The desk, worked at."""

    BINDING_GROUP_TITLE = _("Everywhere")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        key("l", "log", _("Log"), _("Begin a line about the client under the cursor")),
        key("y", "copy", _("Copy"), _("Copy a number or the name of the client, or the line of an entry"), show=False),
        key("a", "add_client", _("Add client"), _("Fill in the form of a new client"), show=False),
        key("q", "leave", _("Quit")),
    ]

    @property
    def box(self) -> EntryBox:
        """Where lines are typed."""
        return self.query_one(EntryBox)

    # What the panes ask for

    def on_client_highlighted(self, message: ClientHighlighted) -> None:
        self.chosen = message.client

    def on_client_opened(self, message: ClientOpened) -> None:
        self.chosen = message.client
        self.action_go(FolderPane.number)

    def on_promise_kept(self, message: PromiseKept) -> None:
        promises = self.snapshot.contact_summary.promises
        promise = next((one for one in promises if one.source == message.contact), None)
        if promise:
            self.app.do(lambda: self.app.writer.keep_promise(promise))
        else:
            self.app.announce(_("No promise is open here."), wrong=True)

    def on_snooze_requested(self, message: SnoozeRequested) -> None:
        if client := self.snapshot.clients.get(message.client):
            self.snooze(client)
        else:
            self.app.announce(_("The client is not there any more."), wrong=True)

    def on_review_requested(self, message: ReviewRequested) -> None:
        self.app.push_screen(self.app.review_screen(message.client, message.review))

    def open_record(self, record: Record) -> None:
        """Go to where a record is shown."""
        open_record.open_record(self, record)

    # What the keys ask for

    def action_find(self) -> None:
        self.action_go(ClientPane.number)
        self.query_one(ClientPane).find()

    def action_log(self, channel: str = "") -> None:
        """Begin a line about the client under the cursor, or the one whose folder is open."""
        client = self.client
        if client and not self.box.start(self.snapshot.names.by_id(client.id, client.name), channel):
            self.tell_line_begun()
            return
        self.action_go(LogPane.number)

    def action_review(self) -> None:
        """Hold a review of the client's assets, or go on with an unfinished one."""
        if client := self.client:
            self.post_message(ReviewRequested(client.id))

    def action_copy(self) -> None:
        if isinstance(self.here, LogPane):
            self._copy_line(self.here)
        elif client := self.client:
            clipboard.copy_client(self.app, client, name_of(client, self.snapshot.clients))

    def _copy_line(self, log: LogPane) -> None:
        """The entry under the cursor of the log, as it would be typed."""
        if line := clipboard.entry_line(log.chosen, log.day.sales, self.snapshot.clients, self.snapshot.names):
            clipboard.copy_line(self.app, line)
        else:
            self.app.announce(_("Only a contact or an unsorted line can be copied."), wrong=True)

    def action_add_client(self) -> None:
        from rmtui.tui.forms.client import ClientForm
        from rmtui.tui.forms.screen import FormScreen

        def chosen(client: Client | None) -> None:
            if client:
                self.take_in_hand(client.id)

        self.app.push_screen(FormScreen(ClientForm(self.snapshot, self.app.writer)), chosen)

    async def action_leave(self) -> None:
        await self.app.action_quit()
