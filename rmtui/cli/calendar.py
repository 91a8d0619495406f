"""`rmtui calendar`: a month of the contact calendar, clients down and days across."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, options_first
from rmtui.cli.arguments.picked_clients import selected
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.tokens import filter_text
from rmtui.entry.months import is_month_like, read_month
from rmtui.errors import BadInput, UsageError
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.contact.calendar_cell import month_marks, promise_mark, promised_days
from rmtui.rules.days.months import month_key, month_length
from rmtui.rules.people.list_order import default_order
from rmtui.wording import format_month, weekday_initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.records.events import Contact
    from rmtui.store.door import Store

_DAY_WIDTH = 2
_NAME_WIDTH = 12
"""Columns of the terminal: a month fits into 80."""


arrange = options_first  # -tag:fund is no option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: which month, and of whom."""
    parser.usage = _("rmtui calendar [-h] [--json | --ndjson] [MONTH] [FILTER ...]")
    parser.epilog = "\n".join(
        (
            _("T telephone, E email, M meeting, W WeChat, S SMS, V visit; + more than one; > a promise is due."),
            _("! a promise was due that day and is open."),
            _("A small letter: an attempt that reached nobody."),
            _("MONTH: 2026-11, 11, nov (the last one up to today; default: this month)."),
            _("FILTER as in “rmtui list”: tier:A  tag:fund  no-contact:90d  sort:last  or any words."),
        )
    )
    add_json(parser)
    parser.add_argument(
        "words", nargs="*", metavar=_("MONTH|FILTER"), help=_("the month, then what the clients have in common")
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0, also where nothing was written down; 4 where the filter picks nobody, as `rmtui list`."""
    text = filter_text(args.words).strip()
    first, _blank, rest = text.partition(" ")
    month = read_month(first, context.today) if first else None
    if not month and is_month_like(first):
        message = _("{argument}: “{text}” is not a month. Write 2026-11, 11 or nov.")
        raise UsageError(message.format(argument=_("MONTH"), text=plain(first)))
    expression = rest if month else text
    month = month or context.today.replace(day=1)
    book = context.book()
    clients = book.clients()
    filter_context = FilterContext.of(book, sorted(clients.values(), key=default_order), context.today)
    found = selected(expression, filter_context)
    ids = {client.id for client in found}
    contacts = [
        _visible(one, listed, book)
        for one in book.month(month_key(month)).contacts.values()
        if (listed := ids.intersection(one.clients))
    ]
    if args.json:
        _print_json(month, contacts, clients, context)
    elif not clients:
        context.warn(_("No clients yet. “rmtui add NAME” adds one, “rmtui import FILE” brings a list in."))
    elif not found:
        context.warn(_("No client fits this filter."))
    else:
        _print_month(month, contacts, found, filter_context, context)
    return 0 if found else 4


def _visible(contact: Contact, listed: set[str], book: Store) -> Contact:
    """A contact as it may be shown with those of its clients who are listed."""
    is_all = len(listed) == len(contact.clients)
    return contact if is_all else book.discretion().visible_contact(contact, *listed)


def _print_json(month: date, contacts: Sequence[Contact], clients: dict[str, Client], context: Context) -> None:
    from rmtui.exchange.record_json import contact_json

    ordered = sorted(contacts, key=lambda one: (one.on, one.at, one.id))
    context.json({"month": month_key(month), "contacts": [contact_json(contact, clients) for contact in ordered]})


def _print_month(
    month: date,
    contacts: list[Contact],
    found: list[Client],
    filter_context: FilterContext,
    context: Context,
) -> None:
    """Print the month: in columns on a terminal, else a client a line with tabs."""
    days = [month.replace(day=number) for number in range(1, month_length(month.year, month.month) + 1)]
    marks, promised = month_marks(contacts), promised_days(filter_context.reached.promises)
    rows, names = [], context.book().names()
    for client in found:
        cells = [""] * len(days)
        for number, mark in marks.get(client.id, {}).items():
            cells[number - 1] = mark
        for day in promised.get(client.id, ()):
            if days[0] <= day <= days[-1]:
                cells[day.day - 1] = promise_mark(cells[day.day - 1], day, context.today)
        name = plain(names.display_name(client.id, client.name))
        rows.append((name, client.tier, filter_context.last_spoken(client), cells))
    if not sys.stdout.isatty():
        lines = ["\t".join((name, tier, last.isoformat() if last else "", *cells)) for name, tier, last, cells in rows]
        context.out("\n".join(lines), is_plain=True)
        return
    for line in _heading_lines(month, days, context):
        context.out(line)
    for name, tier, _last, cells in rows:
        context.out(_row_text(name, tier, cells))
    context.out()
    context.out(_total_text(contacts))


def _heading_lines(month: date, days: list[date], context: Context) -> tuple[str, str, str]:
    """Three lines above the rows: weekdays; day numbers of Mondays and today; | below today, - below days off."""
    try:
        holidays = context.book().holidays()
    except BadInput as error:
        from rmtui.rules.days.holidays import published_holidays

        context.warn(str(error))
        holidays = published_holidays()
    initials = weekday_initials(1)
    numbers = [str(day.day) if day.day == 1 or day.weekday() == 0 or day == context.today else "" for day in days]
    off = ["-" if holidays.is_day_off(day) else "" for day in days]
    return (
        _row_text(format_month(month), "", [initials[day.weekday()] for day in days]),
        _row_text("", "", numbers),
        _row_text("", "", ["|" if day == context.today else sign for day, sign in zip(days, off, strict=True)]),
    )


def _row_text(name: str, tier: str, cells: Iterable[str]) -> str:
    from rmtui.fit_text import fit

    return " ".join((fit(name, _NAME_WIDTH), fit(tier, 1), "".join(fit(cell, _DAY_WIDTH) for cell in cells))).rstrip()


def _total_text(contacts: list[Contact]) -> str:
    """42 contacts: T 20, M 12, W 10."""
    from rmtui.rules.work.day_summary import summarize_day, uncounted_text

    month = summarize_day(contacts)
    count = ngettext("{count} contact", "{count} contacts", month.contacts).format(count=month.contacts)
    letters = _(", ").join(f"{letter} {number}" for letter, number in month.channels)
    counted = _("{count}: {letters}").format(count=count, letters=letters) if letters else count
    return _(", ").join(filter(None, (counted, uncounted_text(month))))
