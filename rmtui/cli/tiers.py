"""`rmtui tiers`: clients whose assets propose another tier, to accept or refuse; how complete the files are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from rmtui.cli.arguments.common import add_actions, add_client, add_json
from rmtui.currency import base_currency
from rmtui.entry.filter.context import FilterContext
from rmtui.errors import NotFound
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.work.client_file import ClientFile
from rmtui.rules.work.tiers import TierMove
from rmtui.rules.work.tiers_text import move_text, tier_rule_text
from rmtui.store.tier_reading import TierState, read_tiers
from rmtui.wording import format_money, format_percent

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the proposals, what becomes of them, and the files."""
    actions = add_actions(
        parser,
        "tiers",
        _("A tier is proposed by the assets at this bank, without property: “rmtui settings set assets-A 1m”."),
        _("Without thresholds by 80/20: the largest with half of all assets are A, then B up to four fifths."),
        _("A refused one is not proposed again for a year, unless the assets cross the threshold once more."),
        "",
        "  " + _("rmtui tiers accept 'Anna Barrett'"),
        "  " + _("rmtui tiers files"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("those for whom another tier is proposed"))
    listing.add_argument("--all", action="store_true", help=_("also those that were refused"))
    add_json(listing)
    for name, text in (
        ("accept", _("put a client into the tier that is proposed")),
        ("refuse", _("leave a client in the present tier")),
    ):
        deciding = actions.add_parser(name, help=text)
        add_client(deciding)
        add_json(deciding)
    files = actions.add_parser("files", help=_("how complete each file is by what the tier demands, the worst first"))
    add_json(files)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nothing to show or to decide."""
    actions = {"list": _list, "accept": _decide, "refuse": _decide, "files": _files}
    return actions[args.action](args, context)


def _state(context: Context) -> TierState:
    book, today = context.book(), context.today
    asked = FilterContext.of(book, book.clients().values(), today)
    return read_tiers(book, asked.contact_summary, asked.assets_here, today)


def _list(args: argparse.Namespace, context: Context) -> int:
    state, book = _state(context), context.book()
    moves = [move for move in state.moves.values() if args.all or not move.refused]
    if args.json:
        limits = {tier.value: amount_json(limit) for tier, limit in book.settings().tier_assets.items()}
        found = [_move_json(move) for move in moves]
        context.json({"tiers": found, "limits": limits, "currency": base_currency()})
    elif moves:
        clients, settings = book.clients(), book.settings()
        rows = (
            (
                display_name(move.client, clients),
                move.client.tier.value,
                move.proposed.value,
                format_money(move.place.amount),
                move_text(move, settings, context.today),
                _complete_text(state.files.get(move.client.id)),
            )
            for move in moves
        )
        headings = (_("Client"), _("Tier"), _("Proposed"), _("At this bank"), _("Why"), _("Complete"))
        context.table(headings, rows)
        context.warn(tier_rule_text(settings))
    elif state.moves:
        context.warn(_("No other tier is proposed for anybody, or it was refused; --all shows those."))
    else:
        context.warn(_("No other tier is proposed for anybody."))
    return 0 if moves else 4


def _complete_text(file: ClientFile | None) -> str:
    return format_percent(file.complete) if file else ""


def _decide(args: argparse.Namespace, context: Context) -> int:
    from rmtui.cli.edit import print_cadence_change
    from rmtui.cli.output.change_report import print_changes

    client = context.client(args.client)
    move = _state(context).moves.get(client.id)
    if move is None or move.refused:
        message = _("No other tier is proposed for {name}.")
        raise NotFound(message.format(name=plain(display_name(client, context.book().clients()))))
    if args.action == "accept":
        after = replace(client, tier=move.proposed)
        context.book().amend((client, after), what="edit")
        print_changes(args, context, changed=[(client, after)])
        if not args.json:
            print_cadence_change(client, after, context)
    else:
        refusal = TierRefusal(client=client.id, on=context.today, tier=move.proposed, assets=move.place.amount)
        context.book().amend((None, refusal), what="add")
        print_changes(args, context, added=[refusal])
    return 0


def _files(args: argparse.Namespace, context: Context) -> int:
    state, clients = _state(context), context.book().clients()
    order = sorted(state.files.items(), key=lambda one: (one[1].complete, clients[one[0]].tier, one[0]))
    if args.json:
        context.json({"files": [_file_json(clients[id], file) for id, file in order]})
    elif order:
        rows = (
            (
                display_name(clients[id], clients),
                clients[id].tier.value,
                format_percent(file.complete),
                _(", ").join(map(_, file.missing)),
            )
            for id, file in order
        )
        context.table((_("Client"), _("Tier"), _("Complete"), _("Missing")), rows)
    else:
        context.warn(_("No clients yet."))
    return 0 if order else 4


def _move_json(move: TierMove) -> dict[str, Any]:
    return {
        "id": move.client.id,
        "name": move.client.name,
        "tier": move.client.tier.value,
        "proposed": move.proposed.value,
        "assets": amount_json(move.place.amount),
        "since": _day_json(move.since),
        "refused_on": _day_json(move.refused.on if move.refused else None),
    }


def _file_json(client: Client, file: ClientFile) -> dict[str, Any]:
    return {
        "id": client.id,
        "name": client.name,
        "tier": client.tier.value,
        "complete": format_percent(file.complete).rstrip("%"),
        "demanded": [*file.demanded],
        "missing": [*file.missing],
    }


def _day_json(day: date | None) -> str | None:
    return day.isoformat() if day else None
