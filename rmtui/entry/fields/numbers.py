"""Several numbers in one field, each behind its word: notice 7, points 30; conversations 12, reviews 4."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rmtui.entry.names import half_width
from rmtui.language import _, in_every_language


def numbers_text(numbers: Mapping[str, int], words: Mapping[str, str]) -> str:
    """The numbers by name, each behind its word in the person's language. `words`: by name, to be translated."""
    return _(", ").join(f"{_(words[name])} {number}" for name, number in numbers.items())


def read_numbers(text: str, words: Mapping[str, str]) -> tuple[dict[str, int], str]:
    """The numbers of a text by name, whatever the language of their words; and what is left of the text."""
    found, rest = {}, half_width(text).replace("−", "-")
    for name, word in words.items():
        written = "|".join(map(re.escape, (*in_every_language(word), name)))
        match = re.search(rf"(?:{written})\s*[:=]?\s*([+-]?\d{{1,4}})(?!\d)", rest, re.IGNORECASE)
        if match:
            found[name], rest = int(match[1]), rest[: match.start()] + rest[match.end() :]
    return found, rest.strip(" ,;，；、")
