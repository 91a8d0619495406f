"""Small numbers and months as people write them: 12, 十二, 两, three; Nov, November."""

from __future__ import annotations

from rmtui.rules.days.months import LUNAR_MONTHS
from rmtui.words import by_word, days
from rmtui.words.numbers import NUMBERS

HAN_DIGITS = "零一二三四五六七八九"
_HAN_NUMERALS = HAN_DIGITS + "两十"
FIGURES = "0123456789" + _HAN_NUMERALS
FIGURE = f"(?:[0-9]{{1,4}}|[{_HAN_NUMERALS}]{{1,3}})"
_NUMBERS = (
    {sign: value for value, sign in enumerate(HAN_DIGITS)}
    | {"两": 2, "a": 1, "an": 1}
    | {word: value for value, words in NUMBERS["en"].items() for word in words.split(", ")}
)
MONTHS = by_word(days.MONTHS)
"""In small letters."""


def number_of(text: str) -> int:
    """12, 十二, 二十, a, three. ValueError for anything else."""
    if text.isdecimal():
        return int(text)
    if text in _NUMBERS:
        return _NUMBERS[text]
    tens, ten, ones = text.partition("十")
    if not ten or len(tens) > 1 or len(ones) > 1:
        raise ValueError(text)
    return (_NUMBERS[tens] if tens else 1) * 10 + (number_of(ones) if ones else 0)


def lunar_number(text: str) -> int:
    """The number of a month or a day of the lunar calendar: 5, 五, 正, 腊, 初五, 廿一. ValueError as `number_of`."""
    if text in LUNAR_MONTHS:
        return LUNAR_MONTHS.index(text) + 1
    return number_of(text.removeprefix("初").replace("廿", "二十").replace("卅", "三十"))
