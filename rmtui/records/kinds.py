"""The kinds of records a book keeps, a row each: where it is kept, whom it is of, what it is called and searched by.

Whatever holds for every kind is asked here: the store, the doctor, the search, JSON, the words for a record and the
rule of who may see it have no lists of their own. Not on the way of `rmtui log`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple

import msgspec

from rmtui.language import N_, ngettext
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, NextStep, Promise, Sale, Snooze, UnsortedLine
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Share, Tie


class Place(Enum):
    """The file of the book that a record is kept in."""

    BOOK = "book"
    MONTH = "month"
    """That of the month of its day, `on`."""
    CLIENT = "client"
    """That of its client."""


def _of_client(record: Any) -> tuple[str, ...]:
    return (record.client,)


def _of_nobody(_record: Any) -> tuple[str, ...]:
    return ()


def _no_words(_record: Any) -> Iterable[str]:
    return ()


class RecordKind(NamedTuple):
    """What holds for all records of a class."""

    record: type[Record]
    table: str
    """In the file, and in JSON."""
    name: str
    """What one is called; to be translated."""
    place: Place = Place.BOOK
    owners: Callable[[Any], tuple[str, ...]] = _of_client
    """Ids of the clients to whom a record belongs; none for what is the manager's own."""
    mentions: Callable[[Any], tuple[str, ...]] = _of_nobody
    """Ids of other clients whom it names."""
    goes_with_client: bool = False
    """Is it removed with its client? What was said and sold stays in the log."""
    harmless_alone: bool = False
    """May it be left where its client was removed, as by an older rmtui? The doctor then says nothing of it."""
    counted: Callable[[int], str] | None = None
    """How many, in words, of what goes with a client; None for what is not worth saying. Holds "{count}"."""
    words: Callable[[Any], Iterable[str]] = _no_words
    """What a search looks into, a line a piece."""
    people: Callable[[Any], Iterable[str]] = _no_words
    """What a search looks into as well, but only where nobody is named in it who agreed to nothing (FIELD.md, 保密)."""
    share: Share | None = None
    """What is to be agreed to before another client sees one; None where it is never shared."""

    @property
    def is_searched(self) -> bool:
        """Can its records be found by words?"""
        return not (self.words is self.people is _no_words)

    def clients(self, record: Any) -> tuple[str, ...]:
        """Ids of all clients whom a record is about or points to."""
        return (*self.owners(record), *self.mentions(record))


def _told_of_client(client: Client) -> Iterator[str]:
    return _texts(msgspec.to_builtins(client))


def _texts(value: Any) -> Iterator[str]:
    """All text in it, without ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("id", "referred_by"):
                yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _told_in_promise(promise: Promise | None) -> Iterator[str]:
    if promise:
        yield promise.text
        yield promise.due.isoformat()


def _told_in_contact(contact: Contact) -> Iterator[str]:
    yield contact.note
    yield from contact.topics
    yield from _told_in_promise(contact.promise)


KINDS: dict[type[Record], RecordKind] = {
    kind.record: kind
    for kind in (
        RecordKind(
            Client,
            "clients",
            N_("client"),
            owners=lambda client: (client.id,),
            mentions=lambda client: (client.referred_by,) if client.referred_by else (),
            words=_told_of_client,
        ),
        RecordKind(Settings, "settings", N_("settings"), owners=_of_nobody),
        RecordKind(
            Contact,
            "contacts",
            N_("contact"),
            Place.MONTH,
            owners=lambda contact: contact.clients,
            words=_told_in_contact,
        ),
        RecordKind(
            Sale,
            "sales",
            N_("sale"),
            Place.MONTH,
            words=lambda sale: (sale.product, sale.kind, sale.currency),
        ),
        RecordKind(DayNote, "notes", N_("day note"), Place.MONTH, owners=_of_nobody, words=lambda note: (note.text,)),
        RecordKind(
            Holding,
            "holdings",
            N_("holding"),
            goes_with_client=True,
            counted=lambda count: ngettext("{count} holding", "{count} holdings", count),
            words=lambda one: (one.name, one.code, one.institution, one.note),
            share=Share.ASSETS,
        ),
        RecordKind(
            Policy,
            "policies",
            N_("policy"),
            goes_with_client=True,
            counted=lambda count: ngettext("{count} policy", "{count} policies", count),
            words=lambda one: (one.product, one.insurer, one.number, one.note),
            people=lambda one: (one.insured, one.beneficiary),
            share=Share.COVER,
        ),
        RecordKind(
            Document,
            "documents",
            N_("document"),
            goes_with_client=True,
            counted=lambda count: ngettext("{count} document", "{count} documents", count),
            words=lambda one: (one.name, one.note),
        ),
        RecordKind(
            Review,
            "reviews",
            N_("asset review"),
            Place.CLIENT,
            goes_with_client=True,
            counted=lambda count: ngettext("{count} review", "{count} reviews", count),
            words=lambda one: (one.market, one.view, *(step.text for step in one.steps)),
        ),
        RecordKind(
            NextStep,
            "steps",
            N_("promise"),
            Place.MONTH,
            goes_with_client=True,
            counted=lambda count: ngettext("{count} promise", "{count} promises", count),
            words=lambda step: _told_in_promise(step.promise),
        ),
        RecordKind(
            Snooze,
            "snoozes",
            N_("snooze"),
            Place.MONTH,
            goes_with_client=True,
            harmless_alone=True,
            words=lambda snooze: (snooze.reason,),
        ),
        RecordKind(
            UnsortedLine,
            "unsorted",
            N_("unsorted line"),
            Place.MONTH,
            owners=_of_nobody,
            words=lambda line: (line.line,),
        ),
        RecordKind(
            Tie,
            "ties",
            N_("tie"),
            owners=lambda tie: (tie.first, tie.second),
            goes_with_client=True,
            people=lambda tie: (tie.first_is, tie.second_is, tie.first_name, tie.second_name),
        ),
    )
}
"""By class, in the order in which they are listed."""


def kind_of(record: Record) -> RecordKind:
    """The row of a record."""
    return KINDS[type(record)]


def kinds_in(place: Place) -> list[RecordKind]:
    """All kinds that are kept in such a file."""
    return [kind for kind in KINDS.values() if kind.place is place]


def by_table(table: str) -> RecordKind | None:
    """The kind that is kept in a table; None for what is none, as of a newer rmtui."""
    return next((kind for kind in KINDS.values() if kind.table == table), None)
