"""The fields that a loan of this bank has besides those of any holding."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import amount, day
from rmtui.language import N_
from rmtui.records.holding import Holding
from rmtui.records.loan import LoanClass, Repayment

PLEDGE = Field("pledge", N_("Pledge"), N_("what secures it: a flat, a plant, receivables"))
GUARANTOR = Field("guarantor", N_("Guarantor"), N_("who guarantees it, by name"))
GUARANTEED_UNTIL = day("guaranteed_until", N_("Guaranteed until"), FORWARD, exactly=True)

LOAN_TERMS = declare_fields(
    Holding,
    choice("loan_class", N_("Loan class"), LoanClass),
    day("class_on", N_("Class since"), BACK),
    Field("class_reason", N_("Reason for the class")),
    Field("line", N_("Credit line"), N_("the name of the client's line that it was drawn from")),
    amount("instalment", N_("Instalment")),
    choice("instalments", N_("Instalments"), Repayment),
    day("first_instalment", N_("First instalment on"), BACK, ahead=True),
    amount("overdue_principal", N_("Overdue principal")),
    amount("overdue_interest", N_("Overdue interest")),
    day("overdue_since", N_("Overdue since"), BACK),
    PLEDGE,
    day("pledge_insured_until", N_("Pledge insured until"), FORWARD, exactly=True),
    GUARANTOR,
    GUARANTEED_UNTIL,
)
