"""Writing promises made without a contact, and marking promises as done."""

from __future__ import annotations

from datetime import date

import msgspec

from rmtui.entry.line import EntryPromise
from rmtui.entry.record_changes import changed_promise
from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.kinds import kind_of
from rmtui.records.party import Party
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.record_text import to_whom_text
from rmtui.tui.records.record_writer import RecordWriter
from rmtui.wording import format_long_day


class PromiseWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses."""

    def __init__(self, records: RecordWriter) -> None:
        self._records = records

    def add(self, client: Client, promised: EntryPromise) -> str:
        """A promise to a client, or by the client, that was made without a contact to write down."""
        self._records.require(client)
        step = StandingPromise(client=client.id, on=self._records.today, promise=Promise(**promised._asdict()))
        self._records.change("", (None, step), what="promise")
        message = _("Promised to {name} for {day}. Ctrl+Z undoes it.")
        if promised.by is Party.CLIENT:
            message = _("Waiting for {name} until {day}. Ctrl+Z undoes it.")
        return message.format(name=self._records.name_of(client), day=format_long_day(promised.due))

    def set_day(self, promise: OpenPromise, due: date) -> str:
        """Confirm the day that the program chose for a promise, or put another in its place; for all it was made to."""
        holder = self._holder(promise)
        assert holder.promise  # noqa: S101 - `_holder` has no others
        after = msgspec.structs.replace(holder, promise=changed_promise(holder.promise, {"due": due}))
        message = _("Promised for {day}: {text}. Ctrl+Z undoes it.")
        message = message.format(day=format_long_day(due), text=self._text(holder, holder.promise))
        return self._records.change(message, (holder, after), what="promise")

    def keep(self, promise: OpenPromise) -> str:
        """Mark a promise as done today, for all it was made to; the client's as received."""
        holder = self._holder(promise)
        assert holder.promise  # noqa: S101 - `_holder` has no others
        done = msgspec.structs.replace(holder.promise, done_on=self._records.today)
        message = _("Received: {text}") if promise.by is Party.CLIENT else _("Done: {text}")
        message = message.format(text=self._text(holder, holder.promise))
        return self._records.change(message, (holder, msgspec.structs.replace(holder, promise=done)), what="promise")

    def _text(self, holder: Contact | StandingPromise, promise: Promise) -> str:
        return to_whom_text(promise.text, kind_of(holder).owners(holder), self._records.book.clients())

    def _holder(self, promise: OpenPromise) -> Contact | StandingPromise:
        """The record that holds a promise. NotFound where it is gone, or promises nothing any more."""
        holder = self._records.book.promise_record(promise)
        if holder is None or holder.promise is None:
            raise NotFound(_("The promise is not there any more."))
        return holder
