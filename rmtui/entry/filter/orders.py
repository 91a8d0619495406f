"""The orders of a list of clients, by key or by `sort:` in a filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.filter.context import FilterContext
from rmtui.language import N_
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Tier

Order = Callable[[Client, FilterContext], tuple[Any, ...]]

SORT = ("sort", "排序")


def _by_name(client: Client, _context: FilterContext) -> tuple[str, str]:
    return folded(client.pinyin or client.name), client.name


def _by_tier(client: Client, context: FilterContext) -> tuple[Tier, str, str]:
    return client.tier, *_by_name(client, context)


def _by_last(client: Client, context: FilterContext) -> tuple[date, str, str]:
    return context.last_spoken(client) or date.min, *_by_name(client, context)


def _by_due(client: Client, context: FilterContext) -> tuple[int, date, str, str]:
    queue = context.queue_positions()
    return queue.get(client.id, len(queue)), *_by_last(client, context)


def _by_aum(client: Client, context: FilterContext) -> tuple[int, str, str]:
    return -context.assets_here(client), *_by_name(client, context)


def _by_assets(client: Client, context: FilterContext) -> tuple[int, str, str]:
    return -context.total(client).assets, *_by_name(client, context)


ORDERS: dict[Sequence[str], Order] = {
    ("name", "姓名"): _by_name,
    ("tier", "级别", "等级", "分层"): _by_tier,
    ("last", "最近联络", "最近联系", "联系"): _by_last,
    ("due", "待联络", "待联系", "应联系", "该联系"): _by_due,
    ("aum", "本行资产"): _by_aum,
    ("assets", "总资产"): _by_assets,
}
"""By pinyin; by tier; by last contact, never first, then longest ago; by queue, worst first, those not due last; by
assets at this bank, or by all, the largest first.
"""


class Amount(NamedTuple):
    """What an order goes by, to be shown beside the names."""

    heading: str
    """To be translated."""
    of: Callable[[Client, FilterContext], int]
    """In the smallest unit of the base currency."""


AMOUNTS: dict[Order, Amount] = {
    _by_aum: Amount(N_("At this bank"), lambda client, context: context.assets_here(client)),
    _by_assets: Amount(N_("Total assets"), lambda client, context: context.total(client).assets),
}
"""Of the orders by an amount."""
