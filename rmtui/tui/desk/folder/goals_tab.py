"""The tab of what a client saves for, and of the target allocation beside the actual one."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.holding import Holding
from rmtui.rules.assets.goals import behind_text, goal_name, goal_states, goal_text
from rmtui.rules.assets.target_allocation import band_text, kind_name, newest_target, remedy_text, target_lines
from rmtui.rules.days.open_on import is_open
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Columns, TableCell
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_day, format_money, format_percent


def goal_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """The goals, the nearest first, then the allocation."""
    blocks = [*_goals(folder, contents), *_allocation(folder, contents)]
    nothing = _("No goals yet: “a” adds one, “i” a target allocation.")
    return blocks or [Block(nothing, text_style="soft")]


def _goals(folder: Folder, contents: FolderContents) -> Iterator[Block]:
    states = goal_states(contents.own(Goal), folder.today)
    if states:
        yield Block(_("Goals"), text_style="heading")
    for state in states:
        yield Block(goal_text(state, folder.today), label=goal_name(state.goal), key=block_key(state.goal))
        if behind := behind_text(state, folder.today):
            yield Block(behind, label=" ", text_style="late")
        if state.goal.note:
            yield Block(plain(state.goal.note), label=" ", text_style="soft")


def _allocation(folder: Folder, contents: FolderContents) -> Iterator[Block]:
    target = newest_target(contents.own(AllocationTarget))
    if target is None:
        return
    title = _("Target allocation, agreed on {day}").format(day=format_day(target.on, folder.today))
    yield Block(title, text_style="heading", key=block_key(target))
    held = (one for one in contents.own(Holding) if is_open(one, folder.today))
    lines = target_lines(target, held, contents.settings.rates)
    if not lines:
        yield Block(_("There are no assets."), text_style="soft")
        return
    rows = [
        (
            TableCell(kind_name(line)),
            TableCell(format_money(line.worth), right=True),
            TableCell(format_percent(line.share), "late" if line.is_outside else "", right=True),
            TableCell(format_percent(line.target) if line.kind else "", "soft", right=True),
            TableCell(band_text(line), "soft", right=True),
            TableCell(remedy_text(line), "soon"),
        )
        for line in lines
    ]
    columns = Columns(rows)
    for row in rows:
        yield Block("", drawing=columns.drawing(row))
    if target.note:
        yield Block(plain(target.note), text_style="soft")
