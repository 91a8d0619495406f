"""What the desk shows of a book: read at one moment, so that the four panes never tell two stories."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from rmtui.entry.names import Names
from rmtui.records.client import Client
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.due import DueRow, due
from rmtui.rules.contact.standing import Standing
from rmtui.rules.filter.keys import Grounds
from rmtui.rules.people.list_order import usual_place
from rmtui.store.door import Store
from rmtui.store.log_pages import Day


class Snapshot(NamedTuple):
    """Plain values, handed down to the panes."""

    today: date
    clients: Mapping[str, Client]
    names: Names
    settings: Settings
    standing: Standing
    grounds: Grounds
    """The clients in the order of the list, and what a filter asks of them."""
    due: tuple[DueRow, ...]
    day: Day
    discretion: Discretion = Discretion({})


EMPTY_SNAPSHOT = Snapshot(
    date.min,
    {},
    Names(()),
    Settings(),
    Standing(),
    Grounds((), Standing(), Settings(), date.min),
    (),
    Day(date.min, (), (), (), (), ()),
)
"""What a pane has before it is given anything."""


def read_snapshot(book: Store, today: date) -> Snapshot:
    """Everything but what takes long in a large book: a client's whole history, the unsorted lines of all years."""
    clients, settings, standing = book.clients(), book.settings(), book.standing(today)
    listed = sorted(clients.values(), key=usual_place)
    grounds = Grounds(listed, standing, settings, today, partial(book.folders_due, standing, today))
    rows = tuple(due(listed, standing, settings, today, folders=book.folders_due(standing, today)))
    return Snapshot(today, clients, book.names(), settings, standing, grounds, rows, book.day(today), book.discretion())
