"""`rmtui demo`: the desk on a sample book, or with --to an invented book of any size, to try things on."""

from __future__ import annotations

import argparse
import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import whole_number
from rmtui.cli.open_desk import open_desk
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.errors import UsageError, errors_about
from rmtui.language import _, current_language
from rmtui.plain import plain
from rmtui.store import write_book
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from rmtui.cli.context import Context

_CLIENTS, _CONTACTS, _PROSPECTS, _SEED = 40, 1000, 8, 1
_MOST_CLIENTS, _MOST_CONTACTS, _LAST_SEED = 20_000, 500_000, 2**32 - 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: where to write a book, and how large."""
    parser.add_argument("--to", metavar=_("DIR"), help=_("write an invented book there instead of opening the desk"))
    parser.add_argument(
        "--clients",
        metavar="N",
        type=whole_number(1, _MOST_CLIENTS),
        help=_("clients in it (default: {count}, and {prospects} prospects)").format(
            count=_CLIENTS, prospects=_PROSPECTS
        ),
    )
    parser.add_argument(
        "--contacts",
        metavar="N",
        type=whole_number(1, _MOST_CONTACTS),
        help=_("contacts in it (default: {count}, and a visit to each prospect)").format(count=_CONTACTS),
    )
    parser.add_argument(
        "--seed",
        metavar="S",
        type=whole_number(0, _LAST_SEED),
        help=_("another number makes another book, the same number the same (default: {seed})").format(seed=_SEED),
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Show the sample, or write a book."""
    if args.to is not None:
        return _write(args, context)
    if any(number is not None for number in (args.clients, args.contacts, args.seed)):
        raise UsageError(_("--clients, --contacts and --seed describe a book to be written: say where with --to DIR."))
    if context.book_option:
        message = _(
            "The demo is a sample of its own and takes no --book: “rmtui demo --to {path}” writes a book there."
        )
        raise UsageError(message.format(path=plain(context.book_option)))
    return show_sample(context)


def show_sample(context: Context) -> int:
    """The desk on a copy of the sample, which is deleted when it is closed; without a terminal its text."""
    from rmtui.sample.shift_book import sample_dir, shift_book

    with TemporaryDirectory(prefix="rmtui-demo-", ignore_cleanup_errors=True) as directory:
        book = shift_book(sample_dir(current_language()), os.path.join(directory, "book"), context.today)
        if not context.full_screen:
            from rmtui.cli.overview import print_overview

            print_overview(book, context.today, context.out)
            return 0
        return open_desk(book, context.today, sample=True)


def _write(args: argparse.Namespace, context: Context) -> int:
    """An invented book at a new or empty directory; BadInput anywhere else."""
    from rmtui.sample.book import generate_book

    clients, contacts = args.clients or _CLIENTS, args.contacts or _CONTACTS
    seed = _SEED if args.seed is None else args.seed
    with ProgressNote(
        _("Writing {clients:,} clients and {contacts:,} contacts").format(clients=clients, contacts=contacts)
    ):
        prospects = _PROSPECTS if args.clients is None and args.contacts is None else 0
        invented = generate_book(current_language(), context.today, clients, contacts, seed, doors=prospects)
        with errors_about("--to"):
            book = write_book(os.path.expanduser(args.to), invented.records(), invented.id)
    context.out(
        _("An invented book is at {path}. Clients: {clients:,}, contacts: {contacts:,}, since {since}.").format(
            path=book.place,
            clients=len(invented.clients),
            contacts=len(invented.contacts),
            since=format_long_day(invented.contacts[0].on),
        )
    )
    return 0
