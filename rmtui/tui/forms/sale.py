"""The form of a sale that belongs to no contact."""

from __future__ import annotations

from rmtui.entry.fields.sale import SALE_FIELDS, SOLD, sold_text
from rmtui.language import _
from rmtui.records.events import Sale
from rmtui.store.entry_warnings import sale_warning
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form, field_texts
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import join_sentences


class SaleForm(Form[Sale]):
    """When, to whom, how much of what, and whose product. A sale is made by a line of entry."""

    kind = Sale

    def __init__(self, snapshot: Snapshot, writer: Writer, sale: Sale) -> None:
        super().__init__(snapshot, writer)
        self.title = _("Sold: {what}").format(what=sold_text(sale))
        client = client_field(self, SALE_FIELDS["client"], removed=_("(removed client)"))
        self._others = (SALE_FIELDS["on"], client, SALE_FIELDS["institution"])
        self.fields = (*self._others[:2], SALE_FIELDS[SOLD], *self._others[2:])

    def texts(self, record: Sale | None) -> dict[str, str]:
        return {**field_texts(self._others, record), SOLD: sold_text(record) if record else ""}

    def saved_text(self, base: Sale | None, record: Sale) -> str:  # noqa: ARG002
        message = _("The sale is changed: {what}. Ctrl+Z undoes it.").format(what=sold_text(record))
        client = self.snapshot.clients.get(record.client)
        return join_sentences(message, sale_warning(client, record, record.on, self.book) if client else "")
