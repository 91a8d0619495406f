"""Records for tests, with only what the test is about spelled out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client
from rmtui.records.events import Contact, Promise, Sale, Snooze, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.contact.summary import ContactSummary

TODAY = date(2026, 11, 23)
"""A Monday."""


def ago(days: int) -> date:
    """So many days before today; after it when negative."""
    return TODAY - timedelta(days=days)


def client(name: str = "王芳", **known: Any) -> Client:
    return Client(name=name, **known)


def birthday(month: int, day: int, year: int | None = None, *, lunar: bool = False, leap: bool = False) -> Birthday:
    return Birthday(month=month, day=day, year=year, lunar=lunar, leap=leap)


def promise(
    due: date, text: str = "send the proposal", done_on: date | None = None, by: Party = Party.MANAGER
) -> Promise:
    return Promise(due=due, text=text, done_on=done_on, by=by)


def contact(*clients: Client, on: date = TODAY, channel: str = "M", **known: Any) -> Contact:
    return Contact(clients=tuple(one.id for one in clients), on=on, channel=Channel(channel), **known)


def sale(client: Client, on: date = TODAY, amount: int = 0, **known: Any) -> Sale:
    return Sale(client=client.id, on=on, amount=amount, **known)


def snooze(client: Client, until: date, on: date = TODAY) -> Snooze:
    return Snooze(client=client.id, on=on, until=until)


def contact_summary(*events: Contact | Snooze | StandingPromise) -> ContactSummary:
    """How a book with these events stands."""
    stands = ContactSummary()
    stands.add(
        (event for event in events if isinstance(event, Contact)),
        (event for event in events if isinstance(event, Snooze)),
        (event for event in events if isinstance(event, StandingPromise)),
    )
    stands.drop_kept_promises()
    return stands
