"""`rmtui erase`: erase a client from the book for good, after the name was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json
from rmtui.cli.arguments.typed_name import confirm_name
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.rules.people.namesakes import display_name
from rmtui.store.belongings import belongings

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whom, and the name once more."""
    parser.epilog = "\n".join(
        (
            _("All of the client goes: records, log, reviews, documents, earlier states, waiting lines, and what"),
            _("lies in aside/. What others share with the client stays theirs, with the client struck out."),
            _("Nothing done before can be undone afterwards. Backups and exported files are not in rmtui's hands."),
            _("“rmtui remove” removes a client so that it can be undone; closing one keeps everything."),
        )
    )
    add_client(parser)
    parser.add_argument("--name", metavar=_("NAME"), help=_("the client's whole name again, in place of typing it"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where nobody can be asked, 3 or 4 where CLIENT means several clients, or none."""
    book = context.book()
    client = context.client(args.client)
    name = plain(display_name(client, book.clients()))
    found = belongings(book.records_of(client.id))
    message = _("{name} will be erased for good, with {what}. Nothing brings the client back.")
    if not args.json:
        context.out(message.format(name=name, what=found.with_log or _("nothing else")))
        if found.contacts or found.sales:
            context.out(_("Targets, statistics and reports count them no longer, those of past months as well."))
    confirm_name(args.name, client.name, context, _("Type the client's whole name to erase it:"))
    entry = AuditEntry(on=context.today, at=context.now(), kind=AuditKind.ERASURE, people=1)
    with ProgressNote(_("Writing the book anew")):
        book.erase(client, entry)
    if args.json:
        context.json({"erased": client.id})
        return 0
    message = _(
        "The client is erased, out of earlier states and waiting lines as well. What was exported or backed up before "
        "is not in rmtui's hands."
    )
    context.out(message)
    return 0
