"""`rmtui occasions`: coming birthdays, festivals and occasions of one's own, and the clients they concern."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_actions, add_json, whole_number
from rmtui.cli.arguments.occasion_argument import offer_occasions
from rmtui.cli.context import YEARS
from rmtui.cli.records import RecordCommand
from rmtui.comparing import folded
from rmtui.entry.fields.occasion import OCCASION_FIELDS
from rmtui.entry.fields.template import FESTIVALS
from rmtui.entry.months import read_coming_month
from rmtui.errors import NotFound, UsageError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.rules.contact.reason_rules import Cause, reason_rules
from rmtui.rules.days.months import months_after
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, coming_occasions, without_answered
from rmtui.rules.occasions.occasion_text import clients_count_text, occasion_text
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import client_names
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

_AHEAD, _MOST_DAYS = 30, 366
_YEAR = r"(\d{4})年?"
_NAMES_SHOWN = 3
"""Clients whom a row names; of more it says how many there are."""


class _Span(NamedTuple):
    """The days asked about, and the words they are called by."""

    first: date
    last: date


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action; for the list a span of days, or an occasion."""
    actions = add_actions(
        parser,
        "occasions",
        _("PERIOD: a month or a year, 2027-02, feb, 2027. OCCASION: mid-autumn, easter, or a name of your own."),
        "",
        "  " + _("rmtui occasions --days 60"),
        "  " + _("rmtui occasions Christmas"),
        "  " + _("rmtui occasions add --name Jubilee --day 2009-12-12"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("what comes; of one occasion the clients"))
    words = listing.add_argument("words", nargs="*", metavar=_("PERIOD|OCCASION"), help=_("the days, or one occasion"))
    offer_occasions(words, FESTIVALS)
    listing.add_argument("--days", type=whole_number(0, _MOST_DAYS), metavar="N", help=_("within N days (default: 30)"))
    add_json(listing)
    _COMMAND.add_changes(actions)


def _list(args: argparse.Namespace, context: Context) -> int:
    today, words = context.today, " ".join(args.words)
    span = _span(words, today) if words else None
    if span and span.first.year not in YEARS:
        raise UsageError(_("“{text}” is too far from today.").format(text=plain(words)))
    if words and args.days is not None:
        raise UsageError(_("Either --days or {words}, not both.").format(words=plain(words)))
    if words and span is None:
        return _show(_find(words, context), args, context)
    days = _AHEAD if args.days is None else args.days
    grace = reason_rules(context.book().settings())[Cause.BIRTHDAY].grace
    first, last = span or (today - timedelta(days=grace), today + timedelta(days=days))
    found = _coming(context, first, last)
    found = found if span else without_answered(found, context.book().contact_summary(today), today)
    if args.json:
        context.json({"coming": [_json(one) for one in found]})
    elif found:
        context.table((_("Day"), _("Occasion"), _("Concerns"), _("ID")), (_row(one, context) for one in found))
    else:
        context.warn(_("No occasion comes in these days."))
    return 0 if found else 4


def _span(words: str, today: date) -> _Span | None:
    """The days of a month or a year; None for words that are neither."""
    if year := re.fullmatch(_YEAR, words):
        number = max(int(year[1]), 1)
        return _Span(date(number, 1, 1), date(number, 12, 31))
    if month := read_coming_month(words, today):
        return _Span(month, months_after(month, 1) - timedelta(days=1))
    return None


def _coming(context: Context, first: date, last: date) -> list[ComingOccasion]:
    book = context.book()
    clients, own = book.clients().values(), book.records(Occasion)
    return coming_occasions(clients, own, book.settings(), first, last, holdings=book.holdings())


def _find(words: str, context: Context) -> ComingOccasion:
    """The next occasion of a name. NotFound where there is none in the year to come."""
    festival, name = value_of(Observance, words), folded(words)
    found = _coming(context, context.today, context.today + timedelta(days=_MOST_DAYS))
    for one in found:
        if one.kind is OccasionKind.FESTIVAL and one.name == festival:
            return one
        if one.kind is OccasionKind.OWN and folded(one.name) == name:
            return one
    known = {one.name: occasion_text(one) for one in found if one.kind in (OccasionKind.FESTIVAL, OccasionKind.OWN)}
    message = _("“{words}” is no month, no year and no occasion that anybody keeps. Those that come: {occasions}.")
    raise NotFound(message.format(words=plain(words), occasions=plain(_(", ").join(known.values())) or _("nothing")))


def _show(occasion: ComingOccasion, args: argparse.Namespace, context: Context) -> int:
    """Print an occasion with all of its clients."""
    clients = context.book().clients()
    if args.json:
        context.json({"coming": [_json(occasion)]})
        return 0 if occasion.clients else 4
    context.out(f"{plain(occasion_text(occasion))}  {format_long_day(occasion.day)}")
    if not occasion.clients:
        context.warn(_("It concerns nobody: no client has the tag it is for."))
        return 4
    rows = []
    for client in (clients[id] for id in occasion.clients):
        avoided = (
            _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else ""
        )
        rows.append((display_name(client, clients), client.tier.value, term(client.channel), avoided))
    context.table((_("Client"), _("Tier"), _("Preferred channel"), ""), rows)
    if occasion.kind is OccasionKind.FESTIVAL:
        context.warn(_("Who keeps others or none: “rmtui edit CLIENT --festival none”."))
    return 0


def _row(one: ComingOccasion, context: Context) -> tuple[str, ...]:
    clients = context.book().clients()
    many = len(one.clients) > _NAMES_SHOWN or not one.clients
    who = clients_count_text(one.clients, clients) if many else client_names(one.clients, clients)
    text = occasion_text(one)
    text = _("{occasion}: missed").format(occasion=text) if one.day < context.today else text
    return format_long_day(one.day), text, who, one.record[-SHORT_ID:]


def _json(one: ComingOccasion) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "kind": one.kind.value,
        "name": one.name,
        "text": occasion_text(one),
        "years": one.years,
        "lunar": one.lunar,
        "record": one.record or None,
        "clients": [*one.clients],
    }


_COMMAND = RecordCommand(KINDS[Occasion], OCCASION_FIELDS, {"list": _list})
arrange, run = _COMMAND.arrange, _COMMAND.run
