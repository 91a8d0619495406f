"""`rmtui maturities`: what falls due and when 到期一览: holdings, credit lines, policies, assessments, reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_filter, add_json, options_first, whole_number
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.exchange.record_json import amount_json
from rmtui.language import _, ngettext
from rmtui.rules.contact.maturities import QUARTER, DueItem, due_items
from rmtui.rules.contact.maturity_text import item_amount, item_name
from rmtui.rules.people.namesakes import display_name
from rmtui.terms import term
from rmtui.wording import format_day

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def arrange(words: list[str]) -> list[str]:
    """The words with the options first, so that -tag:fund is not taken for one."""
    return options_first(words, "--days")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: how far ahead, and whose."""
    parser.epilog = _("What is overdue comes first. An amount below zero is to be paid: a debt, a premium.")
    parser.add_argument(
        "--days", type=whole_number(0, 10_000), default=QUARTER, metavar="N", help=_("so many days ahead (default: 90)")
    )
    add_json(parser)
    add_filter(parser, _("what the clients have in common (default: all)"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where nothing falls due."""
    book, today = context.book(), context.today
    clients = book.clients()
    folders = book.folders(book.contact_summary(today))
    items = due_items(picked_clients(args.filter, context), folders, today, args.days)
    if args.json:
        context.json({"maturities": [_json(item, clients[item.client]) for item in items]})
    elif items:
        headings = (_("Day"), _("Client"), _("Tier"), "", _("Amount"), _("Name"))
        rows = (
            (
                format_day(item.day, today),
                display_name(clients[item.client], clients),
                clients[item.client].tier.value,
                term(item.kind),
                item_amount(item),
                item_name(item),
            )
            for item in items
        )
        context.table(headings, rows)
    else:
        context.warn(
            ngettext(
                "Nothing falls due within {count} day.", "Nothing falls due within {count} days.", args.days
            ).format(count=args.days)
        )
    return 0 if items else 4


def _json(item: DueItem, client: Client) -> dict[str, Any]:
    return {
        "day": item.day.isoformat(),
        "client": client.id,
        "name": client.name,
        "kind": item.kind.value,
        "record": item.record or None,
        "what": item_name(item),
        "amount": None if item.amount is None else amount_json(item.amount),
        "currency": item.currency or None,
    }
