"""`rmtui pareto`: the 80/20 rule over the clients: who makes the business, and who belongs in another tier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_filter, add_json, options_first
from rmtui.cli.arguments.picked_clients import selected
from rmtui.currency import base_currency
from rmtui.entry.filter.context import FilterContext
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.work.pareto import SERVICE_TEXTS, ParetoRow, pareto, vital_few_text
from rmtui.rules.work.tiers import TierMove
from rmtui.rules.work.tiers_text import move_text, tier_rule_text
from rmtui.store.tier_reading import read_tier_moves
from rmtui.wording import format_money, format_percent

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: a filter says who is shown; everybody is ranked."""
    parser.epilog = "\n".join(
        (_("Ranked by assets at this bank, without property. Another tier is proposed as in “rmtui tiers”."),)
    )
    parser.add_argument("--misplaced", action="store_true", help=_("only those for whom another tier is proposed"))
    add_json(parser)
    add_filter(parser, _("what they have in common"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to show."""
    book = context.book()
    asked = FilterContext.of(book, book.clients().values(), context.today)
    chosen = {client.id for client in selected(args.filter, asked)}
    everybody = pareto(asked.clients, asked.assets_here, asked.count_contacts, asked.count_reviews)
    moves = read_tier_moves(book, asked.contact_summary, asked.assets_here, context.today)
    proposed = {id: move for id, move in moves.items() if not move.refused}
    rows = [row for row in everybody if row.client.id in chosen and (row.client.id in proposed or not args.misplaced)]
    if args.json:
        reasons = {id: move_text(move, book.settings(), context.today) for id, move in proposed.items()}
        context.json({"pareto": [_json(row, proposed.get(row.client.id), reasons) for row in rows]})
    elif not rows:
        context.warn(_("No client fits this filter.") if asked.clients else _("No clients yet."))
    else:
        headings = (
            *("", _("Client"), _("Tier"), _("Proposed"), _("At this bank"), _("Share"), _("Cumulative")),
            *(_("Contacts a year"), _("Reviews a year"), ""),
        )
        context.table(headings, (_cells(row, proposed.get(row.client.id), asked) for row in rows))
        context.warn(vital_few_text(everybody))
        context.warn(tier_rule_text(book.settings()))
    return 0 if rows else 4


def _cells(row: ParetoRow, move: TierMove | None, asked: FilterContext) -> tuple[str, ...]:
    service = SERVICE_TEXTS[row.service]
    return (
        str(row.rank),
        display_name(row.client, asked.everyone),
        row.client.tier.value,
        move.proposed.value if move else "",
        format_money(row.assets),
        format_percent(row.share),
        format_percent(row.cumulative),
        str(row.contacts),
        str(row.reviews),
        _(service),
    )


def _json(row: ParetoRow, move: TierMove | None, reasons: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row.client.id,
        "name": row.client.name,
        "tier": row.client.tier.value,
        "proposed": move.proposed.value if move else row.client.tier.value,
        "reason": reasons.get(row.client.id, ""),
        "rank": row.rank,
        "assets": amount_json(row.assets),
        "currency": base_currency(),
        "share": format_percent(row.share).rstrip("%"),
        "cumulative": format_percent(row.cumulative).rstrip("%"),
        "contacts": row.contacts,
        "reviews": row.reviews,
        "service": row.service.value,
    }
