"""Ranking by an amount, with each share and the cumulative share (FIELD.md, 80/20)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.rules.assets.valuation import per_mille

VITAL = 800
"""Those who together make 80 % are the vital few, in tenths of a percent."""

RankedT = TypeVar("RankedT")


class Place(NamedTuple):
    """The place of one. What is below zero has no share."""

    rank: int
    amount: int
    """In the smallest unit of the base currency."""
    share: int
    """Of all, in tenths of a percent."""
    before: int
    """What those before have together, in tenths of a percent."""
    cumulative: int
    """The same with this one."""

    @property
    def is_vital(self) -> bool:
        """Among those who make 80 %."""
        return self.before < VITAL and self.amount > 0


def ranked(amounts: Iterable[tuple[RankedT, int]], order: Callable[[RankedT], Any]) -> Iterator[tuple[RankedT, Place]]:
    """Those of some amounts with their places, the largest first; of equal ones by their `order`."""
    known = sorted(amounts, key=lambda pair: (-pair[1], order(pair[0])))
    whole = sum(amount for _one, amount in known if amount > 0)
    reached = 0
    for rank, (one, amount) in enumerate(known, 1):
        part = max(amount, 0)
        shares = (per_mille(part, whole), per_mille(reached, whole), per_mille(reached + part, whole))
        yield one, Place(rank, amount, *shares)
        reached += part


def by_name(client: Client) -> tuple[str, str]:
    """The order of clients of equal amounts."""
    return client.name, client.id
