"""Two states of a file in words, record by record: what going back would bring, take away and change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.entry.client_changes import field_text
from rmtui.entry.fields.client import CLIENT_FIELDS
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

_AT_MOST = 50
"""Records that are shown; of the others only how many there are. `--json` has them all."""


def difference_lines(found: Sequence[Difference], context: Context) -> Iterator[str]:
    """A line a record, and one a field of what would change: + comes, - goes, ~ changes."""
    if not found:
        return
    clients = maintain(context.path).clients()
    for one in found[:_AT_MOST]:
        if one.now is None:
            yield "  + " + words_of(one.table, one.id, one.then, clients, context)
        elif one.then is None:
            yield "  - " + words_of(one.table, one.id, one.now, clients, context)
        else:
            yield "  ~ " + words_of(one.table, one.id, one.then, clients, context)
            yield from (f"      {line}" for line in _fields(one.now, one.then, one.table, clients))
    more = len(found) - _AT_MOST
    if more > 0:
        yield "  " + ngettext("and {count} more record", "and {count} more records", more).format(count=more)


def words_of(table: str, key: str, record: Any, clients: Mapping[str, Client], context: Context) -> str:
    try:
        words = raw_record_text(table, record, clients, context.today)
    except (ValueError, KeyError, TypeError):  # a record that is none
        words = ""
    on = record.get("on", "") if isinstance(record, dict) else ""
    kind = _(known.name) if (known := kind_of_table(table)) else plain(table)
    words = " ".join(filter(None, (plain(str(on)), words))) or plain(key)
    return words if table == "settings" else _("{kind} {words}").format(kind=kind, words=words)


def _fields(now: Any, then: Any, table: str, clients: Mapping[str, Client]) -> Iterator[str]:
    """What each field is, and what it would be."""
    if isinstance(now, dict) and isinstance(then, dict):
        for field in dict.fromkeys((*then, *now)):
            if field not in ("id", "revision") and now.get(field) != then.get(field):
                label, was = field_words(table, field, now, clients)
                yield _("{field}: {text}").format(
                    field=label, text=f"{was} → {field_words(table, field, then, clients)[1]}"
                )


def field_words(table: str, field: str, record: Mapping[str, Any], clients: Mapping[str, Client]) -> tuple[str, str]:
    """A field's label, and what a record says in it. Of a client as the forms show it, else as the file has it."""
    known = next((one for one in CLIENT_FIELDS.values() if one.name == field), None) if table == "clients" else None
    label, text = plain(field), plain(str(record.get(field, "")))
    if known:
        label = _(known.label)
        with suppress(ValueError):
            text = plain(field_text(known, getattr(msgspec.convert(record, Client), field), clients))
    return label, text or _("(nothing)")
