"""The base of the forms of an opportunity and a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS
from rmtui.store.door import Store
from rmtui.store.equal_records import equal_warning
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form, RecordT
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_writer import Change
from rmtui.tui.records.writer import Writer


class MatterForm(Form[RecordT]):
    """Whose it is comes first, then the declared fields; a new one is of today."""

    kind: ClassVar[type[Any]]
    new_title: ClassVar[str]
    named_by: ClassVar[str]
    """The field that says in messages what is meant."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        book: Store,
        client: Client | None = None,
        record: RecordT | None = None,
    ) -> None:
        """`client`: whose a new one is proposed to be."""
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self._client = client
        self.title = self._name(record) if record else self.new_title
        whose = client_field(self, SALE_FIELDS["client"], removed=_("(removed client)"))
        self.fields = (whose, *FIELDS[KINDS[self.kind].table].values())

    def _name(self, record: RecordT) -> str:
        return plain(str(getattr(record, self.named_by)))

    def texts(self, record: RecordT | None) -> dict[str, str]:
        texts = super().texts(record)
        if record is None:
            texts["client"] = self.fields[0].text(self._client.id) if self._client else ""
            texts["on"] = FIELDS[KINDS[self.kind].table]["on"].text(self.snapshot.today)
        return texts

    def record(self, base: RecordT | None, values: Mapping[str, Any]) -> RecordT:
        known = {name: value for name, value in values.items() if name != "on" or value}
        made: RecordT = build_record(self.kind, base, known, self.snapshot.today)
        return made

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:
        return "" if base else equal_warning(record, self._book, self.snapshot.clients, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: RecordT) -> RecordT | None:  # noqa: ARG002
        return self._book.current(base)

    def changes(self, base: RecordT | None, record: RecordT) -> list[Change]:
        """What is written: itself, and what comes of it."""
        return [(base, record)]

    def save(self, base: RecordT | None, record: RecordT) -> str:
        message = (_("{name} is changed.") if base else _("{name} is added.")).format(name=self._name(record))
        return self._writer.records.change(message, *self.changes(base, record), what="edit" if base else "add")
