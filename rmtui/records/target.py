"""The yearly targets of the manager (FIELD.md, 业绩指标)."""

from collections.abc import Sequence

from rmtui.records.base import Record
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class Indicator(StrEnum):
    """What is measured: an amount of money, or a number of something."""

    FUND = "fund"
    WEALTH = "wealth"
    REGULAR_PREMIUMS = "regular-premiums"
    SINGLE_PREMIUMS = "single-premiums"
    LOAN = "loan"
    DEPOSITS = "deposits"
    """The daily average of the balances, not what was paid in."""
    NEW_CLIENTS = "new-clients"
    CONTACTS = "contacts"
    REVIEWS = "reviews"
    REFERRALS = "referrals"

    @property
    def is_count(self) -> bool:
        """Whether it counts something, and is no amount."""
        return self in _COUNTS

    @property
    def is_average(self) -> bool:
        """Whether the figure of a longer period is the mean of its months, and not their sum."""
        return self is Indicator.DEPOSITS


_COUNTS = frozenset((Indicator.NEW_CLIENTS, Indicator.CONTACTS, Indicator.REVIEWS, Indicator.REFERRALS))


class Target(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The plan of one indicator for a year, month by month. A book has one for an indicator and a year."""

    indicator: Indicator
    year: int
    amounts: tuple[Amount, ...] = ()
    """January to December, in the base currency; () of an indicator that counts."""
    counts: tuple[int, ...] = ()
    """January to December, where the indicator counts."""

    @property
    def months(self) -> tuple[int, ...]:
        """January to December, whatever is measured."""
        return self.counts if self.indicator.is_count else self.amounts

    @property
    def whole_year(self) -> int:
        """The sum of the months, of an average their mean."""
        return period_figure(self.months, self.indicator)


def period_figure(months: Sequence[int], indicator: Indicator) -> int:
    """The figure of some months: their sum, of an average their mean."""
    return round(sum(months) / len(months)) if indicator.is_average and months else sum(months)
