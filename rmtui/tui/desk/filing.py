"""The desk, where a client's folder is worked on: holdings and policies are added, documents put in and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from rmtui.errors import RmtuiError
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.review import Review
from rmtui.tui.desk.editing import RecordEditing
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.messages import AdditionRequested, RecordOpened, ReviewRequested
from rmtui.tui.records.client_names import name_of

if TYPE_CHECKING:
    from rmtui.tui.forms.form import Form


class FolderEditing(RecordEditing):
    """What the tabs of the folder ask for."""

    def on_addition_requested(self, message: AdditionRequested) -> None:
        client = self.snapshot.clients.get(message.client)
        if client and message.what == "document":
            self._ask_for_file(client)
        elif client:
            self._fill_in(self.subjects.new(message.what, client), message.what)

    def on_record_opened(self, _message: RecordOpened) -> None:
        if isinstance(document := self.subject, Document):
            self._show_document(document)
        else:
            self.action_edit()

    def action_edit(self) -> None:
        """A review has no form, but a screen of its own."""
        if isinstance(review := self.subject, Review):
            self.post_message(ReviewRequested(review.client, review.id))
        else:
            super().action_edit()

    def _ask_for_file(self, client: Client) -> None:
        from rmtui.tui.desk.folder.ask_file import AskFile
        from rmtui.tui.importing.import_screen import meant

        def chosen(path: str | None) -> None:
            if path:
                self._fill_in(self.subjects.new("document", client, meant(path)), "document")

        self.app.push_screen(AskFile(name_of(client, self.snapshot.clients)), chosen)

    def _fill_in(self, form: Form[Record], what: str) -> None:
        """A form for something new, to which the cursor goes when it is in the folder."""

        def kept(record: Record | None) -> None:
            if record:
                self.query_one(FolderPane).expect(f"{what}:{record.id}")

        from rmtui.tui.forms.screen import FormScreen

        self.app.push_screen(FormScreen(form), kept)

    @work(thread=True, exclusive=True, group="opening", description="opening")
    def _show_document(self, document: Document) -> None:
        """By the system's program; a file that was removed comes back if the removal was taken back."""
        try:
            self.app.book.document_files.show(document)
        except RmtuiError as error:
            self.app.call_from_thread(self.app.announce, str(error), wrong=True)
