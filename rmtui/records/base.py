"""The base class of all records."""

import msgspec

from rmtui.records.ids import new_id


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A record of the book. `revision` grows by one with every change: the higher of two copies is the newer."""

    id: str = msgspec.field(default_factory=new_id)
    revision: int = 1

    def __hash__(self) -> int:
        """Of the id, which equal records have in common; a record may hold what has no hash."""
        return hash(self.id)
