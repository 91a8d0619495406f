"""The orders of a list of clients: one key goes through them, and the heading says which is in use."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from rmtui.entry.filter.orders import ORDERS, Order
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.keys.binding import key

_RULES = {names[0]: order for names, order in ORDERS.items()}


class Ordering(NamedTuple):
    """A rule, and its label in the heading."""

    label: str
    order: Order | None = None
    """None is the usual order: by tier, those closed at the end."""


BY_NAME = Ordering(_("by name"), _RULES["name"])
BY_TIER = Ordering(_("by tier"), _RULES["tier"])
ORDERINGS = (
    Ordering(""),
    BY_NAME,
    Ordering(_("by last spoken"), _RULES["last"]),
    Ordering(_("by due"), _RULES["due"]),
    Ordering(_("by AUM"), _RULES["aum"]),
)
"""By tier, by name as it is spoken, longest not spoken to first, worst in the queue first, most assets at this bank
first.
"""


def next_ordering(ordering: Ordering, orderings: Sequence[Ordering] = ORDERINGS) -> Ordering:
    """The one that the key leads to from another."""
    return orderings[(orderings.index(ordering) + 1) % len(orderings)]


def reorder_key() -> Binding:
    """The key that goes through them."""
    text = _("By tier, by name, by last spoken to (longest ago first), by who is due, or by assets at this bank")
    return key("o", "reorder", _("Order"), text)


def order_label(order: Order | None) -> str:
    """The label of an order, chosen by the key or by `sort:` in a filter."""
    only_typed = BY_TIER, Ordering(_("by assets"), _RULES["assets"])
    return next(one.label for one in (*ORDERINGS, *only_typed) if one.order is order)
