"""What is due, promised, kept as a birthday and maturing, as a calendar to subscribe to (iCalendar, RFC 5545).

An event keeps its UID as long as what it stands for is in the book, so that a calendar that reads the file again moves
its events and makes none twice. What is overdue stands on today, with its own day behind the name. DTSTAMP and
LAST-MODIFIED are the moment of writing, which tells the newer of two states; SEQUENCE is for invitations, and this file
invites nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from rmtui.comparing import unpadded
from rmtui.exchange.content_lines import content, escaped
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Birthday, Client, Stage
from rmtui.records.party import Party
from rmtui.records.policy import PolicyKind
from rmtui.rules.contact.cadence import last_spoken, next_contact_day
from rmtui.rules.contact.maturities import DueItem, DueItemKind, due_items
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.days.birthdays import birthday_text, next_birthday
from rmtui.rules.days.lunar import lunar_date
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.people.kinship import relative_kins
from rmtui.rules.people.namesakes import display_name
from rmtui.store.door import Store
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_money

_DAYS = 400
"""Days ahead that maturities, premiums and birthdays are written for: more than a year, so that none is missed."""


class _Event(NamedTuple):
    """Something on a day."""

    uid: str
    day: date
    title: str
    client: Client
    details: tuple[str, ...] = ()
    """What is confidential; left out unless it is asked for."""


def feed_content(
    book: Store, today: date, written_at: datetime, clients: Iterable[Client], *, details: bool = False
) -> bytes:
    """The calendar of some clients, as it is written at a moment of UTC.

    Without `details` an event says who and what kind of thing, and no more.
    """
    clients, stamp = [*clients], f"{written_at:%Y%m%dT%H%M%SZ}"
    events = sorted(_events(book, today, clients), key=lambda event: (event.day, event.uid))
    everyone = book.clients()
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rmtui//rmtui//EN",
        f"X-WR-CALNAME:{escaped(_('Clients'))}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    )
    lines = (
        line
        for event in events
        for line in (
            "BEGIN:VEVENT",
            f"DTSTAMP:{stamp}",
            f"LAST-MODIFIED:{stamp}",
            *_lines(event, _name(event.client, everyone, details=details), today, details=details),
            "END:VEVENT",
        )
    )
    return content((*head, *lines, "END:VCALENDAR"))


def _name(client: Client, everyone: Mapping[str, Client], *, details: bool) -> str:
    """The client's name; without `details` nothing but digits tells namesakes apart, and no tier or birthday."""
    name = display_name(client, everyone)
    hint = name.removeprefix(client.name).strip(" ()")
    return name if details or hint.isdecimal() else client.name


def _lines(event: _Event, name: str, today: date, *, details: bool) -> Iterator[str]:
    day, words = max(event.day, today), name
    if event.day < today:
        words = _("{name} (since {day})").format(name=name, day=format_day(event.day, today))
    yield f"UID:{escaped(event.uid)}@rmtui"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(_('{label}: {words}').format(label=event.title, words=words))}"
    if details and (text := "\n".join((*filter(None, event.details), *_way(event.client)))):
        yield f"DESCRIPTION:{escaped(text)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"


def _way(client: Client) -> Iterator[str]:
    """How to reach the client, the caution first."""
    if client.cautions:
        yield f"! {client.cautions}"
    if client.channel:
        yield _("prefers {channel}").format(channel=term(client.channel))
    if client.quiet:
        yield _("not {hours}").format(hours=quiet_hours_text(client.quiet))
    yield from client.phones


def _events(book: Store, today: date, clients: list[Client]) -> Iterator[_Event]:
    summary = book.contact_summary(today)
    chosen = {client.id: client for client in clients}
    for client in clients:
        yield from _contact_due(client, book, summary, today)
        yield from _birthdays(client, today)
    for promise in summary.promises:
        if promise.client in chosen:
            details = (promise.text, _("Day assumed") if promise.assumed else "")
            uid = f"promise-{promise.source}-{promise.client}"
            title = _("Waiting for client") if promise.by is Party.CLIENT else _("Promise")
            yield _Event(uid, promise.due, title, chosen[promise.client], details)
    for item in due_items(clients, book.folders(summary), today, _DAYS):
        yield _due_item(item, chosen[item.client])


def _contact_due(client: Client, book: Store, summary: ContactSummary, today: date) -> Iterator[_Event]:
    """The next contact by the client's cadence, not before a snooze ends."""
    settings = book.settings()
    day = next_contact_day(client, settings, last_spoken(client, summary, settings))
    if day:
        snooze = summary.snoozes.get(client.id)
        yield _Event(f"contact-{client.id}", max(day, snooze.until if snooze else today), _("Contact"), client)


def _birthdays(client: Client, today: date) -> Iterator[_Event]:
    """Those of the client, of the living members of the family and of the contact persons; whose is a detail."""
    if client.stage is Stage.CLOSED:
        return
    if born := client.birthday:
        title = _("Birthday (lunar)") if born.lunar else _("Birthday")
        yield from _birthday_events("birthday", born, _Event("", today, title, client, (birthday_text(born),)), today)
    people = [
        (f"family-birthday-{place}", _("Birthday in the family"), one.relation, one.name, one.birthday)
        for place, one in enumerate(client.family)
        if relative_kins(one) != ()
    ]
    people += (
        (f"contact-person-birthday-{place}", _("Birthday of a contact person"), one.role, one.name, one.birthday)
        for place, one in enumerate(client.contact_persons)
    )
    for kind, title, role, name, birthday in people:
        if birthday:
            details = (unpadded(f"{role} {name}"), birthday_text(birthday))
            yield from _birthday_events(kind, birthday, _Event("", today, title, client, details), today)


def _birthday_events(kind: str, birthday: Birthday, event: _Event, today: date) -> Iterator[_Event]:
    """An event for each time it is kept, since a lunar one moves, and one on 29 February has a day every year."""
    day = next_birthday(birthday, today)
    while day <= today + timedelta(days=_DAYS):
        year = lunar_date(day).year if birthday.lunar else day.year  # of which each has one
        yield event._replace(uid=f"{kind}-{event.client.id}-{year}", day=day)
        day = next_birthday(birthday, day + timedelta(days=1))


def _due_item(item: DueItem, client: Client) -> _Event:
    """A maturity or the like. Premiums are paid again and again: each day is an event of its own."""
    uid = f"{item.kind}-{item.record or item.client}"
    uid += f"-{item.day:%Y%m%d}" if item.kind is DueItemKind.PREMIUM else ""
    name = term(item.name) if isinstance(item.name, PolicyKind) else item.name
    amount = "" if item.amount is None else format_money(item.amount, item.currency)
    return _Event(uid, item.day, capitalized_term(item.kind), client, (name, amount))
