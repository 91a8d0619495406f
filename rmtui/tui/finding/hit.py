"""A search hit: the kind of record, its day, its clients, and the text with the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rmtui.comparing import match_ranges
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.client_hit import hit_fields
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.kinds import kind_of
from rmtui.rules.text.hit_text import hit_text
from rmtui.rules.text.record_text import client_names
from rmtui.terms import term
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.wording import format_day

_FACTS = ("aliases", "phones", "tags", "area", "employer")
"""Fields that are shown of a client whose name alone matches."""


class Hit(NamedTuple):
    """A record that was found, and its cells, which are safe to show."""

    record: Record
    kind: str
    day: str
    """The day of an event, "" for a client."""
    who: str
    text: str
    words: Sequence[str]
    """Those that it was found by, which are name keys."""


def hit_of(record: Record, words: Sequence[str], snapshot: Snapshot) -> Hit:
    """The hit of a record in which these words occur, which are name keys."""
    if isinstance(record, Client):
        text = "  ".join(hit_fields(record, words)) or "  ".join(_facts(record))
        return Hit(record, _("client"), "", name_of(record, snapshot.clients), plain(text), words)
    kind = kind_of(record)
    name = _(kind.name)
    if isinstance(record, Contact):
        promise = record.promise
        only_promise = promise and match_ranges(promise.text, words) and not match_ranges(record.note, words)
        name = _("promise") if only_promise else term(record.channel)
    on = getattr(record, "on", None)
    day, who = format_day(on, snapshot.today) if on else "", client_names(kind.owners(record), snapshot.clients)
    shown = snapshot.kept.as_kept(record)
    return Hit(record, name, day, who, hit_text(shown, words, snapshot.today, lambda: snapshot.discretion), words)


def _facts(client: Client) -> Iterator[str]:
    shown = (field.text(getattr(client, field.name)) for field in CLIENT_FIELDS.values() if field.name in _FACTS)
    return filter(None, shown)
