"""How exchange rates are converted when the base currency changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal, localcontext

from msgspec.structs import replace

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import rates_on

_ONE = 10_000
"""A rate of 1: rates are in ten-thousandths of the base currency."""
_DIGITS = 12
"""Of a converted rate: far more than any rate is quoted with."""

_DAY = timedelta(days=1)

Rates = Mapping[str, int | Decimal]


def with_converted_rates(before: Settings, after: Settings) -> Settings:
    """`after` with its rates, which are still in the base currency of `before`, in its own.

    BadInput where there are rates, but none of the new base currency.
    """
    if after.currency == before.currency or not after.rates:
        return after
    if after.currency not in after.rates:
        sentence = _(
            "Write the rate of {after} in {before} among the exchange rates first: the others are converted by it."
        )
        raise BadInput(sentence.format(after=after.currency, before=before.currency))
    past = (
        replace(one, rates=converted_rates(rates_on(one.before - _DAY, after), before.currency, after.currency))
        for one in after.past_rates
    )
    rates = converted_rates(after.rates, before.currency, after.currency)
    return replace(after, rates=rates, past_rates=tuple(past))


def converted_reviews(reviews: Iterable[Review], before: Settings, after: Settings) -> Iterator[tuple[Review, Review]]:
    """The reviews whose rates change with the base currency, as they are and as they are to be.

    A review that has no rate of the new base currency takes the present one.
    """
    if before.currency == after.currency:
        return
    present = {after.currency: _inverse(rate)} if (rate := after.rates.get(before.currency)) else {}
    for review in reviews:
        known = {**present, **review.rates}
        if after.currency in known:
            yield review, replace(review, rates=converted_rates(known, before.currency, after.currency))


def converted_rates(rates: Rates, before: str, after: str) -> dict[str, int | Decimal]:
    """Rates in the base currency `before`, among them that of `after`, as rates in `after`."""
    divisor = Decimal(rates[after])
    converted = {code: _rounded(Decimal(rate) * _ONE / divisor) for code, rate in rates.items() if code != after}
    return {before: _inverse(divisor), **{code: rate for code, rate in converted.items() if code != before}}


def _inverse(rate: int | Decimal) -> int | Decimal:
    return _rounded(Decimal(_ONE) * _ONE / Decimal(rate))


def _rounded(rate: Decimal) -> int | Decimal:
    with localcontext(prec=_DIGITS):
        rounded = +rate
    rounded = rounded.normalize()
    return int(rounded) if rounded == rounded.to_integral_value() else rounded
