"""Opening promises again that a contact seemed to keep, when the person says that it did not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.kinds import kind_of
from rmtui.records.party import Party
from rmtui.rules.contact.queue_effect import Moment, kept_after
from rmtui.store.answers import Reopened

if TYPE_CHECKING:
    from rmtui.store.door import Records


def reopen_promises(store: Records, clients: Collection[str]) -> list[Reopened]:
    """Open again what the last contact with each client kept.

    What was promised to several is one promise: it is open again for all who were not reached since.
    """
    found: dict[str, tuple[Contact | StandingPromise, Contact | StandingPromise]] = {}
    for client in clients:
        last, before = (*_newest(store.contacts(client)), None, None)[:2]
        if last is None:
            continue
        for record in _holders(store, client):
            promise = record.promise
            if promise is None or promise.done_on or promise.by is not Party.MANAGER:
                continue
            after = kept_after(promise.due, (record.on, record.id), promise.still_open_on)
            if after < last and (before is None or before <= after):
                opened = msgspec.structs.replace(promise, still_open_on=last[0])
                found[record.id] = record, msgspec.structs.replace(record, promise=opened)
    if found:
        store.amend(*found.values(), what="promise")
    return [
        Reopened(after.promise.text, tuple(_to_whom_open(store, after, after.promise)))
        for _before, after in found.values()
        if after.promise
    ]


def _to_whom_open(store: Records, record: Contact | StandingPromise, promise: Promise) -> Iterator[str]:
    after = kept_after(promise.due, (record.on, record.id), promise.still_open_on)
    for client in kind_of(record).owners(record):
        if not any(moment > after for moment in _newest(store.contacts(client))):
            yield client


def _newest(contacts: Iterable[Contact]) -> list[Moment]:
    """The newest contact of each of the last two days on which the client was reached. `contacts`: newest first."""
    reached = ((contact.on, contact.id) for contact in contacts if contact.reached)
    return [max(of_day) for _day, of_day in islice(groupby(reached, key=itemgetter(0)), 2)]


def _holders(store: Records, client: str) -> Iterator[Contact | StandingPromise]:
    for month in store.months():
        page = store.month(month)
        yield from (contact for contact in page.contacts.values() if client in contact.clients)
        yield from (step for step in page.steps.values() if step.client == client)
