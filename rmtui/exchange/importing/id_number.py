"""A Chinese identity number (GB 11643): whether a text is one, and the birthday and the gender that it tells."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from rmtui.entry.birthdays import read_birthday
from rmtui.entry.values import shown
from rmtui.records.client import Gender

_NUMBER = re.compile(r"\d{17}[\dXx]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_SIGNS = "10X98765432"


def is_id_number(text: str) -> bool:
    """Whether a text is an identity number, by its form and its check sign."""
    number = shown(text).upper()
    if not _NUMBER.fullmatch(number):
        return False
    total = sum(int(sign) * weight for sign, weight in zip(number, _WEIGHTS, strict=False))
    return number[-1] == _CHECK_SIGNS[total % 11]


def id_number_facts(text: str, today: date) -> dict[str, Any]:
    """The birthday and the gender by field; none where the text is no identity number."""
    number = shown(text)
    if not is_id_number(number):
        return {}
    try:
        birthday = read_birthday(number[6:14], today)
    except ValueError:
        return {}
    return {"birthday": birthday, "gender": Gender.MALE if int(number[16]) % 2 else Gender.FEMALE}
