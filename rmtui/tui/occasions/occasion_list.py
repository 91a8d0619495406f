"""The list of occasions: a row an occasion, and beneath an opened one a row for each client it concerns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.occasions.coming import ComingOccasion
from rmtui.rules.occasions.occasion_text import clients_count_text, occasion_text
from rmtui.rules.text.phrases import caution_text
from rmtui.terms import term
from rmtui.tui.frame.phrases import day_and_distance, weekday_and_day
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle

_NAME_WIDTH = 20
_DAY_WIDTH = 20


class OccasionRow(NamedTuple):
    """What a row stands for: an occasion, or one client whom an opened occasion concerns."""

    occasion: ComingOccasion
    client: str = ""

    @property
    def key(self) -> str:
        one = self.occasion
        only = one.clients[0] if len(one.clients) == 1 and not one.record else ""
        return " ".join((one.day.isoformat(), one.kind, one.record or one.name, only, self.client))

    @property
    def concerned(self) -> str:
        """The one client whom the row is about, by id; "" where it is about several."""
        return self.client or (self.occasion.clients[0] if len(self.occasion.clients) == 1 else "")


def occasion_rows(occasions: Iterable[ComingOccasion], opened: Collection[str]) -> Iterator[OccasionRow]:
    """The rows in their order. `opened`: the keys of the occasions whose clients are listed."""
    for one in occasions:
        row = OccasionRow(one)
        yield row
        if row.key in opened:
            yield from (OccasionRow(one, client) for client in one.clients)


def columns(rows: Sequence[OccasionRow], clients: Mapping[str, Client], today: date) -> tuple[Column, ...]:
    """Day, whom it concerns, tier, what it is."""
    shown = [clients[row.concerned] for row in rows if row.concerned in clients]
    name, least = (names_width(shown, clients, most) for most in (WIDEST_NAMES, _NAME_WIDTH))
    counts = (clients_count_text(row.occasion.clients, clients) for row in rows if not row.concerned)
    name = max(name, column_width(counts, WIDEST_NAMES))
    return (
        Column(column_width((weekday_and_day(row.occasion.day, today) for row in rows), _DAY_WIDTH)),
        Column(name, least=max(least, min(name, _NAME_WIDTH))),
        Column(1),
        Column(),
    )


def list_row(row: OccasionRow, clients: Mapping[str, Client], today: date, notice: int) -> Row:
    """A row as the list draws it, marked within the days of `notice`."""
    client, day = clients.get(row.concerned), row.occasion.day
    if row.client and client:
        way = _way(client)
        return Row(row.key, (("", ""), (name_of(client, clients), ""), (client.tier.value, "soft"), (way, "soft")))
    days = (day - today).days
    text_style: TextStyle = "late" if days < 0 else "soon" if days <= notice else ""
    who = name_of(client, clients) if client else clients_count_text(row.occasion.clients, clients)
    return Row(
        row.key,
        (
            (weekday_and_day(day, today), text_style),
            (who, "" if client else "soft"),
            (client.tier.value if client else "", "soft"),
            (plain(occasion_text(row.occasion)), text_style),
        ),
    )


def row_details(row: OccasionRow, clients: Mapping[str, Client], today: date) -> tuple[str, ...]:
    """A row in full, line by line: the day, and how to reach the client, or how many are reached by which channel."""
    occasion, client = row.occasion, clients.get(row.concerned)
    heading = f"{plain(occasion_text(occasion))}  {day_and_distance(occasion.day, today)}"
    if client is None:
        return heading, _channels(occasion, clients)
    name = "  ".join(filter(None, (name_of(client, clients), client.tier.value, _way(client))))
    return heading, name, caution_text(client)


def _channels(occasion: ComingOccasion, clients: Mapping[str, Client]) -> str:
    """34 clients: WeChat 20, telephone 9, no preference 5."""
    counts: dict[str, int] = {}
    for client in (clients[id] for id in occasion.clients if id in clients):
        channel = term(client.channel) if client.channel else _("no preference")
        counts[channel] = counts.get(channel, 0) + 1
    ordered = sorted(counts.items(), key=lambda one: -one[1])
    channels = _(", ").join(f"{channel} {count}" for channel, count in ordered)
    total = clients_count_text(occasion.clients, clients)
    return _("{label}: {words}").format(label=total, words=channels) if channels else total


def _way(client: Client) -> str:
    """prefers WeChat  never by SMS."""
    prefers = _("prefers {channel}").format(channel=term(client.channel)) if client.channel else ""
    never = _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else ""
    return "  ".join(filter(None, (prefers, never)))
