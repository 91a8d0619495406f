"""The forms of what a client saves for and of the target allocation."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.rules.assets.goals import goal_name
from rmtui.tui.forms.folder import FolderForm


class GoalForm(FolderForm[Goal]):
    """A new goal of a client, or one there is."""

    kind, new_title = Goal, _("New goal")

    def name(self, record: Goal) -> str:
        return goal_name(record)


class AllocationForm(FolderForm[AllocationTarget]):
    """A new target allocation of a client, or one there is."""

    kind, new_title = AllocationTarget, _("New target allocation")

    def name(self, record: AllocationTarget) -> str:  # noqa: ARG002 - there is one at a time
        return _("Target allocation")
