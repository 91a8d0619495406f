"""`rmtui list`: the clients, or those a filter picks."""

from __future__ import annotations

import argparse
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_filter, add_json, options_first
from rmtui.cli.arguments.picked_clients import parsed
from rmtui.entry.filter.context import FilterContext
from rmtui.language import N_, _
from rmtui.rules.contact.cadence import cadence_status
from rmtui.wording import format_day, format_days_ago, format_money

if TYPE_CHECKING:
    from rmtui.cli.context import Context

CADENCE_WORDS = {"ok": "", "amber": N_("contact soon"), "red": N_("overdue")}


arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the filter expression, the same as on the desk."""
    parser.epilog = "\n".join(
        (
            _("A filter: tier:A,B  -tag:fund (not)  due:week  no-contact:90d  birthday:month  aum>500k"),
            _("          tier:A (holds:fund or child.age<12)  holding(kind:deposit matures-on<90d)"),
            _("          sort:last (longest ago first)  sort:aum  -sort:name  or any words."),
            _("It may stand in quotation marks; a value with blanks has its own: 'tag:\"new stock\" tier:A'."),
            _("“rmtui help filter” names everything that can be asked."),
        )
    )
    add_json(parser)
    add_filter(parser, _("what they have in common"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to list, as `rmtui find`."""
    book = context.book()
    settings, today = book.settings(), context.today
    filter_context = FilterContext.of(book, book.clients().values(), today)
    chosen = parsed(args.filter, filter_context)
    found = chosen.select(filter_context) if chosen else [*filter_context.clients]
    if args.json:
        from rmtui.exchange.record_json import record_json

        def client_json(client: Any) -> dict[str, Any]:
            last = filter_context.last_spoken(client)
            return {**record_json(client), "last_contact": last and last.isoformat()}

        context.json({"clients": [client_json(client) for client in found]})
    elif not filter_context.clients:
        context.warn(_("No clients yet. “rmtui add NAME” adds one, “rmtui import FILE” brings a list in."))
    elif not found:
        context.warn(_("No client fits this filter."))
    else:
        from rmtui.rules.contact.due_row import unspoken_detail
        from rmtui.rules.contact.due_text import unspoken_text

        amount = None
        if chosen and chosen.order:
            from rmtui.entry.filter.orders import AMOUNTS

            amount = AMOUNTS.get(chosen.order)
        rows, names, reached = [], book.names(), filter_context.reached
        ago = cache(partial(format_days_ago, today=today))  # hundreds of clients share a day
        states, comma = {state: _(word) for state, word in CADENCE_WORDS.items()}, _(", ")

        def snoozed_until(client: str) -> str:
            snooze = reached.snoozes.get(client)
            if snooze is None or snooze.until <= today:
                return ""
            return _("snoozed until {day}").format(day=format_day(snooze.until, today))

        for client in found:
            last = filter_context.last_spoken(client)
            status = cadence_status(client, settings, last, today)
            unspoken = "" if last else unspoken_text(unspoken_detail(reached.last.get(client.id, ())))
            rows.append(
                (
                    names.display_name(client.id, client.name),
                    client.tier,
                    client.phones[0] if client.phones else "",
                    ago(last) if last else unspoken,
                    snoozed_until(client.id) or ("" if unspoken else states[status]),
                    comma.join(client.tags),
                    *((format_money(amount.of(client, filter_context)),) if amount else ()),
                )
            )
        headings = (_("Client"), _("Tier"), _("Phone"), _("Last spoken to"), "", _("Tags"))
        context.table((*headings, *((_(amount.heading),) if amount else ())), rows)
    return 0 if found else 4
