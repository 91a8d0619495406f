"""The daily average balance 日均余额 of a holding, from its values at reviews and its present value.

Between two known days the value is taken to change linearly; before the first known day it is that of the first, from
the opening day on, and after the last that of the last, until closing. So it is an estimate, and marked as one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter

from rmtui.currency import base_currency
from rmtui.named_tuple import NamedTuple
from rmtui.records.holding import Holding
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import rates_on
from rmtui.rules.assets.valuation import half_to_even, in_base_currency

_WHOLE_UNIT = 100
_ON = attrgetter("on")


class Balance(NamedTuple):
    """What a holding was worth on a day, in the smallest unit of the base currency."""

    on: date
    amount: int


def known_balances(
    holdings: Iterable[Holding], reviews: Iterable[Review], settings: Settings, today: date
) -> dict[str, list[Balance]]:
    """By holding the balances that are known, by day; what it is worth now is of its valuation's day, or today's."""
    found: defaultdict[str, dict[date, int]] = defaultdict(dict)
    for review in reviews:
        for seen in review.seen if not review.draft else ():
            found[seen.holding][review.on] = _amount(seen.value, seen.currency, review.on, settings, review)
    balances = {}
    for holding in holdings:
        now = min(holding.valued_on or today, today)
        days = {**found[holding.id], now: _amount(holding.value, holding.currency, now, settings)}
        balances[holding.id] = [Balance(on, days[on]) for on in sorted(days)]
    return balances


def _amount(value: int, currency: str, on: date, settings: Settings, review: Review | None = None) -> int:
    """In the base currency, by the rates of the review or of the day."""
    if currency == base_currency():
        return value
    return in_base_currency(value, currency, {**rates_on(on, settings), **(review.rates if review else {})})


def average_balance(holding: Holding, balances: Sequence[Balance], first: date, end: date) -> int:
    """The mean of the balances of all days from `first` up to, but without, `end`; 0 on days when it was not open.

    In the smallest unit of the base currency, rounded to whole units, since it is an estimate.
    """
    since, until = _open_days(holding, balances, first, end)
    whole, divisor = _whole(_around(balances, since, until), since, until) if since < until else (0, 1)
    return half_to_even(whole, divisor * (end - first).days * _WHOLE_UNIT) * _WHOLE_UNIT


class BalanceDays(NamedTuple):
    """The balances of some days together."""

    total: Fraction
    """Their sum, in the smallest unit of the base currency."""
    is_estimated: bool
    """Whether any of them is not known from two equal balances around it."""


def balance_days(holding: Holding, balances: Sequence[Balance], first: date, end: date) -> BalanceDays:
    """The sum of the balances of all days from `first` up to, but without, `end`; 0 on days when it was not open."""
    since, until = _open_days(holding, balances, first, end)
    if since >= until:
        return BalanceDays(Fraction(0), is_estimated=False)
    known = _around(balances, since, until)
    flat = all(one.amount == following.amount for one, following in pairwise(known))
    total = Fraction(*_whole(known, since, until))
    return BalanceDays(total, is_estimated=not flat or known[0].on == date.min or known[-1].on == date.max)


def _open_days(holding: Holding, balances: Sequence[Balance], first: date, end: date) -> tuple[date, date]:
    """From `first` up to, but without, `end`, as far as the holding was open; the latter is not behind the former where
    it was not.
    """
    return max(first, holding.opened_on or balances[0].on), min(end, holding.closed_on or date.max)


def _around(balances: Sequence[Balance], since: date, until: date) -> list[Balance]:
    """What is known of the days from `since` up to `until`, with the nearest balance before them and behind them."""
    place, end = bisect_right(balances, since, key=_ON), bisect_left(balances, until, key=_ON)
    before = balances[place - 1] if place else Balance(date.min, balances[0].amount)
    behind = balances[end] if end < len(balances) else Balance(date.max, balances[-1].amount)
    return [before, *balances[place:end], behind]


def _whole(known: Iterable[Balance], since: date, until: date) -> tuple[int, int]:
    """The sum of the balances from `since` up to `until`: a number, and what it is to be divided by.

    A fraction for each part would cost more than all the rest.
    """
    whole, divisor = 0, 1
    for one, following in pairwise(known):
        part, days = _sum(one, following, since, until)
        whole, divisor = (whole + part, divisor) if days == divisor else (whole * days + part * divisor, divisor * days)
    return whole, divisor


def _sum(before: Balance, after: Balance, first: date, end: date) -> tuple[int, int]:
    """The sum of the balances of the days from `first` to `end` that are between two known ones, the latter without: a
    number, and what it is to be divided by.
    """
    first, end = max(first, before.on), min(end, after.on)
    days = (end - first).days
    if days <= 0:
        return 0, 1
    if before.amount == after.amount:
        return days * before.amount, 1
    offsets = days * (first - before.on).days + days * (days - 1) // 2
    between = (after.on - before.on).days
    return days * before.amount * between + (after.amount - before.amount) * offsets, between
