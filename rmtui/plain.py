"""Client text made safe to show: control characters, bidi overrides and zero-width characters are replaced, identity
numbers masked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rmtui.discreet import masks_figures, without_figures

CUT = ".."
"""At the end of a cut text. Not an ellipsis, which some terminals of the region draw two cells wide."""

NO_BREAK = "\xa0"
"""A blank at which no line is broken."""

_MARKS = (
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x0A: "\u21b5"}
    | {0x7F: "\u2421"}
    | {code: f"<{code:02X}>" for code in range(0x80, 0xA0)}
    | {
        code: f"<{code:04X}>"
        for code in (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
    }
    | {0xDC00 + byte: f"<{byte:02X}>" for byte in range(0x80, 0x100)}  # of a path that is not text (PEP 383)
)
_ESCAPES = {code: f"\\u{code:04x}" for code in _MARKS if code >= 0x7F}
_MARKS_BUT_LINES = {code: mark for code, mark in _MARKS.items() if code not in (0x09, 0x0A)}


_EMOJI = "\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_JOINED_SCRIPTS = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
"""Arabic and Persian, Indic scripts, Burmese, Khmer, Mongolian: a joiner changes the word."""
JOINERS = "\u200c\u200d"
_JOINER_IN_PLACE = (
    rf"((?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])|(?<=[{_JOINED_SCRIPTS}])[{JOINERS}](?=[{_JOINED_SCRIPTS}]))"
)
"""A legitimate joiner: within one emoji, 👨‍👩‍👧, or within a word of these scripts. Compiled only for a text with
joiners, which is rare."""


def plain(text: str) -> str:
    """`text` on one line; control, bidi and zero-width characters are visible marks: ESC \u241b, a new line \u21b5.

    Joiners stay within an emoji and within a word of a script that needs them.
    """
    return _marked(text, _MARKS)


def plain_characters(text: str) -> list[str]:
    """Each character of `text` as `plain` shows it, identity numbers and figures as they are: for a line that is being
    typed.
    """
    shown = [_MARKS.get(ord(character), character) for character in text]
    if "\u200d" in text or "\u200c" in text:
        for joiner in re.finditer(_JOINER_IN_PLACE, text):
            shown[joiner.start()] = joiner[0]
    return shown


def plain_lines(text: str) -> str:
    """As `plain`, but keeping its line breaks and tabs."""
    return _marked(text, _MARKS_BUT_LINES)


_MAY_BE_IDENTITY = re.compile(r"\d(?:[ -]?\d){5}")
"""What every number of an identity card has; hardly any other text. It begins with a digit, so that `re` skips all
else.
"""


def without_identity_numbers(text: str) -> str:
    """`text` with its numbers of identity cards masked, unless an export is to have them."""
    if not _MAY_BE_IDENTITY.search(text):
        return text
    from rmtui.identity_numbers import masked

    return masked(text)


def _marked(text: str, marks: Mapping[int, str]) -> str:
    text = without_identity_numbers(text)
    if masks_figures():
        text = without_figures(text)
    if text.isprintable():  # none of the signs that are marked is; a blank is
        return text
    text = text.replace("\r\n", "\n")
    if "\u200d" not in text and "\u200c" not in text:
        return text.translate(marks)
    parts = re.split(_JOINER_IN_PLACE, text)  # every second part is a joiner
    return "".join(part if at % 2 else part.translate(marks) for at, part in enumerate(parts))


TYPEABLE = f"\u3000{NO_BREAK}{JOINERS}"
"""Characters that are typed although `str.isprintable` is false: an input method in full-width mode types the first,
and the joiners stand within an emoji of several persons.
"""


def single_line(text: str) -> str:
    """`text` with a space for every control or invisible character, line ends among them; joiners stay."""
    return "".join(character if character.isprintable() or character in TYPEABLE else " " for character in text)


def typed_lines(text: str) -> list[str]:
    """The lines of a text that is pasted, without those that are blank."""
    return [line for one in text.splitlines() if (line := single_line(one).strip())]


def shorten(text: str, at_most: int) -> str:
    """`text` in at most so many characters; a longer one is cut and ends with `CUT`."""
    return text if len(text) <= at_most else text[: at_most - len(CUT)].rstrip() + CUT


def plain_json(content: object) -> str:
    """JSON with these characters as escapes, so that it is safe on a terminal, too."""
    return _json(content, indent=1)


def plain_json_line(content: object) -> str:
    """The same on one line."""
    return _json(content, indent=None)


def _json(content: object, *, indent: int | None) -> str:
    import json

    text = without_identity_numbers(json.dumps(content, ensure_ascii=False, indent=indent))
    return text if text.replace("\n", "").isprintable() else text.translate(_ESCAPES)
