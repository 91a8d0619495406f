"""The forms of what a client saves for and of the target allocation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.allocation import ALLOCATION_FIELDS
from rmtui.entry.fields.goal import GOAL_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.rules.assets.goals import goal_name
from rmtui.store.door import Store
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class GoalForm(FolderForm[Goal]):
    """A new goal of a client, or one there is."""

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, goal: Goal | None = None
    ) -> None:
        super().__init__(snapshot, writer, book, client, goal_name(goal) if goal else _("New goal"))
        self.fields = tuple(GOAL_FIELDS.values())
        self.derives = self._amounts

    def texts(self, record: Goal | None) -> dict[str, str]:
        texts = super().texts(record)
        return texts if record else {**texts, "on": GOAL_FIELDS["on"].text(self.snapshot.today)}

    def record(self, base: Goal | None, values: Mapping[str, Any]) -> Goal:
        known = {name: value for name, value in values.items() if name != "on" or value}
        today = self.snapshot.today
        return build_record(Goal, base, known, today, client=self._client.id, on=today)

    def save(self, base: Goal | None, record: Goal) -> str:
        return self._write(base, record, goal_name(record))


class AllocationForm(FolderForm[AllocationTarget]):
    """A new target allocation of a client, or one there is."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        book: Store,
        client: Client,
        target: AllocationTarget | None = None,
    ) -> None:
        title = _("Target allocation") if target else _("New target allocation")
        super().__init__(snapshot, writer, book, client, title)
        self.fields = tuple(ALLOCATION_FIELDS.values())

    def texts(self, record: AllocationTarget | None) -> dict[str, str]:
        texts = super().texts(record)
        return texts if record else {**texts, "on": ALLOCATION_FIELDS["on"].text(self.snapshot.today)}

    def record(self, base: AllocationTarget | None, values: Mapping[str, Any]) -> AllocationTarget:
        known = {name: value for name, value in values.items() if name != "on" or value}
        today = self.snapshot.today
        return build_record(AllocationTarget, base, known, today, client=self._client.id, on=today)

    def save(self, base: AllocationTarget | None, record: AllocationTarget) -> str:
        return self._write(base, record, _("Target allocation"))
