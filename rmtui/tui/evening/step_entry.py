"""The text of a step as a line of entry: the client's name is put before it, and the grammar parses it.

A text is added to the last contact of today. Without one it is a contact of its own, and so it is at a client who is
still due where it begins with a channel.
"""

from __future__ import annotations

from rmtui.comparing import is_han
from rmtui.entry.behind_name import ask_whom
from rmtui.entry.line import PartKind
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.reading import Reading, read_line
from rmtui.records.channel import Channel
from rmtui.records.events import Contact
from rmtui.rules.text.record_text import client_names
from rmtui.tui.evening.steps import Step, known_client
from rmtui.tui.frame.snapshot import Snapshot

_LETTERS = frozenset(channel.value for channel in Channel)


def entry_line(step: Step, text: str, snapshot: Snapshot) -> str:
    """The text of a step as a full line of entry: 王芳: T 聊了. "Anna called" would be a call of hers."""
    if contact := contact_to_extend(step, text, snapshot):
        return f"{known_client(step, snapshot).name} {contact.channel.value} {text.strip()}".rstrip()
    return _new_line(step, text, snapshot)


def contact_to_extend(step: Step, text: str, snapshot: Snapshot) -> Contact | None:
    """The contact of today that a text is added to; None where it makes one of its own."""
    last = step.today[-1] if step.today else None
    if last is None or step.due is None:
        return last
    client = known_client(step, snapshot)
    reading = read_line(_new_line(step, text, snapshot), snapshot.today, NameIndex((client,)))
    begin = len(client.name) + len(": ")
    begins_with_channel = any(part.kind is PartKind.CHANNEL and part.start == begin for part in reading.parts)
    return None if begins_with_channel else last


def clients_to_extend(step: Step, text: str, snapshot: Snapshot) -> tuple[KnownClient, ...]:
    """The clients of the contact that a text is added to; none where it makes one of its own."""
    contact = contact_to_extend(step, text, snapshot)
    names = snapshot.names
    return tuple(names.by_id(one, client_names([one], snapshot.clients)) for one in contact.clients) if contact else ()


def _new_line(step: Step, text: str, snapshot: Snapshot) -> str:
    """The line of a contact of its own."""
    text = text.strip()
    if half_width(text[:1]).upper() in _LETTERS and is_han(text[1:2]):  # T聊了, as behind a Chinese name
        text = f"{text[0]} {text[1:]}"
    return f"{known_client(step, snapshot).name}: {text}".rstrip()


def read_step(step: Step, text: str, snapshot: Snapshot, names: NameIndex, latest: str = "") -> Reading:
    """The text of a step as a line about its client, never about a namesake. `names`: with the choices made for it;
    `latest`: as for `parse`.
    """
    line, client = entry_line(step, text, snapshot), known_client(step, snapshot)
    reading = read_line(line, snapshot.today, NameIndex((client,)), latest)
    if reading.entry is None:  # somebody else was there too: 、李强 M 一起吃饭
        wider = read_line(line, snapshot.today, names.with_choice(client.name, client.id), latest)
        named = wider.clear.clients if wider.clear else ()
        reading = wider if named and named[0].id == client.id else reading
    reading = ask_whom(reading, line[: len(line) - len(text.strip())], snapshot.today, names, alone=False)
    return reading._replace(offset=len(line) - len(text.strip()))
