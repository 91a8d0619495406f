"""Several numbers in one field, each behind its word: notice 7, points 30; conversations 12, reviews 4; margin 1.2%."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rmtui.entry.names import half_width
from rmtui.language import _, in_every_language

_WHOLE = r"[+-]?\d{1,4}(?![\d.])"
PERCENT = r"-?\d{1,2}(?:\.\d{1,6})?\s*%?(?![\d.])"
"""The pattern of a rate."""


def numbers_text(numbers: Mapping[str, object], words: Mapping[str, str]) -> str:
    """The numbers by name, each behind its word in the person's language. `words`: by name, to be translated."""
    return _(", ").join(f"{_(words[name])} {number}" for name, number in numbers.items())


def read_numbers(text: str, words: Mapping[str, str]) -> tuple[dict[str, int], str]:
    """The numbers of a text by name, whatever the language of their words; and what is left of the text."""
    found, rest = read_named(text, words, _WHOLE)
    return {name: int(number) for name, number in found.items()}, rest


def read_named(text: str, words: Mapping[str, str], pattern: str) -> tuple[dict[str, str], str]:
    """The same of values that have a pattern, as they are written."""
    found, rest = {}, half_width(text).replace("−", "-")
    for name, word in words.items():
        written = "|".join(map(re.escape, (*in_every_language(word), name)))
        match = re.search(rf"(?:{written})\s*[:=]?\s*({pattern})", rest, re.IGNORECASE)
        if match:
            found[name], rest = match[1], rest[: match.start()] + rest[match.end() :]
    return found, rest.strip(" ,;，；、")
