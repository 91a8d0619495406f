"""What is found, as a line: what it is, its day, the client, and the words in which the hit stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rmtui.comparing import places
from rmtui.entry.fields import FIELDS
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, DayNote, NextStep, Sale, Snooze, UnsortedLine
from rmtui.rules.telling import contact_words, names_of, promise_words, sale_words
from rmtui.tui.naming import name_of
from rmtui.tui.reading import Desk
from rmtui.wording import short_day, term

_FACTS = ("aliases", "phones", "tags", "area", "employer")
"""What tells a client from another, where only the name was hit."""


class Found(NamedTuple):
    """A record, and what is said of it. Everything is fit to be shown."""

    record: Record
    kind: str
    day: str
    """The day of an event, "" for a client."""
    who: str
    text: str


def found(record: Record, words: Sequence[str], desk: Desk) -> Found:
    """A record in which these folded words occur."""
    match record:
        case Client():
            text = "  ".join(_hit_fields(record, words)) or "  ".join(_facts(record))
            return Found(record, _("client"), "", name_of(record, desk.clients), plain(text))
        case Contact(promise=promise):
            step_alone = promise and places(promise.text, words) and not places(record.note, words)
            kind = _("promise") if step_alone else term(record.channel)
            return _event(record, kind, record.clients, contact_words(record, desk.today), desk)
        case NextStep(promise=promise):
            said = promise_words(promise.due, promise.text, desk.today)
            return _event(record, _("promise"), (record.client,), said, desk)
        case Sale():
            return _event(record, _("sale"), (record.client,), sale_words(record), desk)
        case Snooze(reason=reason):
            said = _("until {day}  {reason}").format(day=short_day(record.until, desk.today), reason=plain(reason))
            return _event(record, _("snooze"), (record.client,), said, desk)
        case DayNote(text=text):
            return _event(record, _("day note"), (), plain(text), desk)
        case UnsortedLine(line=line):
            return _event(record, _("unsorted"), (), plain(line), desk)
    raise TypeError(type(record))


def _event(
    record: Contact | NextStep | Sale | Snooze | DayNote | UnsortedLine,
    kind: str,
    clients: Sequence[str],
    text: str,
    desk: Desk,
) -> Found:
    return Found(record, kind, short_day(record.on, desk.today), names_of(clients, desk.clients), text)


def _hit_fields(client: Client, words: Sequence[str]) -> Iterator[str]:
    """The fields besides the name in which a word occurs, each with its label."""
    for field in FIELDS:
        text = field.show(getattr(client, field.name))
        if field.name != "name" and places(text, words):
            yield _("{label}: {text}").format(label=_(field.label), text=text)


def _facts(client: Client) -> Iterator[str]:
    shown = (field.show(getattr(client, field.name)) for field in FIELDS if field.name in _FACTS)
    return filter(None, shown)
