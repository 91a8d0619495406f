"""`rmtui undo`: undo the last change, or redo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json
from rmtui.entry.operation_text import operation_text
from rmtui.exchange.record_json import stored_json
from rmtui.language import _

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: which way."""
    parser.add_argument("--redo", action="store_true", help=_("redo what was undone last"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0, also where nothing is left to take back."""
    if args.json:
        book = context.book()
        done = book.redo() if args.redo else book.undo()
        records: dict[str, list[Any]] = {}
        for table, record in done.records if done else ():
            records.setdefault(table, []).append(stored_json(table, record))
        context.json({"what": done.what if done else None, "records": records})
        return 0
    undo_last(context, redo=args.redo)
    return 0


def undo_last(context: Context, *, redo: bool = False) -> None:
    """Take the last change back, or make it again, and say what it was."""
    book = context.book()
    done = book.redo() if redo else book.undo()
    if done is None:
        context.out(_("There is nothing to redo.") if redo else _("There is nothing to undo."))
        return
    sentence = _("Redone: {what}") if redo else _("Undone: {what}")
    context.out(sentence.format(what=operation_text(done.what, done.changes, book.clients(), context.today)))
