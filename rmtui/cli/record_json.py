"""A record as `--json` gives it."""

from __future__ import annotations

from typing import Any

import msgspec

from rmtui.records.base import Record


def record_json(record: Record) -> dict[str, Any]:
    """Every field of a record, also those that say nothing, so that what is asked for is there."""
    return {name: msgspec.to_builtins(getattr(record, name)) for name in record.__struct_fields__}
