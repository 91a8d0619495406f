"""Adding an entry to a recorded contact: more of the note, a promise, topics, sales."""

from __future__ import annotations

import msgspec

from rmtui.entry.line import Entry
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.records.events import Contact, Promise, Sale, StandingPromise

_PUNCTUATION = frozenset("。！？；，.!?;,")


def add_to_contact(contact: Contact, entry: Entry) -> tuple[Contact, tuple[Sale | StandingPromise, ...]]:
    """The contact with an entry added; its new sales, and what is awaited. Unsorted where it would get a second step.

    Its outcome changes only where it has no note and the entry says that nobody was reached.
    """
    if contact.promise and entry.promise:
        raise Unsorted(
            _("There is a next step already: {text}. One more is a contact of its own.").format(
                text=plain(contact.promise.text)
            )
        )
    promise = Promise(**entry.promise._asdict()) if entry.promise else contact.promise
    more = msgspec.structs.replace(
        contact,
        note=_joined(contact.note, entry.note),
        outcome=contact.outcome if contact.note or entry.outcome is Outcome.REACHED else entry.outcome,
        topics=tuple(dict.fromkeys((*contact.topics, *entry.topics))),
        promise=promise,
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
    return more, (*sales, *steps)


def _joined(note: str, more: str) -> str:
    """Two notes joined, by the punctuation the first one ends with or a semicolon."""
    if not note or not more:
        return note or more
    if note[-1] not in _PUNCTUATION:
        return _("; ").join((note, more))
    return note + (" " if note[-1].isascii() else "") + more
