"""The form of a record in a client's folder: a holding, a policy, a document."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.entry.fields.field import Measure
from rmtui.entry.fields.typed import currency_of
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.store.door import Store
from rmtui.store.equal_records import equal_warning
from rmtui.tui.forms.form import Form, RecordT
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.record_writer import Change
from rmtui.tui.records.writer import Writer


class FolderForm(Form[RecordT]):
    """A new record of a client, or one there is. An amount with a sign of its currency fills in the field of that."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, title: str) -> None:
        """`title` is what the record is called."""
        self.snapshot, self._writer, self._book, self._client = snapshot, writer, book, client
        self.title = _("{what}, {name}").format(what=title, name=self._name)

    @property
    def _name(self) -> str:
        return name_of(self._client, self.snapshot.clients)

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:
        return "" if base else equal_warning(record, self._book, self.snapshot.clients, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: RecordT) -> RecordT | None:  # noqa: ARG002
        return self._book.current(base)

    def derived(self, name: str, text: str) -> dict[str, str]:
        return currency_of(text) if name in self._amounts else {}

    @property
    def _amounts(self) -> list[str]:
        return [field.name for field in self.fields if field.measure is Measure.AMOUNT]

    @property
    def _holdings(self) -> list[Holding]:
        """What the client owns and owes."""
        return [*self._book.holdings(self._client.id)]

    def _write(self, base: RecordT | None, record: RecordT, title: str) -> str:
        """Write it into the book; the message that says so."""
        return self._write_all(base, title, [(base, record)])

    def _write_all(self, base: RecordT | None, title: str, changes: Iterable[Change]) -> str:
        """The same with what comes of it in other records."""
        message = (
            _("{what} of {name} is changed. Ctrl+Z undoes it.")
            if base
            else _("{what} of {name} is in the book. Ctrl+Z undoes it.")
        ).format(what=title, name=self._name)
        return self._writer.records.change(message, *changes, what="edit" if base else "add")
