"""Mends slips in the English words that decide how a line of entry is read, and puts what was typed back in its notes.

    Called Bob  on Tusday, no anwser, didnt pick up

A word is mended where it is one slip off a single word of a short list (`rmtui.words.spelling`) and nobody's name, or
lacks its apostrophe; several blanks are one: the reader then has one spelling of each. What becomes part of a note or a
promise stays as it was typed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.named_tuple import NamedTuple
from rmtui.own_words import find_own_word
from rmtui.words import by_word, phrases, spelling

if TYPE_CHECKING:
    from rmtui.entry.line import Entry, Part
    from rmtui.entry.names import NameIndex

_MIN_WORD = 4
"""Letters of a word that may have a slip."""
_QUOTES = frozenset('"“”「」『』')
_MAX_CHARACTERS = 2000
"""Of a line, those in which slips are looked for."""


class MendedLine(NamedTuple):
    """A line without its slips."""

    typed: str
    line: str
    slips: tuple[tuple[int, str, str], ...]
    """Where each stands in `line`, the characters as they were typed, and as they were mended."""

    def typed_at(self, at: int) -> int:
        """The position in the line as typed."""
        moved = 0
        for start, typed, mended in self.slips:
            if at >= start + len(mended):
                moved += len(typed) - len(mended)
            elif at > start:
                return moved + start + min(at - start, len(typed))
        return at + moved

    def entry_as_typed(self, entry: Entry) -> Entry:
        """An entry of `line`, with the places and the words as typed."""
        promise, awaited = (
            one and one._replace(text=self._text_as_typed(one.text)) for one in (entry.promise, entry.awaited)
        )
        parts: tuple[Part, ...] = tuple(
            one._replace(start=self.typed_at(one.start), end=self.typed_at(one.end)) for one in entry.parts
        )
        note = self._text_as_typed(entry.note)
        return entry._replace(note=note, promise=promise, awaited=awaited, parts=parts)

    def _text_as_typed(self, text: str) -> str:
        """A text of `line` as it was typed: where it stands there in one piece, or word by word."""
        start = self.line.find(text)
        if start >= 0:
            return self.typed[self.typed_at(start) : self.typed_at(start + len(text))]
        for _start, typed, mended in self.slips:
            if mended != " " and self.line.count(mended) == 1:
                text = text.replace(mended, typed)
        return text


def mend(line: str, names: NameIndex) -> MendedLine | None:
    """The line without its slips; None where it has none."""
    slips: list[tuple[int, str, str]] = []
    mended, done, at = "", 0, 0
    limit = min(len(line), _MAX_CHARACTERS)
    is_exact = "\\" in line[:limit]
    """Whether signs are escaped, as by a program: then every blank is meant."""
    is_dictated = not is_exact and _is_dictated(line)
    while at < limit:
        sign = next((one for one in _SAID_SIGNS if is_dictated and line.startswith(f" {one} ", at)), "")
        if sign:
            mended += line[done:at]
            slips.append((len(mended), f" {sign}", _SAID_SIGNS[sign]))
            mended, done = mended + _SAID_SIGNS[sign], at + len(sign) + 1
            at = done
            continue
        end = at
        while end < limit and line[end].isascii() and line[end].isalpha():
            end += 1
        end += line[at : end + 2].lower() in ("w/ ", "b4 ")
        word, verb_end = line[at:end].lower(), _verb_end(line, at, end)
        meant = _verbs()[word] if verb_end else _meant(word) if word else ""
        end = verb_end or end
        if meant and _is_own(line, at, end, names):
            meant = ""
        if end == at:
            while end < limit and line[end].isspace():
                end += 1
            meant = " " if end - at > 1 and not is_exact else ""
        if meant:
            mended += line[done:at]
            slips.append((len(mended), line[at:end], meant))
            mended, done = mended + meant, end
        at = max(end, at + 1)
    mended += line[done:]
    if line.lstrip()[:1] in _QUOTES and line.rstrip()[-1:] in _QUOTES and mended:  # "Called Bob"
        slips.append((len(mended.rstrip()) - 1, line.rstrip()[-1], ""))
        mended = mended.rstrip()[:-1]
    return MendedLine(line, mended, tuple(slips)) if slips else None


_SAID_SIGNS = {"full stop": ".", "comma": ",", "semicolon": ";"}


def _is_dictated(line: str) -> bool:
    """Whether signs are said in words, as a phone writes what is dictated: there are none, then."""
    return not any(sign in line for sign in ".,;") and any(f" {sign} " in line for sign in _SAID_SIGNS)


def _verb_end(line: str, start: int, end: int) -> int:
    """The end of a verb that is a channel with an ending behind its sign, whatsapp-ed, WA'd; 0 where there is none."""
    ending = line[end : end + _MAX_ENDING].lower().replace("’", "'")
    found = next((one for one in _ENDINGS if ending.startswith(one)), "")
    is_verb = bool(found) and line[start:end].lower() in _verbs() and not ending[len(found) :][:1].isalnum()
    return end + len(found) if is_verb else 0


