"""Editing, removing and adding records at the desk: the form or the question, and what the answer does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from rmtui.errors import NotFound
from rmtui.fit_text import fit
from rmtui.language import _, ngettext
from rmtui.records.base import Record
from rmtui.records.client import Client, Stage
from rmtui.records.document import Document
from rmtui.store.belongings import Belongings, belongings
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.importing.file_path import read_path
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.book_screen import BookScreen

if TYPE_CHECKING:
    from rmtui.tui.desk.record_actions import RecordActions, Removal
    from rmtui.tui.forms.form import Form

REMOVE, CLOSE, KEEP = "remove", "close", "keep"
_TITLE = 60
"""Cells of a question's title that are for what goes."""


class RecordEditor:
    """Opens forms and questions about the record under the cursor of the desk."""

    def __init__(self, screen: BookScreen, cursor_record: Callable[[], Any]) -> None:
        self._screen, self._cursor_record = screen, cursor_record

    @property
    def _actions(self) -> RecordActions:
        from rmtui.tui.desk.record_actions import RecordActions

        app = self._screen.app
        return RecordActions(app.snapshot, app.writer)

    # Forms

    def edit(self, record: Any, then: Callable[[Record | None], None] | None = None) -> None:
        """Open the form of what the cursor is on; `then` is called with what was made of it."""
        with self._screen.app.announcing_errors():
            opened = self._actions.form(record)
            if opened is None:
                raise NotFound(_("Nothing is here that could be changed."))
            self._open(opened.form, opened.record, then)

    def add(
        self,
        kind: type[Record],
        client: Client | None = None,
        then: Callable[[Record | None], None] | None = None,
        **known: Any,
    ) -> None:
        """Open the form of a new record, of a client where one is meant; `then` is called with the one added.

        `known`: as of `RecordActions.new`.
        """
        self._open(self._actions.new(kind, client, **known), None, then)

    def add_prospect(self, draft: Client, then: Callable[[Record | None], None]) -> None:
        """Open the form of a new prospect of whom `draft` is known; `then` is called with the one added."""
        self._open(self._actions.new_prospect(draft), None, then)

    def survey(self, client: Client) -> None:
        """Ask a client the questions of the survey."""
        form = self._actions.survey(client)
        if form.fields:
            self._open(form, client)
        else:
            self._screen.app.announce(_("The survey has no questions yet: “s” adds some."), error=True)

    def add_to_folder(self, kind: type[Record], client: Client) -> None:
        """Put a new record into the folder of a client."""
        if kind is Document:
            self._ask_file(client)
        else:
            self._open_new(self._actions.new(kind, client))

    def _ask_file(self, client: Client) -> None:
        from rmtui.tui.desk.folder.ask_file import AskFile

        def answered(path: str | None) -> None:
            if path:
                self._open_new(self._actions.new(Document, client, source=read_path(path)))

        self._screen.app.push_screen(AskFile(name_of(client, self._screen.snapshot.clients)), answered)

    def _open_new(self, form: Form[Any]) -> None:
        """A form for a new record of the folder, to which the cursor goes when it is there."""

        def added(record: Record | None) -> None:
            if record:
                self._screen.query_one(FolderPane).await_record(record)

        self._open(form, None, added)

    def _open(
        self, form: Form[Any], record: Record | None, then: Callable[[Record | None], None] | None = None
    ) -> None:
        from rmtui.tui.forms.form_screen import FormScreen

        self._screen.app.push_screen(FormScreen(form, record), then)

    def show_document(self, document: Document) -> None:
        """Open a document with the system's program; a file that was removed comes back if the removal was undone."""
        show = partial(self._show_document, document)
        self._screen.run_worker(show, thread=True, exclusive=True, group="opening", description="opening")

    def _show_document(self, document: Document) -> None:
        app = self._screen.app
        with app.announcing_errors():
            app.book.document_files.show(document)

    # Removing

    def remove(self, record: Any) -> None:
        """Ask whether what the cursor is on is to be removed."""
        if isinstance(record, Client):
            count = partial(self._count_belongings, record)
            self._screen.run_worker(count, thread=True, exclusive=True, group="counting", description="counting")
            return
        with self._screen.app.announcing_errors():
            removal = self._actions.removal(record)
            if removal is None:
                raise NotFound(_("Nothing is here that could be removed."))
            self._ask(ask_removal(removal), {REMOVE: removal.callback})

    def _count_belongings(self, client: Client) -> None:
        app = self._screen.app
        with app.announcing_errors():
            found = belongings(app.book.records_of(client.id))
            app.call_from_thread(self._ask_client, client, found)

    def _ask_client(self, client: Client, found: Belongings) -> None:
        """Ask, unless the person has gone on to something else while the client's belongings were counted."""
        app, record = self._screen.app, self._cursor_record()
        if not (app.screen is self._screen and isinstance(record, Client) and record.id == client.id):
            return
        clients = app.writer.clients
        callbacks = {CLOSE: lambda: clients.close(client), REMOVE: lambda: clients.remove(client)}
        self._ask(ask_client_removal(client, name_of(client, app.snapshot.clients), found), callbacks)

    def _ask(self, question: AskChoice, callbacks: Mapping[str, Callable[[], str]]) -> None:
        app = self._screen.app

        def decide(answer: str | None) -> None:
            if callback := callbacks.get(answer or ""):
                app.do(callback)

        app.push_screen(question, decide)


def ask_removal(removal: Removal) -> AskChoice:
    """The question whether a record is to be removed, with the sales that are removed with it."""
    sure = _("Remove it")
    if removal.sales:
        sure = ngettext(
            "Remove it, and the sale made in it", "Remove it, and the {count} sales made in it", removal.sales
        ).format(count=removal.sales)
    return _question(fit(removal.text, _TITLE).rstrip(), [(REMOVE, sure), (KEEP, _("Keep it"))])


def ask_client_removal(client: Client, name: str, found: Belongings) -> AskChoice:
    """The question before a client is removed. Closing comes first, since the records then keep the name; removing says
    what goes and what stays.
    """
    sure = _("Remove: nothing was written down of contacts")
    if found.contacts:
        sure = ngettext(
            "Remove: {count} contact stays in the log, without a name",
            "Remove: {count} contacts stay in the log, without a name",
            found.contacts,
        ).format(count=found.contacts)
    message = _("With {name} go {what}.").format(name=name, what=found) if str(found) else ""
    close = [(CLOSE, _("Close instead: no longer due, and the name stays"))] if client.stage is not Stage.CLOSED else []
    return _question(name, [*close, (REMOVE, sure), (KEEP, _("Keep it as it is"))], message)


def _question(what: str, answers: Sequence[tuple[str, str]], message: str = "") -> AskChoice:
    return AskChoice(_("Remove {what}?").format(what=what), answers, message)
