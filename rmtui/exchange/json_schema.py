"""The JSON Schema of the exported book, made from the records: `data/book.schema.json` is its published copy."""

from __future__ import annotations

from typing import Any

import msgspec

from rmtui.exchange.book_json import FORMAT, VERSION
from rmtui.records.kinds import KINDS


def book_schema() -> dict[str, Any]:
    """The schema of what `rmtui export FILE.json` writes; its $defs are those of single records, in every `--json`."""
    _refs, parts = msgspec.json.schema_components([*KINDS], ref_template="#/$defs/{name}")
    lists = {
        kind.table: {"type": "array", "items": {"$ref": f"#/$defs/{kind.record.__name__}"}} for kind in KINDS.values()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A book of rmtui",
        "description": "An export has every field of a record. For an import, what is not required may be left out.",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, "version": {"const": VERSION}, **lists},
        "required": ["format", "version"],
        "additionalProperties": False,
        "$defs": {name: _closed(_as_written(part)) for name, part in parts.items()},
    }


def _closed(part: dict[str, Any]) -> dict[str, Any]:
    return {**part, "additionalProperties": False} if part.get("type") == "object" else part


def _as_written(node: Any) -> Any:
    """A node with the numbers that are written as decimal strings described as such, without their stored defaults."""
    if isinstance(node, list | tuple):
        return [_as_written(one) for one in node]
    if not isinstance(node, dict):
        return node
    if "pattern" in node:
        return {"type": "string", "pattern": node["pattern"], "description": node["description"]}
    return {name: _as_written(one) for name, one in node.items()}
