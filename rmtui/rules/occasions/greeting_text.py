"""The placeholders of a greeting template, {salutation}, {age}: which there are, and how they are filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rmtui.comparing import folded
from rmtui.language import current_language
from rmtui.words import by_word
from rmtui.words.greetings import PLACES as WORDS

PLACES = ("salutation", "name", "age", "years", "occasion", "who", "topic", "manager", "bank", "signature")
"""What may stand in braces: `age` of a birthday, `years` with the bank or of one's own occasion, `who` of the family
has the birthday, `topic` was talked about last, `signature` is the manager's name with the bank.
"""

_PLACE = re.compile(r"[{｛]([^{}｛｝]*)[}｝]")
_BRACE = re.compile(r"[{}｛｝]")


def places_in(text: str) -> list[str]:
    """The names of the places of a text; ValueError, with the place, for one that there is not or a lone brace."""
    found = [_name(match[1]) for match in _PLACE.finditer(text)]
    if brace := _BRACE.search(_PLACE.sub("", text)):
        raise ValueError(brace[0])
    return found


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; what is filled in is never looked at again. KeyError for one without a value."""
    filled = _PLACE.sub(lambda match: values[_name(match[1])], text)
    return "\n".join(line.rstrip() for line in filled.strip().splitlines())


def place_text(name: str) -> str:
    """{salutation}, {称呼}."""
    word = WORDS["zh"][name].split(", ")[0] if current_language() == "zh" else name
    return f"{{{word}}}"


@cache
def _names() -> dict[str, str]:
    return by_word(WORDS) | {name: name for name in PLACES}


def _name(word: str) -> str:
    name = _names().get(folded(word.strip()))
    if name is None:
        raise ValueError(f"{{{word}}}")
    return name
