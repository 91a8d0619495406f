"""`rmtui handover`: clients for the successor, as one encrypted file."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_filter, add_handover_passphrase, add_json, add_replace, options_first
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.cli.output.written_file import report_written
from rmtui.cli.terminal.passphrase_input import new_passphrase
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.errors import NotFound, UsageError, errors_about
from rmtui.exchange.handover import list_to_sign, make_handover
from rmtui.exchange.output_file import check_target, write_file
from rmtui.exchange.people_count import count_people, named_in_folders
from rmtui.language import _
from rmtui.records.audit import AuditKind

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def arrange(words: list[str]) -> list[str]:
    """The words with the options first, so that -tag:fund is not taken for one."""
    return options_first(words, "--to", "--list", "--handover-passphrase-fd")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: where to, and whose folders."""
    parser.epilog = "\n".join(
        (
            _("The file has all of the clients: records, log, reviews, documents, and a page each, cautions first."),
            _("What each agreed to share comes along. It is encrypted with a passphrase of its own; tell that to the"),
            _("successor by another way; “rmtui init --from FILE” opens it into a book. FILTER as in “rmtui list”."),
            _("--list writes the list to sign, with the clients' names in clear. Nothing is removed from your book."),
            "",
            "  " + _("rmtui handover --to clients.rmtui --list list.html"),
            "  " + _("rmtui handover --to b.rmtui tier:B"),
        )
    )
    parser.add_argument("--to", metavar=_("FILE"), help=_("the file to write"))
    parser.add_argument("--list", metavar=_("FILE"), help=_("also write the list to sign, a page to print: .html"))
    add_handover_passphrase(parser)
    add_filter(parser, _("what the clients have in common (default: all)"))
    add_replace(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where the filter picks nobody."""
    if not args.to:
        raise UsageError(_("Name the file to write: --to FILE."))
    for option, path in (("--to", args.to), ("--list", args.list)):
        with errors_about(option):
            if path:
                check_target(path, replace=args.replace)
    if args.list and not args.list.casefold().endswith(".html"):
        raise UsageError(_("--list writes a page to print: the file ends in .html."))
    book, today = context.book(), context.today
    clients = picked_clients(args.filter, context)
    if not clients:
        raise NotFound(_("No client fits this filter."))
    passphrase = new_passphrase(
        args.handover_passphrase_fd,
        "--handover-passphrase-fd",
        _("Passphrase for the handover file, at least {count} characters: "),
    )
    with ProgressNote(_("Writing the handover file")):
        write_file(args.to, make_handover(book, clients, today, passphrase), replace=args.replace)
    people = count_people(clients, named_in_folders(book, clients))
    report_written(context, AuditKind.HANDOVER, args.to, people, encrypted=True)
    if args.list:
        page = list_to_sign(book, clients, today, os.path.basename(args.to))
        write_file(args.list, page, replace=args.replace)
        context.out(_("The list to sign is at {path}; it names the clients in clear.").format(path=args.list))
    if args.json:
        context.json({"file": args.to, "clients": [client.id for client in clients], "people": people.people})
    return 0
