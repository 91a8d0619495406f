"""Telephone numbers as cells have them: beside words, with a blank between, or without their leading 0."""

from __future__ import annotations

import re
from datetime import date

from rmtui.currency import base_currency
from rmtui.entry.amounts import figures
from rmtui.entry.values import is_wechat_too, read_phone, split_phones

_PHONE = re.compile(r"\+?\d[\d\s()-]{5,}\d")
_TWO_PHONES = re.compile(r"(?<=\d{7})\s+(?=\+?\d[\d-]{6})")
"""Between two numbers in a cell that nothing but a blank parts: 13900000001 021-60000001."""
_WITHOUT_ZERO = {
    "GBP": re.compile(r"[1237]\d{9}"),
    "CNY": re.compile(r"10\d{8}|(?!400|800)[2-9]\d{9}"),
    "AUD": re.compile(r"[23478]\d{8}"),
}
"""Numbers that no telephone of a country has, by the currency of the book: with a 0 before them they are one there.

A mobile one of China has eleven digits and no 0; one with 400 or 800 is a company's.
"""


def with_leading_zero(phone: str) -> str:
    """A number of the book's country with the 0 that it has lost; any other one as it is."""
    lost = _WITHOUT_ZERO.get(base_currency())
    return f"0{phone}" if lost and lost.fullmatch(phone) else phone


def with_commas(text: str) -> str:
    """Several numbers with a comma between each: 13900000001,021-60000001."""
    return _TWO_PHONES.sub(",", text)


def phones_within(text: str, today: date) -> tuple[str, ...]:
    """The numbers in a text that says more than numbers: 13900000001（老婆）. None where one is no telephone's."""
    numbers = _PHONE.findall(figures(",".join(split_phones(text))))
    try:
        return tuple(dict.fromkeys(read_phone(number.strip(), today) for number in numbers))
    except ValueError:
        return ()


def wechat_of(text: str, phones: tuple[str, ...]) -> str:
    """The WeChat account that a cell with a phone number tells (微信同号), "" for none."""
    return phones[0] if len(phones) == 1 and is_wechat_too(text) else ""
