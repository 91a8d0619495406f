"""`rmtui show`: a client's folder, in the order of the desk."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments import add_client, add_json
from rmtui.cli.contact_line import contact_line
from rmtui.cli.record_cells import record_cells
from rmtui.entry.fields.by_record import FIELDS_AS_TYPED
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import SEVERAL_PEOPLE
from rmtui.entry.people import person_line
from rmtui.errors import UsageError
from rmtui.exchange.record_json import records_json
from rmtui.language import N_, _
from rmtui.plain import plain, plain_lines
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, Snooze
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS, BookFile, RecordKind
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.assets.valuation import missing_rates, total
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review.schedule import is_never_reviewed, next_review
from rmtui.rules.text.phrases import due_text, sale_text
from rmtui.rules.text.record_text import join_names
from rmtui.wording import format_day, format_days_ago, format_money, format_weekday, similar_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rmtui.cli.context import Context
    from rmtui.records.base import Record
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.door import Store

SHOWN = 10
"""Contacts, and sales, that are shown: the newest."""


PROFILE = "profile"
"""The section of what the client record itself says, and how it stands with the client."""

TITLES = {
    Holding: N_("Assets"),
    Policy: N_("Coverage"),
    Document: N_("Documents"),
    Review: N_("Reviews"),
    Contact: N_("Recent contacts"),
    Sale: N_("Sold"),
}
"""The heading of the section of a kind; that of any other kind is its name."""


def sections() -> dict[str, RecordKind]:
    """The sections of records, by the name of the table: what is typed of a client; contacts and sales come last."""
    kinds = (kind for kind in KINDS.values() if kind.has_owners and kind.record in FIELDS_AS_TYPED)
    shown = [kind for kind in kinds if kind.record not in (Client, Snooze)]
    return {kind.table: kind for kind in sorted(shown, key=lambda kind: kind.file is BookFile.MONTH)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose folder, and which parts of it."""
    names = (PROFILE, *sections())
    parser.epilog = _("SECTION: {names}. Without one: all of them.").format(names=_(", ").join(names))
    add_client(parser)
    section = parser.add_argument("section", nargs="*", metavar=_("SECTION"), help=_("only these parts of the folder"))
    section.required = False
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 4 where there is no such client, 3 where it may be several, 2 where there is no such section."""
    known = sections()
    for name in args.section:
        if name not in (PROFILE, *known):
            similar = similar_text(name, (PROFILE, *known))
            raise UsageError(_("There is no section “{name}”.{similar}").format(name=plain(name), similar=similar))
    client, book = context.client(args.client), context.book()
    if args.json:
        found = _folder_json(client, book)
        picked = ["clients" if name == PROFILE else name for name in args.section]
        context.json({table: found[table] for table in picked or found})
        return 0
    if PROFILE in (args.section or [PROFILE]):
        _print_profile(client, context)
    of_log = {kind.table for kind in known.values() if kind.record in (Contact, Sale)}
    sales = list(islice(book.sales(client.id), SHOWN)) if of_log & {*(args.section or known)} else []
    for name, kind in known.items():
        if name in (args.section or known):
            lines = [*_section_lines(kind, client, context, sales)]
            if lines:
                context.out()
                context.out(_(TITLES.get(kind.record, kind.name)))
            for line in lines:
                context.out(f"  {line}")
    return 0


def _section_lines(kind: RecordKind, client: Client, context: Context, sales: list[Sale]) -> Iterator[str]:
    """A line a record; of the log and the reviews the newest ones, of holdings those that are open.

    `sales`: the newest of the client's.
    """
    book, today = context.book(), context.today
    if kind.record is Contact:
        names = book.names().display_names
        for contact in islice(book.contacts(client.id, once=True), SHOWN):
            if contact.clients != (client.id,):  # hardly any: it takes all clients
                contact = book.discretion().visible_contact(contact, client.id)  # noqa: PLW2901
            line = contact_line(contact, join_names(contact.clients, names), today, sales)
            yield f"{contact.on.isoformat()} {format_weekday(contact.on)} {line}"
    elif kind.record is Sale:
        yield from (f"{sale.on.isoformat()} {sale_text(sale)}" for sale in sales)
    else:
        records: Iterator[Any] = book.records(kind.record, client.id)
        for record in reversed([*records][-SHOWN:]) if kind.record is Review else records:
            if not isinstance(record, Holding) or is_open(record, today):
                yield "  ".join(filter(None, record_cells(record, FIELDS_AS_TYPED[kind.record], today)))


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
    context.out(plain(book.names().display_names[client.id]))
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
            context.out(_("Promised: {day} {text}").format(day=due_text(promise, today), text=plain(promise.text)))
    _print_wealth(client, contact_summary, context)
    context.out()
    for field in CLIENT_FIELDS.values():
        value = getattr(client, field.name)
        if field.name in ("name", "cautions") or value in (None, "", ()):
            continue
        if field.name == "referred_by":
            names = book.names().display_names if book.discretion().may_name(value, client.id) else {}
            text = names.get(value, "")
        elif field.separator == SEVERAL_PEOPLE:
            text = field._replace(format=person_line).text(value)
        else:
            text = format_day(value, today) if isinstance(value, date) else field.text(value)
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
    last = contact_summary.reviews.get(client.id)
    day = next_review(client, last)
    if is_never_reviewed(day, last, today):
        context.out(_("Never reviewed."))
    elif day:
        context.out(_("Next review: {day}").format(day=format_day(day, today)))
