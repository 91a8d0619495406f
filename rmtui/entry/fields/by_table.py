"""The declared fields of each kind of record, by the name of its table; a module is loaded when it is asked for."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rmtui.entry.fields.field import Field


class _Fields(UserDict[str, Mapping[str, "Field"]]):
    """The fields by table. A name in the place of fields is the module in this package that declares them."""

    def __getitem__(self, table: str) -> Mapping[str, Field]:
        found = self.data[table]
        if isinstance(found, str):
            module = import_module(f"rmtui.entry.fields.{found}")
            found = self.data[table] = getattr(module, f"{found.upper()}_FIELDS")
        return found


_MODULES: dict[str, Any] = {
    "allocations": "allocation",
    "callbacks": "callback",
    "cases": "case",
    "clients": "client",
    "contacts": "contact",
    "lines": "credit_line",
    "notes": "day_note",
    "documents": "document",
    "gifts": "gift",
    "goals": "goal",
    "templates": "template",
    "holdings": "holding",
    "inspections": "inspection",
    "occasions": "occasion",
    "opportunities": "opportunity",
    "plan": "plan",
    "policies": "policy",
    "questions": "question",
    "reviews": "review",
    "segments": "segment",
    "snoozes": "snooze",
    "campaigns": "campaign",
    "campaign_members": "campaign_member",
}

FIELDS: Mapping[str, Mapping[str, Field]] = _Fields(_MODULES)
"""By table and attribute; a kind whose attributes nobody types one by one has none."""

FIELDS_AS_TYPED: Mapping[str, Mapping[str, Field]] = _Fields(_MODULES | {"sales": "sale"})
"""By table, what a person types; a field that is no attribute stands for several and formats the record itself."""
