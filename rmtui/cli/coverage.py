"""`rmtui coverage`: what each family has of each kind of policy 保险保障表, and whose lacks most."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_filter, add_json, options_first
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.cli.folder.folder_json import cover_json
from rmtui.currency import base_currency
from rmtui.exchange.coverage_table import coverage_table
from rmtui.exchange.output_table import screen_text
from rmtui.language import _
from rmtui.rules.insurance.family_cover import by_gap, family_covers, private_clients

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whose families."""
    parser.epilog = _("The largest gap first, then those not known; “rmtui show CLIENT policies” has its arithmetic.")
    add_json(parser)
    add_filter(parser, _("what the clients have in common (default: all)"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to show."""
    book = context.book()
    clients = private_clients(picked_clients(args.filter, context))
    held, insured, settings = book.holdings(), book.policies(), book.settings()
    covers = family_covers(clients, held, insured, settings, context.today, discretion=book.discretion())
    families = sorted(covers.values(), key=by_gap)
    if args.json:
        found = [
            {"id": one.client.id, "name": one.client.name, "tier": one.client.tier.value, **cover_json(one)}
            for one in families
        ]
        context.json({"coverage": found, "currency": base_currency()})
    elif families:
        table = coverage_table(families, book.clients())
        text = partial(screen_text, cents=table.has_cents)
        context.table(table.headings, [tuple(map(text, row)) for row in table.rows])
    else:
        context.warn(_("No client fits this filter."))
    return 0 if families else 4
