"""Reading what greetings are made from, and logging those that were sent, once for each client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.events import Contact
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.occasion import Occasion
from rmtui.rules.days.months import month_key, months_after
from rmtui.rules.occasions.greeted_occasions import greeting_mark
from rmtui.rules.occasions.greeting_ways import CHANNELS
from rmtui.rules.occasions.greetings import GreetingSources, greeted_clients, greeting_note, last_topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.rules.occasions.coming import ComingOccasion
    from rmtui.rules.occasions.greetings import Greeting
    from rmtui.store.door import Store

_MONTHS_BEFORE = 2
"""Months before the day of an occasion in which a greeting for it may have been sent."""


def greeting_sources(book: Store, occasions: Iterable[ComingOccasion], today: date) -> GreetingSources:
    """What the greetings for these occasions are made from."""
    contacts = [*_contacts_near(book, occasions, today)]
    return GreetingSources(
        book.clients(),
        book.settings(),
        [*book.records(GreetingTemplate)],
        contacts,
        book.discretion(),
        {one.id: one for one in book.records(Occasion)},
        last_topics(contacts),
        today,
    )


def log_greetings(book: Store, greetings: Iterable[Greeting], on: date, at: str) -> list[Contact]:
    """Add a contact for each greeting, as one operation; the contacts. Nobody is logged who was greeted meanwhile."""
    sent = list(greetings)
    logged: list[Contact] = []

    def decide() -> Iterator[tuple[None, Contact]]:
        logged.clear()
        occasions = {one.occasion for one in sent}
        contacts = [*_contacts_near(book, occasions, on)]
        greeted = {occasion: greeted_clients(occasion, contacts) for occasion in occasions}
        for one in sent:
            if not any(client.id in greeted[one.occasion] for client in one.clients) and one.delivery:
                contact = Contact(
                    clients=tuple(client.id for client in one.clients),
                    on=on,
                    at=at,
                    channel=CHANNELS[one.delivery],
                    note=greeting_note(one),
                    greeting=greeting_mark(one.occasion),
                )
                logged.append(contact)
                yield None, contact

    book.revise(decide, what="log")
    return logged


def _contacts_near(book: Store, occasions: Iterable[ComingOccasion], today: date) -> Iterator[Contact]:
    """The contacts in which these occasions may have been spoken of."""
    first = min((today, *(one.day for one in occasions))).replace(day=1)
    since = month_key(months_after(first, -_MONTHS_BEFORE))
    for month in book.months():
        if month >= since:
            yield from book.month(month).contacts.values()
