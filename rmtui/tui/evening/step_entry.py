"""The text of a step as a line of entry: the client's name is put before it, and the grammar parses it."""

from __future__ import annotations

from rmtui.comparing import is_han
from rmtui.entry.contact_additions import add_to_contact
from rmtui.entry.names import NameIndex, half_width
from rmtui.entry.reading import Reading, read_line
from rmtui.errors import Unsorted
from rmtui.records.channel import Channel
from rmtui.tui.evening.steps import Step, known_client
from rmtui.tui.frame.snapshot import Snapshot

_LETTERS = frozenset(channel.value for channel in Channel)


def entry_line(step: Step, text: str, snapshot: Snapshot) -> str:
    """The text of a step as a full line of entry: 王芳: T 聊了. "Anna called" would be a call of hers."""
    text = text.strip()
    channel = step.contact.channel.value if step.contact else ""
    if (
        not channel and half_width(text[:1]).upper() in _LETTERS and is_han(text[1:2])
    ):  # T聊了, as behind a Chinese name
        channel, text = text[0], text[1:]
    name = known_client(step, snapshot).name
    return " ".join(part for part in (name if step.contact else f"{name}:", channel, text) if part)


def read_step(step: Step, text: str, snapshot: Snapshot, names: NameIndex) -> Reading:
    """The text of a step as a line about its client, never about a namesake. `names`: with the choices made for it.

    What cannot be added to the contact is not understood either.
    """
    line, client = entry_line(step, text, snapshot), known_client(step, snapshot)
    reading = read_line(line, snapshot.today, NameIndex((client,)))
    if reading.entry is None:  # somebody else was there too: 、李强 M 一起吃饭
        wider = read_line(line, snapshot.today, names.with_choice(client.name, client.id))
        named = wider.clear.clients if wider.clear else ()
        reading = wider if named and named[0].id == client.id else reading
    if step.contact and reading.entry:
        try:
            add_to_contact(step.contact, reading.entry)
        except Unsorted as why:
            reading = reading._replace(entry=None, error=why, rest=reading.entry)
    return reading._replace(offset=len(line) - len(text.strip()))
