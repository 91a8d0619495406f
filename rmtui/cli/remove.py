"""`rmtui remove`: remove a client with all that belongs to the client; contacts and sales stay in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json, add_yes, confirm_removal
from rmtui.cli.output.change_report import print_changes
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.people.namesakes import display_name
from rmtui.store.belongings import belongings

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whom, and whether to ask."""
    add_client(parser)
    add_yes(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where nobody can be asked, 3 or 4 where CLIENT means several clients, or none."""
    book = context.book()
    client = context.client(args.client)
    found = belongings(book.records_of(client.id))
    name = plain(display_name(client, book.clients()))
    if str(found):
        context.out(_("With {name} go {what}.").format(name=name, what=found))
    if found.contacts:
        stay = ngettext(
            "{count} contact stays in the log, without a name.",
            "{count} contacts stay in the log, without a name.",
            found.contacts,
        )
        context.out(stay.format(count=found.contacts))
    if not confirm_removal(args, context, name):
        return 0
    removed = book.remove_client(client)
    if args.json:
        print_changes(args, context, removed=[client, *removed.records])
        return 0
    context.out(_("{name} is removed. “rmtui undo” brings the client back.").format(name=name))
    return 0
