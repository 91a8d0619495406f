"""The changes between two states of a client, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name


def client_field_text(field: Field, value: Any, clients: Mapping[str, Client]) -> str:
    """The value of a field as text; a client id as the display name."""
    return (
        display_name(clients[value], clients) if field.name == "referred_by" and value in clients else field.text(value)
    )


def change_lines(before: Client, after: Client, clients: Mapping[str, Client]) -> Iterator[str]:
    """The client's name, then a line for each changed field: old → new."""
    yield plain(display_name(before, {**clients, before.id: before}))
    for field in CLIENT_FIELDS.values():
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            was, now = (plain(client_field_text(field, value, clients)) or _("(nothing)") for value in (old, new))
            yield "  " + _("{field}: {text}").format(field=_(field.label), text=f"{was} → {now}")
