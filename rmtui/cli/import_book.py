"""Importing a book in JSON: records are matched by their ids, changed or added, and none is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import confirm_import
from rmtui.cli.output.change_report import changes_json
from rmtui.exchange.book_json import import_pairs, plan_import, read_book
from rmtui.exchange.input_file import read_text
from rmtui.language import _
from rmtui.records.kinds import KINDS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rmtui.cli.context import Context
    from rmtui.exchange.book_json import JsonImport


def import_book(args: argparse.Namespace, context: Context) -> int:
    """All or nothing, in one operation."""
    book, records = context.book(), read_book(read_text(args.files[0]))
    plan = plan_import(records, book)
    for line in _plan_lines(plan):
        context.out(line)
    done = False
    if args.dry_run:
        context.out(_("This was a dry run: nothing was changed."))
    elif not plan.added and not plan.changed:
        context.out(_("Everything is in the book already: nothing to change."))
    elif confirm_import(args, context):
        book.revise(import_pairs(records, book), what="import", orphans=True)
        context.out(_("Imported. “rmtui undo” undoes it."))
        done = True
    if args.json:
        context.json({"imported": done, **changes_json(plan.added, plan.changed), "refused": []})
    return 0


def _plan_lines(plan: JsonImport) -> Iterator[str]:
    """A line a kind: 3 to add, 1 to change."""
    for kind in KINDS.values():
        added = sum(type(record) is kind.record for record in plan.added)
        changed = sum(type(record) is kind.record for _before, record in plan.changed)
        if added or changed:
            message = _("{name}: {added} to add, {changed} to change")
            yield message.format(name=_(kind.plural), added=added, changed=changed)
