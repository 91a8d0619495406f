"""The exchange rates of a day: a rate changed today does not change the value of last year's sales."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from rmtui.currency import base_currency
from rmtui.records.settings import PastRates, Settings
from rmtui.rules.assets.valuation import in_base_currency


def rates_on(day: date, settings: Settings) -> dict[str, int | Decimal]:
    """The rates in force on a day. A currency that had none then has the oldest one that is known."""
    found = {**settings.rates}
    for past in reversed(settings.past_rates):
        if past.before > day:
            found |= past.rates
    return found


def worth_on(amount: int, currency: str, day: date, settings: Settings) -> int:
    """An amount of a day in the base currency, by the rate of that day; 0 where the currency has none."""
    return amount if currency == base_currency() else in_base_currency(amount, currency, rates_on(day, settings))


def with_past_rates(before: Settings, after: Settings, today: date) -> Settings:
    """`after`, extended by the earlier exchange rates for the days before today."""
    changed = {code: rate for code, rate in before.rates.items() if after.rates.get(code) != rate}
    if not changed:
        return after
    past = {one.before: one.rates for one in after.past_rates}
    past[today] = {**changed, **past.get(today, {})}  # changed twice in a day: the days before had the first one
    return replace(after, past_rates=tuple(PastRates(before=day, rates=rates) for day, rates in sorted(past.items())))
