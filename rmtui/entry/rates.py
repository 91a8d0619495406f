"""Exchange rates as a person writes them in one line: USD 7.10, HKD 0.91, 100 JPY = 4.8210."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from rmtui.currency import base_currency
from rmtui.entry.amounts import currency_code, read_currency
from rmtui.entry.names import half_width
from rmtui.entry.values import Refused, quoted
from rmtui.language import _
from rmtui.wording import format_exchange_rate

UNIT = 10_000
"""Rates are in ten-thousandths of the base currency for one unit of the currency."""

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_BETWEEN = r"[,;、\n]"
_NUMBER = r"\d{1,6}(?:\.\d{1,12})?"
_RATE = (
    rf"(?P<units>1(?:0{{0,4}}))?\s*(?P<currency>[^\d\s.:=]+)\s*[:= ]?\s*(?P<number>{_NUMBER})\s*(?P<base>[^\d\s.:=/]+)?"
    r"(?:\s*(?:/|per|每)\s*(?P<per>10{0,4}))?"
)
"""JPY 4.8210, 100 JPY = 4.8210, JPY 4.8210/100; also with the base currency behind the number, 1 USD = 1.30 SGD."""

_ABOUT = {
    "CNY": 1.0,
    "USD": 7.1,
    "HKD": 0.91,
    "EUR": 7.9,
    "GBP": 9.4,
    "JPY": 0.048,
    "AUD": 4.7,
    "CAD": 5.2,
    "SGD": 5.5,
    "CHF": 8.3,
    "NZD": 4.3,
    "KRW": 0.0052,
    "VND": 0.00028,
    "IDR": 0.00044,
    "TWD": 0.22,
    "THB": 0.2,
    "MYR": 1.6,
    "MOP": 0.88,
    "PHP": 0.125,
    "INR": 0.084,
    "RUB": 0.08,
    "SEK": 0.7,
    "NOK": 0.7,
    "DKK": 1.05,
    "ZAR": 0.39,
    "AED": 1.93,
}
"""Yuan for a unit, about: it tells a rate per 100, as banks quote them, from one per unit, and is used for no sum."""
_OFF = 12
"""Times as much, or as little, as usual that is not plausible."""
_DEAREST = 30
"""Yuan: no currency's unit is worth as much."""
_QUOTED_BY_HUNDRED = 0.2
"""In the base currency: a unit that is worth less is quoted per 100 by everybody."""


def read_rates(text: str) -> dict[str, int | Decimal]:
    """The rates by currency, exact; none for an empty text.

    Refused for what is none, and for what can only be the rate of 100 units, unless it is written as that: of the yen
    and other small units everybody means 100 by it. A rate behind the number of units is taken as it is.
    """
    rates: dict[str, int | Decimal] = {}
    for part in filter(None, (one.strip() for one in re.split(_BETWEEN, half_width(text)))):
        match = re.fullmatch(_RATE, part)
        code = currency_code(match["currency"]) if match else ""
        number = Decimal(match["number"]) if match else Decimal(0)
        is_unclear = match and (
            (match["units"] and match["per"]) or (match["base"] and read_currency(match["base"]) != base_currency())
        )
        if not match or not code or not number or code in rates or is_unclear:
            raise Refused(
                _("“{text}” is not a rate. Write USD 0.79, EUR 0.86, 100 JPY = 0.52.").format(text=quoted(part))
            )
        units = match["units"] or match["per"]
        rates[code] = _exact(number / int(units) if units else _per_unit(code, number))
    return rates


def rates_text(rates: Mapping[str, int | Decimal]) -> str:
    """USD 7.10, JPY 0.048532: as `read_rates` understands them."""
    return ", ".join(
        f"{code} {format_exchange_rate(rate)}"
        if _is_clear(code, float(rate) / UNIT)
        else f"1 {code} = {format_exchange_rate(rate)}"
        for code, rate in rates.items()
    )


def read_rate_number(text: str, today: date) -> int | Decimal:  # noqa: ARG001 - all readers are called alike
    """A rate as `rmtui.wording.format_exchange_rate` writes it. ValueError where it is none."""
    if not re.fullmatch(_NUMBER, text):
        raise ValueError
    return _exact(Decimal(text))


def _per_unit(code: str, number: Decimal) -> Decimal:
    """In the base currency for a unit, from a number that may be meant for 100 of them."""
    if _is_plausible(code, float(number)):
        found, units = number, 1
    elif _usual(code) < _QUOTED_BY_HUNDRED and _is_plausible(code, float(number / 100)):
        found, units = number / 100, 100
    else:
        sentence = _(
            "{currency} {number} is far from usual. Write 100 {currency} = {number} or 1 {currency} = {number}."
        )
        raise Refused(sentence.format(currency=code, number=f"{number:f}"))
    if _is_turned_round(code, float(number), float(found)):
        sentence = _(
            "{currency} {number} may also mean {number} {currency} for 1 {base}. Write 1 {currency} = {inverse} then, "
            "else {units} {currency} = {number}."
        )
        inverse = f"{1 / number:.6g}"
        raise Refused(
            sentence.format(currency=code, number=f"{number:f}", base=base_currency(), inverse=inverse, units=units)
        )
    return found


def _usual(code: str) -> float:
    """In the base currency for a unit, about."""
    return _ABOUT.get(code, _DEAREST) / _ABOUT.get(base_currency(), 1.0)


def _is_plausible(code: str, rate: float) -> bool:
    about = _ABOUT.get(code)
    yuan = rate * _ABOUT.get(base_currency(), 1.0)
    return about / _OFF < yuan < about * _OFF if about else yuan < _DEAREST


def _is_clear(code: str, rate: float) -> bool:
    """Whether a rate is read as that without the number of units."""
    return _is_plausible(code, rate) and not _is_turned_round(code, rate, rate)


def _is_turned_round(code: str, number: float, rate: float) -> bool:
    """Whether a number is nearer to usual as units of the currency for one of the base currency than as a rate."""
    usual = _usual(code)
    return code in _ABOUT and abs(math.log(1 / number / usual)) < abs(math.log(rate / usual))


def _exact(amount: Decimal) -> int | Decimal:
    rate = (amount * UNIT).normalize()
    return int(rate) if rate == rate.to_integral_value() else rate
