"""`rmtui audit`: what left the book, when, and of how many people data was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json
from rmtui.cli.arguments.period_argument import add_period
from rmtui.entry.periods import read_period
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.records.audit import AuditEntry
from rmtui.rules.text.audit_text import AUDIT_TITLES, audit_cells, newest_first

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: of which period."""
    parser.epilog = "\n".join(
        (
            _("Every file that is written with data of the book, every handover and erasure: when, and of how many"),
            _("people. It names nobody, and nothing of it can be changed, removed or undone."),
            _("PERIOD: 2026-11, nov, 2026-Q4, q4, 2026, or month, quarter, year, last month (default: all)."),
            "",
            "  " + _("rmtui audit"),
            "  " + _("rmtui audit last month --json"),
        )
    )
    add_period(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where nothing has left."""
    words, today = " ".join(args.period), context.today
    period = read_period(words, today) if words else None
    entries = (one for one in context.book().records(AuditEntry) if period is None or one.on in period)
    found = sorted(entries, key=newest_first, reverse=True)
    if args.json:
        context.json({"audit": [record_json(one) for one in found]})
    elif found:
        context.table([_(title) for title in AUDIT_TITLES], [audit_cells(one, today) for one in found])
    else:
        context.warn(_("Nothing has left the book."))
    return 0 if found else 4
