"""The tables of words that people use, by language and meaning: read by the line of entry, imports, filters and forms.

Plain data, a module a subject. A table is `{language: {meaning: words}}`, a list `{language: words}` or words alone.
Words are separated by commas, since a phrase has blanks, and written as `rmtui.comparing.folded` has them: in small
letters, half-width, simplified.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rmtui.late_modules import late_modules

if TYPE_CHECKING:
    from typing import TypeVar

    Meaning = TypeVar("Meaning")

__getattr__ = late_modules(
    __name__,
    ("client_intents", "contact_phrases", "dialects", "english_awaited", "english_leftovers", "step_subjects"),
)


@cache
def phrases(text: str) -> tuple[str, ...]:
    """The words and phrases of a list with commas between."""
    return tuple(text.split(", "))


def by_word(*tables: dict[str, dict[Meaning, str]]) -> dict[str, Meaning]:
    """Every word of these tables, in all languages, with its meaning."""
    return {
        word: meaning
        for table in tables
        for meanings in table.values()
        for meaning, words in meanings.items()
        for word in words.split(", ")
    }


def by_meaning(table: dict[str, dict[Meaning, str]]) -> dict[Meaning, tuple[str, ...]]:
    """Every meaning of a table with its words in all languages."""
    found: dict[Meaning, tuple[str, ...]] = {}
    for meanings in table.values():
        for meaning, words in meanings.items():
            found[meaning] = found.get(meaning, ()) + tuple(words.split(", "))
    return found
