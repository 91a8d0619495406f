"""Completion of a client's name before the cursor: 王 or wf becomes 王芳, one candidate after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from textual.content import Content

from rmtui.entry.dates import BACK, read_date
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain

_PLACEHOLDER = KnownClient("somebody", "\ue000")
"""A client with a name of a private-use character: parsed in a line to see whether a name may stand there."""
_ENDS = frozenset(" 、,&;")
"""Characters that end a name."""
_LONGEST = 40
"""Characters before the cursor that may still be a name."""
_SHOWN = 8
"""Candidates shown at once."""


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
    def up_to_cursor(self) -> str:
        """The line up to the cursor."""
        return f"{self.before}{plain(self.chosen.display_name)} "

    @property
    def line(self) -> str:
        return self.up_to_cursor + self.after.lstrip()

    def cycled(self, step: int) -> Completion:
        """The next candidate, or with -1 the one before."""
        return self._replace(position=(self.position + step) % len(self.candidates))

    def as_content(self) -> Content:
        """The candidates for display, the one in the line marked."""
        first = max(0, min(self.position - _SHOWN // 2, len(self.candidates) - _SHOWN))
        shown = [
            Content.styled(
                f"[{words}]" if position == self.position else f" {words} ", _STYLES[position == self.position]
            )
            for position, known in enumerate(self.candidates[first : first + _SHOWN], first)
            if (words := described(known))
        ]
        more = len(self.candidates) - first - len(shown)
        rest = [Content(_("and {count} more").format(count=more))] if more > 0 else []
        return Content(" ").join([*shown, *rest])


_STYLES = {True: "bold $primary", False: "$foreground 75%"}


def described(known: KnownClient) -> str:
    """王伟 (5678): a client's name with what distinguishes it from namesakes."""
    return plain(known.hinted_name)


def completion(line: str, cursor: int, today: date, names: NameIndex) -> Completion | None:
    """The completion of the word before the cursor; None where no name may stand there, or none matches."""
    start = cursor
    while start > max(0, cursor - _LONGEST) and half_width(line[start - 1]) not in _ENDS:
        start -= 1
    for start_of_name in _name_starts(line[:cursor], start, today):
        if not _name_may_follow(line[:start_of_name], today, names):
            return None
        if candidates := names.complete(line[start_of_name:cursor]):
            return Completion(line[:start_of_name], line[cursor:], tuple(candidates))
    return None


def _name_starts(typed: str, start: int, today: date) -> Iterator[int]:
    """Where in a word a name may begin: at its start, and behind a day and a time written without a space."""
    if start < len(typed):
        yield start
    day = read_date(typed[start:], today, BACK, glued=True)
    behind = start + day[1] if day else start
    if start < behind < len(typed):
        yield behind
    time = read_time(typed[behind:])
    if time and behind + time[1] < len(typed):
        yield behind + time[1]


def _name_may_follow(before: str, today: date, names: NameIndex) -> bool:
    """Whether a name behind these words would be parsed as one of the clients."""
    all_names = _with_placeholder(names)
    while True:
        try:
            entry = parse(f"{before}{_PLACEHOLDER.name} T", today, all_names)
        except AmbiguousName as several:
            if all_names.is_chosen(several.text):
                return False
            all_names = all_names.with_choice(several.text, several.candidates[0].id)
        except Unsorted:
            return False
        else:
            return entry.clients[-1] == _PLACEHOLDER and not entry.note


@lru_cache(maxsize=1)
def _with_placeholder(names: NameIndex) -> NameIndex:
    """Cached from key to key, with the index that `NameIndex` builds."""
    return NameIndex([*names, _PLACEHOLDER])
