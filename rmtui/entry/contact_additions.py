"""Adding an entry to a recorded contact: text of the note, a promise, topics, sales."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from rmtui.entry.line import Entry
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.case import Case, CaseKind
from rmtui.records.channel import Outcome
from rmtui.records.events import Contact, Promise, Sale, StandingPromise
from rmtui.records.gift import Gift, GiftDirection
from rmtui.records.loan import Inspection, InspectionKind
from rmtui.records.opportunity import Opportunity

_PUNCTUATION = frozenset("。！？；，.!?;,")


def add_to_contact(contact: Contact, entry: Entry) -> tuple[Contact, tuple[Record, ...]]:
    """The contact with an entry added; its new sales, promises, opportunities, cases and inspections.

    A next step beside the one it has is a promise of its own to each client. Its outcome changes only where it has no
    note and the entry says that nobody was reached.
    """
    promised = Promise(**entry.promise._asdict()) if entry.promise else None
    more = msgspec.structs.replace(
        contact,
        note=_joined(contact.note, entry.note),
        outcome=contact.outcome if contact.note or entry.outcome is Outcome.REACHED else entry.outcome,
        topics=tuple(dict.fromkeys((*contact.topics, *entry.topics))),
        promise=contact.promise or promised,
    )
    sales = (
        Sale(
            client=contact.clients[0],
            on=contact.on,
            amount=sold.amount,
            currency=sold.currency,
            kind=sold.kind,
            product=sold.product,
            contact=contact.id,
        )
        for sold in entry.sales
    )
    awaited = entry.awaited and Promise(**entry.awaited._asdict())
    steps = (
        StandingPromise(client=client, on=contact.on, promise=awaited, contact=contact.id)
        for client in contact.clients
        if awaited
    )
    second = (
        StandingPromise(client=client, on=contact.on, promise=promised)
        for client in contact.clients
        if contact.promise and promised
    )
    return more, (*sales, *steps, *second, *_matters(contact, entry))


def _matters(contact: Contact, entry: Entry) -> Iterator[Opportunity | Case | Inspection | Gift]:
    """The opportunities, cases, inspections and gifts of an entry, of the first client of the contact."""
    of: dict[str, Any] = {"client": contact.clients[0], "on": contact.on}
    for one in entry.opportunities:
        yield Opportunity(**of, **one._asdict())
    for case in entry.cases:
        yield Case(**of, kind=CaseKind(case.kind), about=case.about, channel=contact.channel)
    for found in entry.inspections:
        yield Inspection(**of, kind=InspectionKind(found.kind), findings=found.findings)
    for gift in entry.gifts:
        direction = GiftDirection(gift.direction)
        yield Gift(**of, what=gift.what, value=gift.value, currency=gift.currency, direction=direction)


def _joined(note: str, more: str) -> str:
    """Two notes joined, by the punctuation the first one ends with or a semicolon."""
    if not note or not more:
        return note or more
    if note[-1] not in _PUNCTUATION:
        return _("; ").join((note, more))
    return note + (" " if note[-1].isascii() else "") + more
