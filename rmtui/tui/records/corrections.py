"""What was written down, corrected or removed: one operation each, that leaves alone what others changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from rmtui.entry.line import Entry
from rmtui.errors import NotFound, Stale, Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, Promise, StandingPromise, UnsortedLine
from rmtui.records.review import Review
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import QueueContext, contact_effects_text
from rmtui.rules.contact.queue_effect import kept_promises_text, promises_kept_by, promises_kept_later
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.record_text import operation_text
from rmtui.store.door import Reach, Store
from rmtui.tui.records.client_names import name_of
from rmtui.wording import long_day


class Corrections:
    """Every method raises RmtuiError where the book refuses, with nothing changed; else it gives what to say."""

    def __init__(self, book: Store, day: Callable[[], date]) -> None:
        """`day` is today, which goes on while the desk is open."""
        self._book, self._day = book, day
        self._last: tuple[str, ...] = ()
        """Ids of the clients of the last contact that was written here."""
        self.kept: tuple[str, ...] = ()
        """The promises it is taken to have kept."""

    @property
    def _today(self) -> date:
        return self._day()

    def _called(self, client: Client) -> str:
        """What a client is called, told apart from others of the name."""
        return name_of(client, self._book.clients())

    def correct(self, said: str, *pairs: tuple[Record | None, Record | None], what: str = "edit") -> str:
        """Records as they were read and as they are to be; see `Book.amend`."""
        self._book.amend(*pairs, what=what)
        return said

    def remove(self, said: str, *records: Record) -> str:
        """Records as they were read, which go unless they were changed meanwhile."""
        return self.correct(said, *((record, None) for record in records), what="remove")

    def remove_client(self, client: Client) -> str:
        """All that belongs to the client goes, too; the contacts stay in the log, without the name."""
        name = self._called(client)
        self._book.remove_client(client)
        return _("{name} is removed from the book. Ctrl+Z brings the client back.").format(name=name)

    def close_client(self, client: Client) -> str:
        """Closed, and asked for nowhere any more; all that was written down keeps the name."""
        closed = msgspec.structs.replace(client, stage=Stage.CLOSED)
        said = _("{name} is closed: no longer due, and still found. Ctrl+Z takes it back.")
        return self.correct(said.format(name=self._called(client)), (client, closed))

    def promise(self, client: Client, due: date, text: str) -> str:
        """A promise that was made without a contact to write down."""
        self._still_there(client)
        step = StandingPromise(client=client.id, on=self._today, promise=Promise(due=due, text=text))
        self._book.amend((None, step), what="promise")
        said = _("Promised to {name} for {day}. Ctrl+Z takes it back.")
        return said.format(name=self._called(client), day=long_day(due))

    def _still_there(self, client: Client) -> None:
        """NotFound, by name, where another process removed the client meanwhile; the book itself knows no name."""
        if client.id not in self._book.clients():
            raise NotFound(_("{name} is not there any more.").format(name=plain(client.name)))

    def keep_promise(self, promise: OpenPromise) -> str:
        """A promise marked as done today."""
        holder = self._book.promise_record(promise)
        if holder is None or holder.promise is None:
            raise NotFound(_("The promise is not there any more."))
        done = msgspec.structs.replace(holder.promise, done_on=self._today)
        said = _("Done: {text}").format(text=plain(promise.text))
        return self.correct(said, (holder, msgspec.structs.replace(holder, promise=done)), what="promise")

    def sort(self, line: UnsortedLine, entry: Entry) -> str:
        """An unsorted line, corrected until it was understood."""
        stands = self._book.reach([known.id for known in entry.clients], self._today)
        contact = self._book.sort_line(line, entry)
        names = _(", ").join(plain(known.display_name) for known in entry.clients)
        said = _("Sorted: {names}. Ctrl+Z takes it back.").format(names=names)
        return self.followed(said, contact, entry.on, stands)

    def keep_corrected(self, line: UnsortedLine, text: str, why: Unsorted) -> str:
        """An unsorted line that is corrected and not understood yet."""
        said = _("Still unsorted, as it stands now: {why}").format(why=why)
        return self.correct(said, (line, msgspec.structs.replace(line, line=text, why=str(why))))

    def keep_draft(self, kept: Review | None, draft: Review) -> str:
        """A review under way. Stale where it was finished, dropped or gone on with elsewhere since it was read."""
        self._review(kept, draft.client, (None, draft))
        return ""

    def drop_draft(self, draft: Review) -> str:
        """A review that was begun goes."""
        self._review(draft, draft.client)
        return _("The unfinished review is dropped. Ctrl+Z brings it back.")

    def finish_review(self, client: Client, kept: Review | None, *pairs: tuple[Record | None, Record | None]) -> str:
        """A review with all that it changes, as one operation; `kept` is its draft as it was read."""
        contact = next((after for _before, after in pairs if isinstance(after, Contact)), None)
        stands = self._book.reach([client.id], self._today)
        self._review(kept, client.id, *pairs)
        said = _("The review of {name} is finished. Ctrl+Z takes it back.").format(name=self._called(client))
        return self.followed(said, contact.id, contact.on, stands) if contact else said

    def _review(self, kept: Review | None, client: str, *pairs: tuple[Record | None, Record | None]) -> None:
        """The draft of a review as it was read, None where there was none, makes room for what it became."""

        def decide() -> list[tuple[Record | None, Record | None]]:
            now = self._book.current(kept) if kept else None
            if kept and (now is None or not now.draft):
                raise Stale(_("This review was finished or dropped elsewhere meanwhile. What is typed here stays."))
            if kept is None and any(review.draft for review in self._book.reviews(client)):
                raise Stale(_("A review of this client was begun elsewhere meanwhile. What is typed here stays."))
            return [(kept, None), *pairs]

        self._book.revise(decide, what="review")

    def followed(self, said: str, contact: str, on: date, stands: Reach | None) -> str:
        """What was said of a new contact, with what it did to the queue and to promises.

        `stands`: how the book stood before it with the contact's clients.
        """
        book, today = self._book, self._today
        written = next((one for one in book.day(on).contacts if one.id == contact), None)
        if written is None:
            return said
        clients, contact_summary, settings = book.clients(), book.contact_summary(today), book.settings()
        met = [clients[one] for one in written.clients if one in clients]
        folders = {one.id: book.folder(one.id, contact_summary) for one in met}
        rows = due(met, contact_summary, settings, today, folders=folders)
        effect = contact_effects_text(written, clients, rows, contact_summary, QueueContext(today, settings))
        made = (written.promise.text, written.promise.due) if written.promise else None
        kept = promises_kept_later(made, on, written.clients, stands.last) if stands else []
        kept += promises_kept_by(on, stands.promises, stands.last) if written.reached and stands else []
        self._last, self.kept = written.clients, tuple(text for _client, text in kept)
        parts = (
            said,
            kept_promises_text(self.kept, _("Ctrl+N says so.")),
            effect and _("{effect}.").format(effect=effect[0].upper() + effect[1:]),
        )
        return " ".join(part for part in parts if part)

    def still_open(self) -> str:
        """What the last contact written here was taken to keep is not kept."""
        opened = self._book.reopen_promises(self._last)
        if not opened:
            return _("Nothing was taken as kept by the last contact.")
        return _("Still open: {text}. Ctrl+Z takes it back.").format(text=plain(_("; ").join(opened)))

    def undo(self) -> str:
        """The last change taken back."""
        undone = self._book.undo()
        if undone is None:
            return _("There is nothing to take back.")
        return _("Taken back: {what}").format(what=self._said(undone.what, undone.records))

    def redo(self) -> str:
        """What was taken back last, made again."""
        redone = self._book.redo()
        if redone is None:
            return _("There is nothing to make again.")
        return _("Made again: {what}").format(what=self._said(redone.what, redone.records))

    def _said(self, what: str, records: tuple[tuple[str, dict[str, object]], ...]) -> str:
        return operation_text(what, records, self._book.clients(), self._today)
