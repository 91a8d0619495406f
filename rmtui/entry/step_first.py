"""Reads a Chinese line that tells a next step first, as the same line with the contact at its beginning.

    下周四把产品手册给王芳送去，今天微信上她说有兴趣

The step must name one client, and the clause behind it tell the contact without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.affair_first import ContactFirst
from rmtui.entry.head.lookahead import person_at
from rmtui.entry.line import Part, PartKind
from rmtui.entry.normal_form import clauses, line_start

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine
    from rmtui.entry.line import Entry

Span = tuple[int, int]
_MAX_STEP = 60
"""Characters of a step, and of the clause behind it."""
_PRONOUNS = ("她", "他")


class StepFirst(ContactFirst):
    """A line with its contact at the beginning, whose client was named within the next step before it."""

    def parts_as_typed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Parts of `line`, as they stand in the line as typed, those of the step without the name of the client."""
        name_start, name_end = self.affair
        found = [Part(PartKind.CLIENT, name_start, name_end)]
        for part in super().parts_as_typed(parts):
            pieces = (part.start, min(part.end, name_start)), (max(part.start, name_end), part.end)
            found += [Part(part.kind, start, end) for start, end in dict.fromkeys(pieces) if start < end]
        return tuple(sorted(found, key=lambda part: part.start))

    def is_clear(self, entry: Entry) -> bool:
        """Whether a step was read, of one client, and a channel."""
        has_channel = any(part.kind is PartKind.CHANNEL for part in entry.parts)
        return has_channel and entry.promise is not None and len(entry.clients) == 1 and not entry.doubts


def contact_before_step(line: HeadLine) -> StepFirst | None:
    """The line with its contact at the beginning; None where it is not clear who and how."""
    text, start = line.text, line_start(line.text)
    spans = clauses(text, start, min(len(text), start + _MAX_STEP))[:2]
    if len(spans) < 2 or not all(is_han(text[at]) or text[at].isdigit() for at, _end in spans):
        return None
    (begun, end), (at, stop) = spans
    names = _names(line, begun, end)
    if len(names) != 1 or _names(line, at, stop):
        return None
    told = at + (text[at] in _PRONOUNS)
    written, pieces = "", []
    for span, before in ((names[0], ""), ((told, stop), ""), ((begun, end), "，"), ((stop, len(text)), "")):
        written += before
        pieces.append((len(written), span))
        written += line.typed[slice(*span)]
    return StepFirst(written, names[0], tuple(pieces))


def _names(line: HeadLine, start: int, end: int) -> list[Span]:
    """Where clients are named within a span."""
    found: list[Span] = []
    for at in range(start, end):
        if (not found or at >= found[-1][1]) and (person := person_at(line, at)) and person.end <= end:
            found.append((at, person.end))
    return found
