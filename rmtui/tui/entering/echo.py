"""What a line would mean, shown while it is typed, and what to know about the client before it is logged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from textual.content import Content

from rmtui.entry.line import Entry
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.wording import money, near_day, short_day, term, weekday

GRAMMAR = _("who  T E M W S V  what was said  > when next step  #topic  =500k fund")


def echo(entry: Entry, today: date) -> Content:
    """today  王芳  telephone  聊了到期理财  > Wed 25 Nov 发方案  #到期  sold 500k fund."""
    parts = [
        (near_day(entry.on, today), "$foreground 75%"),
        (entry.at, "$foreground 75%"),
        (_(", ").join(plain(known.name) for known in entry.who), "bold $primary"),
        (term(entry.channel), "bold"),
        (plain(entry.note), ""),
        (entry.promise and f"> {_near(entry.promise.due, today)} {plain(entry.promise.text)}", "$warning"),
        *((f"#{plain(topic)}", "$foreground 75%") for topic in entry.topics),
        *(
            (_("sold {what}").format(what=_sold(sold.amount, sold.currency, sold.product)), "$success")
            for sold in entry.sold
        ),
    ]
    return Content("  ").join(Content.styled(text, style) for text, style in parts if text)


def cautions(ids: Iterable[str], clients: Mapping[str, Client], channel: Channel | None = None) -> str:
    """What to be careful about with each of the clients, and whether one does not want to be reached in this way."""
    found = (line for one in ids if one in clients for line in _cautions(clients[one], channel))
    return "\n".join(found)


def _cautions(client: Client, channel: Channel | None) -> Iterator[str]:
    name = plain(client.name)
    if channel in client.avoid:
        yield "! " + _("{name} does not want to be reached by {channel}.").format(name=name, channel=term(channel))
    if client.cautions:
        yield "! " + _("{name}: {caution}").format(name=name, caution=plain(client.cautions))


def _near(day: date, today: date) -> str:
    """Wed 25 Nov: the weekday as it is said, the date to be sure."""
    return f"{weekday(day)} {short_day(day, today)}"


def _sold(amount: int, currency: str, product: str) -> str:
    return f"{money(amount, currency)} {plain(product)}".rstrip()
