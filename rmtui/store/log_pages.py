"""The parts of a log that a store answers with: a month as a page, and a day."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

import msgspec

from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze, StandingPromise, UnsortedLine


class LogPage(msgspec.Struct):
    """Everything that was written down in one month: the records of each table by id."""

    contacts: dict[str, Contact] = {}
    sales: dict[str, Sale] = {}
    notes: dict[str, DayNote] = {}
    snoozes: dict[str, Snooze] = {}
    unsorted: dict[str, UnsortedLine] = {}
    steps: dict[str, StandingPromise] = {}
    plan: dict[str, PlannedContact] = {}

    def days(self) -> set[date]:
        """The days of which anything was written down; a day that was only planned is none."""
        tables = (table for table in self.__struct_fields__ if table != "plan")
        return {record.on for table in tables for record in getattr(self, table).values()}


class Day(NamedTuple):
    """Everything that was written down for one day, in the order of the day."""

    on: date
    contacts: tuple[Contact, ...]
    sales: tuple[Sale, ...]
    notes: tuple[DayNote, ...]
    snoozes: tuple[Snooze, ...]
    unsorted: tuple[UnsortedLine, ...]
    steps: tuple[StandingPromise, ...] = ()
    """Promises that stand alone."""
    plan: tuple[PlannedContact, ...] = ()
    """What was planned for the day itself, without what was carried over to it."""
    others: tuple[Record, ...] = ()
    """Records of the kinds without a place of their own here, and what a line of entry adds beside the log: cases,
    opportunities, gifts, inspections.
    """

    def records(self) -> Iterator[Record]:
        """All of them, kind by kind."""
        return chain(*self[1:])
