"""Completion of a client's name before the cursor: 王 or wf becomes 王芳, one candidate after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rmtui.comparing import is_han
from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry, PartKind
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.reading import PLACEHOLDERS, with_placeholders
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain

_ENDS = frozenset(" 、,&;")
"""Characters that end a name."""
_LONGEST = 40
"""Characters before the cursor that may still be a name."""
_LONGEST_HAN = 6
"""The same within Chinese text, which has no blanks: a name may begin at each of these."""
_RUN_AT_END, _WORD = re.compile(r"[^、,，;；&＆]*[^\s、,，;；&＆]$"), re.compile(r"\S+")
"""What stands behind the last sign of a list, unless it ends with a blank."""
_MAX_OTHERS = 8
"""Names before the cursor that may be several clients."""


class Completion(NamedTuple):
    """The clients a word may mean; the name of the one at `position` is in the line."""

    before: str
    after: str
    candidates: tuple[KnownClient, ...]
    position: int = 0

    @property
    def chosen(self) -> KnownClient:
        return self.candidates[self.position]

    @property
    def names(self) -> list[str]:
        """What the candidates are called, with what tells namesakes apart: 王伟 (5678)."""
        return [plain(known.hinted_name) for known in self.candidates]

    @property
    def up_to_cursor(self) -> str:
        """The line up to the cursor."""
        return f"{self.before}{plain(self.chosen.display_name)} "

    @property
    def line(self) -> str:
        return self.up_to_cursor + self.after.lstrip()

    def cycled(self, step: int) -> Completion:
        """The next candidate, or with -1 the one before."""
        return self._replace(position=(self.position + step) % len(self.candidates))


class NameCompleter:
    """Completes the name before the cursor, then goes from one candidate to the next until something else is typed."""

    def __init__(self) -> None:
        self._last: Completion | None = None
        self._cache: tuple[tuple[object, ...], Completion | None] = ((), None)

    def last(self, line: str, cursor: int) -> Completion | None:
        """The last completion, where the line is still as that left it."""
        last = self._last
        return last if last and (last.line, len(last.up_to_cursor)) == (line, cursor) else None

    def next(self, line: str, cursor: int, today: date, names: NameIndex, step: int = 1) -> Completion | None:
        """The name the word before the cursor may mean, or the next of several; with -1 the one before.

        Computed once for each state of the line, since it is asked with every key whether there is one.
        """
        last = self.last(line, cursor)
        if last and len(last.candidates) > 1:
            return last.cycled(step)
        state = (line, cursor, names)
        if self._cache[0] != state:
            self._cache = state, completion(line, cursor, today, names)
        found = self._cache[1]
        return found.cycled(-1) if found and step < 0 else found

    def take(self, chosen: Completion) -> None:
        """A completion is put into the line."""
        self._last = chosen


def completion(line: str, cursor: int, today: date, names: NameIndex) -> Completion | None:
    """The completion of the name before the cursor; None where nobody may stand there, or none matches."""
    before, after = line[:cursor], line[cursor:]
    for start in _name_starts(before, today):
        text = before[start:]
        candidates = names.complete_words(text) if " " in text else names.complete(text)
        if candidates and _name_may_stand(before[:start], after, today, names):
            return Completion(before[:start], after, tuple(candidates))
    return None


def _name_starts(before: str, today: date) -> Iterator[int]:
    """Where the name at the end of a text may begin: with the earliest of the words that are one name, with the last,
    behind a day or a time, within Chinese.
    """
    yield from _run_starts(before)
    start = len(before)
    while start > max(0, len(before) - _LONGEST) and half_width(before[start - 1]) not in _ENDS:
        start -= 1
    word = start
    if start == len(before):
        return
    yield start
    if day := read_date(before[start:], today, BACK, glued=True):
        start += day[1]
    if time := read_time(before[start:]):
        start += time[1]
    if word < start < len(before):
        yield start
    for place in range(max(word + 1, len(before) - _LONGEST_HAN), len(before)):
        if place > start and is_han(before[place - 1]) and not before[place].isspace():
            yield place


def _run_starts(before: str) -> Iterator[int]:
    """Where each run of several words at the end of a text begins, the longest first; a sign of a list ends them."""
    run = _RUN_AT_END.search(before, max(0, len(before) - _LONGEST))
    words = list(_WORD.finditer(run[0])) if run else []
    yield from (run.start() + word.start() for word in words[:-1] if run)


def _name_may_stand(before: str, after: str, today: date, names: NameIndex) -> bool:
    """Whether a name between these texts would be read as one of the clients, with the others as they may be meant."""
    somebody, all_names = PLACEHOLDERS[-1], with_placeholders(names)
    line = f"{before}{somebody.name} {after.strip() or 'T'}"
    for _others in range(_MAX_OTHERS):
        try:
            entry = parse(line, today, all_names)
            return somebody in entry.clients and not _follows_part_of_name(before, entry, names)
        except AmbiguousName as several:
            if all_names.is_chosen(several.text):
                return False
            all_names = all_names.with_choice(several.text, several.candidates[0].id)
        except Unsorted:
            return False
    return False


def _follows_part_of_name(before: str, entry: Entry, names: NameIndex) -> bool:
    """Whether a text ends in a word of a client's name, short of the whole: another name would make it two clients."""
    last = next((one for one in entry.parts if one.end == len(before.rstrip())), None)
    return bool(last and last.kind is PartKind.CLIENT and not names.find_in_full(before[last.start : last.end]))
