"""The changes between two states of a record, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import client_names

_NAMES_CLIENT = frozenset(("client", "referred_by"))


def field_value_text(field: Field, value: Any, clients: Mapping[str, Client]) -> str:
    """The value of a field as text; client ids as display names."""
    if field.name == "clients":
        return client_names(value, clients)
    return (
        display_name(clients[value], clients) if field.name in _NAMES_CLIENT and value in clients else field.text(value)
    )


def field_change_lines(
    before: object, after: object, fields: Mapping[str, Field], clients: Mapping[str, Client]
) -> Iterator[str]:
    """A line for each changed field: old → new. A record that is None has empty fields."""
    for field in fields.values():
        old, new = (
            field.empty if record is None else getattr(record, field.name, record) for record in (before, after)
        )
        texts = (field_value_text(field, value, clients) for value in (old, new))
        was, now = (plain(text.replace("\n", " ")) or _("(nothing)") for text in texts)
        if old != new and was != now:
            yield "  " + _("{field}: {text}").format(field=_(field.label), text=f"{was} → {now}")


def change_lines(before: Client, after: Client, clients: Mapping[str, Client]) -> Iterator[str]:
    """The client's name, then a line for each changed field: old → new."""
    yield plain(display_name(before, {**clients, before.id: before}))
    yield from field_change_lines(before, after, CLIENT_FIELDS, clients)
