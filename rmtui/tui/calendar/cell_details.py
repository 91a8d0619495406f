"""The details under the contact calendar: what the book has of the client and day of the cell under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.rules.contact.calendar_cell import OVERDUE
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.text.phrases import assumed_mark, promise_sign
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_blocks import whole_contact
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_long_day

LETTERS = " ".join(channel.value for channel in Channel)


def cell_heading(name: str, client: Client, day: date, holidays: Holidays) -> str:
    """王芳 A  Wed 1 Oct 2025  National Day."""
    parts = [f"{name} {client.tier.value}", format_long_day(day), *map(plain, holidays.names(day))]
    if name := holidays.make_up_holiday(day):
        parts.append(_("working day, made up for {holiday}").format(holiday=plain(name)))
    return "  ".join(parts)


def cell_blocks(
    client: Client, day: date, contacts: list[Contact], sales: list[Sale], snapshot: Snapshot
) -> list[Block]:
    """The client's caution, every contact of the day in full, and what is promised for it."""
    blocks = [Block(f"! {plain_lines(client.cautions)}", text_style="late")] if client.cautions else []
    blocks += [_contact(one, client, sales, snapshot) for one in contacts]
    blocks += _promises(client, day, snapshot)
    if not contacts and len(blocks) == bool(client.cautions):
        free = (
            _("Nothing was written down. {letters} begins a line about this day.")
            if day <= snapshot.today
            else _("Nothing is promised for this day.")
        )
        blocks.append(Block(free.format(letters=LETTERS), text_style="soft"))
    return blocks


def _contact(contact: Contact, client: Client, sales: list[Sale], snapshot: Snapshot) -> Block:
    contact = snapshot.kept.as_kept(snapshot.discretion.visible_contact(contact, client.id))
    text = whole_contact(contact, client.id, snapshot.clients, snapshot.today, sales)
    return Block(text, label=f"{contact.at} {contact.letter}".strip())


def _promises(client: Client, day: date, snapshot: Snapshot) -> Iterator[Block]:
    """What is promised for a day and not done."""
    late = day < snapshot.today
    for promise in snapshot.contact_summary.promises:
        if promise.client == client.id and promise.due == day:
            text = promise.text + assumed_mark(promise)
            text = _("{text}  promised for this day and not done").format(text=text) if late else text
            yield Block(
                plain(text), label=OVERDUE if late else promise_sign(promise), text_style="late" if late else "soon"
            )
