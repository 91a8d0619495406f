"""The manager's promises that later contacts kept without being marked: shown as kept everywhere.

The queue follows the same rule (`kept_after`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from rmtui.records.base import Record
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.kinds import kind_of
from rmtui.records.party import Party
from rmtui.rules.contact.queue_effect import Moment, kept_after
from rmtui.rules.days.months import month_key

RecordT = TypeVar("RecordT", bound=Record)


class KeptPromises:
    """Finds the day on which a promise was kept in the contacts behind it.

    `months` "2026-11", the earliest first; `contacts_of` gives those of a month, and is asked once for each that is
    needed.
    """

    def __init__(self, months: Sequence[str], contacts_of: Callable[[str], Iterable[Contact]]) -> None:
        self._months, self._contacts_of = months, contacts_of
        self._moments: dict[str, dict[str, list[Moment]]] = {}

    @classmethod
    def among(cls, contacts: Iterable[Contact]) -> KeptPromises:
        """Those that these contacts kept, which are all behind the promises that are asked about."""
        by_month: dict[str, list[Contact]] = {}
        for contact in contacts:
            by_month.setdefault(month_key(contact.on), []).append(contact)
        return cls(sorted(by_month), by_month.__getitem__)

    def as_kept(self, record: RecordT) -> RecordT:
        """A record as it is shown: `done_on` of a promise that later contacts kept is the day of the contact that did,
        and of a promise to several clients the day on which the last of them was reached. Not to be written.
        """
        if not isinstance(record, Contact | StandingPromise) or not (promise := record.promise):
            return record
        if promise.done_on or promise.by is not Party.MANAGER:
            return record
        after = kept_after(promise.due, (record.on, record.id), promise.still_open_on)
        days = [self._first_contact(client, after) for client in kind_of(record).owners(record)]
        kept_on = max(filter(None, days), default=None) if all(days) else None
        return msgspec.structs.replace(record, promise=msgspec.structs.replace(promise, done_on=kept_on))

    def _first_contact(self, client: str, after: Moment) -> date | None:
        for month in self._months[bisect_left(self._months, month_key(after[0])) :]:
            moments = self._of_month(month).get(client, ())
            if (at := bisect_right(moments, after)) < len(moments):
                return moments[at][0]
        return None

    def _of_month(self, month: str) -> dict[str, list[Moment]]:
        """The contacts of a month that keep promises, by client, in their order."""
        found = self._moments.get(month)
        if found is None:
            by_client: defaultdict[str, list[Moment]] = defaultdict(list)
            for contact in self._contacts_of(month):
                if contact.reached and not contact.is_card:
                    for client in contact.clients:
                        by_client[client].append((contact.on, contact.id))
            found = self._moments[month] = {client: sorted(moments) for client, moments in by_client.items()}
        return found
