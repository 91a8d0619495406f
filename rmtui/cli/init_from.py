"""Making a book from a handover file, for `rmtui init --from FILE`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.terminal.passphrase_input import book_passphrase, handover_passphrase
from rmtui.errors import errors_about
from rmtui.exchange.handover import open_handover, read_handover
from rmtui.exchange.input_file import read_file
from rmtui.language import _
from rmtui.store import write_book

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.store.door import Store


def book_from_handover(args: argparse.Namespace, place: str, context: Context) -> Store:
    """Make a book at a place of the clients and documents of a handover file, and say so."""
    with errors_about("--from"):
        file = read_file(args.handover)  # before anybody is asked for its passphrase
        handed = read_handover(file, handover_passphrase(args.handover_passphrase_fd), args.handover)
    passphrase = book_passphrase(context.passphrase_fd) if args.encrypt else ""
    book = write_book(place, handed.records, passphrase=passphrase)
    missing = open_handover(handed, book, context.today)
    context.out(_("The clients who were handed over are in the book at {path}.").format(path=book.place))
    if missing:
        context.warn(_("Files of documents that were missing already: {count}.").format(count=missing))
    return book
