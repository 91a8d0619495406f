"""What an operation did, in words: for undo, redo, and the list of earlier states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

import msgspec

from rmtui.entry.client_changes import field_change_lines
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.entry.fields.settings import settings_fields
from rmtui.entry.settings_values import settings_values
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain, shorten
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.kinds import BookFile, kind_of, kind_of_table
from rmtui.records.party import Party
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import client_names, record_line
from rmtui.wording import format_day

_MAX_RECORDS = 3
"""Records that are shown; the others are only counted."""
_MAX_FIELDS = 3
"""Fields that are shown of a changed record."""
_MAX_SIGNS = 40
"""Of one value of a changed field: a note may be long."""

OPERATION_NAMES = {
    "add": N_("added"),
    "edit": N_("edited"),
    "import": N_("imported"),
    "log": N_("contact written down"),
    "keep": N_("unsorted line kept"),
    "sort": N_("line sorted"),
    "snooze": N_("snoozed"),
    "note": N_("day note"),
    "plan": N_("day plan"),
    "promise": N_("promise"),
    "review": N_("asset review"),
    "document": N_("document"),
    "remove": N_("removed"),
    "merge": N_("copy merged"),
    "merge-clients": N_("clients merged"),
    "take": N_("taken as altered"),
    "claim": N_("taken in hand"),
    "restore": N_("restored"),
    "settings": N_("the settings"),
    "undone": N_("undone"),
    "redone": N_("redone"),
}
"""What an operation did, by its name."""

_NAMED = frozenset(("import", "log", "keep", "sort", "merge", "merge-clients", "take", "claim", "restore"))
"""Operations whose name says more than that a record was added, edited or removed."""

Change = tuple[str, Mapping[str, Any] | None, Mapping[str, Any] | None]
"""Table, and the record as JSON has it, before and after."""


class _Pair(NamedTuple):
    """A record before and after; None where there was none, or none is left."""

    before: Any
    after: Any

    @property
    def record(self) -> Any:
        return self.after or self.before


def operation_text(what: str, changes: Sequence[Change], clients: Mapping[str, Client], today: date) -> str:
    """What a named operation did to its first records, and how many more there are."""
    pairs = [pair for pair in (_read(*change) for change in changes) if pair.record]
    named = {one.id: one for pair in pairs for one in pair if isinstance(one, Client)}
    if what == "sort" and any(pair.after for pair in pairs):  # the line went for what it meant
        pairs = [pair for pair in pairs if pair.after]
    if not pairs:
        return _(OPERATION_NAMES[what]) if what in OPERATION_NAMES else plain(what)
    heading = _heading(what, pairs[0])
    texts = [_pair_text(pair, heading, {**named, **clients}, today) for pair in pairs]
    return _("{field}: {text}").format(field=heading, text=_("; ").join(_first(texts, _MAX_RECORDS)))


def _first(texts: Sequence[str], most: int) -> list[str]:
    """The first of them, and how many more there are."""
    more = len(texts) - most
    return [*texts[:most], _("and {count} more").format(count=more)] if more > 0 else [*texts]


def _read(table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> _Pair:
    """The records of a change, None also where one cannot be read."""
    kind = kind_of_table(table)

    def record(stored: Mapping[str, Any] | None) -> Record | None:
        try:
            return msgspec.convert(stored, kind.record) if kind and stored else None
        except ValueError:
            return None

    pair = _Pair(record(before), record(after))
    if kind and kind.record is Settings:  # a book without its own has the default ones
        return _Pair(pair.before or DEFAULT_SETTINGS, pair.after or DEFAULT_SETTINGS)
    return pair


def _heading(what: str, first: _Pair) -> str:
    """contact written down; promise kept; edited."""
    if what == "sort" and first.after is None:
        return _("unsorted line dropped")
    if what in _NAMED:
        return _(OPERATION_NAMES[what])
    was, now = (getattr(record, "promise", None) for record in first)
    if what == "promise" and was and now:
        if now.done_on and not was.done_on:
            return _("received from the client") if now.by is Party.CLIENT else _("promise kept")
        if (was.done_on and not now.done_on) or now.still_open_on != was.still_open_on:
            return _("promise opened again")
    if first.before and first.after:
        return _("edited")
    return _("added") if first.after else _("removed")


def _pair_text(pair: _Pair, heading: str, clients: Mapping[str, Client], today: date) -> str:
    """holding Ann Lee saver 50k; contact 23 Nov T Ann Lee · Note: asked → called."""
    record = pair.record
    kind, line = _(kind_of(record).name), record_line(record, clients, today)
    if heading in (_("promise kept"), _("received from the client"), _("promise opened again")):
        promise = record.promise
        names = client_names(kind_of(record).owners(record), clients)
        return f"{names} {promise_text(promise, today)}"
    if pair.before and pair.after and (changed := [*_field_changes(pair, clients)]):
        line = " · ".join(filter(None, (_place(pair.before, clients, today), *_first(changed, _MAX_FIELDS))))
    is_clear = kind in line or kind in heading or heading in {_(OPERATION_NAMES[what]) for what in _NAMED}
    return line if is_clear else f"{kind} {line}"


def _place(record: Any, clients: Mapping[str, Client], today: date) -> str:
    """What tells a record from others of its kind: 23 Nov T Ann Lee; Ann Lee saver 50k."""
    kind = kind_of(record)
    if isinstance(record, Settings):
        return ""
    if kind.file is BookFile.BOOK:
        return record_line(record, clients, today)
    letter = record.letter if isinstance(record, Contact) else ""
    names = client_names(kind.owners(record), clients)
    return " ".join(filter(None, (format_day(record.on, today), letter, names)))


def _field_changes(pair: _Pair, clients: Mapping[str, Client]) -> Iterator[str]:
    """Value: 50k → 52k, a field at a time."""
    fields, before, after = FIELDS_AS_TYPED.get(kind_of(pair.after).table, {}), pair.before, pair.after
    if isinstance(after, Settings):
        fields = settings_fields()
        before, after = (SimpleNamespace(**settings_values(one)) for one in pair)
    yield from map(_shortened, field_change_lines(before, after, fields, clients))
    promised = getattr(before, "promise", None), getattr(after, "promise", None)
    yield from map(_shortened, field_change_lines(*promised, PROMISE_FIELDS, clients))


def _shortened(line: str) -> str:
    values = line.strip().split(" → ")
    return " → ".join(shorten(value, _MAX_SIGNS) for value in values)
