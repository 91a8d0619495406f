"""What belongs to loans: their five-tier class, credit lines, inspections before and after (FIELD.md, 贷款五级分类).

A loan itself is a holding (`rmtui.records.holding`), so that its balance stands in one place.
"""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class LoanClass(StrEnum):
    """The five-tier classification of loans 五级分类, the best first."""

    NORMAL = "normal"
    SPECIAL_MENTION = "special-mention"
    SUBSTANDARD = "substandard"
    DOUBTFUL = "doubtful"
    LOSS = "loss"

    @property
    def is_good(self) -> bool:
        """Whether nothing is to be watched."""
        return self is LoanClass.NORMAL

    @property
    def is_non_performing(self) -> bool:
        """Whether it counts as a bad loan: substandard and worse."""
        return self not in (LoanClass.NORMAL, LoanClass.SPECIAL_MENTION)


class Repayment(StrEnum):
    """How often an instalment is paid."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    AT_MATURITY = "at-maturity"
    """All of it at the end."""

    @property
    def months(self) -> int | None:
        """Months from one instalment to the next; None where there is but one."""
        return {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}.get(self)


class ClassChange(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A class that a loan had before its present one."""

    on: date | None = None
    """The day on which it was given; None where that is not known."""
    loan_class: LoanClass
    reason: str = ""


class CreditLine(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A credit line 授信. What is used of it are the balances of the client's loans that name it."""

    client: str
    name: str
    """No other line of the client has it; its loans name it."""
    currency: str = HOME_CURRENCY
    limit: Amount
    pledge: str = ""
    """By what it is secured: a plant, a warehouse receipt."""
    guarantor: str = ""
    """Names of those who guarantee it."""
    guaranteed_until: date | None = None
    opened_on: date | None = None
    until: date | None = None
    """Last day on which it may be used."""
    closed_on: date | None = None
    note: str = ""


class InspectionKind(StrEnum):
    """When it is held."""

    PRE_LOAN = "pre-loan"
    """Before a loan is granted 贷前调查."""
    POST_LOAN = "post-loan"
    """While it runs 贷后检查."""


class Inspection(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One inspection, of a single loan or of all that a client has."""

    client: str
    on: date
    kind: InspectionKind = InspectionKind.POST_LOAN
    loan: str | None = None
    """Id of the loan; None where it is about the client as a whole."""
    findings: str
    result: LoanClass | None = None
    """The class that the loans have from that day on; None where it stays what it was."""
    next_step: str = ""
    """What follows from it."""
