"""The form of a record in a client's folder: a holding, a policy, a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rmtui.entry.fields.field import Measure
from rmtui.entry.fields.typed import currency_of
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.store.equal_records import equal_warning
from rmtui.tui.forms.form import RecordForm, RecordT
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer


class FolderForm(RecordForm[RecordT]):
    """A new record of a client, or one there is. An amount with a sign of its currency fills in the field of that."""

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, record: RecordT | None = None) -> None:
        super().__init__(snapshot, writer, record)
        self.client = client
        self.title = _("{what}, {name}").format(what=self.title, name=self.client_name)

    @property
    def client_name(self) -> str:
        return name_of(self.client, self.snapshot.clients)

    @property
    def identity(self) -> Mapping[str, Any]:
        return {**super().identity, "client": self.client.id}

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:
        return "" if base else equal_warning(record, self.book, self.snapshot.clients, self.snapshot.today)

    @property
    def derives(self) -> Sequence[str]:
        return self.amounts

    def derived(self, name: str, text: str) -> dict[str, str]:
        return currency_of(text) if name in self.amounts else {}

    @property
    def amounts(self) -> list[str]:
        """The names of the fields with an amount."""
        return [field.name for field in self.fields if field.measure is Measure.AMOUNT]

    @property
    def holdings(self) -> list[Holding]:
        """What the client owns and owes."""
        return [*self.book.holdings(self.client.id)]

    def saved_text(self, base: RecordT | None, record: RecordT) -> str:
        text = (
            _("{what} of {name} is changed. Ctrl+Z undoes it.")
            if base
            else _("{what} of {name} is in the book. Ctrl+Z undoes it.")
        )
        return text.format(what=self.name(record), name=self.client_name)
