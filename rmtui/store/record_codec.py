"""Records encoded as JSON and decoded, whatever medium a store writes them to."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from rmtui.records.base import Record
from rmtui.records.settings import Settings
from rmtui.store.answers import JsonRecord

RecordT = TypeVar("RecordT", bound=Record)


def encode_record(record: Record) -> JsonRecord:
    """A record as JSON has it, without its revision: the store sets that."""
    plain: JsonRecord = msgspec.to_builtins(record)
    plain.pop("revision", None)
    return {"id": record.id, **plain}


def decode_record(plain: JsonRecord, kind: type[RecordT]) -> RecordT:
    """A record from JSON. ValueError where it is none."""
    return msgspec.convert(plain, kind)


def default_record(record: RecordT) -> RecordT | None:
    """What holds where nobody wrote such a record: the default settings; None of any other kind."""
    return type(record)() if isinstance(record, Settings) else None
