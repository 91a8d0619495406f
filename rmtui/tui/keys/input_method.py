"""The signs of a Chinese input method as the keys they stand on, where letters are keys and not text."""

from __future__ import annotations

import unicodedata

from textual.events import Key
from textual.keys import KEY_NAME_REPLACEMENTS

_FULL_WIDTH = {chr(half + 0xFEE0): chr(half) for half in range(0x21, 0x7F)}

_PUNCTUATION = dict(zip("　、。，；：？！《》〈〉【】「」『』“”‘’·￥", " /.,;:?!<><>[][]{}\"\"''`$", strict=True))
"""Chinese punctuation by the keys of the usual keyboard; 、 is on the slash of most input methods."""

_KEYS = _FULL_WIDTH | _PUNCTUATION


def as_key(event: Key) -> Key:
    """The key that a sign stands on: `question_mark` for ？; any other event as it is."""
    sign = _KEYS.get(event.character or "")
    return Key(_key_name(sign), sign) if sign else event


def _key_name(sign: str) -> str:
    """What Textual calls the key of a sign."""
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)
