"""The meaning of a line of entry as far as it is clear, also while one of its parts is still a question."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rmtui.entry.entry_errors import AmbiguousName, UnclearDay, UnknownName
from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.errors import Unsorted
from rmtui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.line import Entry, Part

PLACEHOLDERS = tuple(KnownClient(f"somebody{number}", chr(0xE000 + number)) for number in range(3))
"""Clients with names of a private-use character, put in the place of a name that is a question."""
_MAX_CHARACTERS = 2000
"""Of a longer line nothing is read while anything in it is a question."""


class Reading(NamedTuple):
    """A line as it is read."""

    line: str
    entry: Entry | None
    """None where a question is open, or nothing is understood."""
    error: Unsorted | None = None
    """The first question, or why nothing is understood."""
    parts: tuple[Part, ...] = ()
    """Where in the line what was read stands, also around what is a question."""
    rest: Entry | None = None
    """The entry as far as it is clear: a name that is a question stands in it as it was typed."""
    offset: int = 0
    """Characters of the line before what was typed, where a box puts the client's name before it."""
    latest: str = ""
    """The latest time of a contact of today that has been, as for `parse`."""

    @property
    def clear(self) -> Entry | None:
        """The entry, or as much of it as is clear."""
        return self.entry or self.rest

    @property
    def shown(self) -> Entry | None:
        """What is shown of it: nothing where only the clients are clear, whose channel was made up to read them."""
        return self.clear if self.error is None or self.error.span else None


def read_line(line: str, today: date, names: NameIndex, latest: str = "") -> Reading:
    """Read a line, around what is unclear where something is. `latest`: as for `parse`."""
    reading = read_as_far(line, today, names, latest)
    if reading.error is None or len(line) > _MAX_CHARACTERS:
        return reading
    read = _read_around if reading.error.span else _read_beginning
    parts, rest = read(line, reading.error, today, names)
    return reading._replace(parts=parts, rest=rest)


def read_as_far(line: str, today: date, names: NameIndex, latest: str = "") -> Reading:
    """Read a line as far as its first question, which takes a part of the time. `latest`: as for `parse`."""
    try:
        entry = parse(line, today, names, latest)
    except Unsorted as error:
        return Reading(line, None, error, latest=latest)
    return Reading(line, entry, parts=entry.parts, latest=latest)


def _read_beginning(
    line: str, _error: Unsorted, today: date, names: NameIndex
) -> tuple[tuple[Part, ...], Entry | None]:
    """The parts of a line that names clients and says nothing yet."""
    try:
        entry = parse(f"{line} T", today, names)
    except Unsorted:
        return (), None
    return tuple(one for one in entry.parts if one.end <= len(line)), entry


def _read_around(line: str, error: Unsorted, today: date, names: NameIndex) -> tuple[tuple[Part, ...], Entry | None]:
    """The parts of a line, and its entry, with something clear put in place of each question."""
    positions = list(range(len(line) + 1))
    """Of each character of the changed line the position in the line as it was typed."""
    changed, typed_names, only_names = line, dict[str, str](), True
    for somebody in PLACEHOLDERS:
        start, end = error.span or (0, 0)
        end = min(end, len(changed))
        if start >= end:
            break
        only_names &= isinstance(error, AmbiguousName | UnknownName)
        if isinstance(error, UnclearDay):
            text = error.days[0].isoformat()
        else:
            text = somebody.name
            typed_names[somebody.id] = line[positions[start] : positions[end]].strip()
        changed = f"{changed[:start]}{text}{changed[end:]}"
        positions = [*positions[:start], *[positions[start]] * len(text), *positions[end:]]
        try:
            entry = parse(changed, today, with_placeholders(names))
        except Unsorted as another:
            error = another
            continue
        moved = (one._replace(start=positions[one.start], end=positions[one.end]) for one in entry.parts)
        parts = tuple(one for one in moved if one.start < one.end)
        clients = tuple(known._replace(name=typed_names.get(known.id, known.name)) for known in entry.clients)
        return parts, entry._replace(clients=clients, parts=parts) if only_names else None
    return (), None


@lru_cache(maxsize=1)
def with_placeholders(names: NameIndex) -> NameIndex:
    """The index with `PLACEHOLDERS` in it; cached from key to key, with what the index builds for itself."""
    return names.with_clients(PLACEHOLDERS)
