"""Filtering clients, the same in every list of clients."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.entry.filter.expression import parse_filter
from rmtui.entry.filter.orders import Order
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.rules.contact.cadence import cadence_status, last_spoken
from rmtui.tui.frame.phrases import CADENCE_SIGNS, short_ago
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.text_style import StyledText


class FilterResult(NamedTuple):
    """The clients found, and their order; None is the order of the book."""

    clients: list[Client]
    order: Order | None

    @property
    def ids(self) -> set[str]:
        """Those of the clients found."""
        return {client.id for client in self.clients}


def filter_clients(text: str, order: Order | None, snapshot: Snapshot) -> FilterResult:
    """The clients that match a filter, in its own order or else in `order`. UsageError for a wrong filter."""
    parsed = parse_filter(text, snapshot.filter_context)
    order = parsed.order or order
    found = parsed._replace(order=order).select(snapshot.filter_context)
    return FilterResult(found if order else likeliest_first(found, text, snapshot), order)


def searches_log(text: str, snapshot: Snapshot) -> bool:
    """Whether a filter reads the log, which is then not done for every letter that is typed."""
    try:
        return parse_filter(text, snapshot.filter_context).reads_log
    except UsageError:
        return False


def likeliest_first(found: list[Client], text: str, snapshot: Snapshot) -> list[Client]:
    """Those whose names the text may be the beginning of first; the others keep the order of the list."""
    places = {known.id: place for place, known in enumerate(snapshot.names.complete(text))}
    return sorted(found, key=lambda client: places.get(client.id, len(places))) if places else found


def nobody_found_text(text: str) -> str:
    """What an empty list says of a filter."""
    message = _("No client matches “{text}”. Esc shows all again, Ctrl+F finds words everywhere.")
    return message.format(text=plain(text))


def nothing_listed_text(text: str, found: Sequence[Client]) -> str:
    """What an empty list of something about clients says of a filter that found these."""
    if not found:
        return nobody_found_text(text)
    return _("Nothing here is about those who match “{text}”. Esc shows all again.").format(text=plain(text))


def count_text(shown: int, total: int, text: str) -> str:
    """How many are listed: 48, or 3/48 where a filter is in force."""
    return f"{shown}/{total}" if text else str(shown)


def contact_status_cells(client: Client, snapshot: Snapshot) -> tuple[StyledText, StyledText]:
    """Days since last spoken to, and a sign for who is overdue, snoozed or closed."""
    spoken = last_spoken(client, snapshot.contact_summary, snapshot.settings)
    sign, text_style = CADENCE_SIGNS[cadence_status(client, snapshot.settings, spoken, snapshot.today)]
    if client.stage is Stage.CLOSED:
        sign, text_style = "x", "soft"
    elif snapshot.snooze_of(client.id):
        sign, text_style = "z", "soft"
    return (short_ago(spoken, snapshot.today), text_style or "soft"), (sign, text_style)
