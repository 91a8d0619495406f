"""The bank's earnings by kind of product: a yearly margin on balances, a fee on sales."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.holding import HoldingKind
from rmtui.records.settings import PastEarnings, Settings

Rate = int | Decimal
"""In basis points: 120 is 1.2%."""


class Earnings(NamedTuple):
    """The earnings of one kind of product."""

    margin: Rate = 0
    """A year, on balances."""
    fee: Rate = 0
    """Once, on sales."""


EXAMPLE_EARNINGS: Mapping[HoldingKind, Earnings] = {
    HoldingKind.DEPOSIT: Earnings(margin=100),
    HoldingKind.WEALTH: Earnings(margin=40),
    HoldingKind.FUND: Earnings(margin=50, fee=80),
    HoldingKind.BOND: Earnings(fee=10),
    HoldingKind.STOCK: Earnings(),
    HoldingKind.INSURANCE: Earnings(fee=500),
    HoldingKind.METAL: Earnings(fee=100),
    HoldingKind.TRUST: Earnings(margin=30, fee=100),
    HoldingKind.PROPERTY: Earnings(),
    HoldingKind.OTHER: Earnings(),
    HoldingKind.MORTGAGE: Earnings(margin=80),
    HoldingKind.CONSUMER_LOAN: Earnings(margin=250),
    HoldingKind.BUSINESS_LOAN: Earnings(margin=180),
    HoldingKind.CAR_LOAN: Earnings(margin=150),
    HoldingKind.LOAN: Earnings(margin=150),
    HoldingKind.CARD: Earnings(margin=300),
}
"""An example to begin with; each bank's own stand in the settings."""


def earnings_table(settings: Settings) -> dict[HoldingKind, Earnings]:
    """The margins and fees that are in force now."""
    return _table(settings.margins, settings.fees)


def earnings_by_day(settings: Settings) -> Callable[[date], dict[HoldingKind, Earnings]]:
    """The margins and fees that were in force on a day, by that day; each table is made once."""
    past = [(one.before, _table(one.margins, one.fees)) for one in settings.past_earnings]
    present = earnings_table(settings)
    return cache(lambda day: next((table for before, table in past if before > day), present))


def _table(margins: Mapping[str, Rate], fees: Mapping[str, Rate]) -> dict[HoldingKind, Earnings]:
    return {
        kind: Earnings(margins.get(kind, usual.margin), fees.get(kind, usual.fee))
        for kind, usual in EXAMPLE_EARNINGS.items()
    }


def has_own_earnings(settings: Settings) -> bool:
    """Whether margins or fees were set: figures made with the example table alone are not the bank's."""
    return bool(settings.margins or settings.fees)


def differing_earnings(table: Mapping[HoldingKind, Earnings]) -> dict[str, dict[str, Rate]]:
    """The margins and fees of a table that differ from the example, in the form of the settings."""
    pairs = [(kind.value, one, EXAMPLE_EARNINGS[kind]) for kind, one in table.items()]
    return {
        "margins": {name: one.margin for name, one, usual in pairs if one.margin != usual.margin},
        "fees": {name: one.fee for name, one, usual in pairs if one.fee != usual.fee},
    }


def with_past_earnings(before: Settings, after: Settings, today: date) -> Settings:
    """`after`, extended by the earlier margins and fees for the days before today.

    Those that replace the example table hold for the past as well: an example was never in force.
    """
    if (before.margins, before.fees) == (after.margins, after.fees) or not has_own_earnings(before):
        return after
    if any(past.before == today for past in after.past_earnings):
        return after  # changed twice in a day: the days before had the first ones
    past = PastEarnings(before=today, margins=before.margins, fees=before.fees)
    return replace(after, past_earnings=(*after.past_earnings, past))
