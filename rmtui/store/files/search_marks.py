"""Quick search in the bytes of a file for lines that may hold the words: only those are decoded."""

import math
import re
from collections.abc import Iterable, Mapping
from itertools import chain, product, zip_longest

from rmtui.comparing import han_forms, is_han
from rmtui.named_tuple import NamedTuple
from rmtui.store.files.file_format import line_at, places_with

_WORD = re.compile(r"[^\W_]+")
_OTHER_HAN = re.compile(rb"\xef[\xa4-\xab]")
_OTHER_LETTERS = (
    *(re.compile(re.escape(bytes([lead]))) for lead in (*range(0xC3, 0xCA), 0xCC, 0xCD)),
    re.compile(rb"\xe1[\xb8-\xbb]"),
    re.compile(rb"\xef(?:\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])"),
    re.compile(rb"\xe2[\x84\x85\x91]"),
    re.compile(rb"\xe3\x8e"),
)
"""UTF-8 of characters, and of letters and figures, that are compared as others: 金; é; ＥＴＦ; №, Ⅲ, ①; ㎡ begin so."""

_LONGEST_PADDED = 3
"""Characters of a Chinese name that may be written with blanks in it: 张 伟."""

_MAX_FORMS = 32
"""Forms of one word that are looked for; of a word with more only its beginning is."""


class Word(NamedTuple):
    """What the bytes of a record hold if it holds a word."""

    beginning: bytes
    """Of all its marks; looked for before these, which may be many."""
    marks: list[bytes]
    """The word as it may be written, and the ids of the clients who are called by it."""

    def may_stand_in(self, content: bytes) -> bool:
        """Is one of the marks in these bytes?"""
        return self.beginning in content and any(mark in content for mark in self.marks)


class Marks(NamedTuple):
    """What the bytes of a record hold if it holds the words: of every word one of its marks, or an odd sign."""

    words: list[Word]
    """Those with the fewest marks first; what bytes cannot tell is left out."""
    odd: tuple[re.Pattern[bytes], ...]
    """Signs that may stand for those of the words."""
    has_letters: bool
    """Is one of the marks written in another way with capital letters?"""

    def may_stand_in(self, content: bytes) -> bool:
        """May all words stand in these bytes?"""
        compared = self._compared(content)
        return all(word.may_stand_in(compared) for word in self.words) or self._is_odd(content)

    def lines(self, rows: bytes) -> list[bytes]:
        """Those of a table's lines whose records may hold all words."""
        compared, odd = self._compared(rows), self._is_odd(rows)
        first = self.words[0] if self.words and not odd else Word(b":", [b":"])
        places = places_with(compared, [first.beginning] if first.beginning else first.marks)
        found = []
        for place in places:
            line = line_at(compared, place)
            if all(word.may_stand_in(line) or (odd and self._is_odd(line)) for word in self.words):
                found.append(line_at(rows, place))
        return found

    def _compared(self, content: bytes) -> bytes:
        """With small letters, where any are looked for."""
        return content.lower() if self.has_letters else content

    def _is_odd(self, content: bytes) -> bool:
        return any(sign.search(content) for sign in self.odd)


def marks_of(words: Iterable[str], called: Mapping[str, str]) -> Marks:
    """The marks of words, which are name keys; `called` is what clients are called by, by id."""
    parts = {word: max(_WORD.findall(word), key=len, default="") for word in words}
    marks = [
        [form.encode() for form in _forms(part)] + [id.lower().encode() for id in _called(word, called)]
        for word, part in parts.items()
        if not _bytes_cannot_tell(part)
    ]
    letters = any(sign < "\x7f" for part in parts.values() for sign in part)
    return Marks(
        [Word(_beginning(one), one) for one in sorted(marks, key=len)],
        (_OTHER_HAN, *(_OTHER_LETTERS if letters else ())),
        any(mark != mark.upper() for one in marks for mark in one),
    )


def _beginning(marks: list[bytes]) -> bytes:
    """What all of them begin with."""
    least, most = min(marks), max(marks)
    length = next((at for at, (one, other) in enumerate(zip(least, most, strict=False)) if one != other), len(least))
    return least[:length]


def _forms(part: str) -> list[str]:
    """What may be written for a part of a word, itself first: traditional characters, blanks in a short name."""
    signs = [han_forms(sign) for sign in part]
    while math.prod(map(len, signs)) > _MAX_FORMS:
        signs.pop()
    written = ["".join(chosen) for chosen in product(*signs)]
    if len(part) > _LONGEST_PADDED or not all(map(is_han, part)):
        return written
    gaps = product(("", " ", "\u3000"), repeat=len(signs) - 1)
    return ["".join(chain(*zip_longest(form, gap, fillvalue=""))) for gap in gaps for form in written]


def _called(word: str, called: Mapping[str, str]) -> list[str]:
    """The ids of the clients who are called by a word: it stands for them where they are named by their id."""
    return [one for one, call in called.items() if word in call]


def _bytes_cannot_tell(part: str) -> bool:
    """Whether a word has no letters, or others than Latin and Chinese ones, whose forms are many."""
    return not part or not all(sign.isascii() or is_han(sign) for sign in part)
