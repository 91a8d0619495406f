"""Clients looked for by a filter, the same wherever clients are listed."""

from __future__ import annotations

from typing import NamedTuple

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.rules.contact.cadence import cadence_status, last_spoken
from rmtui.rules.filter.expression import parse_filter
from rmtui.rules.filter.keys import Order
from rmtui.tui.frame.phrases import CADENCE_SIGNS, ago
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.row_list import Cell


class FilterResult(NamedTuple):
    """The clients found, and their order; None is the order of the book."""

    clients: list[Client]
    order: Order | None


def find(text: str, order: Order | None, snapshot: Snapshot) -> FilterResult:
    """The clients who match a filter, in its own order or else in `order`. UsageError where it is not valid."""
    wanted = parse_filter(text)
    order = wanted.order or order
    found = wanted._replace(order=order).select(snapshot.filter_context)
    return FilterResult(found if order else likeliest_first(found, text, snapshot), order)


def likeliest_first(found: list[Client], text: str, snapshot: Snapshot) -> list[Client]:
    """Those whose name the text may become stand first; the others stay in the order of the list."""
    places = {known.id: place for place, known in enumerate(snapshot.names.complete(text))}
    return sorted(found, key=lambda client: places.get(client.id, len(places))) if places else found


def nobody_found(text: str) -> str:
    """The text of a list whose filter finds nobody."""
    said = _("Nobody is found by “{text}”. Esc shows all clients, Ctrl+F finds words everywhere.")
    return said.format(text=plain(text))


def pace_cells(client: Client, snapshot: Snapshot) -> tuple[Cell, Cell]:
    """Days since the client was last spoken to, and the sign of the pace; x for one whose business is closed."""
    spoken = last_spoken(client, snapshot.contact_summary, snapshot.settings)
    sign, text_style = CADENCE_SIGNS[cadence_status(client, snapshot.settings, spoken, snapshot.today)]
    if client.stage is Stage.CLOSED:
        sign, text_style = "x", "soft"
    return (ago(spoken, snapshot.today), text_style or "soft"), (sign, text_style)
