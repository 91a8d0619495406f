"""`rmtui init`: an empty book."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.store import create_book

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to make it."""
    parser.add_argument(
        "dir",
        nargs="?",
        metavar=_("DIR"),
        help=_("where (default: --book, $RMTUI_BOOK, else the user's data directory)"),
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Make the book; never over another."""
    book = create_book(os.path.expanduser(args.dir) if args.dir else context.path)
    context.out(_("An empty book is at {path}.").format(path=book.place))
    context.out(_("Next: “rmtui add NAME” adds a client, “rmtui import FILE” brings a list in."))
    if os.path.abspath(os.path.expanduser(args.dir or context.path)) != context.path:
        context.out(_("Use it with --book {path} or RMTUI_BOOK={path}.").format(path=book.place))
    return 0
