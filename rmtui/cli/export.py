"""`rmtui export`: the book, or some of its clients, as a file for people, for other devices or for programs."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_filter, add_json, add_replace, options_first
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.cli.output.written_file import STDOUT, report_written
from rmtui.errors import UsageError
from rmtui.exchange.book_export import (
    ENDINGS,
    FORMATS,
    ExportRequest,
    check_export,
    exported_people,
    format_of,
    write_export,
)
from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.output_file import is_directory
from rmtui.identity_numbers import shown_identity_numbers
from rmtui.language import _
from rmtui.plain import plain_json
from rmtui.records.audit import AuditKind

if TYPE_CHECKING:
    from rmtui.cli.context import Context

_FORMAT = "--format"


def arrange(words: list[str]) -> list[str]:
    """The words with the options first, so that -tag:fund is not taken for one."""
    return options_first(words, _FORMAT)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the file, and whose folders go into it."""
    parser.usage = _(
        "rmtui export [-h] [--replace] [--details] [--identity-numbers] [--json | --ndjson | --schema | FILE] "
        "[FILTER ...]"
    )
    parser.epilog = "\n".join(
        (
            _("FILE.xlsx: a workbook with clients, coverage, the folders, a contact calendar of the last 12 months."),
            _("FILE.csv:  the clients alone. Text that looks like a formula gets an apostrophe in front there."),
            _("DIR/:      a .csv of each kind of record: clients, holdings, policies, reviews, contacts and so on."),
            _("FILE.md:   the folders as text; with DIR/ and --format md a file for each client."),
            _("FILE.json: every record of the book, without the documents’ files; “-” or --json: on standard output."),
            _("FILE.vcf:  the address book of a telephone: names, phones, birthdays, employers, addresses, tags."),
            _("FILE.ics:  a calendar of contacts due, promises, birthdays, maturities; written anew, events stay."),
            _("“rmtui import” reads .xlsx, .csv, .vcf, .json. FILTER as in “rmtui list”: tier:A  tag:fund  any words."),
            _("Only you can read the file, and it is not encrypted: it holds what your clients told you."),
        )
    )
    file = _("the file to write; it ends in {endings}; or DIR/; or - with --format").format(
        endings=_(", ").join(ENDINGS)
    )
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=file)
    add_filter(parser, _("what the clients have in common (default: all)"))
    parser.add_argument(
        _FORMAT, choices=[*FORMATS], help=_("write this, whatever the file is called; vcf3 for older telephones")
    )
    parser.add_argument(
        "--details", action="store_true", help=_(".vcf and .ics also have cautions, notes, promises, amounts")
    )
    parser.add_argument(
        "--identity-numbers", action="store_true", help=_("numbers of identity cards in full, which are masked else")
    )
    add_replace(parser)
    add_json(parser)
    parser.add_argument("--schema", action="store_true", help=_("print the JSON Schema of the exported book"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where the filter picks nobody, and nothing is written then."""
    if args.schema:
        from rmtui.exchange.json_schema import book_schema

        context.out(plain_json(book_schema()))
        return 0
    if not (args.file or args.json):
        message = _("{option} is needed: it ends in {endings}, or is - with --format.")
        raise UsageError(message.format(option=_("FILE"), endings=_(", ").join(ENDINGS)))
    file, words = (STDOUT, [args.file, *args.filter]) if args.json else (args.file or "", args.filter)
    words = [word for word in words if word not in (None, STDOUT)]
    if not file:
        raise UsageError(_("Name the file to write, or - for standard output."))
    name = "json" if args.json else args.format or ("json" if file == STDOUT else "")
    chosen = format_of(file, name)
    if file == STDOUT and chosen is FORMATS["xlsx"] and sys.stdout.isatty():
        raise UsageError(_("A workbook cannot be printed to a terminal: name a file, or pipe it to a program."))
    if file != STDOUT:
        check_export(file, replace=args.replace)
    book = context.book()
    is_whole = not words and (book.clients() or chosen is FORMATS["json"])
    clients = None if is_whole else picked_clients(words, context)
    request = ExportRequest(book, context.today, clients, args.details)
    with shown_identity_numbers(shown=args.identity_numbers):
        if args.json:
            context.json(book_json(book_records(book, clients)))
        elif file == STDOUT:
            sys.stdout.flush()
            sys.stdout.buffer.write(chosen.content(request))
        else:
            write_export(file, chosen, request, replace=args.replace)
    report_written(context, AuditKind.EXPORT, file, exported_people(request, chosen, as_directory=is_directory(file)))
    is_every_kind = chosen is FORMATS["xlsx"] or (chosen is FORMATS["csv"] and is_directory(file))
    if is_every_kind and clients is None and file != STDOUT:
        context.out(_("It has every kind of record but what left the book (“rmtui audit”), which .json alone has."))
    return 0
