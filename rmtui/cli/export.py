"""`rmtui export`: the book as a workbook, or the client list as a table, for other programs and for paper."""

from __future__ import annotations

import argparse
import os
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_filter, add_replace, options_first
from rmtui.errors import BadInput, NotFound
from rmtui.exchange.client_table import csv_content
from rmtui.exchange.output_file import check_target, write_file
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.kinds import KINDS
from rmtui.rules.filter.expression import parse_filter
from rmtui.rules.filter.keys import FilterContext

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.records.client import Client

ENDINGS = (".xlsx", ".csv")


arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and whose folders go into it."""
    parser.epilog = "\n".join(
        (
            _("FILE.xlsx: a workbook with clients, coverage, holdings and the contact calendar of the last 12 months."),
            _("FILE.csv:  the clients alone. Text that looks like a formula gets an apostrophe in front there."),
            _("“rmtui import” understands both again. FILTER as in “rmtui list”: tier:A  tag:fund  or any words."),
            _("The file is readable for you alone, and not encrypted: it holds what your clients told you."),
        )
    )
    parser.add_argument("file", metavar=_("FILE"), help=_("the file to write, .xlsx or .csv"))
    add_filter(parser, _("what the clients have in common (default: all)"))
    add_replace(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """0; 4 where the filter picks nobody, and nothing is written then."""
    ending = os.path.splitext(args.file)[1].lower()
    if ending not in ENDINGS:
        raise BadInput(
            _("{path}: the book is written to a file that ends in {endings}.").format(
                path=plain(args.file), endings=_(", ").join(ENDINGS)
            )
        )
    check_target(args.file, replace=args.replace)
    book, chosen = context.book(), parse_filter(args.filter)
    everyone, today = book.clients(), context.today
    contact_summary = book.contact_summary(today)
    folders = partial(book.folders_due, contact_summary, today)
    found = chosen.select(FilterContext(everyone.values(), contact_summary, book.settings(), today, folders))
    if not found:
        raise NotFound(_("No client fits this filter.") if everyone else _("No clients yet."))
    content = _csv(found, everyone, context) if ending == ".csv" else _workbook(found, everyone, context)
    write_file(args.file, content, replace=args.replace)
    context.out(
        ngettext("{count} client written to {path}.", "{count} clients written to {path}.", len(found)).format(
            count=len(found), path=plain(args.file)
        )
    )
    return 0


def _csv(found: list[Client], everyone: dict[str, Client], context: Context) -> bytes:
    return csv_content(found, everyone, context.book().discretion())


def _workbook(found: list[Client], everyone: dict[str, Client], context: Context) -> bytes:
    from rmtui.exchange.book_workbook import Exported, content
    from rmtui.exchange.calendar_sheet import first_day

    since = first_day(context.today)
    book = context.book()
    contacts = takewhile(lambda contact: contact.on >= since, book.contacts())
    records = (book.holdings(), book.policies(), book.settings(), book.ties())
    listed = {kind.record for kind in KINDS.values() if kind.sheet}
    others = [one for one in book.records_of() if type(one) in listed] if listed else []
    return content(Exported(found, everyone, contacts, context.today, *records, others))
