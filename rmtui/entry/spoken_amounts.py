"""English amounts in words as figures: twenty grand, half a million, a hundred and fifty thousand, fifty k."""

from __future__ import annotations

from functools import cache

from rmtui.entry.phrase_table import word_ends
from rmtui.words import by_word
from rmtui.words.numbers import FRACTIONS, LARGER_NUMBERS, NUMBERS, UNITS

AMOUNT_WORD_STARTS = frozenset("aefhnoqst")
"""What such an amount may begin with, in small letters."""
_MAX_WORDS = 8


def spoken_figures(text: str) -> tuple[str, int] | None:
    """The text with the amount at its start in figures, and by how much it became shorter; None where there is none.

    `text`: in small letters. An amount has a unit, thousand or grand: five alone may count anything.
    """
    percent, at = _fraction(text)
    value, small, unit = 0, 0, 0
    for _word in range(_MAX_WORDS):
        end = _word_end(text, at)
        word = text[at:end]
        if word in _numbers():
            small += _numbers()[word]
        elif word == "a" and not (value or small or percent):
            small = 1
        elif word in ("and", "") and small + value:
            pass
        elif word in _units():
            unit = _units()[word]
            value, small = (value, (small or 1) * unit) if unit == _HUNDRED else (value + (small or 1) * unit, 0)
            found = value + small, end
        else:
            break
        if word in _units():
            last = found
        at = end + (text[end : end + 1] in (" ", "-"))
    if not unit:
        return None
    total, end = last
    if percent:
        total = total * percent // 100
    if total < _LEAST or not word_ends(text, end):
        return None
    digits = str(total)
    return digits + text[end:], end - len(digits)


_HUNDRED, _LEAST = 100, 100


def _fraction(text: str) -> tuple[int, int]:
    """The percent that half a, a quarter of a stand for, and where they end; 0 for none."""
    for words, percent in _fractions().items():
        if text.startswith(f"{words} "):
            return percent, len(words) + 1
    return 0, 0


def _word_end(text: str, at: int) -> int:
    end = at
    while end < len(text) and text[end].isascii() and text[end].isalpha():
        end += 1
    return end


@cache
def _fractions() -> dict[str, int]:
    return dict(sorted(by_word(FRACTIONS).items(), key=lambda pair: -len(pair[0])))


@cache
def _numbers() -> dict[str, int]:
    return by_word(NUMBERS, LARGER_NUMBERS)


@cache
def _units() -> dict[str, int]:
    return {word: size for word, size in by_word({"en": UNITS["en"]}).items() if len(word) > 1 or word == "k"}


def may_tell_amount(text: str, spans: list[tuple[int, int]]) -> bool:
    """Quickly, whether any of the clauses may hold an amount."""
    return any(
        any(sign in _AMOUNT_SIGNS for sign in text[start:end]) or any(word in text[start:end] for word in _AMOUNT_WORDS)
        for start, end in spans
    )


_AMOUNT_SIGNS = frozenset("0123456789万千百亿元块")
_AMOUNT_WORDS = ("thousand", "million", "hundred", "grand", "lakh", "crore")
