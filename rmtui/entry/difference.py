"""A client's fields in words, and what changed of them from one state to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name


def shown(field: Field, value: Any, clients: Mapping[str, Client]) -> str:
    """A field's value in words, a client's by name."""
    return (
        display_name(clients[value], clients) if field.name == "referred_by" and value in clients else field.text(value)
    )


def difference(before: Client, after: Client, clients: Mapping[str, Client]) -> Iterator[str]:
    """The client, and a line for each field that changed: what it was, what it is."""
    yield plain(display_name(before, {**clients, before.id: before}))
    for field in CLIENT_FIELDS.values():
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            was, now = (plain(shown(field, value, clients)) or _("(nothing)") for value in (old, new))
            yield "  " + _("{field}: {text}").format(field=_(field.label), text=f"{was} → {now}")
