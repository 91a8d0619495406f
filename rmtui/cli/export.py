"""`rmtui export`: the book as a workbook or as JSON, or the client list as a table."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_filter, add_json, add_replace, options_first
from rmtui.cli.picked_clients import picked_clients
from rmtui.errors import BadInput
from rmtui.exchange.book_export import ENDINGS, export_content
from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.output_file import check_target, write_file
from rmtui.language import _, ngettext
from rmtui.plain import plain, plain_json

if TYPE_CHECKING:
    from rmtui.cli.context import Context

STDOUT = "-"


arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and whose folders go into it."""
    parser.usage = _("rmtui export [-h] [--replace] [--json | --ndjson | --schema | FILE] [FILTER ...]")
    parser.epilog = "\n".join(
        (
            _("FILE.xlsx: a workbook with clients, coverage, holdings and the contact calendar of the last 12 months."),
            _("FILE.csv:  the clients alone. Text that looks like a formula gets an apostrophe in front there."),
            _("FILE.json: every record of the book, without the documents’ files; “-” or --json: on standard output."),
            _("“rmtui import” understands all again. FILTER as in “rmtui list”: tier:A  tag:fund  or any words."),
            _("The file is readable for you alone, and not encrypted: it holds what your clients told you."),
        )
    )
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=_("the file to write, .xlsx, .csv or .json"))
    add_filter(parser, _("what the clients have in common (default: all)"))
    add_replace(parser)
    add_json(parser)
    parser.add_argument("--schema", action="store_true", help=_("print the JSON Schema of the exported book"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0; 4 where the filter picks nobody, and nothing is written then."""
    if args.schema:
        from rmtui.exchange.json_schema import book_schema

        context.out(plain_json(book_schema()))
        return 0
    file, words = (STDOUT, [args.file, *args.filter]) if args.json else (args.file, args.filter)
    words = [word for word in words if word not in (None, STDOUT)]
    ending = ".json" if file == STDOUT else os.path.splitext(file or "")[1].lower()
    if ending not in ENDINGS:
        raise BadInput(
            _("{path}: the book is written to a file that ends in {endings}.").format(
                path=plain(file or ""), endings=_(", ").join(ENDINGS)
            )
        )
    if file != STDOUT:
        check_target(file, replace=args.replace)
    book = context.book()
    chosen = picked_clients(words, context) if words or ending != ".json" else None
    if file == STDOUT:
        context.json(book_json(book_records(book, chosen)))
        return 0
    write_file(file, export_content(ending, book, context.today, chosen), replace=args.replace)
    found = book.clients() if chosen is None else chosen
    context.out(
        ngettext("{count} client written to {path}.", "{count} clients written to {path}.", len(found)).format(
            count=len(found), path=plain(file)
        )
    )
    return 0
