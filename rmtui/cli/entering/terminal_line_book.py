"""The book of a command for a line that is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.settings import settings_template
from rmtui.entry.new_client import assumed_text, named_client
from rmtui.entry.word_changes import add_own_word, with_kept_name
from rmtui.language import _
from rmtui.own_words import Meaning
from rmtui.plain import plain
from rmtui.records.events import DayNote, Promise, StandingPromise
from rmtui.wording import format_long_day, join_sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.line import EntryPromise
    from rmtui.entry.names import NameIndex
    from rmtui.records.client import Client


class TerminalLineBook:
    """A `LineBook`. Errors are raised."""

    def __init__(self, context: Context, names: NameIndex, tell: Callable[[str], None]) -> None:
        """`tell`: what an answer did."""
        self._context, self.names, self._tell = context, names, tell

    def client(self, id: str) -> Client | None:
        return self._context.book().clients().get(id)

    def add_client(self, name: str, stage: str, today: date) -> str:
        client = named_client(name, stage, today)
        book = self._context.book()
        book.amend((None, client), what="add")
        self.names = self.names.with_clients([book.names().by_id(client.id, client.name)])
        message = _("Added {client}.").format(client=plain(client.name))
        self._tell(join_sentences(message, assumed_text(client, {})))
        return client.id

    def add_promise(self, client: str, promise: EntryPromise, today: date) -> None:
        made = StandingPromise(client=client, on=today, promise=Promise(**promise._asdict()))
        self._context.book().amend((None, made), what="promise")
        message = _("Promised for {day}: {text}. “rmtui undo” takes it back.")
        self._tell(message.format(day=format_long_day(promise.due), text=plain(promise.text)))

    def add_day_note(self, text: str, today: date) -> None:
        self._context.book().save(DayNote(on=today, text=text), what="note")
        self._tell(_("The day note is kept."))

    def keep_name(self, client: Client, name: str, *, of_contact_person: bool) -> None:
        today = self._context.today
        changed = with_kept_name(client, name, self.names, today, of_contact_person=of_contact_person)
        self._context.book().amend((client, changed), what="edit")

    def add_word(self, word: str, channel: str, today: date) -> None:
        self._tell(add_own_word(word, Meaning(channel), self.names, today, settings_template))
