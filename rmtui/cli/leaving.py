"""`rmtui leaving`: who shows signs of leaving, with their points, and what became of earlier warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_actions, add_json
from rmtui.cli.output.change_report import print_changes
from rmtui.currency import base_currency
from rmtui.entry.filter.context import FilterContext
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.contact.leaving_list import LeavingRow, PastWarning, leaving_rows, past_warnings
from rmtui.rules.contact.leaving_text import outcome_text, outcomes_text, sign_text, signs_text
from rmtui.rules.people.namesakes import display_name
from rmtui.store.leaving_reading import new_warnings, read_leaving
from rmtui.wording import format_money

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the list, the warnings that are kept, and the earlier ones."""
    actions = add_actions(
        parser,
        "leaving",
        _("Points of the signs: “rmtui settings show leaving”; from how many on they warn: “show leaving-from”."),
        "",
        "  " + _("rmtui leaving --all"),
        "  " + _("rmtui leaving keep"),
        "  " + _("rmtui leaving past"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("those whose signs are enough for a warning, the most points first"))
    listing.add_argument("--all", action="store_true", help=_("everybody with any sign"))
    add_json(listing)
    keeping = actions.add_parser("keep", help=_("keep the warnings of today, to see later what became of them"))
    keeping.add_argument("client", nargs="?", metavar=_("CLIENT"), help=_("only that of this client"))
    add_json(keeping)
    past = actions.add_parser("past", help=_("the warnings that were kept, and who left, who stayed"))
    add_json(past)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is none."""
    return {"list": _list, "keep": _keep, "past": _past}[args.action](args, context)


def _list(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    known = read_leaving(book, book.contact_summary(today), today)
    rows = leaving_rows(known, today)
    shown = [row for row in rows if args.all or row.is_warned(known.settings)]
    if args.json:
        threshold = known.settings.leaving_from
        context.json({"leaving": [_json(row, today, threshold) for row in shown], "threshold": threshold})
    elif shown:
        cells = (
            (
                display_name(row.client, known.clients),
                row.client.tier.value,
                str(row.points),
                signs_text(row.signs, today),
                row.last_spoken.isoformat() if row.last_spoken else "-",
                row.warning.on.isoformat() if row.warning else "",
            )
            for row in shown
        )
        headings = (_("Client"), _("Tier"), _("Points"), _("Signs of leaving"), _("Last conversation"), _("Warned on"))
        context.table(headings, cells)
    elif rows:
        context.warn(_("Nobody's signs are enough for a warning; --all shows all signs."))
    else:
        context.warn(_("Nobody shows a sign of leaving."))
    return 0 if shown else 4


def _keep(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    only = context.client(args.client).id if args.client else ""
    known = read_leaving(book, book.contact_summary(today), today)
    rows = [row for row in leaving_rows(known, today) if only in ("", row.client.id)]
    asked = FilterContext.of(book, known.clients.values(), today)
    warnings = new_warnings(rows, known, asked.assets_here, today)
    if warnings:
        book.amend(*((None, one) for one in warnings), what="add")
        print_changes(args, context, added=warnings)
        return 0
    if args.json:
        print_changes(args, context, added=[])
    context.warn(_("Nothing to keep: nobody's signs are enough, or their warnings are kept already."))
    return 4


def _past(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    known = read_leaving(book, book.contact_summary(today), today)
    asked = FilterContext.of(book, known.clients.values(), today)
    past = past_warnings(known, leaving_rows(known, today), asked.assets_here)
    if args.json:
        context.json({"warnings": [_past_json(one) for one in past], "currency": base_currency()})
    elif past:
        rows = (
            (
                one.warning.on.isoformat(),
                display_name(one.client, known.clients),
                str(one.warning.points),
                str(one.points),
                format_money(one.warning.assets),
                format_money(one.assets),
                outcome_text(one.outcome),
            )
            for one in past
        )
        headings = (
            *(_("Warned on"), _("Client"), _("Points then"), _("Points now")),
            *(_("Assets then"), _("Assets now"), _("What became of it")),
        )
        context.table(headings, rows)
        context.warn(outcomes_text(past))
    else:
        context.warn(_("No warning is kept yet: “rmtui leaving keep” keeps those of today."))
    return 0 if past else 4


def _json(row: LeavingRow, today: date, threshold: int) -> dict[str, Any]:
    return {
        "id": row.client.id,
        "name": row.client.name,
        "tier": row.client.tier.value,
        "points": row.points,
        "warns": row.points >= threshold,
        "last_conversation": row.last_spoken.isoformat() if row.last_spoken else None,
        "warned_on": row.warning.on.isoformat() if row.warning else None,
        "signs": [
            {
                "sign": one.sign.value,
                "points": one.points,
                "day": one.day.isoformat(),
                "days": [day.isoformat() for day in one.days],
                "figure": one.figure,
                "text": plain(sign_text(one, today)),
            }
            for one in row.signs
        ],
    }


def _past_json(one: PastWarning) -> dict[str, Any]:
    return {
        "id": one.warning.id,
        "client": one.client.id,
        "name": one.client.name,
        "on": one.warning.on.isoformat(),
        "points": one.warning.points,
        "signs": [*one.warning.signs],
        "points_now": one.points,
        "assets": amount_json(one.warning.assets),
        "assets_now": amount_json(one.assets),
        "outcome": one.outcome.value,
    }
