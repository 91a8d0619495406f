"""The fields of a policy."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice, yes_or_no
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import amount, blank_for, currency, day, years
from rmtui.language import N_
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.wording import format_money

POLICY_FIELDS = declare_fields(
    Policy,
    Field("holder", N_("Holder")),
    Field("insured", N_("Insured")),
    choice("kind", N_("Kind"), PolicyKind, empty=PolicyKind.LIFE),
    Field("insurer", N_("Insurer")),
    Field("product", N_("Product")),
    Field("number", N_("Policy number")),
    currency(),
    amount("sum_assured", N_("Sum assured"), format=blank_for(0, format_money)),
    amount("premium", N_("Premium per payment"), format=blank_for(0, format_money), heading=N_("Premium")),
    choice("frequency", N_("How often"), Frequency, heading=N_("Payment")),
    years("years", N_("Payment term")),
    day("start", N_("Starts on"), BACK, ahead=True, heading=N_("Starts")),
    day(
        "end",
        N_("Ends on"),
        FORWARD,
        exactly=True,
        hint=N_("1 Dec, 2026-12-01, in 2 years; empty if unknown"),
        heading=N_("Ends"),
    ),
    yes_or_no("for_life", N_("For life")),
    Field("beneficiary", N_("Beneficiary")),
    Field("note", N_("Notes"), lines=2),
)
"""In the order of the record."""
