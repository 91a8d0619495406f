"""The contribution 贡献度 of each client in a period: average balances × margin, and sales × fee (FIELD.md, 贡献度).

Between two reviews a balance is taken to change evenly, so its average is an estimate (`average_balance.py`). Every
figure is the sum of its rows, and a row shows its arithmetic: balance × margin × days of the year, or amount × fee.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, takewhile

import msgspec

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Stage
from rmtui.records.events import Sale
from rmtui.records.gift import Gift
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.assets.average_balance import Balance, balance_days, known_balances
from rmtui.rules.assets.earnings import Rate, earnings_by_day, earnings_table
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.assets.valuation import half_to_even
from rmtui.rules.days.open_on import is_open
from rmtui.rules.days.periods import Period
from rmtui.rules.work.ranking import Place, by_name, ranked

_POINTS = 10_000
"""Basis points of a whole."""
_LISTED = frozenset({Stage.ACTIVE, Stage.DORMANT})
_HALF = 500
"""Tenths of a percent."""
_KINDS: Mapping[str, HoldingKind] = {kind.value: kind for kind in HoldingKind}


class KindBalance(msgspec.Struct, frozen=True, array_like=True):
    """The average balance of the holdings of one kind that a client has at this bank, over some days."""

    kind: HoldingKind
    average: int
    """In the smallest unit of the base currency."""
    is_estimated: bool


ClientBalances = Mapping[str, Sequence[KindBalance]]
"""By client id."""


class ContributionRow(NamedTuple):
    """What one kind of balance earned in some days of one year, or what one sale earned."""

    kind: HoldingKind
    first: date
    end: date
    """The first day after it; of a sale `first` is its day."""
    base: int
    """The average balance, or what was sold, in the smallest unit of the base currency."""
    rate: Rate
    """The margin a year, or the fee, in basis points."""
    amount: int
    """What it brought, in the smallest unit of the base currency."""
    is_estimated: bool = False
    sale: Sale | None = None

    @property
    def days(self) -> int:
        """For which the balance counts."""
        return (self.end - self.first).days

    @property
    def year_days(self) -> int:
        """Days of the year that they are in."""
        return days_of_year(self.first.year)


class Effort(NamedTuple):
    """The cost of a client in a period."""

    contacts: int = 0
    minutes: int = 0
    """Estimated from the channels; of a contact with several clients each has a part."""
    gifts: int = 0
    """Worth of gifts and hospitality that were given, in the smallest unit of the base currency."""


class Contribution(NamedTuple):
    """The contribution of a client in a period, beside the cost."""

    client: Client
    place: Place
    """The rank and the shares; the amount of it is the sum of the rows."""
    rows: tuple[ContributionRow, ...]
    effort: Effort

    @property
    def amount(self) -> int:
        """In the smallest unit of the base currency."""
        return self.place.amount

    @property
    def is_estimated(self) -> bool:
        """Whether a balance in it is an estimate."""
        return any(row.is_estimated for row in self.rows)

    @property
    def mix(self) -> Counter[HoldingKind]:
        """By kind of business what it brought, or 0 where it is done without bringing anything."""
        found: Counter[HoldingKind] = Counter()
        for row in self.rows:
            found[row.kind] += row.amount
        return found


def contribution_spans(period: Period, settings: Settings, today: date) -> list[Period]:
    """The days of a period up to today, divided where a year or other margins begin."""
    end = min(period.end, today + timedelta(days=1))
    years = (date(year, 1, 1) for year in range(period.first.year, end.year + 1))
    changes = (past.before for past in settings.past_earnings)
    bounds = sorted({period.first, end, *(day for day in (*years, *changes) if period.first < day < end)})
    return [Period(first, last) for first, last in pairwise(bounds)] if end > period.first else []


def is_earning(holding: Holding) -> bool:
    """Whether the bank may earn with it: what lies at this bank, or is owed to it. Property lies nowhere."""
    return not holding.institution and holding.kind is not HoldingKind.PROPERTY


def client_balances(
    holdings: Iterable[Holding], reviews: Iterable[Review], settings: Settings, today: date, spans: Iterable[Period]
) -> list[list[KindBalance]]:
    """The average balances of one client over each of some spans of days, by kind."""
    here = [one for one in holdings if is_earning(one)]
    known = known_balances(here, reviews, settings, today)
    return [_averages(here, known, span) for span in spans]


def _averages(
    holdings: Iterable[Holding], balances: Mapping[str, Sequence[Balance]], span: Period
) -> list[KindBalance]:
    sums: defaultdict[HoldingKind, Fraction | int] = defaultdict(int)
    estimated: set[HoldingKind] = set()
    for one in holdings:
        found = balance_days(one, balances[one.id], *span)
        if found.total:
            sums[one.kind] += found.total
            estimated |= {one.kind} if found.is_estimated else set()
    days = (span.end - span.first).days
    return [KindBalance(kind, round(Fraction(whole) / days), kind in estimated) for kind, whole in sorted(sums.items())]


def balance_rows(
    spans: Iterable[tuple[Period, ClientBalances]], settings: Settings
) -> Iterator[tuple[str, ContributionRow]]:
    """What the balances brought, each row with its client. Each span lies in one year, with the same margins."""
    earnings = earnings_by_day(settings)
    for span, found in spans:
        table = earnings(span.first)
        factors = {kind: _year_factor(one.margin, span) for kind, one in table.items()}
        for client, kinds in found.items():
            for one in kinds:
                factor, divisor = factors[one.kind]
                amount = half_to_even(one.average * factor, divisor)
                margin = table[one.kind].margin
                row = ContributionRow(one.kind, *span, one.average, margin, amount, one.is_estimated)
                yield client, row


def _year_factor(margin: Rate, span: Period) -> tuple[int, int]:
    """What a balance is multiplied with, and divided by: margin × days / days of the year."""
    rate, divisor = margin.as_integer_ratio()
    return rate * (span.end - span.first).days, divisor * _POINTS * days_of_year(span.first.year)


def days_of_year(year: int) -> int:
    """365 or 366."""
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def sale_rows(
    sales: Iterable[Sale], period: Period, settings: Settings, today: date
) -> Iterator[tuple[str, ContributionRow]]:
    """What the sales of a period up to today brought, each row with its client."""
    earnings = earnings_by_day(settings)
    first, end = period.first, min(period.end, today + timedelta(days=1))
    for sale in sales:
        if first <= sale.on < end:
            kind = _KINDS.get(sale.kind, HoldingKind.OTHER)
            base = worth_on(sale.amount, sale.currency, sale.on, settings)
            fee = earnings(sale.on)[kind].fee
            rate, divisor = fee.as_integer_ratio()
            amount = half_to_even(base * rate, divisor * _POINTS)
            yield sale.client, ContributionRow(kind, sale.on, sale.on, base, fee, amount, sale=sale)


def contributions(
    clients: Mapping[str, Client],
    rows: Iterable[tuple[str, ContributionRow]],
    effort: Callable[[str], Effort] = lambda _client: Effort(),
) -> list[Contribution]:
    """What each client brought, the largest first: of all who are no prospects and not closed, and of those who brought
    something.
    """
    own: defaultdict[str, list[ContributionRow]] = defaultdict(list)
    for client, row in rows:
        own[client].append(row)
    listed = [one for id, one in clients.items() if one.stage in _LISTED or own.get(id)]
    amounts = ((one, sum(row.amount for row in own.get(one.id, ()))) for one in listed)
    return [
        Contribution(client, place, tuple(own.get(client.id, ())), effort(client.id))
        for client, place in ranked(amounts, by_name)
    ]


def yearly_margins(holdings: Iterable[Holding], settings: Settings, today: date) -> dict[str, int]:
    """By client what the balances of today at this bank would bring in a year."""
    table = earnings_table(settings)
    factors = {kind: one.margin.as_integer_ratio() for kind, one in table.items() if one.margin}
    found: Counter[str] = Counter()
    for one in holdings:
        if is_earning(one) and one.kind in factors and is_open(one, today):
            rate, divisor = factors[one.kind]
            worth = worth_on(one.value, one.currency, today, settings)
            found[one.client] += half_to_even(worth * rate, divisor * _POINTS)
    return dict(found)


def contribution_weights(
    margins: Mapping[str, int], sales: Iterable[Sale], settings: Settings, today: date
) -> dict[str, int]:
    """By client what the share of the contribution of a year adds to the weight in the queue: 2 for those who make half
    of it, 1 for the others who make 80 %. `margins`: as of `yearly_margins`; of the sales those of a year count.
    """
    year = Period(today - timedelta(days=365), today + timedelta(days=1))
    amounts = Counter(margins)
    for client, row in sale_rows(sales, year, settings, today):
        amounts[client] += row.amount
    vital = takewhile(lambda found: found[1].is_vital, ranked(amounts.items(), str))
    return {client: 2 if place.before < _HALF else 1 for client, place in vital}


def gifts_given(gifts: Iterable[Gift], period: Period, settings: Settings, today: date) -> Counter[str]:
    """By client the worth of what was given in a period up to today."""
    found: Counter[str] = Counter()
    for gift in gifts:
        if gift.is_given and gift.on in period and gift.on <= today:
            found[gift.client] += worth_on(gift.value, gift.currency, gift.on, settings)
    return found
