"""Reading a client's goals and target allocation from a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.goal import AllocationTarget, Goal
from rmtui.rules.assets.goals import ClientGoals

if TYPE_CHECKING:
    from rmtui.store.door import Reading


def read_goals(book: Reading, client: str) -> ClientGoals:
    """Those of a client, by id."""
    return ClientGoals([*book.records(Goal, client)], [*book.records(AllocationTarget, client)])
