"""`rmtui wipe`: destroy the book, its key first, after a handover or a confirmed loss."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_handover_passphrase, add_json
from rmtui.cli.arguments.typed_name import confirm_name
from rmtui.cli.terminal.passphrase_input import handover_passphrase
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.errors import UsageError, errors_about
from rmtui.exchange.handover import read_handover
from rmtui.exchange.input_file import read_file
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name
from rmtui.store import is_wipe_begun, wipe
from rmtui.store.belongings import Belongings, belongings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from rmtui.cli.context import Context
    from rmtui.store.door import Store


_NAMED = 10
"""Clients who are named at most of those who are lost."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the handover that proves that nothing is lost, and the book's name."""
    parser.epilog = "\n".join(
        (
            _("It proves first that the handover file opens, and says how many clients are not in it; it asks for"),
            _("the book's name, its directory's, and destroys the key and every file. Nothing can be undone. Backups,"),
            _("copies of a folder sync and exported files are not in rmtui's hands."),
            "",
            "  " + _("rmtui wipe --handover clients.rmtui"),
        )
    )
    parser.add_argument("--handover", metavar=_("FILE"), help=_("the handover file, which is opened to prove it"))
    parser.add_argument(
        "--without-handover", action="store_true", help=_("without one: everything that is not elsewhere is lost")
    )
    add_handover_passphrase(parser)
    parser.add_argument("--name", metavar=_("BOOK"), help=_("the book's name, in place of typing it"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where nobody can be asked or the handover is missing."""
    if is_wipe_begun(context.path):
        context.out(_("The book was being destroyed when that was cut short. What is left of it goes now."))
    else:
        _tell_loss(args, context)
    name = os.path.basename(context.path)
    confirm_name(args.name, name, context, _("Type the book's name, {name}, to destroy it:").format(name=name))
    with ProgressNote(_("Destroying the book")):
        remaining = wipe(context.path)
    if args.json:
        context.json({"wiped": context.path, "remaining": remaining})
    else:
        context.out(_("The book is destroyed. What backups and copies hold is not in rmtui's hands."))
    if remaining:
        message = _("These were none of the book's files, and stay: {names}.")
        context.warn(message.format(names=plain(_(", ").join(remaining))))
    return 0


def _tell_loss(args: argparse.Namespace, context: Context) -> None:
    """Prove that the handover file can be opened, and name what no file contains. UsageError where the file is
    missing.
    """
    book = context.book()
    clients = book.clients()
    handed: dict[str, int] = {}
    if args.handover:
        with errors_about("--handover"):
            passphrase = handover_passphrase(args.handover_passphrase_fd)
            found = read_handover(read_file(args.handover), passphrase, args.handover)
        handed = {one.id: one.revision for one in found.records}
        there = [one for one in found.records if isinstance(one, Client)]
        opens = ngettext(
            "The handover file opens: {count} client is in it.",
            "The handover file opens: {count} clients are in it.",
            len(there),
        )
        context.out(opens.format(count=len(there)))
    elif not args.without_handover:
        raise UsageError(_("Name the handover file: --handover FILE; or say --without-handover."))
    left = [one for one in clients.values() if one.id not in handed]
    if left:
        lost = ngettext(
            "{count} client is in no handover, and is lost with {what}.",
            "{count} clients are in no handover, and are lost with {what}.",
            len(left),
        )
        context.out(lost.format(count=len(left), what=_unhanded(book, left, handed).with_log or _("nothing else")))
        for one in left[:_NAMED]:
            context.out(f"  {plain(display_name(one, clients))}")
        if (more := len(left) - _NAMED) > 0:
            context.out("  " + ngettext("and {count} other", "and {count} others", more).format(count=more))
    taken = [one for one in clients.values() if one.id in handed]
    changed = sum(handed[one.id] < one.revision for one in taken)
    details = ngettext("details of {count} client", "details of {count} clients", changed).format(count=changed)
    newer = (_unhanded(book, taken, handed).with_log, details if changed else "")
    if what := _(", ").join(filter(None, newer)):
        context.out(_("Written or changed after the handover, and lost as well: {what}.").format(what=what))


def _unhanded(book: Store, clients: Iterable[Client], handed: Mapping[str, int]) -> Belongings:
    """What belongs to clients and is not in a handover file with these revisions by id."""
    records = {one.id: one for client in clients for one in book.records_of(client.id)}
    return belongings(one for one in records.values() if handed.get(one.id, 0) < one.revision)
