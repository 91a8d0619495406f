"""Comparing words and names: folded forms, name keys, and the positions of words in a text."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from rmtui.han_forms import SIMPLIFIED, TRADITIONAL

_INVISIBLE = dict.fromkeys(
    (
        *(0xAD, 0x34F, 0x61C, *range(0x180B, 0x180F), *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)),
    )
)
"""Characters without width: joiners, direction marks, variation selectors."""


_ACCENTS = range(0x300, 0x370)
"""Combining marks of Latin, Greek and Cyrillic letters."""

_BASE_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
"""Letters whose stroke or ligature is no combining mark for Unicode."""

_PLAIN_SIGNS = {
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    **dict.fromkeys("\u2010\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u2022\u2027\u22c5\u30fb", "\u00b7"),
}
"""Apostrophes, dashes and the dots within a name, as word processors and input methods write them."""


def folded(text: str) -> str:
    """`text` folded for comparison: without case, width and accents, traditional characters as simplified ones,
    apostrophes, dashes and dots in one form.
    """
    if text.isascii():
        return text.casefold()
    text = unicodedata.normalize("NFKD", text)
    return (text if _folded_signs().isdisjoint(text) else text.translate(_folding())).casefold()


@cache
def _folded_signs() -> frozenset[str]:
    """What `_folding` changes: looked for first, which is quicker than to translate, and few texts have any."""
    return frozenset(TRADITIONAL).union(map(chr, _ACCENTS), _BASE_LETTERS, _PLAIN_SIGNS)


def simplified(text: str) -> str:
    """`text` with traditional characters as simplified ones, one for one."""
    return text if _folded_signs().isdisjoint(text) else text.translate(_simplified_han())


@cache
def _simplified_han() -> Mapping[int, int]:
    return str.maketrans(TRADITIONAL, SIMPLIFIED)


@cache
def _folding() -> Mapping[int, int | str | None]:
    folding: dict[int, int | str | None] = {**_simplified_han()}
    return folding | dict.fromkeys(_ACCENTS) | str.maketrans(_BASE_LETTERS | _PLAIN_SIGNS)


@cache
def _traditional() -> Mapping[str, str]:
    found: dict[str, str] = defaultdict(str)
    for traditional, simplified in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        found[simplified] += traditional
    return found


def han_forms(sign: str) -> str:
    """A folded character with the traditional ones that are folded to it: 发發髮."""
    return sign + _traditional().get(sign, "")


def is_han(sign: str) -> bool:
    """Whether a character is Chinese."""
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff"


def name_key(name: str) -> str:
    """The key of a name for comparison: folded, without invisible characters and padding.

    Spaces between Chinese characters are dropped (王 芳 is 王芳), elsewhere several count as one.
    """
    if name.isascii():
        return " ".join(name.casefold().split())
    key = folded(name.translate(_INVISIBLE))
    return key if key.isalnum() else unpadded(key)


def unpadded(name: str) -> str:
    """A name without invisible characters and padding; case and width stay."""
    first, *words = name.translate(_INVISIBLE).split() or [""]
    found = first
    for word in words:
        found += word if is_han(found[-1]) and is_han(word[0]) else f" {word}"
    return found


def search_text(texts: Iterable[str]) -> str:
    """The name keys of texts, a line each: what a search looks for the name keys of words in."""
    return "\n".join(map(name_key, texts))


def name_key_ends(text: str) -> tuple[str, list[int]]:
    """The name key of a text, and for each of its characters the end position in the text."""
    signs: list[str] = []
    ends: list[int] = []
    at, blank = 0, 0
    while at < len(text):
        end = at + 1
        while end < len(text) and not text[at].isspace() and _is_combining(text[end]):
            end += 1
        found = folded(text[at:end].translate(_INVISIBLE))
        if not found.strip():
            blank = end if found else blank
        else:
            if blank and signs and not (is_han(signs[-1]) and is_han(found[0])):
                signs.append(" ")
                ends.append(blank)
            signs += found
            ends += [end] * len(found)
            blank = 0
        at = end
    return "".join(signs), ends


def _is_combining(sign: str) -> bool:
    """Whether a character combines with the previous one, or is invisible."""
    return bool(unicodedata.combining(sign)) or ord(sign) in _INVISIBLE


def name_form(name: str) -> str:
    """The name key without spaces, to recognise a name within other text."""
    return name_key(name).replace(" ", "")


def match_ranges(text: str, words: Iterable[str]) -> list[range]:
    """The ranges of `text` that match the words, which are name keys, from left to right; adjacent ones are joined."""
    whole, ends = name_key_ends(text)
    hits: list[range] = []
    for word in filter(None, words):
        at = whole.find(word)
        while at >= 0:
            first = bisect_left(ends, ends[at])
            start = ends[first - 1] if first else 0
            start += len(text[start:]) - len(text[start:].lstrip())
            hits.append(range(start, ends[at + len(word) - 1]))
            at = whole.find(word, at + 1)
    found: list[range] = []
    for hit in sorted(hits, key=lambda one: one.start):
        if found and hit.start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, hit.stop))
        else:
            found.append(hit)
    return found
