"""What is still open for a period 月末未了事项, to be settled before the month is closed and reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

import msgspec

from rmtui.language import N_
from rmtui.named_tuple import NamedTuple
from rmtui.records.case import Case
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, PlannedContact, UnsortedLine
from rmtui.records.opportunity import Opportunity
from rmtui.records.party import Party
from rmtui.records.settings import Settings
from rmtui.rules.business.cases import answer_by
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.summary import ContactSummary, OpenPromise
from rmtui.rules.days.periods import Period
from rmtui.rules.review.schedule import next_review
from rmtui.str_enum import StrEnum


class MatterKind(StrEnum):
    """What is open, in the order in which it is shown."""

    UNSORTED = "unsorted"
    NO_STEP = "no-step"
    PROMISE = "promise"
    AWAITED = "awaited"
    """What clients promised."""
    REVIEW = "review"
    CASE = "case"
    OPPORTUNITY = "opportunity"


MATTER_TITLES = {
    MatterKind.UNSORTED: N_("Lines to sort"),
    MatterKind.NO_STEP: N_("Contacts without a next step"),
    MatterKind.PROMISE: N_("Promises to keep"),
    MatterKind.AWAITED: N_("Waiting for clients"),
    MatterKind.REVIEW: N_("Reviews to hold"),
    MatterKind.CASE: N_("Cases to answer"),
    MatterKind.OPPORTUNITY: N_("Opportunities whose day comes or passed"),
}

Subject = UnsortedLine | Contact | OpenPromise | Client | Case | Opportunity


class OpenMatter(NamedTuple):
    """One thing that is open."""

    kind: MatterKind
    subject: Subject
    """What it is about; of a review that is not held the client."""
    client: str
    """Id; "" of a line that is not sorted."""
    on: date
    """The day of the line or the contact, or the day by which it is to be done."""
    is_first_review: bool = False
    """Whether the client was never reviewed: a scheduled day that is past says nothing then."""

    @property
    def is_of_its_day(self) -> bool:
        """Whether `on` is the day it was written down, and not one by which anything is to be done."""
        return self.kind in (MatterKind.UNSORTED, MatterKind.NO_STEP)

    @property
    def key(self) -> str:
        """A key of its own."""
        source = self.subject.source if isinstance(self.subject, OpenPromise) else self.subject.id
        return f"{self.kind} {source} {self.client}"


class OpenRecords(msgspec.Struct, frozen=True):
    """What the open matters are found in."""

    clients: Mapping[str, Client]
    settings: Settings
    unsorted: Iterable[UnsortedLine] = ()
    contacts: Iterable[Contact] = ()
    """Those of the period."""
    plan: Iterable[PlannedContact] = ()
    """What is planned for the period and later."""
    summary: ContactSummary = msgspec.field(default_factory=ContactSummary)
    folders: Mapping[str, FolderFacts] = {}
    cases: Iterable[Case] = ()
    opportunities: Iterable[Opportunity] = ()


def open_matters(period: Period, records: OpenRecords) -> list[OpenMatter]:
    """What is open, by kind and day: lines and contacts of the period, all else that is to be done by its end."""
    found = chain(
        _unsorted(period, records),
        _without_step(period, records),
        _promises(period, records),
        reviews_due(period.end, records),
        _cases(period, records),
        _opportunities(period, records),
    )
    order = [*MatterKind]
    return sorted(found, key=lambda one: (order.index(one.kind), one.on, one.key))


def _unsorted(period: Period, records: OpenRecords) -> Iterable[OpenMatter]:
    return (OpenMatter(MatterKind.UNSORTED, one, "", one.on) for one in records.unsorted if one.on in period)


def _without_step(period: Period, records: OpenRecords) -> Iterable[OpenMatter]:
    """The last contact of a client that led nowhere: no promise is open, nothing is planned, no opportunity either."""
    last: dict[str, Contact] = {}
    for one in records.contacts:
        if one.is_measured and one.on in period:
            for client in one.clients:
                if client not in last or (last[client].on, last[client].id) < (one.on, one.id):
                    last[client] = one
    promised = {one.client for one in records.summary.promises}
    interested = {one.client for one in records.opportunities if one.stage.is_open}
    planned: defaultdict[str, date] = defaultdict(lambda: date.min)
    for row in records.plan:
        planned[row.client] = max(planned[row.client], row.on)
    for client, contact in last.items():
        led_on = client in promised or client in interested or planned[client] > contact.on
        if lacks_step(contact, records.clients.get(client), led_on=led_on) and _is_newest(client, contact, records):
            yield OpenMatter(MatterKind.NO_STEP, contact, client, contact.on)


def lacks_step(contact: Contact, client: Client | None, *, led_on: bool) -> bool:
    """Whether a contact leaves a client without a next step: it made no promise, and nothing else leads on.

    `led_on`: a promise or an opportunity is open, or a later contact planned. `client`: None where it was removed.
    """
    return client is not None and client.stage is not Stage.CLOSED and contact.promise is None and not led_on


def _is_newest(client: str, contact: Contact, records: OpenRecords) -> bool:
    """Whether nobody spoke to the client after a contact."""
    return records.summary.newest.get(client, (date.min, "")) <= (contact.on, contact.id)


def _promises(period: Period, records: OpenRecords) -> Iterable[OpenMatter]:
    return (
        OpenMatter(MatterKind.PROMISE if one.by is Party.MANAGER else MatterKind.AWAITED, one, one.client, one.due)
        for one in records.summary.promises
        if one.due < period.end and one.client in records.clients
    )


def reviews_due(end: date, records: OpenRecords) -> Iterable[OpenMatter]:
    """The reviews that are to be held before a day."""
    for client, folder in records.folders.items():
        known = records.clients.get(client)
        if known and known.stage is Stage.ACTIVE and folder.is_reviewed:
            day = next_review(known, folder.last_review)
            if day and day < end:
                yield OpenMatter(MatterKind.REVIEW, known, client, day, folder.last_review is None)


def _cases(period: Period, records: OpenRecords) -> Iterable[OpenMatter]:
    for case in records.cases:
        by = answer_by(case, records.settings)
        if not case.stage.is_answered and by < period.end and case.client in records.clients:
            yield OpenMatter(MatterKind.CASE, case, case.client, by)


def _opportunities(period: Period, records: OpenRecords) -> Iterable[OpenMatter]:
    for one in records.opportunities:
        if one.stage.is_open and one.expected_on and one.expected_on < period.end and one.client in records.clients:
            yield OpenMatter(MatterKind.OPPORTUNITY, one, one.client, one.expected_on)
