"""Fields by the type of their value: a day, an amount with its currency, a rate, years."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rmtui.currency import base_currency
from rmtui.entry.direction import FORWARD, Direction
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.values import Refused, Unclear, quoted
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.wording import base_currency_name, format_long_day, format_money

if TYPE_CHECKING:
    from rmtui.entry.amounts import Amount

CURRENCY = "currency"
"""The name of the field that has the currency of a record's amounts."""

_RATE = r"(-?\d{1,2}(?:\.\d{1,6})?)\s*%?"
_LEAST_BARE_RATE = 20
"""Basis points below which a number without % is rather the part of one that a spreadsheet has: 0.0395."""
_YEARS = r"(\d{1,2})\s*(?:years?|yrs?|y|年)?"

# A day


def day(
    name: str, label: str, direction: Direction, *, ahead: bool = False, exactly: bool = False, **more: Any
) -> Field:
    """A day as it is said in a line of entry, looked for in one direction.

    One that lies back is never ahead of today, unless it may be `ahead`, where it is said in full. One that is written
    in a contract is never the first day of a month alone: `exactly`.
    """

    def read(text: str, today: date) -> date:
        if not text:
            raise Refused(_("a day is needed."))
        days, length = _days(text, today, direction, exactly=exactly)
        must_lie_back = direction is not FORWARD and not ahead
        if must_lie_back:
            days = tuple(day for day in days if day <= today) or days[:1]
        if length == len(text) and len(days) > 1:
            from rmtui.entry.entry_errors import unclear_day_text

            reason = unclear_day_text(text, days)
            raise Unclear(reason, tuple(map(date.isoformat, days))) if text[0].isdecimal() else Refused(reason)
        day = days[0] if length == len(text) else _read_written(text, today, direction)
        if must_lie_back and day > today:
            raise Refused(_("{day} lies ahead.").format(day=format_long_day(day)))
        return day

    hint = (
        N_("fri, 1 Dec, 2026-12-01, in 2 weeks") if direction is FORWARD else N_("yesterday, mon, 20 Nov, 2026-11-20")
    )
    options = {"hint": hint, "empty": None, **more}
    return Field(name, label, read=read, format=date.isoformat, meaning=format_long_day, **options)


def _days(text: str, today: date, direction: Direction, *, exactly: bool) -> tuple[tuple[date, ...], int]:
    """The days that the beginning of a text may mean, and its length. Ahead, a month alone is its first day.

    Refused where a day is named roughly and `exactly` one is wanted.
    """
    if direction is FORWARD:
        from rmtui.entry.steps.step_days import read_coming_day

        found = read_coming_day(text, today)
        if exactly and found and found.assumed and found.end == len(text):
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(text)))
        return (found.days, found.end) if found else ((), 0)
    from rmtui.entry.dates import read_days

    return read_days(text, today, direction) or ((), 0)


def _read_written(text: str, today: date, direction: Direction) -> date:
    from rmtui.entry.birthdays import read_written_day

    try:
        return read_written_day(text, today)
    except Refused:
        raise
    except ValueError:
        if text.endswith("月"):
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(text))) from None
        sentence = (
            _("“{text}” is not a day. Write fri, 1 Dec, in 2 weeks or 2026-12-01.")
            if direction is FORWARD
            else _("“{text}” is not a day. Write yesterday, fri, 20 Nov or 2026-11-20.")
        )
        raise Refused(sentence.format(text=quoted(text))) from None


# Amounts, in the smallest unit of the record's currency


def amount(name: str, label: str, **more: Any) -> Field:
    """50万, 500k, USD 30k: read as an `Amount`, which `in_one_currency` brings into the record."""
    options = {
        "hint": N_("500k, 123,456.78; with its currency: USD 30k"),
        "empty": None,
        "format": format_money,
        **more,
    }
    return Field(name, label, read=_read_amount, meaning=_amount_meaning, measure=Measure.AMOUNT, **options)


def _read_amount(text: str, today: date) -> Amount:  # noqa: ARG001
    from rmtui.entry.amounts import read_sum, unclear_sum

    found = read_sum(text)
    if found is None and (either := unclear_sum(text)):
        sentence = _("“{text}” may be {one} or {other}. Write it as one of them.")
        raise Refused(sentence.format(text=quoted(text), one=either[0], other=either[1]))
    if found is None:
        raise Refused(_("“{text}” is not an amount. Write 500k, 30,000 or USD 30k.").format(text=quoted(text)))
    return found


