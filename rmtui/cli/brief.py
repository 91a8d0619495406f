"""`rmtui brief`: one client on one page before a meeting, for the manager alone."""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json, add_replace
from rmtui.cli.output.written_file import report_written
from rmtui.errors import errors_about
from rmtui.exchange import brief_files
from rmtui.exchange.client_brief import client_brief
from rmtui.exchange.one_screen import PAGE, Room
from rmtui.exchange.people_count import count_people, named_in_records
from rmtui.language import _
from rmtui.records.audit import AuditKind

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whose page, and where to."""
    parser.epilog = "\n".join(
        (
            _("Who it is, cautions first, what was said last, promises, what matures, family, ideas for the grade."),
            _("FILE.html: one page to print.   FILE.md, FILE.txt: text. It is for you only: never hand it over."),
        )
    )
    add_client(parser)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write the page to a file: .html, .md or .txt"))
    add_replace(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is no such client, 3 where it may be several."""
    client = context.client(args.client)
    room = PAGE if args.to or args.json or not sys.stdout.isatty() else _terminal()
    brief = client_brief(context.book(), client, context.today, room)
    if args.to:
        with errors_about("--to"):
            brief_files.write(brief, args.to, replace=args.replace)
        people = count_people([client], named_in_records(context.book(), [client]))
        report_written(context, AuditKind.BRIEF, args.to, people)
    elif args.json:
        sections = [{"title": section.title, "lines": [*section.lines]} for section in brief.sections]
        context.json({"client": client.id, "name": client.name, "cautions": [*brief.cautions], "sections": sections})
    else:
        for line in brief_files.text_lines(brief):
            context.out(line)
    return 0


def _terminal() -> Room:
    """What the terminal has room for, a page at least."""
    screen = Room.of_screen(*get_terminal_size())
    return Room(max(screen.cells, PAGE.cells), max(screen.rows, PAGE.rows))
