"""What clients are called at the desk, safe to show, and how wide a column of their names is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, column_width

_TOLD_APART = 24
"""Cells for a name with what tells namesakes apart: that is never cut off for want of room."""


def name_of(client: Client, clients: Mapping[str, Client]) -> str:
    """What a client is called among all `clients`."""
    return plain(display_name(client, clients))


def names_width(shown: Iterable[Client], clients: Mapping[str, Client], most: int) -> int:
    """Terminal cells for the names of the clients shown, `most` at most, and more where namesakes need it."""
    names = [(client.name, name_of(client, clients)) for client in shown]
    namesakes = column_width((shown for name, shown in names if shown != plain(name)), _TOLD_APART)
    return column_width((shown for _name, shown in names), max(most, namesakes))


def name_column(shown: Sequence[Client], clients: Mapping[str, Client], least: int, *, width: int = 0) -> Column:
    """The column for the names of the clients shown, `width` cells at least. Where others need the room it is narrowed,
    not below `least` cells, and never so far that namesakes look alike.
    """
    name, narrow = (names_width(shown, clients, most) for most in (WIDEST_NAMES, least))
    return Column(max(name, width), least=narrow)
