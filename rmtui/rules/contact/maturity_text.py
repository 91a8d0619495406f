"""The name and the amount of a due item of the maturity ladder, in words."""

from __future__ import annotations

from rmtui.plain import plain
from rmtui.records.policy import PolicyKind
from rmtui.rules.contact.maturities import DueItem
from rmtui.terms import term
from rmtui.wording import format_money, whole_units


def item_name(item: DueItem) -> str:
    """The holding, the credit line or the policy; "" for what has no name."""
    return term(item.name) if isinstance(item.name, PolicyKind) else plain(item.name)


def item_amount(item: DueItem) -> str:
    """In whole units of its currency; "" where there is none."""
    return "" if item.amount is None else format_money(whole_units(item.amount), item.currency)
