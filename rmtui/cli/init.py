"""`rmtui init`: an empty book, or one of clients who were handed over."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_handover_passphrase
from rmtui.cli.encrypt import recovery_hint
from rmtui.cli.terminal.passphrase_input import book_passphrase
from rmtui.currency import BASE_CURRENCIES, currency_label, likely_currency
from rmtui.entry.amounts import read_currency
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import check_is_free, create_book
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: where to make it."""
    parser.add_argument(
        "dir",
        nargs="?",
        metavar=_("DIR"),
        help=_("where (default: --book, $RMTUI_BOOK, else the user's data directory)"),
    )
    parser.add_argument(
        "--from", dest="handover", metavar=_("FILE"), help=_("with the clients and documents of a handover file")
    )
    add_handover_passphrase(parser)
    parser.add_argument("--encrypt", action="store_true", help=_("an encrypted one; see “rmtui help encrypt”"))
    parser.add_argument(
        "--currency",
        metavar=_("CODE"),
        type=_currency,
        help=_("the currency you count in, {codes} (default: that of your language and country, here {code})").format(
            codes=", ".join(BASE_CURRENCIES), code=likely_currency()
        ),
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Make the book; never over another."""
    currency = args.currency or likely_currency()
    place = os.path.expanduser(args.dir) if args.dir else context.path
    check_is_free(place)
    if args.handover:
        from rmtui.cli.init_from import book_from_handover

        book = book_from_handover(args, place, context)
    else:
        book = create_book(place, currency, book_passphrase(context.passphrase_fd) if args.encrypt else "")
        context.out(_("An empty book is at {path}.").format(path=book.place))
    if args.encrypt:
        context.out(join_sentences(_("It is encrypted."), recovery_hint()))
    elif args.handover:
        message = _(
            "It is not encrypted, even if the book of these clients was: “rmtui --book {path} encrypt” encrypts it "
            "now; “rmtui init --encrypt --from FILE” does so at once."
        )
        context.warn(message.format(path=plain(book.place)))
    if not args.handover:
        context.out(_("Its currency is {currency}.").format(currency=currency_label(currency)))
        context.out(_("Next: “rmtui add NAME” adds a client, “rmtui import FILE” brings a list in."))
    if os.path.abspath(os.path.expanduser(args.dir or context.path)) != context.path:
        context.out(_("Use it with --book {path} or RMTUI_BOOK={path}.").format(path=book.place))
    return 0


def _currency(text: str) -> str:
    """An argparse type: the code of a base currency, by code, sign or name."""
    code = read_currency(text)
    if code in BASE_CURRENCIES:
        return code
    message = _("“{text}” is not a currency a book can be kept in. Choose from {codes}.")
    raise argparse.ArgumentTypeError(message.format(text=plain(text), codes=", ".join(BASE_CURRENCIES)))