_ENDINGS = ("-ed", "'ed", "-d", "'d")
_MAX_ENDING = 4
"""Characters of an ending, and the one behind it."""


def _is_own(line: str, start: int, end: int, names: NameIndex) -> bool:
    """Whether a word is a topic, part of a longer one, of somebody's name, or one of the person's own."""
    before, behind = line[start - 1 : start], line[end : end + 1]
    is_part = before.isalnum() or before in "#'’@_-" if before else False
    is_longer = (behind.isalnum() and not is_han(behind)) or behind in ("@", "_", "-", "'", "’")
    word = line[start:end]
    return is_part or is_longer or bool(names.find(word)) or find_own_word(word) is not None


@cache
def _meant(word: str) -> str:
    """The word that another is one slip off, of several the one with its last letter; "" where that is not clear."""
    if contraction := _contractions().get(word):
        return contraction
    if len(word) < _MIN_WORD or word in _known():
        return ""
    meant = [one for one in _by_first().get(word[0], ()) if is_one_slip(word, one)]
    meant += [one for one in _swapped().get(word[0], ()) if _is_swapped(word, one)]
    if len(meant) > 1:
        meant = [one for one in meant if one[-1] == word[-1]]
    return meant[0] if len(meant) == 1 else ""


@cache
def _known() -> frozenset[str]:
    return frozenset(phrases(spelling.MENDED) + phrases(spelling.SWAPPED) + phrases(spelling.REAL))


@cache
def _contractions() -> dict[str, str]:
    """The contractions by how they are written without their apostrophe, and what is written short."""
    return {word.replace("'", ""): word for word in phrases(spelling.CONTRACTIONS)} | by_word(spelling.SHORT_FORMS)


@cache
def _verbs() -> dict[str, str]:
    """What is meant by a channel that has the ending of a verb behind a sign."""
    return by_word(spelling.CHANNEL_VERBS)


@cache
def _by_first() -> dict[str, list[str]]:
    """The words of any slip by their first letter."""
    return _grouped(spelling.MENDED)


@cache
def _swapped() -> dict[str, list[str]]:
    return _grouped(spelling.SWAPPED)


def _grouped(words: str) -> dict[str, list[str]]:
    """Words by their first letter."""
    found: dict[str, list[str]] = {}
    for word in phrases(words):
        found.setdefault(word[0], []).append(word)
    return found


def is_one_slip(word: str, other: str) -> bool:
    """Whether two words differ by one letter left out, doubled, put in, changed, or by two that changed places."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    rest, left = _behind_same(word, other)
    return rest[1:] == left or rest == left[1:] or rest[1:] == left[1:] or _is_swapped(word, other)


def _is_swapped(word: str, other: str) -> bool:
    """Whether two words differ by two letters that changed places: rnag, rang."""
    rest, left = _behind_same(word, other)
    return len(rest) > 1 and rest[:2] == left[1::-1] and rest[2:] == left[2:]


def _behind_same(word: str, other: str) -> tuple[str, str]:
    """What is left of two words behind the letters with which both begin."""
    pairs = enumerate(zip(word, other, strict=False))
    start = next((at for at, (one, two) in pairs if one != two), min(len(word), len(other)))
    return word[start:], other[start:]
