"""Fields by the type of their value: a choice of words."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from rmtui.entry.fields.field import Field
from rmtui.entry.terms import one_of
from rmtui.wording import term


def choice(name: str, label: str, terms: type[StrEnum], **more: Any) -> Field:
    """A value of an enumeration, or several where there is a `separator`."""
    return Field(name, label, read=one_of(terms), format=term, choices=terms, **more)
