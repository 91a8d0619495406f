"""The orders of a list of clients, gone through with one key; the heading says which one stands."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

from rmtui.language import _
from rmtui.rules.filter.keys import ORDERS, Order
from rmtui.tui.keys.binding import key

_RULES = {names[0]: order for names, order in ORDERS.items()}


class Ordering(NamedTuple):
    """An order of clients, and its name in a heading."""

    name: str
    order: Order | None = None
    """None is the order the clients come in: by tier, those closed at the end."""


ORDERINGS = (
    Ordering(""),
    Ordering(_("by name"), _RULES["name"]),
    Ordering(_("by last contact"), _RULES["last"]),
    Ordering(_("by due"), _RULES["due"]),
)
"""By tier, by name as it is spoken, longest not spoken to first, worst in the queue first."""


def next_ordering(ordering: Ordering) -> Ordering:
    """The ordering that the key changes to."""
    return ORDERINGS[(ORDERINGS.index(ordering) + 1) % len(ORDERINGS)]


def reorder_key() -> Binding:
    """The binding that cycles through the orderings."""
    name = _("By tier, by name, by last contact (longest ago first), or by who is due")
    return key("o", "reorder", _("Order"), name)


def order_name(order: Order | None) -> str:
    """The name of an order in a heading, chosen by the key or by `sort:` in a filter."""
    if order is _RULES["tier"]:
        return _("by tier")
    return next(one.name for one in ORDERINGS if one.order is order)
