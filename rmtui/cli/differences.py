"""Two states of a file in words, record by record: what going back would bring, take away and change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.entry.difference import difference
from rmtui.language import N_, _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.telling import record_words
from rmtui.store.checkup import clients_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rmtui.cli.context import Context
    from rmtui.store.difference import Difference

_AT_MOST = 50
"""Records that are shown; of the others only how many there are. `--json` has them all."""

_KINDS = {
    "clients": N_("client"),
    "holdings": N_("holding"),
    "policies": N_("policy"),
    "documents": N_("document"),
    "contacts": N_("contact"),
    "sales": N_("sale"),
    "notes": N_("day note"),
    "snoozes": N_("snooze"),
    "unsorted": N_("unsorted line"),
    "steps": N_("promise"),
    "reviews": N_("asset review"),
}


def difference_lines(found: Sequence[Difference], context: Context) -> Iterator[str]:
    """A line a record, and one a field of what would change: + comes, - goes, ~ changes."""
    if not found:
        return
    clients = clients_of(context.path)
    for one in found[:_AT_MOST]:
        if one.now is None:
            yield "  + " + _words(one.table, one.id, one.then, clients, context)
        elif one.then is None:
            yield "  - " + _words(one.table, one.id, one.now, clients, context)
        else:
            yield "  ~ " + _words(one.table, one.id, one.then, clients, context)
            yield from (f"      {line}" for line in _fields(one.now, one.then, one.table, clients))
    more = len(found) - _AT_MOST
    if more > 0:
        yield "  " + ngettext("and {count} more record", "and {count} more records", more).format(count=more)


def _words(table: str, key: str, record: Any, clients: Mapping[str, Client], context: Context) -> str:
    try:
        words = record_words(table, record, clients, context.today)
    except (ValueError, KeyError, TypeError):  # a record that is none
        words = ""
    on = record.get("on", "") if isinstance(record, dict) else ""
    kind = _(_KINDS[table]) if table in _KINDS else plain(table)
    words = " ".join(filter(None, (plain(str(on)), words))) or plain(key)
    return words if table == "settings" else _("{kind} {words}").format(kind=kind, words=words)


def _fields(now: Any, then: Any, table: str, clients: Mapping[str, Client]) -> Iterator[str]:
    """What each field is, and what it would be."""
    if table == "clients":
        try:
            before, after = (msgspec.convert(one, Client) for one in (now, then))
        except ValueError:
            pass
        else:
            yield from (line.strip() for line in list(difference(before, after, clients))[1:])
            return
    if isinstance(now, dict) and isinstance(then, dict):
        for field in sorted({*now, *then} - {"id", "revision"}):
            if now.get(field) != then.get(field):
                was, is_to_be = (plain(str(one.get(field, ""))) or _("(nothing)") for one in (now, then))
                yield _("{field}: {text}").format(field=plain(field), text=f"{was} → {is_to_be}")
