"""The form of a sale that belongs to no contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.sale import SALE_FIELDS, SOLD, sold_text
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.records.events import Sale
from rmtui.store.door import Store
from rmtui.store.entry_warnings import sale_warning
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form, field_texts
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import join_sentences


class SaleForm(Form[Sale]):
    """When, to whom, how much of what, and whose product. A sale is made by a line of entry."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, sale: Sale) -> None:
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self.title = _("Sold: {what}").format(what=sold_text(sale))
        client = client_field(self, SALE_FIELDS["client"], removed=_("(removed client)"))
        self._others = (SALE_FIELDS["on"], client, SALE_FIELDS["institution"])
        self.fields = (*self._others[:2], SALE_FIELDS[SOLD], *self._others[2:])

    def texts(self, record: Sale | None) -> dict[str, str]:
        return {**field_texts(self._others, record), SOLD: sold_text(record) if record else ""}

    def record(self, base: Sale | None, values: Mapping[str, Any]) -> Sale:
        return build_record(Sale, base, values, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: Sale) -> Sale | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Sale | None, record: Sale) -> str:
        message = _("The sale is changed: {what}. Ctrl+Z undoes it.").format(what=sold_text(record))
        client = self.snapshot.clients.get(record.client)
        warning = sale_warning(client, record, record.on, self._book) if client else ""
        return join_sentences(self._writer.records.change(message, (base, record)), warning)
