"""What all records share."""

from __future__ import annotations

import msgspec

from rmtui.records.ids import new_id


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing the book keeps. `revision` grows by one with every change, so that the newer of two copies is known."""

    id: str = msgspec.field(default_factory=new_id)
    revision: int = 1
