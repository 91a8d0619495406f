"""`rmtui month`: what is still open for a month, before it is closed and reported."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json
from rmtui.cli.arguments.period_argument import chosen_period, offer_periods, period_json
from rmtui.errors import errors_about
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.rules.text.record_text import client_names
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.open_matter_text import matter_day_text, matter_text
from rmtui.rules.work.open_matters import MATTER_TITLES, OpenMatter
from rmtui.store.open_matter_reading import read_open_matters

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: a period."""
    parser.epilog = "\n".join(
        (
            _("MONTH: 2026-11, nov, last month, or a quarter or a year (default: this month)."),
            _("Lines and contacts are those of the month; all else is what is to be done by its end."),
            _("At the desk: g M. Then “rmtui report” drafts the work report."),
        )
    )
    offer_periods(parser.add_argument("month", nargs="*", metavar=_("MONTH"), help=_("the month to be closed")))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0, always: nothing open is good news."""
    book, today = context.book(), context.today
    with errors_about(_("MONTH")):
        period = chosen_period(args.month, today)
    found, clients = read_open_matters(book, period, today), book.clients()
    if args.json:
        context.json({"period": period_json(period), "open": [_matter_json(one, clients, today) for one in found]})
        return 0
    if not found:
        context.out(
            _("Nothing is open for {period}: “rmtui report” drafts the report.").format(period=period_text(period))
        )
        return 0
    for kind, own in groupby(found, key=lambda one: one.kind):
        rows = [(matter_day_text(one, today), _names(one, clients), matter_text(one, today)) for one in own]
        context.out(f"{_(MATTER_TITLES[kind])} {len(rows)}")
        context.table((_("Day"), _("Client"), _("What")), rows)
    return 0


def _names(one: OpenMatter, clients: Mapping[str, Client]) -> str:
    return client_names([one.client], clients) if one.client else ""


def _matter_json(one: OpenMatter, clients: Mapping[str, Client], today: date) -> dict[str, Any]:
    client = clients.get(one.client)
    return {
        "kind": one.kind.value,
        "client": one.client or None,
        "name": client.name if client else "",
        "on": one.on.isoformat(),
        "text": matter_text(one, today),
        "record": None if one.subject is client else record_json(one.subject),
    }
