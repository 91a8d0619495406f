"""The text of a step as a line of entry: the client's name is put before it, and the grammar parses it."""

from __future__ import annotations

from textual.content import Content

from rmtui.comparing import is_han
from rmtui.entry.contact_additions import add_to_contact
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.names import NameIndex, half_width
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.records.channel import Channel
from rmtui.tui.entering.preview import echo, echo_substance
from rmtui.tui.evening.steps import Step, known_client
from rmtui.tui.frame.snapshot import Snapshot

_LETTERS = frozenset(channel.value for channel in Channel)


def entry_line(step: Step, text: str, snapshot: Snapshot) -> str:
    """The text of a step as a full line of entry: 王芳 T 聊了."""
    text = text.strip()
    channel = step.contact.channel.value if step.contact else ""
    if (
        not channel and half_width(text[:1]).upper() in _LETTERS and is_han(text[1:2])
    ):  # T聊了, as behind a Chinese name
        channel, text = text[0], text[1:]
    return " ".join(part for part in (known_client(step, snapshot).name, channel, text) if part)


def parse_step(step: Step, text: str, snapshot: Snapshot) -> Entry:
    """The text of a step as an entry about its client, never about a namesake. Unsorted where it is not understood, or
    cannot be added to the contact.
    """
    line, client = entry_line(step, text, snapshot), known_client(step, snapshot)
    try:
        entry = parse(line, snapshot.today, NameIndex((client,)))
    except Unsorted:  # somebody else was there too: 、李强 M 一起吃饭
        entry = parse(line, snapshot.today, snapshot.names.with_choice(client.name, client.id))
        if entry.clients[0].id != client.id:
            raise
    if step.contact:
        add_to_contact(step.contact, entry)
    return entry


def step_preview(step: Step, entry: Entry, snapshot: Snapshot) -> Content:
    """What the entry would log, or add to the contact."""
    if step.contact is None:
        return echo(entry, snapshot.today)
    return Content.assemble((_("adds"), "$foreground 75%"), "  ", echo_substance(entry, snapshot.today))
