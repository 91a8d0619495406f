"""Looking up words at a position of a text: the longest phrase of a table, the first word of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from rmtui.comparing import is_han
from rmtui.words import phrases


class PhraseTable:
    """Phrases with their meanings. Texts and phrases are in normal form: half width, small letters."""

    def __init__(self, meanings: Mapping[str, str] | Iterable[str]) -> None:
        """`meanings` by phrase, or phrases that all mean the same."""
        self._meanings = meanings if isinstance(meanings, Mapping) else dict.fromkeys(meanings, "")
        self._beginnings = {phrase[0] for phrase in self._meanings}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def match(self, text: str, at: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase at `at`, and where it ends; a Latin one ends where a word does."""
        first = text[at : at + 1]
        if first not in self._beginnings:
            return None
        for length in self._lengths.get(first) or self._lengths_from(first):
            end = at + length
            meaning = self._meanings.get(text[at:end])
            if meaning is not None and end <= len(text) and word_ends(text, end):
                return meaning, end
        return None

    def _lengths_from(self, first: str) -> tuple[int, ...]:
        """The lengths of the phrases that begin with a sign, the longest first; kept for the next look."""
        lengths = {len(phrase) for phrase in self._meanings if phrase[0] == first}
        self._lengths[first] = tuple(sorted(lengths, reverse=True))
        return self._lengths[first]

    def end(self, text: str, at: int) -> int:
        """Where the longest phrase at `at` ends; `at` where there is none."""
        found = self.match(text, at)
        return found[1] if found else at


@cache
def table_of(*lists: str) -> PhraseTable:
    """The table of all phrases of these lists of `rmtui.words`, made when it is first asked for."""
    return PhraseTable(chain.from_iterable(map(phrases, lists)))


def word_at(text: str, at: int, words: Iterable[str]) -> str:
    """The first of `words` that stands at `at`, also as the beginning of a longer one; "" for none."""
    words = tuple(words)
    if not text.startswith(words, at):
        return ""
    return next(word for word in words if text.startswith(word, at))


def holds(text: str, *lists: str) -> bool:
    """Whether a word of these lists of `rmtui.words` stands anywhere in a text, also within another word."""
    return any(word in text for words in lists for word in phrases(words))


def word_ends(text: str, end: int) -> bool:
    """Whether no Latin word or number runs through `end`."""
    if not 0 < end < len(text):
        return True
    last, following = text[end - 1], text[end]
    if is_han(last) or not (last.isalnum() and (following.isalnum() or following in "'-")):
        return True
    if following in "'-":
        return not text[end + 1 : end + 2].isalnum()
    return is_han(following)
