"""Whether a name is a company's: 苏州凯达机械有限公司, Marsh & Sons Ltd."""

from __future__ import annotations

from rmtui.comparing import folded
from rmtui.words import phrases
from rmtui.words.people import COMPANY_SIGNS, HAN_COMPANY_SIGNS

_MIN_HAN = 4
"""Characters of a Chinese company's name at least: a person's with two may end with such a sign."""


def is_company_name(name: str) -> bool:
    """Whether a name ends as no person's does."""
    text = folded(name)
    if len(text) >= _MIN_HAN and text.endswith(phrases(HAN_COMPANY_SIGNS)):
        return True
    words = text.split()
    return len(words) > 1 and words[-1].rstrip(".") in phrases(COMPANY_SIGNS)
