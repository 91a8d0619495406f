"""The grade of risk that a word such as 进取型 stands for: banks use several scales, and the words of a column tell
which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rmtui.comparing import folded
from rmtui.words.clients import RISK_SCALES

_SCALES = tuple(tuple(scale.split()) for scales in RISK_SCALES.values() for scale in scales.split(", "))
_WORDS = frozenset(word for scale in _SCALES for word in scale)
_SUFFIX = re.compile("(?:客户|型|类)+$")


def scale_word(text: str) -> str:
    """The word of a scale that a text is, without its suffix, with hyphens for blanks: 进取, of 进取型; "" for none."""
    word = _SUFFIX.sub("", "-".join(folded(text).split()))
    return word if word in _WORDS else ""


def possible_grades(word: str, words: Iterable[str]) -> list[int]:
    """The grades, from 1, that a word may stand for beside the other words of its column; where no scale has all of
    them, beside those that are made of it: moderate and moderately aggressive.
    """
    together = frozenset((*words, word))
    made_of_it = frozenset(one for one in together if one.startswith(word))
    fitting = [scale for scale in _SCALES if together <= {*scale}] or [
        scale for scale in _SCALES if made_of_it <= {*scale}
    ]
    return sorted({scale.index(word) + 1 for scale in fitting})
