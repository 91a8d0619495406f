"""`rmtui show`: a client's folder, in the order of the desk."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments import add_client, add_json
from rmtui.cli.contact_line import contact_line
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.record_json import records_json
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS, BookFile
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.assets.valuation import missing_rates, total
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.days.open_on import is_open
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.review.schedule import next_review
from rmtui.rules.text.phrases import sale_text
from rmtui.wording import format_day, format_days_ago, format_money, format_near_day, format_weekday

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.records.base import Record
    from rmtui.records.client import Client
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.door import Store

SHOWN = 10
"""Contacts, and sales, that are shown: the newest."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose folder."""
    add_client(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 4 where there is no such client, 3 where it may be several."""
    client, book = context.client(args.client), context.book()
    if args.json:
        context.json(_folder_json(client, book))
        return 0
    _print_profile(client, context)
    clients, known = book.clients(), book.discretion()
    recent = [known.visible_contact(one, client.id) for one in islice(book.contacts(client.id, once=True), SHOWN)]
    sales = list(islice(book.sales(client.id), SHOWN))
    if recent:
        context.out()
        context.out(_("Recent contacts"))
    for contact in recent:
        day = f"{contact.on.isoformat()} {format_weekday(contact.on)}"
        context.out(f"  {day} {contact_line(contact, clients, context.today, sales)}")
    if sales:
        context.out()
        context.out(_("Sold"))
    for sale in sales:
        context.out(f"  {sale.on.isoformat()} {sale_text(sale)}")
    return 0


def _folder_json(client: Client, book: Store) -> dict[str, Any]:
    """The client and everything in the folder, by kind; of the log the newest of each kind."""
    known = book.discretion()
    records = [one for one in book.records_of(client.id) if known.may_see(one, client.id)]
    seen: list[Record] = []
    for kind in KINDS.values():
        own = [one for one in records if type(one) is kind.record]
        seen += own[:SHOWN] if kind.file is BookFile.MONTH else own
    seen = [known.visible_contact(one, client.id) if isinstance(one, Contact) else one for one in seen]
    return records_json(seen, (kind for kind in KINDS.values() if kind.has_owners))


def _print_profile(client: Client, context: Context) -> None:
    """Print name, caution, what is due and what is known; the caution first, to be read before dialling."""
    book, today = context.book(), context.today
    context.out(plain(display_name(client, book.clients())))
    if client.cautions:
        context.out("! " + plain(client.cautions))
    contact_summary = book.contact_summary(today, client.id)
    folders = {client.id: book.folder(client.id, contact_summary)}
    for row in due([client], contact_summary, book.settings(), today, 7, folders=folders):
        context.out(_("Due: {reasons}").format(reasons=plain(row_text(row, today))))
    last = contact_summary.last_contact(client.id)
    if last:
        context.out(
            _("Last contact: {day}, {ago}").format(day=format_day(last, today), ago=format_days_ago(last, today))
        )
    snooze = contact_summary.snoozes.get(client.id)
    if snooze and today < snooze.until:
        text = _("Snoozed until {day} {reason}").format(
            day=format_day(snooze.until, today), reason=plain(snooze.reason)
        )
        context.out(text.rstrip())
    for promise in contact_summary.promises:
        if promise.client == client.id:
            context.out(
                _("Promised: {day} {text}").format(day=format_near_day(promise.due, today), text=plain(promise.text))
            )
    _print_wealth(client, contact_summary, context)
    context.out()
    clients, known = book.clients(), book.discretion()
    for field in CLIENT_FIELDS.values():
        value = getattr(client, field.name)
        if field.name in ("name", "cautions") or value in (None, "", ()):
            continue
        if field.name == "referred_by":
            named = value in clients and known.may_name(value, client.id)
            value = display_name(clients[value], clients) if named else ""
        text = field.text(value) if field.name != "referred_by" else value
        context.out("  " + _("{field}: {text}").format(field=_(field.label), text=plain_lines(text)))


def _print_wealth(client: Client, contact_summary: ContactSummary, context: Context) -> None:
    """Print the totals of the holdings and the day of the next review, where there are any."""
    book, today = context.book(), context.today
    holdings = [one for one in book.holdings(client.id) if is_open(one, today)]
    rates = book.settings().rates
    if holdings:
        for name, fen in total_figures(total(holdings, rates, today)):
            context.out(_("{label}: {words}").format(label=name, words=format_money(fen)))
    for one in sorted(missing_rates(holdings, rates)):
        message = _("No rate is known for {currency}, which is counted as nothing.")
        context.out("  " + message.format(currency=plain(one)))
    day = next_review(client, contact_summary.reviews.get(client.id))
    if day:
        context.out(_("Next review: {day}").format(day=format_day(day, today)))
