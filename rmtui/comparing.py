"""Comparing words and names: folded forms, name keys, and the positions of words in a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_INVISIBLE = dict.fromkeys(
    (
        *(0xAD, 0x34F, 0x61C, *range(0x180B, 0x180F), *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)),
    )
)
"""Characters without width: joiners, direction marks, variation selectors."""


def folded(text: str) -> str:
    """`text` folded for comparison: NFKC and case-folded."""
    return unicodedata.normalize("NFKC", text).casefold()


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


def search_keys(word: str) -> set[str]:
    """The forms in which to search a word: folded, and as a name key."""
    return {folded(word), name_key(word)} - {""}


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
    """The ranges of `text` that match the folded `words`, from left to right; adjacent ones are joined."""
    signs = [folded(sign) for sign in text]
    owners = [at for at, sign in enumerate(signs) for _ in sign]
    whole = "".join(signs)
    hit: set[int] = set()
    for word in filter(None, words):
        at = whole.find(word)
        while at >= 0:
            hit.update(owners[at : at + len(word)])
            at = whole.find(word, at + 1)
    found: list[range] = []
    for at in sorted(hit):
        begin = found.pop().start if found and found[-1].stop == at else at
        found.append(range(begin, at + 1))
    return found
