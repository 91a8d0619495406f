"""Texts about a holding that stand beside its value."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.rules.assets.returns import gain
from rmtui.rules.assets.valuation import Rates, in_base_currency, worth
from rmtui.wording import base_currency_name, format_day, format_days, format_money, have_cents


def institution_text(one: Holding) -> str:
    """at Albion Bank; only another bank is named."""
    return _("at {institution}").format(institution=plain(one.institution)) if one.institution else ""


def maturity_text(one: Holding, today: date) -> str:
    """1 Dec, 8 days left; ! 1 Nov, 22 days overdue; "" where it does not mature."""
    if one.matures_on is None:
        return ""
    away, day = (one.matures_on - today).days, format_day(one.matures_on, today)
    text = _("! {day}, {days} overdue") if away < 0 else _("{day}, {days} left")
    return text.format(day=day, days=format_days(abs(away)))


def holdings_have_cents(holdings: Iterable[Holding], rates: Rates) -> bool:
    """Whether the amounts of these holdings, read together, are written with decimals: values, worth and gains."""
    return have_cents(amount for one in holdings for amount in (one.value, worth(one, rates), gain(one)))


def gain_text(one: Holding, *, cents: bool = False) -> str:
    """Gain or loss against the cost, where there is one."""
    gained = gain(one)
    if not gained:
        return ""
    words = _("gain {amount}") if gained > 0 else _("loss {amount}")
    return words.format(amount=format_money(abs(gained), one.currency, cents=cents))


def base_currency_value_text(one: Holding, rates: Rates, *, cents: bool = False) -> str:
    """The value of a holding in another currency, in the base currency."""
    if one.currency == base_currency() or one.currency not in rates:
        return ""
    amount = format_money(in_base_currency(one.value, one.currency, rates), cents=cents)
    return _("= {amount} {currency}").format(amount=amount, currency=base_currency_name())
