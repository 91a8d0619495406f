"""The tables of words that people use, by language and meaning: read by the line of entry, imports, filters and forms.

Plain data, a module a subject; a table is `{language: {meaning: words}}`. Words are separated by commas, since a phrase
has blanks, and written as `rmtui.comparing.folded` has them: in small letters, half-width, simplified.
"""

from __future__ import annotations


def phrases(text: str) -> tuple[str, ...]:
    """The words and phrases of a list with commas between."""
    return tuple(text.split(", "))


def by_word(*tables: dict[str, dict[str, str]]) -> dict[str, str]:
    """Every word of these tables, in all languages, with its meaning."""
    return {
        word: meaning
        for table in tables
        for meanings in table.values()
        for meaning, words in meanings.items()
        for word in words.split(", ")
    }
