"""`rmtui import`: a list of clients, or a whole book, brought in after it was shown what that changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_json, add_yes, confirm_import
from rmtui.cli.change_report import changes_json
from rmtui.errors import BadInput, Stale
from rmtui.exchange.importing.plan import plan_import
from rmtui.exchange.importing.plan_text import plan_lines, refused_rows
from rmtui.exchange.importing.table_file import read_table
from rmtui.language import _, ngettext

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.exchange.importing.plan import ImportPlan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and how far to go without asking."""
    parser.add_argument("file", metavar=_("FILE"), help=_("a list of clients, .csv or .xlsx; a book, .json or “-”"))
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change, and change nothing"))
    add_yes(parser)
    parser.add_argument("--skip-bad", action="store_true", help=_("leave out the rows that cannot be taken in"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """All or nothing: exit 1 where a row cannot be taken in, unless --skip-bad; 2 where nobody can be asked."""
    if args.file == "-" or args.file.lower().endswith((".json", ".ndjson", ".jsonl")):
        from rmtui.cli.import_book import import_book

        return import_book(args, context)
    book = context.book()
    table = read_table(args.file)
    while True:
        found = plan_import(table, book.clients(), context.today)
        for line in plan_lines(table, found, found.made_for):
            context.out(line)
        if not _is_confirmed(found, args, context):
            _print_json(found, context, done=False)
            return 0
        try:
            book.revise(partial(found.pairs, book.clients), what="import")
        except Stale:
            if not args.yes:
                raise
            context.out(_("The book was changed in the meantime, so the sheet is looked at once more."))
        else:
            context.out(_("Imported. “rmtui undo” takes it back."))
            _print_json(found, context, done=True)
            return 0


def _print_json(plan: ImportPlan, context: Context, *, done: bool) -> None:
    """For a program what was imported, or would be, and which rows cannot be taken in."""
    if context.json_format:
        changed = ((one.before, one.after) for one in plan.changed)
        refused = [one._asdict() for one in plan.refused]
        context.json({"imported": done, **changes_json(plan.added, changed), "refused": refused})


def _is_confirmed(found: ImportPlan, args: argparse.Namespace, context: Context) -> bool:
    """Is there anything to import, and does --yes or a person confirm it?"""
    if args.dry_run:
        context.out(_("This was a dry run: nothing was changed."))
        return False
    if found.refused and not args.skip_bad:
        _print_json(found, context, done=False)
        raise BadInput(
            ngettext(
                "{count} row cannot be taken in. Correct it or add --skip-bad. Nothing was changed.",
                "{count} rows cannot be taken in. Correct them or add --skip-bad. Nothing was changed.",
                refused_rows(found),
            ).format(count=refused_rows(found))
        )
    if not found.added and not found.changed:
        nothing_new = _("Everything is in the book already: nothing to change.")
        context.out(_("Nothing was changed.") if found.refused else nothing_new)
        return False
    return confirm_import(args, context)
