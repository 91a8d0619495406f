"""What is written into the book at the desk, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from rmtui.entry.line import Entry
from rmtui.errors import RmtuiError, Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact, DayNote, Snooze
from rmtui.rules.reasons import taken_as_kept
from rmtui.rules.standing import OpenPromise
from rmtui.store import outbox
from rmtui.store.book import Book
from rmtui.tui.phrases import contact_words, names_of
from rmtui.wording import long_day

if TYPE_CHECKING:
    from rmtui.store.undo import Undone


class Pen:
    """Writes on behalf of the desk. Every method raises RmtuiError where the book refuses, with nothing changed."""

    def __init__(self, book: Book, day: Callable[[], date], clock: Callable[[], datetime]) -> None:
        """`day` is today, which goes on while the desk is open."""
        self._book, self._day, self._clock = book, day, clock

    @property
    def _today(self) -> date:
        return self._day()

    def log(self, entry: Entry) -> str:
        """A contact; one of today gets the time it is written at, if it says none."""
        if entry.on == self._today and not entry.at:
            entry = entry._replace(at=f"{self._clock():%H:%M}")
        open_before = self._book.standing(self._today).promises
        self._book.log(entry)
        names = _(", ").join(plain(known.name) for known in entry.who)
        said = _("Written down: {names}. Ctrl+Z takes it back.").format(names=names)
        return f"{said} {taken_as_kept(open_before, self._book.standing(self._today).promises)}".rstrip()

    def keep(self, line: str, why: Unsorted) -> str:
        """A line nobody could understand, word for word."""
        self._book.keep(line, str(why), self._today)
        return _("Kept as unsorted: “rmtui log --unsorted” sorts it. Ctrl+Z takes it back.")

    def keep_unfinished(self, lines: Iterable[str]) -> str:
        """What was typed and not entered."""
        for line in lines:
            self.keep(line, Unsorted(_("It was not finished.")))
        return ""

    def put_aside(self, line: str, refusal: RmtuiError) -> str:
        """A line the book refused to take, beside the book. OSError where even that cannot be."""
        outbox.put(self._book.path, line, self._today)
        return _("{refusal} The line waits in {file} and comes in with the next “rmtui log”.").format(
            refusal=refusal, file=outbox.NAME
        )

    def note(self, old: DayNote | None, text: str) -> str:
        """The note of the day: new, in the place of an old one, or taken away by an empty text."""
        if old and not text:
            self._book.remove(old, what="note")
            return _("The day note is taken away.")
        if text:
            note = msgspec.structs.replace(old, text=text) if old else DayNote(on=self._today, text=text)
            self._book.save(note, what="note")
        return _("The day note is kept.") if text else ""

    def snooze(self, client: Client, until: date, reason: str) -> str:
        """A client out of the queue until a day."""
        self._book.save(Snooze(client=client.id, on=self._today, until=until, reason=reason), what="snooze")
        return _("{name} is back in the queue on {day}.").format(name=plain(client.name), day=long_day(until))

    def keep_promise(self, promise: OpenPromise) -> str:
        """A promise marked as done today."""
        contact = next((one for one in self._book.contacts(promise.client) if one.id == promise.contact), None)
        if contact is None or contact.promise is None:
            return _("The promise is not there any more.")
        done = msgspec.structs.replace(contact.promise, done_on=self._today)
        self._book.save(msgspec.structs.replace(contact, promise=done), what="promise")
        return _("Done: {text}").format(text=plain(promise.text))

    def add_client(self, client: Client) -> str:
        """A new client."""
        self._book.save(client, what="add")
        return _("{name} is in the book.").format(name=plain(client.name))

    def change_client(self, base: Client, client: Client) -> str:
        """What was changed of a client; what another process changed of the same one meanwhile stays."""
        self._book.change(base, client, what="edit")
        return _("{name} is changed.").format(name=plain(client.name))

    def undo(self) -> str:
        """The last change taken back."""
        undone = self._book.undo()
        return (
            _("Taken back: {what}").format(what=self._said(undone)) if undone else _("There is nothing to take back.")
        )

    def redo(self) -> str:
        """What was taken back last, made again."""
        redone = self._book.redo()
        return (
            _("Made again: {what}").format(what=self._said(redone)) if redone else _("There is nothing to make again.")
        )

    def _said(self, undone: Undone) -> str:
        """The first records of an operation in words, and how many more there were."""
        said = [words for table, record in undone.records if (words := self._record_words(table, record))]
        more = _("and {count} more").format(count=len(said) - 3) if len(said) > 3 else ""
        return _("; ").join([*said[:3], more] if more else said) or undone.what

    def _record_words(self, table: str, record: dict[str, object]) -> str:
        clients = self._book.clients()
        if table == "contacts":
            contact = msgspec.convert(record, Contact)
            names, words = names_of(contact.clients, clients), contact_words(contact, self._today)
            return f"{contact.channel.value} {names} {words}".rstrip()
        for field in ("name", "line", "text", "product"):
            if record.get(field):
                return plain(str(record[field]))
        client = clients.get(str(record.get("client", "")))
        return plain(client.name) if client else ""
