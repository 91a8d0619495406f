"""What belongs to a client and is removed with the client."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.events import Contact, Sale
from rmtui.records.kinds import KINDS, kind_of

RecordT = TypeVar("RecordT", bound=Record)


class Belongings(NamedTuple):
    """The records that are removed with a client, and how many contacts and sales stay in the log."""

    records: tuple[Record, ...]
    contacts: int
    sales: int

    def of(self, kind: type[RecordT]) -> tuple[RecordT, ...]:
        """Those of one class."""
        return tuple(one for one in self.records if isinstance(one, kind))

    def __str__(self) -> str:
        """What goes and is worth saying: 3 holdings, 1 policy. "" for nothing."""
        counted = ((kind.count_text, len(self.of(kind.record))) for kind in KINDS.values() if kind.count_text)
        return _(", ").join(words(count).format(count=count) for words, count in counted if count)

    @property
    def with_log(self) -> str:
        """The same and what is in the log: 3 holdings, 1 policy, 12 contacts, 2 sales."""
        contacts = ngettext("{count} contact", "{count} contacts", self.contacts).format(count=self.contacts)
        sales = ngettext("{count} sale", "{count} sales", self.sales).format(count=self.sales)
        return _(", ").join(filter(None, (str(self), contacts if self.contacts else "", sales if self.sales else "")))


def belongings(records: Iterable[Record]) -> Belongings:
    """Of all records that belong to a client, those that are removed with the client."""
    found = [*records]
    return Belongings(
        tuple(one for one in found if kind_of(one).removed_with_client),
        sum(isinstance(one, Contact) for one in found),
        sum(isinstance(one, Sale) for one in found),
    )


def moment(record: Any) -> tuple[date, str, str]:
    """A record's place in the log: its day, the time of day where it has one, and its id."""
    return record.on, getattr(record, "at", ""), record.id
