"""The difference between two states of a file as text, record by record and field by field."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.entry.client_changes import field_value_text
from rmtui.entry.fields.by_table import FIELDS
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.kinds import kind_of_table
from rmtui.rules.text.record_text import raw_record_text
from rmtui.store import maintain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rmtui.cli.context import Context
    from rmtui.store.maintenance import Difference

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
    """Label and value of a field: as forms show them where it is declared, else as the file has them."""
    kind = kind_of_table(table)
    field = FIELDS.get(table, {}).get(name)
    label, text = plain(name), plain(str(record.get(name, "")))
    if kind and field:
        label = _(field.label)
        with suppress(ValueError):
            value = getattr(msgspec.convert(record, kind.record), name)
            text = plain(field_value_text(field, value, clients))
    return label, text or _("(nothing)")
