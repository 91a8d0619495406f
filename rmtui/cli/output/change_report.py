"""What a command changed, as lines for a person or as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from rmtui.entry.client_changes import field_change_lines
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import kind_of
from rmtui.rules.text.record_text import record_line

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.records.base import Record


def print_changes(
    args: argparse.Namespace,
    context: Context,
    *,
    added: Sequence[Record] = (),
    changed: Sequence[tuple[Record, Record]] = (),
    removed: Sequence[Record] = (),
) -> None:
    """Print what was added, changed (as it was, as it is) and removed; with --json the records by table."""
    if args.json:
        context.json(changes_json(added, changed, removed))
        return
    clients, today = context.book().clients(), context.today
    for record in added:
        line = record_line(record, clients, today)
        context.out(_("Added {id}: {what}").format(id=record.id[-SHORT_ID:], what=line))
    for before, now in changed:
        context.out(f"{now.id[-SHORT_ID:]} {record_line(now, clients, today)}")
        for line in field_change_lines(before, now, FIELDS_AS_TYPED.get(kind_of(now).table, {}), clients):
            context.out(line)
        promised = getattr(before, "promise", None), getattr(now, "promise", None)
        for line in field_change_lines(promised[0], promised[1], PROMISE_FIELDS, clients):
            context.out(line)
    for record in removed:
        context.out(_("Removed: {what}. “rmtui undo” brings it back.").format(what=record_line(record, clients, today)))
    if not (added or changed or removed):
        context.out(_("Nothing to change: it is already so."))


def print_pairs(args: argparse.Namespace, context: Context, pairs: Sequence[tuple[Record | None, Record]]) -> None:
    """Print what was added, which was None before, and what was changed."""
    added = [now for before, now in pairs if before is None]
    print_changes(args, context, added=added, changed=[(before, now) for before, now in pairs if before])


def changes_json(
    added: Iterable[Record] = (), changed: Iterable[tuple[Record, Record]] = (), removed: Iterable[Record] = ()
) -> dict[str, Any]:
    """What was added, changed (as it is now) and removed, by table."""
    after = (new for _old, new in changed)
    return {"added": _by_table(added), "changed": _by_table(after), "removed": _by_table(removed)}


def _by_table(records: Iterable[Record]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        found.setdefault(kind_of(record).table, []).append(record_json(record))
    return found
