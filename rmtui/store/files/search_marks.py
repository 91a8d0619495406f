"""Which lines of a file may hold the words looked for, told from its bytes: only those need be decoded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rmtui.store.files.file_format import line_at, places_with

_WORD = re.compile(r"[^\W_]+")
_OTHER_HAN = re.compile(rb"\xef[\xa4-\xab]")
_OTHER_LETTERS = (
    re.compile(rb"\xef(?:\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])"),
    re.compile(rb"\xe2[\x84\x85\x91]"),
    re.compile(rb"\xe3\x8e"),
)
"""UTF-8 of characters, and of letters and figures, that are compared as others: 金; ＥＴＦ; №, Ⅲ, ①; ㎡ begin so."""


class Marks(NamedTuple):
    """What the bytes of a record hold if it holds the words: of every word one of its marks, or an odd sign."""

    words: list[list[bytes]]
    """The fewest first; what bytes cannot tell is left out."""
    odd: tuple[re.Pattern[bytes], ...]
    """Signs that may stand for those of the words."""

    def may_stand_in(self, content: bytes) -> bool:
        """May all words stand in these bytes?"""
        compared = self._compared(content)
        return all(any(mark in compared for mark in word) for word in self.words) or self._is_odd(content)

    def lines(self, rows: bytes) -> list[bytes]:
        """Those of a table's lines whose records may hold all words."""
        compared, odd = self._compared(rows), self._is_odd(rows)
        places = places_with(compared, [b":"] if odd or not self.words else self.words[0])
        found = []
        for place in places:
            line = line_at(compared, place)
            if all(any(mark in line for mark in word) or (odd and self._is_odd(line)) for word in self.words):
                found.append(line_at(rows, place))
        return found

    def _compared(self, content: bytes) -> bytes:
        """With small letters, where any are looked for."""
        return content.lower() if any(mark != mark.upper() for word in self.words for mark in word) else content

    def _is_odd(self, content: bytes) -> bool:
        return any(sign.search(content) for sign in self.odd)


def marks_of(words: Iterable[set[str]], called: Mapping[str, str]) -> Marks:
    """The marks of words, each by all its spellings; `called` is what clients are called by, by id."""
    parts = [[max(_WORD.findall(one), key=len, default="") for one in spelt] for spelt in words]
    marks = [
        [part.encode() for part in known] + [id.lower().encode() for id in _called(spelt, called)]
        for known, spelt in zip(parts, words, strict=True)
        if not any(map(_bytes_cannot_tell, known))
    ]
    letters = any(sign < "\x7f" for known in parts for part in known for sign in part)
    return Marks(sorted(marks, key=len), (_OTHER_HAN, *(_OTHER_LETTERS if letters else ())))


def _called(spelt: set[str], called: Mapping[str, str]) -> list[str]:
    """The ids of the clients who are called by a word: it stands for them where they are named by their id."""
    return [one for one, call in called.items() if any(word in call for word in spelt)]


def _bytes_cannot_tell(part: str) -> bool:
    """Has a word only signs, or capitals that only Unicode knows?"""
    return not part or any(sign > "\x7f" and sign != sign.upper() for sign in part)
