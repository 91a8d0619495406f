"""The kind of a sale whose words do not tell it, from a product of that name in the book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from rmtui.comparing import name_form
from rmtui.records.events import Sale
from rmtui.records.holding import LOANS, Holding
from rmtui.records.policy import Policy


def with_known_kinds(sales: Iterable[Sale], holdings: Iterable[Holding], policies: Iterable[Policy]) -> list[Sale]:
    """The sales, each without a kind as what its product is in the book: a policy, or a holding, of that name. Of the
    client's own one name may go on where the other one ends: 福满分加保 is more of 福满分.
    """
    kinds: dict[str, str] = {}
    own: defaultdict[str, list[str]] = defaultdict(list)
    named = [(one.client, one.name, "loan" if one.kind in LOANS else one.kind.value) for one in holdings]
    named += [(one.client, one.product, "insurance") for one in policies]
    for client, product, kind in named:
        if name := name_form(product):
            kinds[name] = kind
            own[client].append(name)

    def kind_of(sale: Sale) -> str:
        name = name_form(sale.product)
        alike = (one for one in own[sale.client] if name and (name.startswith(one) or one.startswith(name)))
        return kinds.get(name) or kinds.get(max(alike, key=len, default=""), "")

    return [sale if sale.kind else replace(sale, kind=kind_of(sale)) for sale in sales]
