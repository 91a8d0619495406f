"""Looks for a gift that an English note tells with its worth, which is asked about: sent her flowers £45."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.amounts import read_amount, read_sum
from rmtui.entry.line import EntryGift
from rmtui.named_tuple import NamedTuple
from rmtui.words import gifts as words
from rmtui.words import phrases
from rmtui.words.english_leftovers import GIFTS, GIVING
from rmtui.words.heads import ARTICLES
from rmtui.words.kept_words import ENGLISH_ACTIVITIES
from rmtui.words.notes import TREATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.entry.note.note_reading import NoteReading, Span

_Direction = Literal["given", "received"]
_DIRECTIONS: tuple[_Direction, ...] = ("given", "received")
_MOST = 10_000_00
"""Of the smallest unit: what is worth more is hardly a gift."""
_SIGNS = " (),.-~"


def check_gift(note: NoteReading) -> None:
    """Raise UnclearGift where the worth of what was given, or of where somebody was taken, stands beside it."""
    for place, (start, end) in enumerate(note.clauses()):
        worth = None if is_han(note.text[start]) else next(_named_sums(note.typed, start, end), None)
        found = _gift_beside(note, place, worth) if worth else None
        amount = read_amount(note.typed[slice(*worth)]) if worth else None
        if found and amount:
            raise entry_errors.UnclearGift(note.typed, (start, end), EntryGift(*found, amount[0], amount[1]))


def _named_sums(typed: str, start: int, end: int) -> Iterator[Span]:
    """Where the amounts of a clause stand that name their currency, and may be the worth of a gift."""
    for at in range(start, end):
        if at > start and (typed[at - 1].isalnum() or typed[at - 1] in ".,£$€¥"):
            continue
        found = read_amount(typed[at:end]) if any(map(str.isdigit, typed[at : at + _MAX_CURRENCY])) else None
        named = read_sum(typed[at : at + found[2]]) if found else None
        if found and found[0] <= _MOST and named and named.currency:
            yield at, at + found[2]


_MAX_CURRENCY = 5
"""Characters of a currency and the first digit behind it: SGD 80."""


def _gift_beside(note: NoteReading, place: int, worth: Span) -> tuple[_Direction, str] | None:
    """Who gave what has its `worth` in the clause at `place`, as far as is likely, and what it is."""
    start, end = note.clauses()[place]
    told = f" {note.text[:end]} "
    if paid := next((by for by in _DIRECTIONS if any(f" {one} " in told for one in phrases(words.PAID[by]))), None):
        meal = next((word for word in phrases(ENGLISH_ACTIVITIES) if f" {word} " in told), "")
        return (paid, meal) if meal else None
    if given := _given(note, place, worth[0]):
        things = given.things or _without_leads(note.typed[worth[1] : end].split())[:_MAX_BEHIND]  # a £45 | bouquet
        is_surely = note.text.startswith(_TO_MANAGER, start) and note.text.endswith(_WORTH, start, worth[0])
        return (given.direction, " ".join(things)) if given.is_outing or is_surely or _is_gift(things) else None
    own = _without_leads(note.typed[start : worth[0]].split())
    for at in range(place - 1, max(place - 1 - _CLAUSES_BEFORE, -1), -1):
        given = _given(note, at, note.clauses()[at][1])
        if given and own and _is_gift(own):  # took Bob to Ascot, | tickets £220
            return given.direction, " ".join(own)
        if given and given.things and not own and (given.is_outing or _is_gift(given.things)):
            return given.direction, " ".join(given.things)
    return None


_TO_MANAGER = ("gave me ", "gave us ", "brought me ", "brought us ", "sent me ", "sent us ")
_WORTH = ("worth ", "worth about ", "worth around ")
_MAX_BEHIND = 3
"""Words behind the worth."""
_CLAUSES_BEFORE = 5
"""Clauses before that of the worth which may tell of the gift."""


class _Given(NamedTuple):
    """What a clause tells of giving."""

    things: list[str]
    """The words of what was given, or of where somebody was taken."""
    direction: _Direction
    is_outing: bool


def _given(note: NoteReading, place: int, end: int) -> _Given | None:
    """What the clause at `place` tells of giving, up to `end`; its verb may stand before the client: sent [Anna] |."""
    start = note.clauses()[place][0]
    told = note.typed[start:end].split()
    small = [word.lower() for word in told]
    at = next((at for at, word in enumerate(small) if word in _giving()), -1)
    before = [word for span in note.head.note_spans for word in note.text[slice(*span)].split()] if place == 0 else []
    verb = small[at] if at >= 0 else next((word for word in before if word in _giving()), "")
    if not verb:
        return None
    whom = [*takewhile(lambda word: word in phrases(words.WHOM), small[at + 1 :])]
    behind = at + 1 + len(whom)
    goes_out = " ".join(small[behind:]).startswith(tuple(f"{word} " for word in phrases(words.OUTINGS)))
    is_outing = bool(whom or at < 0) and verb in phrases(TREATS) and goes_out
    received = (verb in phrases(words.RECEIVING) and not whom) or any(
        word in phrases(words.TO_MANAGER) for word in whom
    )
    return _Given(_without_leads(told[behind:]), "received" if received else "given", is_outing)


def _without_leads(told: list[str]) -> list[str]:
    """Words of a thing without those that lead to it, to the opera, and without those that lead to its worth."""
    leads, tails = (*phrases(ARTICLES), "to", "out", "for"), phrases(words.BEFORE_WORTH)
    while told and told[0].lower().strip(_SIGNS) in (*leads, ""):
        told = told[1:]
    while told and told[-1].lower().strip(_SIGNS) in (*tails, ""):
        told = told[:-1]
    return [*told[:-1], told[-1].strip(_SIGNS)] if told else []


def _is_gift(things: list[str]) -> bool:
    return not _gifts().isdisjoint(word.lower().strip(_SIGNS) for word in things)


@cache
def _giving() -> frozenset[str]:
    return frozenset(phrases(GIVING) + phrases(TREATS) + phrases(words.RECEIVING))


@cache
def _gifts() -> frozenset[str]:
    return frozenset(phrases(GIFTS))
