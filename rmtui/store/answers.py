"""Small values that a store answers with, without the record classes, which `rmtui log` does not load."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.rules.contact.queue_effect import Moment, QuickPromise

if TYPE_CHECKING:
    from typing import Any, TypeAlias

JsonRecord: TypeAlias = "dict[str, Any]"
"""A record as JSON has it; also what cannot be read as one."""


class QuickSummary(NamedTuple):
    """The part of a `ContactSummary` that a new line is compared with, for a few clients and without their records."""

    last: dict[str, dict[str, date]]
    """By client and channel letter."""
    newest: dict[str, Moment]
    """The newest contact that reached a client."""
    promises: list[QuickPromise]
    """Those not marked as done; the manager's may have been kept by a contact since."""
    snoozes: dict[str, tuple[str, date]]
    """By client the newest snooze: its id, and until when."""


class Reopened(NamedTuple):
    """A promise that is open again."""

    text: str
    clients: tuple[str, ...]
    """Ids of those to whom it is open, of several to whom it was made."""


class RecordChange(NamedTuple):
    """What an operation did to a record, as it was first made."""

    table: str
    """See `rmtui.records.kinds`."""
    before: JsonRecord | None
    """None for a record that it added."""
    after: JsonRecord | None
    """None for a record that it removed."""


class Undone(NamedTuple):
    """An operation taken back or made again."""

    what: str
    """Its name: log, edit, import ..."""
    changes: tuple[RecordChange, ...]
    is_redone: bool = False

    @property
    def records(self) -> tuple[tuple[str, JsonRecord], ...]:
        """The records it touched, by table: as they are now, those that went as they were."""
        return tuple((one.table, self._now(one) or one.before or one.after or {}) for one in self.changes)

    def _now(self, change: RecordChange) -> JsonRecord | None:
        return change.after if self.is_redone else change.before
