"""`rmtui show`: a client's folder, as the desk would show it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rmtui.cli.contact_line import contact_line
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.rules.people.namesakes import called
from rmtui.rules.words.phrases import sale_words
from rmtui.wording import ago, near_day, short_day, weekday

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.rules.contact.standing import Standing

CONTACTS_SHOWN = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose folder."""
    parser.add_argument("client", metavar="CLIENT", help=_("name, alias, number, phone ending or pinyin"))
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 4 where there is no such client, 3 where it may be several."""
    client = context.client(args.client)
    book = context.book()
    known = book.discretion()
    recent = [known.as_seen(one, client.id) for one in islice(book.contacts(client.id, once=True), CONTACTS_SHOWN)]
    if args.json:
        from rmtui.cli.record_json import record_json

        context.json({"clients": [record_json(client)], "contacts": [record_json(contact) for contact in recent]})
        return 0
    _head(client, context)
    clients = book.clients()
    sales = list(islice(book.sales(client.id), CONTACTS_SHOWN))
    if recent:
        context.out()
        context.out(_("Recent contacts"))
    for contact in recent:
        day = f"{contact.on.isoformat()} {weekday(contact.on)}"
        context.out(f"  {day} {contact_line(contact, clients, context.today, sales)}")
    if sales:
        context.out()
        context.out(_("Sold"))
    for sale in sales:
        context.out(f"  {sale.on.isoformat()} {sale_words(sale)}")
    return 0


def _head(client: Client, context: Context) -> None:
    """The caution first: it is to be read before dialling."""
    from rmtui.entry.fields.client import CLIENT_FIELDS
    from rmtui.rules.contact.due import due
    from rmtui.rules.contact.due_text import row_text

    book, today = context.book(), context.today
    context.out(plain(called(client, book.clients())))
    if client.cautions:
        context.out("! " + plain(client.cautions))
    standing = book.standing(today)
    folders = {client.id: book.folder(client.id, standing)}
    for row in due([client], standing, book.settings(), today, 7, folders=folders):
        context.out(_("Due: {reasons}").format(reasons=plain(row_text(row, today))))
    last = standing.last_contact(client.id)
    if last:
        context.out(_("Last contact: {day}, {ago}").format(day=short_day(last, today), ago=ago(last, today)))
    snooze = standing.snoozes.get(client.id)
    if snooze and today < snooze.until:
        said = _("Snoozed until {day} {reason}").format(day=short_day(snooze.until, today), reason=plain(snooze.reason))
        context.out(said.rstrip())
    for promise in standing.promises:
        if promise.client == client.id:
            context.out(_("Promised: {day} {text}").format(day=near_day(promise.due, today), text=plain(promise.text)))
    _wealth(client, standing, context)
    context.out()
    clients, known = book.clients(), book.discretion()
    for field in CLIENT_FIELDS.values():
        value = getattr(client, field.name)
        if field.name in ("name", "cautions") or value in (None, "", ()):
            continue
        if field.name == "referred_by":
            named = value in clients and known.may_name(value, client.id)
            value = called(clients[value], clients) if named else ""
        text = field.text(value) if field.name != "referred_by" else value
        context.out("  " + _("{field}: {text}").format(field=_(field.label), text=plain_lines(text)))


def _wealth(client: Client, standing: Standing, context: Context) -> None:
    """What the client is worth, and when the next review is, as far as either is known."""
    from rmtui.rules.assets.figures import total_figures
    from rmtui.rules.assets.wealth import missing_rates, total
    from rmtui.rules.days.open_on import is_open
    from rmtui.rules.review.schedule import next_review
    from rmtui.wording import money

    book, today = context.book(), context.today
    held = [one for one in book.holdings(client.id) if is_open(one, today)]
    rates = book.settings().rates
    if held:
        for name, fen in total_figures(total(held, rates, today)):
            context.out(_("{label}: {words}").format(label=name, words=money(fen)))
    for one in sorted(missing_rates(held, rates)):
        said = _("No rate is known for {currency}, which is counted as nothing.")
        context.out("  " + said.format(currency=plain(one)))
    day = next_review(client, standing.reviews.get(client.id))
    if day:
        context.out(_("Next review: {day}").format(day=short_day(day, today)))
