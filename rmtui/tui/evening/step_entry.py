"""What is typed at a step, read by the one grammar there is: the client's name is put before it."""

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
from rmtui.tui.evening.steps import Step, known
from rmtui.tui.frame.snapshot import Snapshot

_LETTERS = frozenset(channel.value for channel in Channel)


def full_line(step: Step, text: str, snapshot: Snapshot) -> str:
    """What is typed as a line that says everything: 王芳 T 聊了."""
    text = text.strip()
    channel = step.contact.channel.value if step.contact else ""
    if (
        not channel and half_width(text[:1]).upper() in _LETTERS and is_han(text[1:2])
    ):  # T聊了, as behind a Chinese name
        channel, text = text[0], text[1:]
    return " ".join(part for part in (known(step, snapshot).name, channel, text) if part)


def understood(step: Step, text: str, snapshot: Snapshot) -> Entry:
    """What is typed, as an entry about the step's client and nobody of a like name. Unsorted where it cannot be told,
    or where the contact cannot take it.
    """
    line, client = full_line(step, text, snapshot), known(step, snapshot)
    try:
        entry = parse(line, snapshot.today, NameIndex((client,)))
    except Unsorted:  # somebody else was there too: 、李强 M 一起吃饭
        entry = parse(line, snapshot.today, snapshot.names.with_choice(client.name, client.id))
        if entry.clients[0].id != client.id:
            raise
    if step.contact:
        add_to_contact(step.contact, entry)
    return entry


def meaning(step: Step, entry: Entry, snapshot: Snapshot) -> Content:
    """What the entry would write down, or add."""
    if step.contact is None:
        return echo(entry, snapshot.today)
    return Content.assemble((_("adds"), "$foreground 75%"), "  ", echo_substance(entry, snapshot.today))
