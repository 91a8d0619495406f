"""The preview of a line of entry while it is typed: its meaning, and the cautions about its clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from textual.content import Content

from rmtui.entry.line import Entry, EntryPromise
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client
from rmtui.rules.days.quiet_hours import is_quiet
from rmtui.rules.text.phrases import assumed_mark
from rmtui.tui.records.client_names import name_of
from rmtui.wording import format_day, format_money, format_near_day, format_weekday, term

GRAMMAR = _("who  T E M W S V  what was said  > when next step  #topic  =500k fund")


def echo(entry: Entry, today: date) -> Content:
    """today  王芳  telephone  聊了到期理财  > Wed 25 Nov 发方案  #到期  sold 500k fund."""
    head = [
        (format_near_day(entry.on, today), "$foreground 75%"),
        (entry.at, "$foreground 75%"),
        (_(", ").join(plain(known.display_name) for known in entry.clients), "bold $primary"),
        (term(entry.channel), "bold"),
    ]
    return _with_doubts(_joined([*head, *_substance(entry, today)]), entry)


def echo_substance(entry: Entry, today: date) -> Content:
    """聊了到期理财  > Wed 25 Nov 发方案  #到期  sold 500k fund."""
    return _with_doubts(_joined(_substance(entry, today)), entry)


def _substance(entry: Entry, today: date) -> list[tuple[str, str]]:
    """Note, promise, topics and sales, each with its style."""
    return [
        ("" if entry.outcome is Outcome.REACHED else _("not reached"), "$warning"),
        (plain(entry.note), ""),
        (_promise(entry.promise, today) if entry.promise else "", "$warning"),
        *((f"#{plain(topic)}", "$foreground 75%") for topic in entry.topics),
        *(
            (_("sold {what}").format(what=_sold(sold.amount, sold.currency, sold.product)), "$success")
            for sold in entry.sales
        ),
    ]


def _promise(promise: EntryPromise, today: date) -> str:
    """> Wed 25 Nov 发方案."""
    return f"> {_near(promise.due, today)}{assumed_mark(promise)} {plain(promise.text)}"


def _with_doubts(meaning: Content, entry: Entry) -> Content:
    """The meaning, and on lines of their own the doubts about it."""
    doubts = (Content.styled(f"? {doubt}", "$warning") for doubt in entry.doubts)
    return Content("\n").join([meaning, *doubts])


def _joined(parts: Iterable[tuple[str, str]]) -> Content:
    return Content("  ").join(Content.styled(text, style) for text, style in parts if text)


def cautions(
    ids: Iterable[str], clients: Mapping[str, Client], channel: Channel | None = None, now: datetime | None = None
) -> str:
    """The cautions about each of the clients, and whether one is not to be reached by this channel, or now.

    `now` is None for a contact that lies behind.
    """
    known = (clients[one] for one in ids if one in clients)
    found = (line for client in known for line in _cautions(client, name_of(client, clients), channel, now))
    return "\n".join(found)


def moment_of(entry: Entry, today: date, clock: datetime) -> datetime | None:
    """Now, where the line is of today, names no time and the clients did not call; else None."""
    now = entry.on == today and not entry.at and not entry.incoming
    return datetime.combine(today, clock.time()) if now else None


def _cautions(client: Client, name: str, channel: Channel | None, now: datetime | None) -> Iterator[str]:
    if channel is Channel.TELEPHONE and now and is_quiet(client.quiet, now):
        sentence = _("{name} is not to be called now (not {hours}).")
        yield "! " + sentence.format(name=name, hours=plain(client.quiet))
    if channel in client.avoid:
        yield "! " + _("{name} does not want to be reached by {channel}.").format(name=name, channel=term(channel))
    if client.cautions:
        yield "! " + _("{name}: {caution}").format(name=name, caution=plain(client.cautions))


def _near(day: date, today: date) -> str:
    """Wed 25 Nov: weekday and date."""
    return f"{format_weekday(day)} {format_day(day, today)}"


def _sold(amount: int, currency: str, product: str) -> str:
    return f"{format_money(amount, currency)} {plain(product)}".rstrip()
