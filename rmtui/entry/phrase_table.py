"""Looking up the longest phrase of a table at a position of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rmtui.comparing import is_han


class PhraseTable:
    """Phrases with their meanings. Texts and phrases are in normal form: half width, small letters."""

    def __init__(self, meanings: Mapping[str, str] | Iterable[str]) -> None:
        """`meanings` by phrase, or phrases that all mean the same."""
        table = meanings if isinstance(meanings, Mapping) else dict.fromkeys(meanings, "")
        found: dict[str, list[tuple[str, str]]] = {}
        for phrase in sorted(table, key=len, reverse=True):
            found.setdefault(phrase[0], []).append((phrase, table[phrase]))
        self._by_first = found

    def match(self, text: str, at: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase at `at`, and where it ends; a Latin one ends where a word does."""
        for phrase, meaning in self._by_first.get(text[at : at + 1], ()):
            end = at + len(phrase)
            if text.startswith(phrase, at) and word_ends(text, end):
                return meaning, end
        return None

    def end(self, text: str, at: int) -> int:
        """Where the longest phrase at `at` ends; `at` where there is none."""
        found = self.match(text, at)
        return found[1] if found else at


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
