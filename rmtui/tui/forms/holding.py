"""The form of a holding: what it is, what it is worth, until when, and how risky."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.amounts import holding_kind
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import Holding, HoldingKind
from rmtui.rules.conduct.suitability import SaleWarning, sale_warnings, warning_text
from rmtui.store.door import Store
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.forms.form import lay_out
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term

_GROUPS = {
    "": ("name", "kind", "value", "risk", "matures_on", "rate"),
    N_("Where and when"): (
        *("institution", "opened_on", "cost", "currency", "valued_on", "closed_on"),
        *("code", "note"),
    ),
}


class HoldingForm(FolderForm[Holding]):
    """A new holding of a client, or one there is."""

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, holding: Holding | None = None
    ) -> None:
        super().__init__(snapshot, writer, book, client, plain(holding.name) if holding else _("New holding"))
        self.fields = lay_out(HOLDING_FIELDS, _GROUPS)
        self.derives = ("name", *self._amounts)

    def record(self, base: Holding | None, values: Mapping[str, Any]) -> Holding:
        return build_record(Holding, base, values, self.snapshot.today, client=self._client.id)

    def save(self, base: Holding | None, record: Holding) -> str:
        return self._write(base, record, plain(record.name))

    def warnings(self, snapshot: Snapshot, base: Holding | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What is to be minded before a sale (FIELD.md, 适当性); of one there is, only that it is too risky."""
        risk = values.get("risk")
        if risk is None:
            return {}
        warnings = sale_warnings(snapshot.clients.get(self._client.id, self._client), risk, snapshot.today)
        texts = _(", ").join(warning_text(one) for one in warnings if base is None or one is SaleWarning.UNSUITABLE)
        name = name_of(self._client, snapshot.clients)
        return {"risk": _("{name}: {marks}.").format(name=name, marks=texts)} if texts else {}

    def derived(self, name: str, text: str) -> dict[str, str]:
        if name != "name":
            return super().derived(name, text)
        kind = holding_kind(text)
        return {"kind": term(HoldingKind(kind))} if kind else {}
