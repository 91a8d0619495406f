"""Mobile numbers of the book's country that have a digit or two too many or too few."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.plain import plain
from rmtui.telephone import digits

_MISTYPED = {"GBP": re.compile(r"07(?:\d{7,8}|\d{10,11})"), "CNY": re.compile(r"1[3-9](?:\d{7,8}|\d{10,11})")}
"""By the currency of the book, numbers that begin as those of mobile telephones do there."""


def is_mistyped(phone: str) -> bool:
    """Whether a number would be a mobile number of the book's country but for its length."""
    wrong = _MISTYPED.get(base_currency())
    return bool(wrong and wrong.fullmatch(digits(phone)))


def mistyped_text(phones: Iterable[str]) -> str:
    """The warning about numbers of a wrong length, which may still be kept; "" for none."""
    wrong = [plain(phone) for phone in phones if is_mistyped(phone)]
    text = _("{phones}: a mobile number with too few or too many digits.")
    return text.format(phones=_(", ").join(wrong)) if wrong else ""
