"""The base of the forms of an opportunity and a case."""

from __future__ import annotations

from typing import ClassVar

from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.store.equal_records import equal_warning
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import RecordForm, RecordT
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class MatterForm(RecordForm[RecordT]):
    """Whose it is comes first, then the declared fields."""

    named_by: ClassVar[str]
    """The field that says in messages what is meant."""

    def __init__(
        self, snapshot: Snapshot, writer: Writer, client: Client | None = None, record: RecordT | None = None
    ) -> None:
        """`client`: whose a new one is proposed to be."""
        super().__init__(snapshot, writer, record)
        self._client = client
        whose = client_field(self, SALE_FIELDS["client"], removed=_("(removed client)"))
        self.fields = (whose, *self.fields)

    def name(self, record: RecordT) -> str:
        return plain(str(getattr(record, self.named_by)))

    def texts(self, record: RecordT | None) -> dict[str, str]:
        texts = super().texts(record)
        if record is None:
            texts["client"] = self.fields[0].text(self._client.id) if self._client else ""
        return texts

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:
        return "" if base else equal_warning(record, self.book, self.snapshot.clients, self.snapshot.today)
