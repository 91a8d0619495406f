"""How words are compared: in lower case, full-width signs as half-width ones; and where in a text they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def folded(text: str) -> str:
    """`text` as words are compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def name_form(name: str) -> str:
    """A name as names are compared: without blanks and signs nobody sees, in whatever case, width and composition."""
    return "".join(sign for sign in folded(name) if not sign.isspace() and unicodedata.category(sign) != "Cf")


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
