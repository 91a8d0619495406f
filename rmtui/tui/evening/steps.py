"""The steps of the end of the day: the contacted clients, those due, the day note, the summary of the day.

Each client once: today's contacts with the same clients, or with some of them, are one step, and a client who was due
at the beginning has one, which keeps its place in the list after a contact is logged. Greetings are sent to many at
once and need no step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum, auto

from rmtui.entry.names import KnownClient
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.kinds import kind_of
from rmtui.records.opportunity import Opportunity
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.text.record_text import client_names, named_record_text
from rmtui.rules.work.open_matters import lacks_step
from rmtui.tui.frame.snapshot import Snapshot


class Step(NamedTuple):
    """A row of the list. `key` is the id of the first contact, or of the client who was due."""

    key: str
    client: Client | None = None
    """None where a contact's client was removed from the book, and for the last two steps."""
    contact: Contact | None = None
    """The contact of today, to which the typed text is added."""
    due: DueRow | None = None
    others: tuple[Contact, ...] = ()
    """The other contacts of today with the client."""

    @property
    def today(self) -> tuple[Contact, ...]:
        """All contacts of today with the client."""
        return (*self.others, self.contact) if self.contact else self.others


NOTE, SUMMARY = Step("note"), Step("summary")


class StepState(Enum):
    """The state of a contact or a due client."""

    LOGGED = auto()
    INCOMPLETE = auto()
    """A contact without a note, or without a next step."""
    DUE = auto()
    STILL_DUE = auto()
    """A contact that does not reset the cadence: the client is still due."""
    SNOOZED = auto()
    NOT_DUE = auto()
    """Due no longer, without a contact: a promise was marked as done."""


class Evening(NamedTuple):
    """The state of the book at the beginning of an evening."""

    day: date
    logged_before: frozenset[str]
    """Ids of the contacts logged before."""
    due_clients: tuple[str, ...]
    """Ids of the clients due, worst first; those who became due since at the end."""

    def updated(self, snapshot: Snapshot) -> Evening:
        """The same evening with the clients who became due since; a new evening on another day."""
        if self.day != snapshot.today:
            return begin_evening(snapshot)
        new = (row.client.id for row in snapshot.due if row.client.id not in self.due_clients)
        return self._replace(due_clients=(*self.due_clients, *new))


def begin_evening(snapshot: Snapshot) -> Evening:
    """An evening that begins with this snapshot."""
    logged_before = frozenset(contact.id for contact in snapshot.day.contacts)
    return Evening(snapshot.today, logged_before, tuple(row.client.id for row in snapshot.due))


def steps(evening: Evening, snapshot: Snapshot) -> list[Step]:
    """All steps, in the order of the list."""
    due_clients = list(_due_steps(evening, snapshot))
    with_step = {step.key for step in due_clients}
    taken = {one.id for step in due_clients for one in step.today if one.id not in evening.logged_before}
    contacts = [one for one in _spoken(snapshot) if one.id not in taken and not with_step.issuperset(one.clients)]
    together = {frozenset(one.clients) for one in contacts}
    written: dict[frozenset[str], list[Contact]] = {}
    for contact in contacts:
        all_there = max((one for one in together if one.issuperset(contact.clients)), key=len)
        written.setdefault(all_there, []).append(contact)
    return [*(_written_step(found, snapshot) for found in written.values()), *due_clients, NOTE, SUMMARY]


def _spoken(snapshot: Snapshot) -> Iterator[Contact]:
    """The contacts of today that are no greeting."""
    return (contact for contact in snapshot.day.contacts if not contact.greeting)


def _written_step(contacts: Sequence[Contact], snapshot: Snapshot) -> Step:
    """The step of contacts with the same clients, or some of them; what is typed is added to the last with all."""
    *_fewer, last = sorted(contacts, key=lambda one: len({*one.clients}))
    others = (one for one in contacts if one is not last)
    client = next((snapshot.clients[one] for one in last.clients if one in snapshot.clients), None)
    return Step(contacts[0].id, client, last, others=tuple(others))


def _due_steps(evening: Evening, snapshot: Snapshot) -> Iterator[Step]:
    rows = {row.client.id: row for row in snapshot.due}
    for one in evening.due_clients:
        if one in snapshot.clients:
            contacts = [contact for contact in _spoken(snapshot) if one in contact.clients]
            since = [contact for contact in contacts if contact.id not in evening.logged_before]
            last = since[-1] if since else None
            others = tuple(contact for contact in contacts if contact is not last)
            yield Step(one, snapshot.clients[one], last, rows.get(one), others)


def step_state(step: Step, snapshot: Snapshot) -> StepState:
    """The state of a step."""
    if step.contact:
        if step.due and step.client and not resets_cadence(step.contact, step.client, snapshot.settings):
            return StepState.STILL_DUE
        return StepState.INCOMPLETE if missing_text(step.contact, snapshot) else StepState.LOGGED
    if step.due:
        return StepState.DUE
    snooze = snapshot.contact_summary.snoozes.get(step.key)
    return StepState.SNOOZED if snooze and snapshot.today < snooze.until else StepState.NOT_DUE


def missing_text(contact: Contact, snapshot: Snapshot) -> str:
    """What a contact lacks: no note, no next step, and for whom of several; "" where it has both. Whatever else leads
    its clients on is a next step, as for the month (`rmtui.rules.work.open_matters`).
    """
    lacking = [
        client.id
        for client in map(snapshot.clients.get, contact.clients)
        if client and lacks_step(contact, client, led_on=_is_led_on(client, snapshot))
    ]
    no_step = _("no next step")
    if lacking and len(lacking) < len(contact.clients):
        no_step = _("no next step for {names}").format(names=client_names(lacking, snapshot.clients))
    return _(", ").join([_("no note")] * (not contact.note) + [no_step] * bool(lacking))


def _is_led_on(client: Client, snapshot: Snapshot) -> bool:
    known = snapshot.filter_context
    return (
        bool(known.promises(client))
        or client.id in snapshot.planned_ahead
        or any(one.stage.is_open for one in known.records(Opportunity, client))
    )


def matter_texts(contact: Contact, snapshot: Snapshot) -> list[str]:
    """The cases, opportunities and the like that were written down today for the clients of a contact."""
    today, others = snapshot.today, snapshot.day.others
    return [named_record_text(one, today) for one in others if {*kind_of(one).owners(one)} & {*contact.clients}]


def known_client(step: Step, snapshot: Snapshot) -> KnownClient:
    """The client of a step as the grammar knows it, by a name that can be typed."""
    if step.client is None:
        return KnownClient("", _("(removed client)"))
    client = step.client
    return snapshot.names.by_id(client.id, client.name)._replace(name=plain(client.name))
