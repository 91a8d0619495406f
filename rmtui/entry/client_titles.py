"""The salutation goes with the name: a title typed with a new client's, and the surname in it with a changed one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.pinyin import pinyin_of
from rmtui.records.client import Client, ClientKind
from rmtui.rules.people.titles import renamed_salutation, split_title


def without_title(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new client by field: of Mrs Harriet Pym the title becomes the salutation, unless another one is
    given.
    """
    found = split_title(values["name"])
    if not found.salutation or found.remark or values.get("kind") is ClientKind.COMPANY:
        return dict(values)
    return {**values, "name": found.name, "salutation": values.get("salutation") or found.salutation}


def with_name_followed(client: Client, values: Mapping[str, Any]) -> dict[str, Any]:
    """The changed values of a client by field, with pinyin and salutation after a new name unless they change, too."""
    found, kept = dict(values), client.salutation
    if found.get("name", client.name) != client.name:
        found.setdefault("pinyin", pinyin_of(found["name"]))
        if kept and found.get("salutation", kept) == kept:
            found["salutation"] = renamed_salutation(kept, client.name, found["name"])
    return found