def base_amount(name: str, label: str, hint: str, **more: Any) -> Field:
    """500k, in the base currency, which is kept in its smallest unit."""
    options = {"empty": None, "format": format_money, "meaning": format_money, "measure": Measure.AMOUNT, **more}
    return Field(name, label, hint, read=_read_base_amount, **options)


def _read_base_amount(text: str, today: date) -> int:  # noqa: ARG001
    """In the smallest unit of the base currency."""
    from rmtui.entry.amounts import read_sum

    found = read_sum(text)
    if found is None or found.units < 0 or found.currency not in ("", base_currency()):
        sentence = _("“{text}” is not an amount in {currency}. Write 40k or 40000.")
        raise Refused(sentence.format(text=quoted(text), currency=base_currency_name()))
    return found.units


def _amount_meaning(found: Amount) -> str:
    return format_money(found.units, found.currency or base_currency())


def blank_for(default: object, format: Callable[[Any], str]) -> Callable[[Any], str]:
    """`format`, but blank for the value that a blank text stands for."""
    return lambda value: "" if value == default else format(value)


def currency() -> Field:
    """A code of three letters, or a word for it; where it is left blank the base currency of the open book."""
    return Field(CURRENCY, N_("Currency"), N_("a code, such as USD or EUR"), read=_read_currency, default=base_currency)


def _read_currency(text: str, today: date) -> str:  # noqa: ARG001
    from rmtui.entry.amounts import read_currency

    code = read_currency(text)
    if code is None:
        raise Refused(_("“{text}” is not a currency. Write a code, such as USD or EUR.").format(text=quoted(text)))
    return code


def currency_of(text: str) -> dict[str, str]:
    """What an amount with a sign of its currency says for the field of that."""
    from rmtui.entry.amounts import read_sum

    found = read_sum(text)
    return {CURRENCY: found.currency} if found and found.currency else {}


def in_one_currency(values: Mapping[str, Any], before: str) -> dict[str, Any]:
    """Values with plain amounts, all of one currency, as a record has them. BadInput where they are of several.

    `before` is the currency that holds where no value says another.
    """
    from rmtui.entry.amounts import Amount

    amounts = {name: value for name, value in values.items() if isinstance(value, Amount)}
    written = {found.currency for found in amounts.values() if found.currency}
    stated = values.get(CURRENCY, before)
    if len(written) > 1 or (written and written != {stated} and stated not in (before, base_currency())):
        raise BadInput(_("The amounts are of several currencies; a record has one."))
    plain_amounts = {name: found.units for name, found in amounts.items()}
    return {**values, **plain_amounts, CURRENCY: next(iter(written), stated)}


# Other numbers


def rate(name: str, label: str, **more: Any) -> Field:
    """1.95% a year, kept in basis points."""
    options = {"hint": N_("1.95%"), "empty": None, **more}
    return Field(name, label, read=_read_rate, format=rate_text, measure=Measure.RATE, **options)


def _read_rate(text: str, today: date) -> int | Decimal:  # noqa: ARG001
    from rmtui.entry.amounts import figures

    found = re.fullmatch(_RATE, figures(text))
    if not found:
        raise Refused(_("“{text}” is not a rate. Write 1.95%, or 1.95.").format(text=quoted(text)))
    points = (Decimal(found[1]) * 100).normalize()
    if 0 < abs(points) < _LEAST_BARE_RATE and "%" not in figures(text):
        readings = tuple(f"{(Decimal(found[1]) * times).normalize():f}%" for times in (100, 1))
        sentence = _("“{text}” may be {readings}: write it with its %.")
        raise Unclear(sentence.format(text=quoted(text), readings=_(" or ").join(readings)), readings)
    return int(points) if points == points.to_integral_value() else points


def rate_text(points: int | Decimal) -> str:
    """1.95%, from basis points."""
    return f"{Decimal(points) / 100:f}%"


def years(name: str, label: str, **more: Any) -> Field:
    """A number of years, one at least: 20, 20年."""
    options = {"hint": N_("20, 20 years"), "empty": None, **more}
    return Field(name, label, read=_read_years, **options)


def _read_years(text: str, today: date) -> int:  # noqa: ARG001
    from rmtui.entry.amounts import figures

    found = re.fullmatch(_YEARS, figures(text))
    if not found or not int(found[1]):
        raise Refused(_("“{text}” is not a number of years.").format(text=quoted(text)))
    return int(found[1])
