"""Fields of a form for what is written in figures: amounts with their currency, rates, years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from rmtui.entry.amounts import figures, read_currency, read_sum
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.rules.assets.wealth import HOME_CURRENCY
from rmtui.tui.forms.form import Asked
from rmtui.wording import money

CURRENCY = "currency"
_RATE = re.compile(r"(-?\d{1,2}(?:\.\d{1,6})?)\s*%?")
_YEARS = re.compile(r"(\d{1,2})\s*(?:years?|y|年)?")


class Sum(NamedTuple):
    """An amount in the smallest unit, and its currency where it was written with one."""

    amount: int
    currency: str = ""


def a_sum(name: str, label: str, *, needed: bool = False, section: str = "") -> Asked:
    """50万, 500k, $30k; a sum with a sign of its currency fills in the field of that."""

    def read(text: str) -> Sum | None:
        found = read_sum(text)
        if found is None and (text or needed):
            said = _("{field}: “{text}” is no amount. Write 500k, $30k or 30,000.")
            raise BadInput(said.format(field=label, text=quoted(text)))
        return found and Sum(*found)

    return Asked(name, label, read, _("500k, $30k, 123,456.78"), section, say=lambda found: money(*_named(found)))


def a_currency(*, section: str = "") -> Asked:
    """A code of three letters, or a word for it."""
    label = _("Currency")

    def read(text: str) -> str:
        if not text:
            return HOME_CURRENCY
        code = read_currency(text)
        if code is None:
            said = _("{field}: “{text}” is none. Write CNY, USD or the like.")
            raise BadInput(said.format(field=label, text=quoted(text)))
        return code

    return Asked(CURRENCY, label, read, _("CNY, USD, HKD"), section, say=str)


def a_rate(name: str, label: str, *, section: str = "") -> Asked:
    """1.95% a year, kept in basis points."""

    def read(text: str) -> int | Decimal | None:
        if not text:
            return None
        said = _RATE.fullmatch(figures(text))
        if not said:
            raise BadInput(
                _("{field}: “{text}” is no rate. Write 1.95%, or 1.95.").format(field=label, text=quoted(text))
            )
        points = (Decimal(said[1]) * 100).normalize()
        return int(points) if points == points.to_integral_value() else points

    return Asked(name, label, read, _("1.95%"), section, say=say_rate)


def say_rate(points: int | Decimal | None) -> str:
    """1.95%, from basis points."""
    return "" if points is None else f"{Decimal(points) / 100:f}%"


def a_count_of_years(name: str, label: str, *, section: str = "") -> Asked:
    """20, 20年."""

    def read(text: str) -> int | None:
        if not text:
            return None
        said = _YEARS.fullmatch(figures(text))
        if not said or not int(said[1]):
            raise BadInput(_("{field}: “{text}” is no number of years.").format(field=label, text=quoted(text)))
        return int(said[1])

    return Asked(name, label, read, _("20, 20 years"), section)


def say_sum(amount: int | None) -> str:
    """An amount as it stands in a field; the currency has its own."""
    return "" if amount is None else money(amount)


def settled(values: Mapping[str, Any], sums: tuple[str, ...], before: str) -> dict[str, Any]:
    """The answers as a record keeps them: plain amounts, all of one currency. BadInput where they are of several.

    `before` is the currency that holds where no answer says another.
    """
    written = {found.currency for name in sums if (found := values.get(name)) and found.currency}
    said = values.get(CURRENCY, before)
    if len(written) > 1 or (written and written != {said} and said not in (before, HOME_CURRENCY)):
        raise BadInput(_("The amounts are of several currencies; a record has one."))
    amounts = {name: values[name].amount if values[name] else None for name in sums if name in values}
    return {**values, **amounts, CURRENCY: next(iter(written), said)}


def currency_of(text: str) -> dict[str, str]:
    """What a sum with a sign of its currency says for the field of that."""
    found = read_sum(text)
    return {CURRENCY: found[1]} if found and found[1] else {}


def _named(found: Sum) -> tuple[int, str]:
    return found.amount, found.currency or HOME_CURRENCY
