"""The fields of a credit line."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.loan import GUARANTEED_UNTIL, GUARANTOR, PLEDGE
from rmtui.entry.fields.typed import amount, currency, day
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.loan import CreditLine

CREDIT_LINE_FIELDS = declare_fields(
    CreditLine,
    Field("name", N_("Credit line"), N_("working capital line 2026"), read=read_name, required=True),
    amount("limit", N_("Limit"), required=True),
    currency(),
    day("opened_on", N_("Opened on"), BACK, ahead=True),
    day("until", N_("Until"), FORWARD, exactly=True),
    PLEDGE,
    GUARANTOR,
    GUARANTEED_UNTIL,
    day("closed_on", N_("Closed on"), BACK),
    Field("note", N_("Notes"), lines=2),
)
