"""`rmtui import`: a list of clients brought in, after it was shown what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.errors import BadInput, Stale, UsageError
from rmtui.language import _, ngettext

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and how far to go without asking."""
    parser.add_argument("file", metavar="FILE", help=_("a list of clients, .csv or .xlsx"))
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change, and change nothing"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))
    parser.add_argument("--skip-bad", action="store_true", help=_("leave out the rows that cannot be taken in"))


def run(args: argparse.Namespace, context: Context) -> int:
    """All or nothing: exit 1 where a row cannot be taken in, unless --skip-bad; 2 where nobody can be asked."""
    from rmtui.exchange.clients import plan
    from rmtui.exchange.tables import read_table
    from rmtui.exchange.told import plan_lines, refused_rows

    book = context.book()
    table = read_table(args.file)
    found = plan(table, book.clients(), context.today)
    for line in plan_lines(table, found, book.clients()):
        context.out(line)
    if args.dry_run:
        context.out(_("This was a dry run: nothing was changed."))
        return 0
    if found.refused and not args.skip_bad:
        raise BadInput(
            ngettext(
                "{count} row cannot be taken in. Correct it or add --skip-bad. Nothing was changed.",
                "{count} rows cannot be taken in. Correct them or add --skip-bad. Nothing was changed.",
                refused_rows(found),
            ).format(count=refused_rows(found))
        )
    if not found.added and not found.changed:
        all_known = _("Everything is in the book already: nothing to change.")
        context.out(_("Nothing was changed.") if found.refused else all_known)
        return 0
    if not args.yes:
        if not context.interactive:
            raise UsageError(
                _("Nobody can be asked here: add --yes to import this, or --dry-run. Nothing was changed.")
            )
        if not context.ask(_("Import this?")):
            context.out(_("Nothing was changed."))
            return 0
        if book.changed():
            raise Stale(_("The book was changed in the meantime. Import once more. Nothing was changed."))
    book.save(*found.added, *(change.after for change in found.changed), what="import")
    context.out(_("Imported. “rmtui undo” takes it back."))
    return 0
