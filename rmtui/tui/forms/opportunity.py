"""The form of an opportunity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.opportunity import OPPORTUNITY_FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.opportunity import Opportunity
from rmtui.rules.business.opportunities import opportunity_changes
from rmtui.rules.conduct.suitability import sale_warnings, warning_text
from rmtui.store.door import Store
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class OpportunityForm(Form[Opportunity]):
    """Whose it is, what and how much, how far it has come. A won one becomes a sale."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        book: Store,
        client: Client | None = None,
        opportunity: Opportunity | None = None,
    ) -> None:
        """`client`: whose a new one is proposed to be."""
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self._client = client
        self.title = plain(opportunity.product) if opportunity else _("New opportunity")
        self.fields = (
            client_field(self, SALE_FIELDS["client"], removed=_("(removed client)")),
            *OPPORTUNITY_FIELDS.values(),
        )

    def texts(self, record: Opportunity | None) -> dict[str, str]:
        texts = super().texts(record)
        if record is None:
            texts["client"] = self.fields[0].text(self._client.id) if self._client else ""
            texts["on"] = OPPORTUNITY_FIELDS["on"].text(self.snapshot.today)
        return texts

    def record(self, base: Opportunity | None, values: Mapping[str, Any]) -> Opportunity:
        known = {name: value for name, value in values.items() if name != "on" or value}
        return build_record(Opportunity, base, known, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: Opportunity) -> Opportunity | None:  # noqa: ARG002
        return self._book.current(base)

    def warnings(self, snapshot: Snapshot, base: Opportunity | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What to mind before anything is sold to the client."""
        client = snapshot.clients.get(values.get("client") or (base.client if base else ""))
        warnings = sale_warnings(client, None, snapshot.today) if client else []
        return {"client": _(", ").join(map(warning_text, warnings))} if warnings else {}

    def save(self, base: Opportunity | None, record: Opportunity) -> str:
        changes = opportunity_changes(base, record, self.snapshot.today)
        message = _("{name} is changed.") if base else _("{name} is added.")
        message = message.format(name=plain(record.product))
        return self._writer.records.change(message, *changes, what="edit" if base else "add")
