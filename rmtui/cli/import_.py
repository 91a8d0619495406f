"""`rmtui import`: a list of clients brought in, after it was shown what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.edit import difference
from rmtui.errors import BadInput, Stale, UsageError
from rmtui.language import _, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.exchange.clients import Plan
    from rmtui.exchange.tables import Table
    from rmtui.records.client import Client

_NAMED = 20
"""New clients whose names are shown."""


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

    book = context.book()
    table = read_table(args.file)
    found = plan(table, book.clients(), context.today)
    _report(table, found, book.clients(), context)
    if args.dry_run:
        context.out(_("This was a dry run: nothing was changed."))
        return 0
    if found.refused and not args.skip_bad:
        raise BadInput(
            ngettext(
                "{count} row cannot be taken in. Correct it or add --skip-bad. Nothing was changed.",
                "{count} rows cannot be taken in. Correct them or add --skip-bad. Nothing was changed.",
                _rows(found),
            ).format(count=_rows(found))
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


def _report(table: Table, found: Plan, clients: dict[str, Client], context: Context) -> None:
    """What was understood, and everything that would change."""
    from rmtui.entry.fields import BY_NAME

    if table.sheet:
        context.out(_("Sheet read: {sheet}").format(sheet=plain(table.sheet)))
    if table.unread:
        context.out(_("Sheets not read: {sheets}").format(sheets=plain(_(", ").join(table.unread))))
    columns = (f"{plain(heading)} = {_(BY_NAME[name].label)}" for heading, name in found.understood.items())
    context.out(_("Columns read: {columns}").format(columns=_(", ").join(columns)))
    if found.unknown:
        context.out(_("Columns not read: {columns}").format(columns=plain(_(", ").join(found.unknown))))
    known = clients | {client.id: client for client in found.added}
    if found.added:
        names = _(", ").join(plain(client.name) for client in found.added[:_NAMED])
        more = len(found.added) - _NAMED
        context.out(
            _("New: {names}").format(names=names) + (_(" and {count} more").format(count=more) if more > 0 else "")
        )
    for change in found.changed:
        for line in difference(change.before, change.after, known):
            context.out(line)
    for warning in found.warnings:
        context.out(warning)
    for refusal in found.refused:
        sentence = _("Row {row}, “{column}”: {reason}") if refusal.column else _("Row {row}: {reason}")
        context.out(sentence.format(row=refusal.row, column=plain(refusal.column), reason=refusal.reason))
    context.out(
        _("{added} to add, {changed} to change, {unchanged} as they are, {refused} refused.").format(
            added=len(found.added),
            changed=len(found.changed),
            unchanged=found.unchanged,
            refused=_rows(found),
        )
    )


def _rows(found: Plan) -> int:
    """How many rows are refused."""
    return len({refusal.row for refusal in found.refused})
