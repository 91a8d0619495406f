"""Telephone numbers in the form in which they are compared: digits only, with or without the country code."""

from __future__ import annotations

from rmtui.comparing import folded

_SIGNS = frozenset("0123456789+-() ")
_FEWEST_DIGITS = 7
"""Of what is taken for a number among other words."""
_NATIONAL = 9
"""Digits of a number within a country, without its 0."""
_OF_EIGHT_DIGITS = ("65", "852", "853")
"""The codes of Singapore, Hong Kong and Macao, where it has one less."""
_CHINESE_MOBILE = 11


def digits(phone: str) -> str:
    """What tells phone numbers apart: the digits alone, without China's own country code."""
    written = folded(phone)
    written = written.replace("(0)", "") if written.strip().startswith("+") else written
    number = "".join(sign for sign in written if sign in "0123456789")
    within = number.removeprefix("00").removeprefix("86")
    return within if len(within) == _CHINESE_MOBILE and within[0] == "1" else number


def is_number(text: str) -> bool:
    """Whether a text is written as a telephone number, and long enough for one."""
    return _SIGNS.issuperset(text) and len(digits(text)) >= _FEWEST_DIGITS


def same_phone(one: str, other: str) -> bool:
    """Whether two numbers are the same, one perhaps with its country's code: +44 7700 900001 and 07700 900001."""
    shorter, longer = sorted((digits(one), digits(other)), key=len)
    if len(shorter) == len(longer):
        return shorter == longer != ""
    national = shorter.lstrip("0")
    is_of_eight = len(national) == _NATIONAL - 1 and longer.removesuffix(national) in _OF_EIGHT_DIGITS
    return (len(national) >= _NATIONAL and longer.endswith(national)) or is_of_eight


def holds_number(phone: str, typed: str) -> bool:
    """Whether a number is the one that was typed, or has its digits in it."""
    return digits(typed) in digits(phone) or same_phone(phone, typed)
