"""What is shown of a line while it is typed, the same at the desk and at the prompt: the question about it with its
answers, why it is not understood, doubts, and its meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.looks import Look, Pieces, Tone
from rmtui.entry.reading_text import entry_words, substance_words
from rmtui.language import _
from rmtui.plain import NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from rmtui.entry.line import Entry
    from rmtui.entry.name_completion import Completion
    from rmtui.entry.names import KnownClient
    from rmtui.entry.questions import Question
    from rmtui.entry.reading import Reading

_GAP = "  "
_SHOWN = 8
"""Names shown at once."""


def preview_lines(
    reading: Reading,
    question: Question | None,
    today: date,
    *,
    asking: bool,
    keeps: bool = False,
    adds: Sequence[KnownClient] = (),
) -> Iterator[Pieces]:
    """The question about a line, and what is clear of it; or why nothing is.

    `asking`: digits answer the question. `keeps`: a line that is not understood is kept to be sorted. `adds`: those of
    the contact it is added to.
    """
    if question:
        keys = _("Enter: write down, Esc: back") if reading.entry else _("Esc: back")
        if question.goes_on:
            keys = _("Enter: go on, Esc: back")
        elif keeps and reading.entry is None:
            keys = _("Enter: keep unsorted, Esc: back")
        yield _question_pieces(question, keys, asking=asking)
    if reading.entry is None and reading.error and not question:
        begun = reading.rest and not reading.error.span
        why = _("{why} Enter keeps the line as unsorted.") if keeps and not begun else "{why}"
        text = why.format(why=reading.error)
        yield [(text, Tone.TEXT)] if begun else doubt_pieces(text)
    elif reading.shown:
        yield from map(doubt_pieces, reading.shown.doubts)
        yield entry_pieces(reading.shown, today, adds=adds)


def doubt_pieces(text: str) -> Pieces:
    """? Who is “王伟”?"""
    return [(f"? {text}", Tone.DOUBT)]


def _question_pieces(question: Question, keys: str, *, asking: bool) -> Pieces:
    """? Who is “王伟”?  1 王伟 (8002)  2 王伟 (1234). `keys`: what others do while the digits answer, after Enter."""
    pieces = doubt_pieces(question.text)
    for number, answer in enumerate(question.answers, 1):
        digit = (f" {number}{NO_BREAK}", Tone.ASKED if asking else Tone.ANSWER)
        pieces += [(" ", Tone.TEXT), digit, (answer.text.replace(" ", NO_BREAK), Tone.TEXT)]
    hint = _("A digit answers. {keys}").format(keys=keys) if asking else _("Enter, then the digit")
    return [*pieces, (" ", Tone.TEXT), (f" {hint.replace(' ', NO_BREAK)}", Tone.HINT)]


def entry_pieces(entry: Entry, today: date, *, adds: Sequence[KnownClient] = ()) -> Pieces:
    """王芳  telephone  today  > Wed 25 Nov 发方案  sold 500,000 fund A (fund)  #到期  “聊了到期理财”.

    `adds`: only what is added to a contact, with these clients.
    """
    if not adds:
        return _with_gaps(entry_words(entry, today))
    return _with_gaps([(_("adds"), Tone.HINT), *substance_words(entry._replace(clients=tuple(adds)), today)])


def name_pieces(choice: Completion) -> Pieces:
    """The names that a word may be completed to, the one in the line marked."""
    first = max(0, min(choice.position - _SHOWN // 2, len(choice.candidates) - _SHOWN))
    pieces: Pieces = []
    for position, name in enumerate(choice.names[first : first + _SHOWN], first):
        is_chosen = position == choice.position
        shown = (f"[{name}]", Tone.CHOSEN) if is_chosen else (f" {name} ", Tone.HINT)
        pieces += [(" ", Tone.TEXT), shown] if pieces else [shown]
    more = len(choice.candidates) - first - _SHOWN
    return [*pieces, (" " + _("and {count} more").format(count=more), Tone.TEXT)] if more > 0 else pieces


def text_of(pieces: Pieces) -> str:
    """The text without its look."""
    return "".join(text for text, _look in pieces)


def _with_gaps(words: Iterable[tuple[str, Look]]) -> Pieces:
    pieces: Pieces = []
    for word in words:
        pieces += [(_GAP, Tone.TEXT), word] if pieces else [word]
    return pieces
