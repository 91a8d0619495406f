"""What is told under the calendar about the cell the cursor stands on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.rules.holidays import Holidays
from rmtui.rules.marks import OVERDUE, PROMISED
from rmtui.tui.reading import Desk
from rmtui.tui.record_blocks import whole_contact
from rmtui.tui.widgets.sheet import Block
from rmtui.wording import long_day

LETTERS = " ".join(channel.value for channel in Channel)


def cell_heading(name: str, client: Client, day: date, holidays: Holidays) -> str:
    """王芳 A  Wed 1 Oct 2025  National Day."""
    parts = [f"{name} {client.tier.value}", long_day(day), *map(plain, holidays.names(day))]
    if name := holidays.made_up_for(day):
        parts.append(_("working day, made up for {holiday}").format(holiday=plain(name)))
    return "  ".join(parts)


def cell_blocks(client: Client, day: date, contacts: list[Contact], sales: list[Sale], desk: Desk) -> list[Block]:
    """The client's caution, every contact of the day in full, and what is promised for it."""
    blocks = [Block(f"! {plain(client.cautions)}", manner="late")] if client.cautions else []
    blocks += [_contact(one, client, sales, desk) for one in contacts]
    blocks += _promises(client, day, desk)
    if not contacts and len(blocks) == bool(client.cautions):
        free = (
            _("Nothing was written down. {letters} begins a line about this day.")
            if day <= desk.today
            else _("Nothing is promised for this day.")
        )
        blocks.append(Block(free.format(letters=LETTERS), manner="soft"))
    return blocks


def _contact(contact: Contact, client: Client, sales: list[Sale], desk: Desk) -> Block:
    contact = desk.discretion.as_seen(contact, client.id)
    text = whole_contact(contact, client.id, desk.clients, desk.today, sales)
    return Block(text, label=f"{contact.at} {contact.letter}".strip())


def _promises(client: Client, day: date, desk: Desk) -> Iterator[Block]:
    """What is promised for a day and not done."""
    late = day < desk.today
    for promise in desk.standing.promises:
        if promise.client == client.id and promise.due == day:
            text = _("{text}  promised for this day and not done").format(text=promise.text) if late else promise.text
            yield Block(plain(text), label=OVERDUE if late else PROMISED, manner="late" if late else "soon")
