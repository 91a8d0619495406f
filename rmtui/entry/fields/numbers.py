"""Several numbers in one field, each behind its word: notice 7, points 30; conversations 12, reviews 4; margin 1.2%."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rmtui.entry.names import half_width
from rmtui.entry.values import Refused, quoted
from rmtui.language import _, in_every_language

_WHOLE = r"[+-]?\d{1,4}(?![\d.])"
PERCENT = r"-?\d{1,2}(?:\.\d{1,6})?\s*%?(?![\d.])"
"""The pattern of a rate."""


def numbers_text(numbers: Mapping[str, object], words: Mapping[str, str]) -> str:
    """The numbers by name, each behind its word in the person's language. `words`: by name, to be translated."""
    return _(", ").join(f"{_(words[name])} {number}" for name, number in numbers.items())


def read_numbers(
    text: str, words: Mapping[str, str], limits: Mapping[str, tuple[int, int]], example: str
) -> dict[str, int]:
    """The numbers of a text by name, whatever the language of their words, each within the limits of its name.

    Refused where the text is anything else, with the `example` of how it is written.
    """
    written, rest = read_named(text, words, _WHOLE)
    if rest or not written:
        sentence = _("“{text}” is not understood. Write it as: {words}")
        raise Refused(sentence.format(text=quoted(rest or text), words=example))
    found = {name: int(number) for name, number in written.items()}
    for name, value in found.items():
        least, most = limits[name]
        if not least <= value <= most:
            sentence = _("{part}: {value} is not from {least} to {most}.")
            raise Refused(sentence.format(part=_(words[name]), value=value, least=least, most=most))
    return found


def read_named(text: str, words: Mapping[str, str], pattern: str) -> tuple[dict[str, str], str]:
    """The values of a text that have a pattern, by name and as they are written; and what is left of the text."""
    found, rest = {}, half_width(text).replace("−", "-")
    for name, word in words.items():
        written = "|".join(map(re.escape, (*in_every_language(word), name)))
        match = re.search(rf"(?:{written})\s*[:=]?\s*({pattern})", rest, re.IGNORECASE)
        if match:
            found[name], rest = match[1], rest[: match.start()] + rest[match.end() :]
    return found, rest.strip(" ,;，；、")
