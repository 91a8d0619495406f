"""The book of the desk for a line that is being typed: what its answers change is announced as any change is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.entry.line import EntryPromise
from rmtui.entry.names import NameIndex
from rmtui.entry.new_client import named_client
from rmtui.entry.word_changes import add_own_word
from rmtui.own_words import Meaning
from rmtui.records.client import Client
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.navigation.keymap import settings_template


class DeskLineBook:
    """A `LineBook`."""

    def __init__(self, app: Callable[[], BookApp]) -> None:
        self._app = app

    @property
    def names(self) -> NameIndex:
        return self._app().snapshot.names

    def client(self, id: str) -> Client | None:
        return self._app().snapshot.clients.get(id)

    def add_client(self, name: str, stage: str, today: date) -> str:
        app, added = self._app(), ""

        def add() -> str:
            nonlocal added
            client = named_client(name, stage, today)
            message = app.writer.clients.add(client)
            added = client.id
            return message

        app.do(add)
        return added

    def add_promise(self, client: str, promise: EntryPromise, today: date) -> None:  # noqa: ARG002 - the desk has today
        if found := self.client(client):
            self._app().do(lambda: self._app().writer.promises.add(found, promise))

    def add_day_note(self, text: str, today: date) -> None:
        self._app().do(lambda: self._app().writer.note(None, text, today))

    def keep_name(self, client: Client, name: str, *, of_contact_person: bool) -> None:
        clients = self._app().writer.clients
        self._app().do(lambda: clients.keep_name(client, name, of_contact_person=of_contact_person))

    def add_word(self, word: str, channel: str, today: date) -> None:
        self._app().do(lambda: add_own_word(word, Meaning(channel), self.names, today, settings_template))
