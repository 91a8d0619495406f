"""The steps of an evening: the contacts already written, the clients due, the day note, and what the day came to.

Who was due when the evening began keeps the place in the list once the contact is written, so that one can go back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from rmtui.entry.names import KnownClient
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.contact.due import DueRow
from rmtui.rules.contact.summary import OpenPromise
from rmtui.tui.frame.snapshot import Snapshot


class Step(NamedTuple):
    """One line of the list. `key` is the id of the contact, or of the client who was due."""

    key: str
    client: Client | None = None
    """Who is meant; None where a contact's client was removed from the book, and for the last two steps."""
    contact: Contact | None = None
    """Of today: what is typed is added to it."""
    due: DueRow | None = None


NOTE, SUMMARY = Step("note"), Step("summary")


class State(Enum):
    """How far a step has come."""

    WRITTEN = auto()
    WANTING = auto()
    """A contact without a note, or without a next step."""
    DUE = auto()
    UNSPOKEN = auto()
    """A contact that does not count as having spoken, with a client who is due all the same."""
    PUT_OFF = auto()
    SETTLED = auto()
    """Not due any more without a contact, as when a promise was marked as done."""


class Evening(NamedTuple):
    """What an evening began with."""

    day: date
    before: frozenset[str]
    """Ids of the contacts written by then."""
    asked: tuple[str, ...]
    """Ids of the clients due, worst first; who becomes due later comes behind them."""

    def going_on(self, snapshot: Snapshot) -> Evening:
        """The same evening with who has become due since; another day has another one."""
        if self.day != snapshot.today:
            return begin(snapshot)
        new = (row.client.id for row in snapshot.due if row.client.id not in self.asked)
        return self._replace(asked=(*self.asked, *new))


def begin(snapshot: Snapshot) -> Evening:
    """An evening that begins now."""
    before = frozenset(contact.id for contact in snapshot.day.contacts)
    return Evening(snapshot.today, before, tuple(row.client.id for row in snapshot.due))


def steps(evening: Evening, snapshot: Snapshot) -> list[Step]:
    """All steps as the book stands now."""
    asked = list(_asked(evening, snapshot))
    taken = {step.contact.id for step in asked if step.contact}
    written = [
        Step(
            contact.id,
            next((snapshot.clients[one] for one in contact.clients if one in snapshot.clients), None),
            contact,
        )
        for contact in snapshot.day.contacts
        if contact.id not in taken
    ]
    return [*written, *asked, NOTE, SUMMARY]


def _asked(evening: Evening, snapshot: Snapshot) -> Iterator[Step]:
    rows = {row.client.id: row for row in snapshot.due}
    since = [contact for contact in snapshot.day.contacts if contact.id not in evening.before]
    for one in evening.asked:
        if one in snapshot.clients:
            contact = next((contact for contact in since if one in contact.clients), None)
            yield Step(one, snapshot.clients[one], contact, rows.get(one))


def state(step: Step, snapshot: Snapshot) -> State:
    """How far a contact or a client has come."""
    if step.contact:
        if step.due and step.client and not resets_cadence(step.contact, step.client, snapshot.settings):
            return State.UNSPOKEN
        return State.WANTING if lacks(step.contact) else State.WRITTEN
    if step.due:
        return State.DUE
    snooze = snapshot.contact_summary.snoozes.get(step.key)
    return State.PUT_OFF if snooze and snapshot.today < snooze.until else State.SETTLED


def lacks(contact: Contact) -> str:
    """What a contact is without: no note, no next step; "" where it has both."""
    missing = [_("no note")] * (not contact.note) + [_("no next step")] * (not contact.promise)
    return _(", ").join(missing)


def open_promises(step: Step, snapshot: Snapshot) -> list[OpenPromise]:
    """What the step's client was promised and is not done, the earliest first."""
    client = step.client.id if step.client else ""
    return sorted((one for one in snapshot.contact_summary.promises if one.client == client), key=lambda one: one.due)


def known(step: Step, snapshot: Snapshot) -> KnownClient:
    """The client of a step as the grammar knows them, by a name that can be typed."""
    if step.client is None:
        return KnownClient("", _("(removed client)"))
    client = step.client
    return snapshot.names.by_id(client.id, client.name)._replace(name=plain(client.name))
