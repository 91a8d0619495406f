"""The desk, where what the cursor is on can be changed, removed, and promised anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.binding import BindingType

from rmtui.errors import RmtuiError
from rmtui.language import _, ngettext
from rmtui.records.client import Client, Stage
from rmtui.records.events import UnsortedLine
from rmtui.store.belongings import Belongings, belongings
from rmtui.tui.desk.bulk_changes import BulkChanges
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.other_days import OtherDays
from rmtui.tui.desk.snapshot_pane import ClientRowsPane
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.questions import ask_note, ask_promise, read_promise
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.fit_text import fit

if TYPE_CHECKING:
    from rmtui.tui.desk.record_actions import RecordActions, Removal

REMOVE, CLOSE, KEEP = "remove", "close", "keep"
_TITLE = 60
"""Cells of a question's title that are for what goes."""


class RecordEditing(BulkChanges, OtherDays):
    """`e` and `delete` act on what the cursor is on: in the folder and the log a record, else the client."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "e",
            "edit",
            _("Edit"),
            _("Change what the cursor is on: a client, a contact, a promise, a line ..."),
            show=False,
        ),
        key("delete", "remove", _("Remove"), _("Remove what the cursor is on; asks first"), show=False),
        key("p", "promise", _("Promise"), _("Promise something to the client, without a contact"), show=False),
        key("n", "note", _("Day note"), _("Write what mattered on the day shown")),
    ]

    @property
    def client(self) -> Client | None:
        """The client under the cursor, or the one whose folder is open."""
        here = self.here.client if isinstance(self.here, ClientRowsPane) else ""
        return self.snapshot.clients.get(here or self.chosen)

    @property
    def subject(self) -> Any:
        """What the cursor is on."""
        return self.here.chosen if isinstance(self.here, FolderPane | LogPane) else self.client

    @property
    def subjects(self) -> RecordActions:
        """The forms and the ways to go, as the book stands; loaded when they are first asked for."""
        from rmtui.tui.desk.record_actions import RecordActions

        return RecordActions(self.snapshot, self.app.writer, self.app.book)

    def action_edit(self) -> None:
        subject = self.subject
        if isinstance(subject, UnsortedLine):
            self._correct(subject)
        else:
            self._open(subject)

    def _open(self, subject: Any) -> None:
        try:
            opened = self.subjects.form(subject)
        except RmtuiError as error:
            self.app.announce(str(error), wrong=True)
            return
        if opened:
            from rmtui.tui.forms.screen import FormScreen

            self.app.push_screen(FormScreen(opened.form, opened.record))
        else:
            self.app.announce(_("Nothing is here that could be changed."), wrong=True)

    def _correct(self, line: UnsortedLine) -> None:
        """An unsorted line back into the box, where it is corrected."""
        box = self.query_one(EntryBox)
        self.action_go(LogPane.number)
        if not box.correct(line):
            self.tell_line_begun()

    # Removing

    def action_remove(self) -> None:
        subject = self.subject
        if isinstance(subject, Client):
            self._count(subject)
            return
        try:
            removal = self.subjects.removal(subject)
        except RmtuiError as error:
            self.app.announce(str(error), wrong=True)
            return
        if removal:
            self._ask(ask_removal(removal), {REMOVE: removal.callback})
        else:
            self.app.announce(_("Nothing is here that could be removed."), wrong=True)

    @work(thread=True, exclusive=True, group="counting", description="counting")
    def _count(self, client: Client) -> None:
        try:
            found = belongings(self.app.book.records_of(client.id))
        except RmtuiError as error:
            self.app.call_from_thread(self.app.announce, str(error), wrong=True)
            return
        self.app.call_from_thread(self._ask_client, client, found)

    def _ask_client(self, client: Client, found: Belongings) -> None:
        """Ask, unless the person has gone on to something else while all of the client's was counted."""
        here = self.subject
        if not (self.app.screen is self and isinstance(here, Client) and here.id == client.id):
            return
        writer = self.app.writer
        callbacks = {CLOSE: lambda: writer.close_client(client), REMOVE: lambda: writer.remove_client(client)}
        self._ask(ask_client_removal(client, name_of(client, self.snapshot.clients), found), callbacks)

    def _ask(self, question: AskChoice, callbacks: dict[str, Any]) -> None:
        def decided(answer: str | None) -> None:
            if answer in callbacks:
                self.app.do(callbacks[answer])

        self.app.push_screen(question, decided)

    # Promising and noting

    def action_promise(self) -> None:
        client, today = self.client, self.snapshot.today
        if client is None:
            return

        def promise(answer: str | None) -> None:
            if answer and (read := read_promise(answer, today)):
                self.app.do(lambda: self.app.writer.promise(client, *read))

        self.app.push_screen(ask_promise(name_of(client, self.snapshot.clients), today), promise)

    def action_note(self) -> None:
        """The note of the day shown, on one line, or in a form where it has several."""
        day = self.query_one(LogPane).day
        old = day.notes[-1] if day.notes else None
        if old and "\n" in old.text:
            self._open(old)
            return

        def note(text: str | None) -> None:
            if text is not None and text != (old.text if old else ""):
                self.app.do(lambda: self.app.writer.note(old, text, day.on))

        self.app.push_screen(ask_note(old, day.on), note)


def ask_removal(removal: Removal) -> AskChoice:
    """Before anything goes."""
    sure = _("Remove it")
    if removal.sales:
        sure = ngettext(
            "Remove it, and the sale made in it", "Remove it, and the {count} sales made in it", removal.sales
        ).format(count=removal.sales)
    return _asked(fit(removal.words, _TITLE).rstrip(), [(REMOVE, sure), (KEEP, _("Keep it"))])


def ask_client_removal(client: Client, name: str, found: Belongings) -> AskChoice:
    """Closing comes first: then all that was written down keeps the name. Removing says what goes and what stays."""
    sure = _("Remove: nothing was written down of contacts")
    if found.contacts:
        sure = ngettext(
            "Remove: {count} contact stays in the log, without a name",
            "Remove: {count} contacts stay in the log, without a name",
            found.contacts,
        ).format(count=found.contacts)
    told = _("With {name} go {what}.").format(name=name, what=found) if str(found) else ""
    close = [(CLOSE, _("Close instead: no longer due, and the name stays"))] if client.stage is not Stage.CLOSED else []
    return _asked(name, [*close, (REMOVE, sure), (KEEP, _("Keep it as it is"))], told)


def _asked(what: str, answers: Sequence[tuple[str, str]], told: str = "") -> AskChoice:
    return AskChoice(_("Remove {what}?").format(what=what), answers, told)
