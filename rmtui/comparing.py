"""How words and names are compared: in one case and width, without what nobody sees; where in a text words stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_UNSEEN = dict.fromkeys(
    (
        *(0xAD, 0x34F, 0x61C, *range(0x180B, 0x180F), *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)),
    )
)
"""Signs without width: joiners, marks of direction, selectors of one drawing of a character."""


def folded(text: str) -> str:
    """`text` as words are compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def is_han(sign: str) -> bool:
    """Is it a Chinese character?"""
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff"


def name_key(name: str) -> str:
    """A name as names are compared: folded, and without signs nobody sees and blanks that only pad it.

    Blanks between two Chinese characters go (王 芳 is 王芳), several elsewhere count as one.
    """
    if name.isascii():
        return " ".join(name.casefold().split())
    key = folded(name.translate(_UNSEEN))
    return key if key.isalnum() else unpadded(key)


def unpadded(name: str) -> str:
    """A name without signs nobody sees and blanks that only pad it; its letters and their width stay as they are."""
    first, *words = name.translate(_UNSEEN).split() or [""]
    found = first
    for word in words:
        found += word if is_han(found[-1]) and is_han(word[0]) else f" {word}"
    return found


def spellings(word: str) -> set[str]:
    """The ways in which a word that is looked for may stand: folded as it is typed, and as a name is compared."""
    return {folded(word), name_key(word)} - {""}


def name_places(text: str) -> tuple[str, list[int]]:
    """The key of a text, as `name_key` makes it, and for each of its signs where that ends in the text."""
    signs: list[str] = []
    ends: list[int] = []
    at, blank = 0, 0
    while at < len(text):
        end = at + 1
        while end < len(text) and not text[at].isspace() and _belongs_before(text[end]):
            end += 1
        found = folded(text[at:end].translate(_UNSEEN))
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


def _belongs_before(sign: str) -> bool:
    """Is it drawn on the sign before it, or not at all?"""
    return bool(unicodedata.combining(sign)) or ord(sign) in _UNSEEN


def name_form(name: str) -> str:
    """A name as it is recognised within other words: as it is compared, and without any blank."""
    return name_key(name).replace(" ", "")


def places(text: str, words: Iterable[str]) -> list[range]:
    """Where folded words stand in `text`, from left to right; those that touch are one place."""
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
