"""Telephone numbers that a spreadsheet stored as a number and so lost their leading 0."""

from __future__ import annotations

import re

from rmtui.currency import base_currency

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
