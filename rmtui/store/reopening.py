"""Opening promises again that a contact is taken to have kept, and the person says it did not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from rmtui.records.events import Contact, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.contact.queue_effect import kept_from

if TYPE_CHECKING:
    from rmtui.store.door import Records


def reopen_promises(store: Records, clients: Collection[str]) -> list[str]:
    """Open again what the last contact with each client kept; what was promised, for each."""
    found: dict[str, tuple[Contact | StandingPromise, Contact | StandingPromise]] = {}
    for client in clients:
        days = (contact.on for contact in store.contacts(client) if contact.reached)
        last, before = (*_newest(days), None, None)[:2]
        if last is None:
            continue
        for record in _holders(store, client):
            promise = record.promise
            if promise is None or promise.done_on or promise.by is not Party.MANAGER:
                continue
            since = kept_from(promise.due, record.on, promise.still_open_on)
            if (before or date.min) < since <= last:
                opened = msgspec.structs.replace(promise, still_open_on=last)
                found[record.id] = record, msgspec.structs.replace(record, promise=opened)
    if found:
        store.amend(*found.values(), what="promise")
    return [after.promise.text for _before, after in found.values() if after.promise]


def _newest(days: Iterator[date]) -> list[date]:
    """The last two different days."""
    return list(islice(dict.fromkeys(days), 2))


def _holders(store: Records, client: str) -> Iterator[Contact | StandingPromise]:
    for month in store.months():
        page = store.month(month)
        yield from (contact for contact in page.contacts.values() if client in contact.clients)
        yield from (step for step in page.steps.values() if step.client == client)
