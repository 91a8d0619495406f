"""The difference between two states of a file as text, record by record and field by field."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.entry.client_changes import field_value_text
from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.settings import SETTINGS_FIELDS, settings_fields
from rmtui.entry.settings_values import settings_values
from rmtui.exchange.attribute_fields import attribute_fields, is_for_programs
from rmtui.language import N_, _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS, REFERENCES, kind_of_table
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import raw_record_text
from rmtui.store import maintain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rmtui.cli.context import Context
    from rmtui.records.base import Record
    from rmtui.store.maintenance import Difference

_OTHER_RECORDS = REFERENCES | {"client", "referred_by"}
"""Attributes that hold the id of a record."""
_MOST_SHOWN = 50
"""Records; of the others only their number is given. `--json` has them all."""


def difference_lines(differences: Sequence[Difference], context: Context) -> Iterator[str]:
    """A line a record, and one a field of what would change: + comes, - goes, ~ changes."""
    if not differences:
        return
    clients = maintain(context.path).clients()
    for one in differences[:_MOST_SHOWN]:
        if one.now is None:
            yield "  + " + record_label(one.table, one.id, one.then, clients, context)
        elif one.then is None:
            yield "  - " + record_label(one.table, one.id, one.now, clients, context)
        else:
            yield "  ~ " + record_label(one.table, one.id, one.then, clients, context)
            yield from (f"      {line}" for line in _fields(one.now, one.then, one.table, clients))
    more = len(differences) - _MOST_SHOWN
    if more > 0:
        yield "  " + ngettext("and {count} more record", "and {count} more records", more).format(count=more)


def record_label(table: str, key: str, record: Any, clients: Mapping[str, Client], context: Context) -> str:
    """A record of a table by its kind, its day and its words; by its id (`key`) where it cannot be read."""
    try:
        words = raw_record_text(table, record, clients, context.today)
    except (ValueError, KeyError, TypeError):
        words = ""
    on = record.get("on", "") if isinstance(record, dict) else ""
    kind = _(known.name) if (known := kind_of_table(table)) else plain(table)
    words = " ".join(filter(None, (plain(str(on)), words))) or plain(key)
    return words if table == "settings" else _("{kind} {words}").format(kind=kind, words=words)


def _fields(now: Any, then: Any, table: str, clients: Mapping[str, Client]) -> Iterator[str]:
    """A line for every field that differs: label: now → then."""
    if isinstance(now, dict) and isinstance(then, dict):
        for field in dict.fromkeys((*then, *now)):
            if field not in ("id", "revision") and now.get(field) != then.get(field):
                label, before = field_text(table, field, now, clients)
                after = field_text(table, field, then, clients)[1]
                yield _("{field}: {text}").format(field=label, text=f"{before} → {after}")


def field_text(table: str, name: str, record: Mapping[str, Any], clients: Mapping[str, Client]) -> tuple[str, str]:
    """Label and value of a field: as forms show them where it is declared, else as an exported sheet has them.

    Another record is named as it is typed: a client by its name, others by the end of their ids.
    """
    kind = kind_of_table(table)
    label, text = plain(name), plain(str(record.get(name, "")))
    if kind and name in kind.record.__struct_fields__:
        field = _field(kind.record, name)
        label = _(field.label)
        with suppress(ValueError):
            whole = msgspec.convert(record, kind.record)
            if isinstance(whole, Settings) and name not in SETTINGS_FIELDS:
                text = _parts_text(whole, name)
            else:
                text = plain(_value_text(field, getattr(whole, name), clients))
    return label, text or _("(nothing)")


def _field(record: type[Record], name: str) -> Field:
    if name == "client":
        return Field(name, N_("Client"))
    if record is Settings:
        return SETTINGS_FIELDS.get(name, Field(name, N_("Settings")))
    field = FIELDS.get(KINDS[record].table, {}).get(name) or attribute_fields(record)[name]
    return field._replace(label=name) if is_for_programs(field.label) else field


def _value_text(field: Field, value: Any, clients: Mapping[str, Client]) -> str:
    if field.name in _OTHER_RECORDS and isinstance(value, str):
        return display_name(clients[value], clients) if value in clients else value[-SHORT_ID:]
    return field_value_text(field, value, clients)


def _parts_text(settings: Settings, name: str) -> str:
    """What of a part of the settings, such as their cadence, is not as customary: Days, tier A 21, Days, tier B 45."""
    usual = msgspec.structs.replace(settings, **{name: getattr(DEFAULT_SETTINGS, name)})
    before, fields = settings_values(usual), settings_fields()
    values = {one: value for one, value in settings_values(settings).items() if value != before[one]}
    return ", ".join(plain(f"{_(fields[one].label)} {fields[one].text(value)}") for one, value in values.items())
