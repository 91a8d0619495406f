"""The sections of a client's goals and target allocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.ids import SHORT_ID
from rmtui.rules.assets.goals import goal_line, goal_states
from rmtui.rules.assets.target_allocation import newest_target, target_lines, target_text
from rmtui.rules.days.open_on import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def goal_lines(folder: OpenFolder) -> Iterator[str]:
    """A goal each, the nearest first, with how it stands."""
    for state in goal_states(folder.book.records(Goal, folder.client.id), folder.today):
        yield f"{state.goal.id[-SHORT_ID:]}  {goal_line(state, folder.today)}"


def allocation_lines(folder: OpenFolder) -> Iterator[str]:
    """The target allocation that holds, each kind beside the actual one."""
    book = folder.book
    target = newest_target(book.records(AllocationTarget, folder.client.id))
    if target is None:
        return
    yield f"{target.id[-SHORT_ID:]}  {target.on.isoformat()}"
    held = (one for one in book.holdings(folder.client.id) if is_open(one, folder.today))
    yield from (f"  {target_text(line)}" for line in target_lines(target, held, book.settings().rates))
