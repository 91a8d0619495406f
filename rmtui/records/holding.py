"""What a client owns and owes, at this bank and at others (FIELD.md, review sheet)."""

from datetime import date
from enum import StrEnum

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.units import Amount, InterestRate


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


class ProductRisk(StrEnum):
    """Risk of a product, R1 the lowest."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"


class Holding(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One asset or liability as it stands. `cost` and `value` are in `currency`."""

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
    rate: InterestRate | None = None
    """Interest a year in basis points: 195 is 1.95%. A Decimal where it is finer: 416.5 is 4.165%."""
    opened_on: date | None = None
    matures_on: date | None = None
    risk: ProductRisk | None = None
    closed_on: date | None = None
    """Day it was sold, redeemed or paid off. A closed holding is kept: earlier reviews refer to it."""
    note: str = ""
