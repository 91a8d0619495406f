"""The fields of a holding."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.entry.fields.typed import amount, currency, day, rate
from rmtui.entry.values import Refused, read_name, read_text
from rmtui.language import N_, _
from rmtui.records.holding import LOANS, Holding, HoldingKind, ProductRisk
from rmtui.terms import term
from rmtui.words import phrases
from rmtui.words.answers import OWN_BANK


def read_institution(text: str, today: date) -> str:
    """Where a holding is held; "" for this bank, however it is called."""
    return "" if folded(text).strip() in phrases(OWN_BANK) else read_text(text, today)


HOLDING_FIELDS = declare_fields(
    Holding,
    choice("kind", N_("Kind"), HoldingKind, empty=None),
    Field(
        "name",
        N_("Product"),
        N_("1-year deposit, Harbour bond; for a property its address"),
        read=read_name,
        required=True,
        heading=N_("Holding"),
    ),
    Field("code", N_("Code")),
    Field(
        "institution",
        N_("Other bank"),
        N_("Where it is held; empty for this bank"),
        read=read_institution,
        heading=N_("Institution"),
    ),
    currency(),
    amount("value", N_("Value"), required=True),
    day("valued_on", N_("Valued on"), BACK),
    amount("cost", N_("Cost")),
    rate("rate", N_("Annual rate")),
    day("opened_on", N_("Opened on"), BACK, ahead=True),
    day("matures_on", N_("Matures on"), FORWARD, exactly=True, heading=N_("Matures")),
    choice("risk", N_("Product risk"), ProductRisk, heading=N_("Risk")),
    day("closed_on", N_("Sold or paid off on"), BACK),
    Field("note", N_("Notes"), lines=2),
    *LOAN_TERMS.values(),
)
"""In the order of the record, of a loan its own terms last."""


def _read_loan_kind(text: str, today: date) -> HoldingKind:
    kind: HoldingKind = HOLDING_FIELDS["kind"].read(text, today)
    if kind not in LOANS:
        raise Refused(_("“{kind}” is no loan: “rmtui holdings add” takes it.").format(kind=term(kind)))
    return kind


_IN_LOANS: dict[str, dict[str, Any]] = {
    "kind": {
        "choices": [kind for kind in HoldingKind if kind in LOANS],
        "read": _read_loan_kind,
        "required": True,
    },
    "name": {"hint": N_("working capital loan, home loan")},
    "code": {"label": N_("Contract number")},
    "currency": {},
    "value": {"label": N_("Balance")},
    "cost": {"label": N_("Amount lent")},
    "rate": {},
    "opened_on": {"label": N_("Lent on")},
    "matures_on": {},
    "closed_on": {"label": N_("Paid off on")},
    "valued_on": {"label": N_("Balance of")},
    **{name: {} for name in LOAN_TERMS},
    "note": {},
}
LOAN_FIELDS = {name: HOLDING_FIELDS[name]._replace(**changed) for name, changed in _IN_LOANS.items()}
"""What is asked of a loan of this bank, in a banker's words."""
