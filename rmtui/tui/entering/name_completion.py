"""Completion of a client's name before the cursor: 王 or wf becomes 王芳, one candidate after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from rmtui.comparing import is_han
from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex, half_width
from rmtui.entry.reading import PLACEHOLDERS, with_placeholders
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain

_ENDS = frozenset(" 、,&;")
"""Characters that end a name."""
_LONGEST = 40
"""Characters before the cursor that may still be a name."""
_LONGEST_HAN = 6
"""The same within Chinese text, which has no blanks: a name may begin at each of these."""
_MAX_OTHERS = 8
"""Names before the cursor that may be several clients."""
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
    """The completion of the word before the cursor; None where nobody may stand there, or none matches."""
    before, after = line[:cursor], line[cursor:]
    for start in _name_starts(before, today):
        candidates = names.complete(before[start:])
        if candidates and _name_may_stand(before[:start], after, today, names):
            return Completion(before[:start], after, tuple(candidates))
    return None


def _name_starts(before: str, today: date) -> Iterator[int]:
    """Where the name at the end of a text may begin: with its last word, behind a day or a time, within Chinese."""
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


def _name_may_stand(before: str, after: str, today: date, names: NameIndex) -> bool:
    """Whether a name between these texts would be read as one of the clients, with the others as they may be meant."""
    somebody, all_names = PLACEHOLDERS[-1], with_placeholders(names)
    line = f"{before}{somebody.name} {after.strip() or 'T'}"
    for _others in range(_MAX_OTHERS):
        try:
            return somebody in parse(line, today, all_names).clients
        except AmbiguousName as several:
            if all_names.is_chosen(several.text):
                return False
            all_names = all_names.with_choice(several.text, several.candidates[0].id)
        except Unsorted:
            return False
    return False
