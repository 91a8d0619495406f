"""What belongs to a client and goes with the client."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.kinds import KINDS

RecordT = TypeVar("RecordT", bound=Record)


class Belongings(NamedTuple):
    """All records that are of one client alone, or tie the client to another; and how many contacts name the client."""

    records: tuple[Record, ...]
    contacts: int
    """They stay in the log."""

    def of(self, kind: type[RecordT]) -> tuple[RecordT, ...]:
        """Those of one class."""
        return tuple(one for one in self.records if isinstance(one, kind))

    def __str__(self) -> str:
        """What goes and is worth saying: 3 holdings, 1 policy. "" for nothing."""
        counted = ((kind.count_text, len(self.of(kind.record))) for kind in KINDS.values() if kind.count_text)
        return _(", ").join(words(count).format(count=count) for words, count in counted if count)
