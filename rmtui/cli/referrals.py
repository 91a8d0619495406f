"""`rmtui referrals`: who introduced whom and what came of it, whom to thank, and whom to ask for a referral."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json
from rmtui.currency import base_currency
from rmtui.entry.filter.context import FilterContext
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.people.referrals import came_on
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.referrals import totals_text
from rmtui.store.referral_reading import read_referrals
from rmtui.terms import term
from rmtui.wording import format_day, format_money

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.rules.people.referrals import ReferralRow
    from rmtui.store.referral_reading import Referrals


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: all, or whom to thank or to ask."""
    parser.epilog = "\n".join(
        (
            _("Those to thank introduced somebody since the last contact with #thanks."),
            _("Those to ask were helped lately or introduced others, and were not asked for half a year;"),
            _("a contact with #referral counts as asked. “rmtui edit CLIENT --referred-by NAME” says who introduced."),
        )
    )
    lists = parser.add_mutually_exclusive_group()
    lists.add_argument("--thank", action="store_true", help=_("whom to thank"))
    lists.add_argument("--ask", action="store_true", help=_("whom to ask, and what speaks for it"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to show."""
    book = context.book()
    asked = FilterContext.of(book, book.clients().values(), context.today)
    found = read_referrals(book, asked)
    if args.json:
        context.json(_json(found, asked))
        return 0 if found.tree or found.ask else 4
    if args.thank:
        return _print_thank(found, context)
    if args.ask:
        return _print_ask(found, context)
    if not found.tree:
        context.warn(_("Nobody introduced anybody: “rmtui edit CLIENT --referred-by NAME” says who did."))
        return 4
    headings = _("Client"), _("Tier"), _("Stage"), _("Since"), _("At this bank"), _("Sold in a year"), ""
    context.table(headings, (_cells(row, found, asked) for row in found.tree))
    context.warn(totals_text(found.totals))
    return 0


def _cells(row: ReferralRow, found: Referrals, asked: FilterContext) -> tuple[str, ...]:
    client = row.client
    return (
        "  " * row.depth + display_name(client, asked.everyone),
        client.tier.value,
        term(client.stage),
        came.isoformat() if (came := came_on(client)) else "",
        format_money(asked.assets_here(client)),
        format_money(asked.sales_of_year(client)),
        _("to thank") if client.id in found.thank else "",
    )


def _print_thank(found: Referrals, context: Context) -> int:
    clients = context.book().clients()
    if not found.thank:
        context.warn(_("Everybody is thanked."))
        return 4
    rows = (
        (
            display_name(clients[one], clients),
            clients[one].tier.value,
            client_names((other.id for other in introduced), clients),
            format_day(came, context.today) if (came := came_on(introduced[0])) else "",
        )
        for one, introduced in found.thank.items()
    )
    context.table((_("Client"), _("Tier"), _("Introduced"), _("Since")), rows)
    return 0


def _print_ask(found: Referrals, context: Context) -> int:
    clients = context.book().clients()
    if not found.ask:
        context.warn(_("There is nobody to ask now."))
        return 4
    rows = ((display_name(row.client, clients), row.client.tier.value, _(", ").join(row.reasons)) for row in found.ask)
    context.table((_("Client"), _("Tier"), _("Why")), rows)
    return 0


def _json(found: Referrals, asked: FilterContext) -> dict[str, Any]:
    totals = found.totals
    return {
        "referrals": [
            {
                **_client_json(row.client),
                "referred_by": row.client.referred_by if row.depth else None,
                "depth": row.depth,
                "introduced": [one.id for one in row.introduced],
                "stage": row.client.stage.value,
                "since": came.isoformat() if (came := came_on(row.client)) else None,
                "assets": amount_json(asked.assets_here(row.client)),
                "sold": amount_json(asked.sales_of_year(row.client)),
                "currency": base_currency(),
            }
            for row in found.tree
        ],
        "thank": [
            {**_client_json(asked.everyone[one]), "introduced": [other.id for other in introduced]}
            for one, introduced in found.thank.items()
        ],
        "ask": [{**_client_json(row.client), "reasons": [*row.reasons]} for row in found.ask],
        "totals": {
            **totals._asdict(),
            "assets": amount_json(totals.assets),
            "sold": amount_json(totals.sold),
            "currency": base_currency(),
        },
    }


def _client_json(client: Client) -> dict[str, Any]:
    return {"id": client.id, "name": client.name, "tier": client.tier.value}
