"""What to mind about the clients of a line before it is written: cautions, hours of quiet, unwanted channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from rmtui.discreet import is_discreet
from rmtui.entry.line import Entry
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.rules.days.quiet_hours import is_quiet, quiet_hours_text
from rmtui.rules.people.namesakes import display_name
from rmtui.terms import term


def cautions(
    ids: Iterable[str], clients: Mapping[str, Client], channel: Channel | None = None, now: datetime | None = None
) -> str:
    """The cautions about each of the clients, and whether one is not to be reached by this channel, or now.

    `now` is None for a contact that lies behind.
    """
    known = (clients[one] for one in ids if one in clients)
    found = (line for client in known for line in _cautions(client, plain(display_name(client, clients)), channel, now))
    return "\n".join(found)


def moment_of(entry: Entry, today: date, clock: datetime) -> datetime | None:
    """Now, where the line is of today, names no time and the clients did not call; else None."""
    now = entry.on == today and not entry.at and not entry.incoming
    return datetime.combine(today, clock.time()) if now else None


def _cautions(client: Client, name: str, channel: Channel | None, now: datetime | None) -> Iterator[str]:
    if channel is Channel.TELEPHONE and now and is_quiet(client.quiet, now):
        sentence = _("{name} is not to be called now (not {hours}).")
        yield "! " + sentence.format(name=name, hours=plain(quiet_hours_text(client.quiet)))
    if channel in client.avoid:
        yield "! " + _("{name} does not want to be reached by {channel}.").format(name=name, channel=term(channel))
    if client.cautions and not is_discreet():
        yield "! " + _("{name}: {caution}").format(name=name, caution=plain_lines(client.cautions))
