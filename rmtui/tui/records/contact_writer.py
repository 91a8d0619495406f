"""Writing contacts from lines of entry, with a message of their effect on the queue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rmtui.entry.contact_additions import add_to_contact
from rmtui.entry.line import Entry
from rmtui.errors import NotFound, Unsorted
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client
from rmtui.records.events import Contact, UnsortedLine
from rmtui.rules.contact.due_text import QueueContext, contact_effects_text
from rmtui.rules.contact.queue_effect import (
    kept_promises,
    kept_promises_text,
    kept_texts,
    promises_kept_by,
    promises_kept_later,
)
from rmtui.rules.occasions.greetings import Greeting
from rmtui.rules.text.phrases import assumed_day_text
from rmtui.rules.text.record_text import client_names, to_whom_text
from rmtui.store.answers import QuickSummary
from rmtui.store.entry_warnings import entry_warnings
from rmtui.store.greeting_log import log_greetings
from rmtui.terms import capitalized
from rmtui.tui.records.record_writer import Change, RecordWriter
from rmtui.wording import join_sentences


class ContactWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses."""

    def __init__(self, records: RecordWriter, clock: Callable[[], datetime]) -> None:
        self._records, self._book, self._clock = records, records.book, clock
        self._last_clients: tuple[str, ...] = ()
        """Ids of the clients of the last contact that was written here."""
        self.last_contact = ""
        """Id of the last contact that was written here."""
        self.kept_promises: tuple[str, ...] = ()
        """The promises it is taken to have kept, in words."""

    def log(self, entry: Entry) -> str:
        """Add a contact."""
        entry = self._with_time(entry)
        before = self.quick_summary([known.id for known in entry.clients])
        contact = self._book.log(entry)
        message = _("Written down: {names}. Ctrl+Z undoes it.").format(names=_names(entry))
        effects = self.with_effects(message, contact, entry.on, before)
        return self._with_warnings(effects, entry)

    def attempt(self, client: Client, channel: Channel) -> str:
        """Add that the client was not reached just now."""
        known = self._book.names().by_id(client.id, client.name)
        return self.log(
            Entry(
                on=self._records.today,
                at="",
                clients=(known,),
                channel=channel,
                note="",
                outcome=Outcome.NOT_REACHED,
            )
        )

    def log_all(self, entries: Sequence[Entry], unsorted: Sequence[tuple[str, Unsorted]]) -> str:
        """Add a contact for each of the entries, and keep the lines that are not understood, as one change."""
        today = self._records.today
        now = f"{self._clock():%H:%M}"
        lines = [UnsortedLine(on=today, line=line, why=str(why), at=now) for line, why in unsorted]
        names = {known.id: plain(known.display_name) for entry in entries for known in entry.clients}
        before = self.quick_summary([*names])
        self._book.log_all([self._with_time(entry) for entry in entries], lines)
        after = self.quick_summary([*names])
        kept = kept_promises(after.promises, after.newest) if before and after else []
        old = kept_promises(before.promises, before.newest) if before else []
        self._last_clients = tuple(names)
        texts = (
            _("{name}: {effect}").format(name=names[one.client], effect=one.text) for one in kept if one not in old
        )
        message = join_sentences(
            _("Written down: {count}.").format(count=len(entries)) if entries else "",
            kept_promises_text(texts, _("Ctrl+N says so.")),
            _("Kept as unsorted: {count}.").format(count=len(lines)) if lines else "",
            _("Ctrl+Z undoes everything."),
        )
        return self._with_warnings(message, *entries)

    def _with_warnings(self, message: str, *entries: Entry) -> str:
        """The message about entries that are written, with what is to be minded of their sales and gifts."""
        today = self._records.today
        warnings = dict.fromkeys(text for one in entries for text in entry_warnings(one, self._book, today))
        return join_sentences(message, *warnings)

    def _with_time(self, entry: Entry) -> Entry:
        """An entry of today with the present time, if its line says none."""
        return entry.typed_at(self._records.today, f"{self._clock():%H:%M}")

    def sort(self, line: UnsortedLine, entry: Entry) -> str:
        """Replace an unsorted line by the contact it turned out to mean."""
        before = self.quick_summary([known.id for known in entry.clients])
        contact = self._book.sort_line(line, entry)
        message = _("Sorted: {names}. Ctrl+Z undoes it.").format(names=_names(entry))
        return self._with_warnings(self.with_effects(message, contact, entry.on, before), entry)

    def extend(self, contact: Contact, entry: Entry) -> str:
        """Add to a contact what another line says."""

        def decide() -> list[Change]:
            now = self._book.current(contact)
            if now is None:
                raise NotFound(_("The contact is not there any more."))
            more, agreed = add_to_contact(now, entry)
            return [(now, more), *((None, one) for one in agreed)]

        self._book.revise(decide, what="edit")
        names = client_names(contact.clients, self._book.clients())
        return self._with_warnings(_("Added: {names}. Ctrl+Z undoes it.").format(names=names), entry)

    def log_greetings(self, greetings: Sequence[Greeting]) -> str:
        """Write down greetings as sent today, as one change; those who were greeted meanwhile are left out."""
        logged = log_greetings(self._book, greetings, self._records.today, f"{self._clock():%H:%M}")
        if not logged:
            return _("They were greeted already.")
        text = ngettext("{count} greeting is written down.", "{count} greetings are written down.", len(logged))
        return join_sentences(text.format(count=len(logged)), _("Ctrl+Z undoes it."))

    def still_open(self) -> str:
        """The promises that the last contact written here is taken to have kept are still open."""
        promises = self._book.reopen_promises(self._last_clients)
        if not promises:
            return _("Nothing was taken as kept by the last contact.")
        clients = self._book.clients()
        texts = [to_whom_text(one.text, one.clients, clients) for one in promises]
        return _("Still open: {text}. Ctrl+Z undoes it.").format(text=_("; ").join(texts))

    def quick_summary(self, clients: list[str]) -> QuickSummary | None:
        """When clients were last reached and what they are promised, to be read before a contact is written."""
        return self._book.quick_summary(clients, self._records.today)

    def with_effects(self, message: str, contact: str, on: date, before: QuickSummary | None) -> str:
        """The message about a new contact, by id, with what it did to the queue and to promises.

        `before`: the summary of its clients before it was written.
        """
        book, today = self._book, self._records.today
        written = next((one for one in book.day(on).contacts if one.id == contact), None)
        if written is None:
            return message
        clients, contact_summary, settings = book.clients(), book.contact_summary(today), book.settings()
        rows = [row for one in written.clients if (row := book.due_row(one, today))]
        effect = contact_effects_text(written, clients, rows, contact_summary, QueueContext(today, settings))
        awaited = next((one.promise for one in book.day(on).steps if one.contact == contact), None)
        names = {one: client_names([one], clients) for one in written.clients}
        made = (written.promise.text, written.promise.due) if written.promise else None
        kept = promises_kept_later(made, (on, contact), written.clients, before.newest) if before else []
        kept += promises_kept_by((on, contact), before.promises, before.newest) if written.reached and before else []
        self.last_contact = contact
        self._last_clients, self.kept_promises = written.clients, tuple(kept_texts(kept, names))
        return join_sentences(
            message,
            kept_promises_text(self.kept_promises, _("Ctrl+N says so.")),
            effect and _("{effect}.").format(effect=capitalized(effect)),
            *(assumed_day_text(one, _("Ctrl+D changes it.")) for one in (written.promise, awaited) if one),
        )


def _names(entry: Entry) -> str:
    return _(", ").join(plain(known.display_name) for known in entry.clients)
