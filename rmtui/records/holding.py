"""What a client owns and owes, at this bank and at others (FIELD.md, review sheet)."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.loan import ClassChange, LoanClass, Repayment
from rmtui.records.units import Amount, InterestRate
from rmtui.str_enum import StrEnum


class HoldingKind(StrEnum):
    DEPOSIT = "deposit"
    WEALTH = "wealth"
    FUND = "fund"
    BOND = "bond"
    STOCK = "stock"
    INSURANCE = "insurance"
    METAL = "metal"
    TRUST = "trust"
    PROPERTY = "property"
    OTHER = "other"
    MORTGAGE = "mortgage"
    CONSUMER_LOAN = "consumer-loan"
    BUSINESS_LOAN = "business-loan"
    CAR_LOAN = "car-loan"
    LOAN = "loan"
    CARD = "card"


LIABILITIES = frozenset(
    {
        HoldingKind.MORTGAGE,
        HoldingKind.CONSUMER_LOAN,
        HoldingKind.BUSINESS_LOAN,
        HoldingKind.CAR_LOAN,
        HoldingKind.LOAN,
        HoldingKind.CARD,
    }
)
"""Kinds that are debts. Their value is the amount outstanding, as a positive number."""


LOANS = LIABILITIES - {HoldingKind.CARD}
"""Kinds that are loans."""


class ProductRisk(StrEnum):
    """Risk of a product, R1 the lowest."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"


class Holding(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One asset or liability as it stands. Its amounts are in `currency`.

    What stands below `note` is of loans of this bank alone.
    """

    client: str
    kind: HoldingKind
    name: str
    code: str = ""
    institution: str = ""
    """The other bank or broker; "" for this bank."""
    currency: str = HOME_CURRENCY
    value: Amount
    valued_on: date | None = None
    """Day of the valuation."""
    cost: Amount | None = None
    """Of a loan, the amount that was lent."""
    rate: InterestRate | None = None
    """Interest a year in basis points: 195 is 1.95%. A Decimal where it is finer: 416.5 is 4.165%."""
    opened_on: date | None = None
    matures_on: date | None = None
    risk: ProductRisk | None = None
    closed_on: date | None = None
    """Day it was sold, redeemed or paid off. A closed holding is kept: earlier reviews refer to it."""
    note: str = ""

    line: str = ""
    """Name of the credit line of the client that it was drawn from."""
    loan_class: LoanClass | None = None
    class_on: date | None = None
    """The day on which it was given that class; None where that is not known."""
    class_reason: str = ""
    earlier_classes: tuple[ClassChange, ...] = ()
    """The oldest first."""
    instalment: Amount | None = None
    """What is paid each time."""
    instalments: Repayment | None = None
    """How often."""
    first_instalment: date | None = None
    overdue_principal: Amount | None = None
    overdue_interest: Amount | None = None
    overdue_since: date | None = None
    pledge: str = ""
    pledge_insured_until: date | None = None
    guarantor: str = ""
    guaranteed_until: date | None = None

    @property
    def is_own_loan(self) -> bool:
        """Whether it is a loan that this bank granted."""
        return self.kind in LOANS and not self.institution

    @property
    def overdue(self) -> int:
        """Principal and interest that are overdue."""
        return (self.overdue_principal or 0) + (self.overdue_interest or 0)
