"""The places of a greeting template, {salutation}, {age}: which there are, and how a text is filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rmtui.comparing import folded
from rmtui.language import N_, current_language
from rmtui.words import by_word
from rmtui.words.greetings import PLACES as WORDS

PLACES: Mapping[str, str] = {
    "salutation": N_("how the client is addressed: Mr Hartley, Anna"),
    "name": N_("the client's name"),
    "age": N_("the age that is reached, on a birthday"),
    "years": N_("the years with the bank, or of your own occasion"),
    "occasion": N_("what the occasion is called"),
    "who": N_("the member of the family whose birthday it is"),
    "manager": N_("your name"),
    "bank": N_("the bank, as the settings have it"),
    "signature": N_("your name and the bank, as far as the settings have them"),
}
"""By name, what stands there; to be translated."""

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
    return {**by_word(WORDS), **{name: name for name in PLACES}}


def _name(word: str) -> str:
    name = _names().get(folded(word.strip()))
    if name is None:
        raise ValueError(f"{{{word}}}")
    return name
