"""Making a name of what stands before the cursor: 王 or wf becomes 王芳, one candidate after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from textual.content import Content

from rmtui.entry.dates import BACK, read_date
from rmtui.entry.grammar import AmbiguousName, parse
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain

_SOMEBODY = KnownClient("somebody", "\ue000")
"""Stands in a line where a name may, under a name nobody has: a sign of private use."""
_ENDS = frozenset(" 、,&;")
"""What a name does not go on behind."""
_LONGEST = 40
"""Characters before the cursor that may still be a name."""
_SHOWN = 8
"""Candidates in sight; who sees more types one letter more."""


class Completion(NamedTuple):
    """The clients a word may mean, and which of them stands in the line now."""

    before: str
    after: str
    candidates: tuple[KnownClient, ...]
    place: int = 0

    @property
    def chosen(self) -> KnownClient:
        return self.candidates[self.place]

    @property
    def begun(self) -> str:
        """The line up to the cursor."""
        return f"{self.before}{plain(self.chosen.display_name)} "

    @property
    def line(self) -> str:
        return self.begun + self.after.lstrip()

    def turned(self, step: int) -> Completion:
        """The next candidate, or with -1 the one before."""
        return self._replace(place=(self.place + step) % len(self.candidates))

    def words(self) -> Content:
        """The candidates, the one in the line marked."""
        first = max(0, min(self.place - _SHOWN // 2, len(self.candidates) - _SHOWN))
        shown = [
            Content.styled(f"[{words}]" if place == self.place else f" {words} ", _STYLES[place == self.place])
            for place, known in enumerate(self.candidates[first : first + _SHOWN], first)
            if (words := described(known))
        ]
        more = len(self.candidates) - first - len(shown)
        rest = [Content(_("and {count} more").format(count=more))] if more > 0 else []
        return Content(" ").join([*shown, *rest])


_STYLES = {True: "bold $primary", False: "$foreground 75%"}


def described(known: KnownClient) -> str:
    """王伟 (5678): a client told apart from others of the name."""
    return plain(known.hinted_name)


def completion(line: str, cursor: int, today: date, names: NameIndex) -> Completion | None:
    """What the word before the cursor may become, where it stands in the place of a name; None where it is none."""
    start = cursor
    while start > max(0, cursor - _LONGEST) and half_width(line[start - 1]) not in _ENDS:
        start -= 1
    for begin in _beginnings(line[:cursor], start, today):
        if not _names_somebody(line[:begin], today, names):
            return None
        if candidates := names.complete(line[begin:cursor]):
            return Completion(line[:begin], line[cursor:], tuple(candidates))
    return None


def _beginnings(typed: str, start: int, today: date) -> Iterator[int]:
    """Where in a word a name may begin: at its start, and behind a day and a time that are written without a space."""
    if start < len(typed):
        yield start
    day = read_date(typed[start:], today, BACK, glued=True)
    behind = start + day[1] if day else start
    if start < behind < len(typed):
        yield behind
    time = read_time(typed[behind:])
    if time and behind + time[1] < len(typed):
        yield behind + time[1]


def _names_somebody(before: str, today: date, names: NameIndex) -> bool:
    """Would a name behind these words be read as who it was?"""
    everybody = _and_somebody(names)
    while True:
        try:
            entry = parse(f"{before}{_SOMEBODY.name} T", today, everybody)
        except AmbiguousName as several:
            if everybody.is_chosen(several.text):
                return False
            everybody = everybody.with_choice(several.text, several.candidates[0].id)
        except Unsorted:
            return False
        else:
            return entry.clients[-1] == _SOMEBODY and not entry.note


@lru_cache(maxsize=1)
def _and_somebody(names: NameIndex) -> NameIndex:
    """Kept from key to key, with what Names prepares for finding."""
    return NameIndex([*names, _SOMEBODY])
