"""The form of a holding: what it is, what it is worth, until when, and how risky."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS, LOAN_FIELDS
from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.entry.fields.typed import in_one_currency
from rmtui.entry.loans import find_line
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import LOANS, Holding, HoldingKind
from rmtui.records.loan import CreditLine
from rmtui.rules.assets.kept_cost import kept_cost_text
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.rules.conduct.suitability import SaleWarning, sale_warnings, warning_text
from rmtui.terms import term
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.forms.form import Texts, lay_out, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer

_GROUPS = {
    "": ("name", "kind", "value", "risk", "matures_on", "rate"),
    N_("Where and when"): (
        *("institution", "opened_on", "cost", "currency", "valued_on", "closed_on"),
        *("code", "note"),
    ),
    N_("Loan class"): ("loan_class", "class_on", "class_reason"),
    N_("Repayment"): (
        *("instalment", "instalments", "first_instalment"),
        *("overdue_principal", "overdue_interest", "overdue_since"),
    ),
    N_("Security"): ("line", "pledge", "pledge_insured_until", "guarantor", "guaranteed_until"),
}


class HoldingForm(FolderForm[Holding]):
    """A new holding of a client, or one there is."""

    kind, new_title = Holding, _("New holding")

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, holding: Holding | None = None) -> None:
        super().__init__(snapshot, writer, client, holding)
        line = HOLDING_FIELDS["line"]._replace(read=self._read_line)
        self.fields = lay_out({**HOLDING_FIELDS, "line": line}, _GROUPS)

    def name(self, record: Holding) -> str:
        return plain(record.name)

    def warnings(self, base: Holding | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What is to be minded before a sale (FIELD.md, 适当性); of one there is, only that it is too risky, and that
        its cost stays.
        """
        found = {"value": kept} if base and (kept := self._kept_cost(base, values)) else {}
        risk = values.get("risk")
        if risk is None:
            return found
        client = self.snapshot.clients.get(self.client.id, self.client)
        warnings = sale_warnings(client, risk, self.snapshot.today)
        texts = _(", ").join(warning_text(one) for one in warnings if base is None or one is SaleWarning.UNSUITABLE)
        return {**found, "risk": _("{name}: {marks}.").format(name=self.client_name, marks=texts)} if texts else found

    def _kept_cost(self, base: Holding, values: Mapping[str, Any]) -> str:
        if values.get("value") is None:
            return ""
        try:
            return kept_cost_text(base, replace_fields(base, in_one_currency(values, base.currency)))
        except BadInput:  # which saving says
            return ""

    def relevant(self, texts: Texts) -> set[str]:
        """The terms of a loan are asked for where it is one of this bank."""
        is_loan = _is_loan(texts) and not texts["institution"].strip()
        hidden = set() if is_loan else {name for name in LOAN_TERMS if not texts[name]}
        return texts.keys() - hidden - ({"risk"} if is_loan and not texts["risk"] else set())

    def adapted(self, texts: Texts) -> Mapping[str, Field]:
        if not _is_loan(texts):
            return {}
        fields = {field.name: field for field in self.fields}
        names = ("value", "cost", "opened_on", "closed_on", "code")
        return {name: fields[name]._replace(label=LOAN_FIELDS[name].label) for name in names}

    def _read_line(self, text: str, _today: date) -> str:
        return find_line(text, self.book.records(CreditLine, self.client.id)).name

    @property
    def derives(self) -> Sequence[str]:
        return ("name", *self.amounts)

    def derived(self, name: str, text: str) -> dict[str, str]:
        if name != "name":
            return super().derived(name, text)
        kind = holding_kind(text)
        return {"kind": term(HoldingKind(kind))} if kind else {}


def _is_loan(texts: Texts) -> bool:
    return texts["kind"] in map(term, LOANS)
