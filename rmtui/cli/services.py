"""`rmtui services`: the service plan of the year by client, and how well it was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_filter, add_json, options_first
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.entry.fields.services import service_titles
from rmtui.language import _
from rmtui.rules.contact.services import ClientServices, all_services, kept_share, next_day
from rmtui.rules.contact.services_text import kept_text, state_cell
from rmtui.rules.people.namesakes import display_name

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context

arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whose services."""
    parser.epilog = "\n".join(
        (
            _("3/4! is 3 given of 4 promised this year, behind an even spread over it."),
            _("A conversation is a contact by a channel that counts, a review one that is finished. A contact is"),
            _("a greeting by “rmtui greet” or #greeting, an invitation by #invitation or #event, thanks by #thanks."),
            _("Conversations and reviews enter the queue by the cadence and the next review, not by this plan; where"),
            _("being behind has points in the settings, the others weigh with those who are in the queue anyway."),
            "",
            "  " + _("rmtui settings set services-A conversations 12, reviews 6"),
            "  " + _("rmtui edit 'Helen Marsh' --services 'reviews 2'"),
        )
    )
    add_json(parser)
    add_filter(parser, _("what the clients have in common (default: all)"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to whom anything is promised."""
    book, today = context.book(), context.today
    clients = picked_clients(args.filter, context) if args.filter else list(book.clients().values())
    found = all_services(clients, book.contact_summary(today), book.settings(), today)
    found.sort(key=lambda one: (-one.missed, one.client.tier, one.client.id))
    share = kept_share(state for one in found for state in one.states.values())
    if args.json:
        context.json({"services": [_services_json(one, today) for one in found], "kept": share and round(share, 4)})
    elif found:
        everyone = book.clients()
        rows = (
            (display_name(one.client, everyone), one.client.tier.value, *map(state_cell, one.states.values()))
            for one in found
        )
        context.table((_("Client"), _("Tier"), *service_titles()), rows)
        if text := kept_text(share):
            context.warn(_("{sentence}.").format(sentence=text))
    else:
        context.warn(_("Nothing is promised to anybody: “rmtui settings” has the service plan."))
    return 0 if found else 4


def _services_json(one: ClientServices, today: date) -> dict[str, Any]:
    found: dict[str, Any] = {"id": one.client.id, "name": one.client.name, "tier": one.client.tier.value}
    for service, state in one.states.items():
        day = next_day(one.client, state, today)
        known = {**state._asdict(), "due": state.due, "missed": state.missed, "next": day and day.isoformat()}
        found[service.value] = known
    return found
