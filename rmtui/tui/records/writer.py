"""The writer of the desk: one part a subject, each returning the message for the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import msgspec

from rmtui.discreet import is_discreet
from rmtui.entry.operation_text import operation_text
from rmtui.language import _
from rmtui.records.events import DayNote
from rmtui.records.settings import Settings
from rmtui.rules.assets.base_currency_change import converted_reviews
from rmtui.store.answers import Undone
from rmtui.store.door import Store
from rmtui.tui.records.campaign_writer import CampaignWriter
from rmtui.tui.records.client_writer import ClientWriter
from rmtui.tui.records.contact_writer import ContactWriter
from rmtui.tui.records.plan_writer import PlanWriter
from rmtui.tui.records.promise_writer import PromiseWriter
from rmtui.tui.records.record_writer import RecordWriter
from rmtui.tui.records.review_writer import ReviewWriter
from rmtui.tui.records.unsorted_writer import UnsortedWriter


class Writer:
    """Every method, and every one of a subject, raises RmtuiError where the book refuses, with nothing changed."""

    def __init__(self, book: Store, day: Callable[[], date], clock: Callable[[], datetime]) -> None:
        """`day` returns today, which goes on while the desk is open."""
        self._book = book
        self.records = RecordWriter(book, day)
        self.clients = ClientWriter(self.records)
        self.contacts = ContactWriter(self.records, clock)
        self.campaigns = CampaignWriter(self.records, clock)
        self.plan = PlanWriter(self.records)
        self.promises = PromiseWriter(self.records)
        self.unsorted = UnsortedWriter(self.records, clock)
        self.reviews = ReviewWriter(self.records, self.contacts)

    def note(self, old: DayNote | None, text: str, on: date | None = None) -> str:
        """The note of a day, by default today: new, replacing an old one, or removed by an empty text."""
        if old and not text:
            return self.records.change(_("The day note is taken away."), (old, None), what="note")
        if not text:
            return ""
        note = msgspec.structs.replace(old, text=text) if old else DayNote(on=on or self.records.today, text=text)
        return self.records.change(_("The day note is kept."), (old, note), what="note")

    def change_settings(self, base: Settings, settings: Settings) -> None:
        """Change the book's settings; what another process changed of them meanwhile stays.

        With the base currency the exchange rates of reviews change, too.
        """
        reviews = [*converted_reviews(self._book.reviews(), base, settings)]
        self.records.change("", (base, settings), *reviews, what="settings")

    def undo(self) -> str:
        """Take the last operation back."""
        undone = self._book.undo()
        if undone is None:
            return _("There is nothing to undo.")
        return _("Undone: {what}").format(what=self._operation_text(undone))

    def redo(self) -> str:
        """Make again the operation that was taken back last."""
        redone = self._book.redo()
        if redone is None:
            return _("There is nothing to redo.")
        return _("Redone: {what}").format(what=self._operation_text(redone))

    def _operation_text(self, done: Undone) -> str:
        """What was taken back or made again; not in the discreet view, since it may be of anybody."""
        if is_discreet():
            return _("(not shown)")
        return operation_text(done.what, done.changes, self._book.clients(), self.records.today)
