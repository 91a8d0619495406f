"""A title typed with the name of a new client becomes the salutation, and no part of the name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.records.client import ClientKind
from rmtui.rules.people.titles import split_title


def without_title(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new client by field: of Mrs Harriet Pym the title becomes the salutation, unless another one is
    given.
    """
    found = split_title(values["name"])
    if not found.salutation or found.remark or values.get("kind") is ClientKind.COMPANY:
        return dict(values)
    return {**values, "name": found.name, "salutation": values.get("salutation") or found.salutation}
