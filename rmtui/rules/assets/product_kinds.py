"""The kind of a product, told by the words of its name: 债券基金 is a fund, a fixed-rate bond a deposit."""

import re

from rmtui.words import by_meaning, by_word
from rmtui.words.products import KIND_SIGNS, KIND_WORDS, LOAN_SIGNS

_KINDS = by_meaning(KIND_SIGNS)
_WORDS = by_word(KIND_WORDS)
_LOANS = by_meaning(LOAN_SIGNS)
_FUNDS = ("债基", "货基", "股基")
"""Short for funds of bonds, of money and of shares, though 债 alone is a bond."""


def product_kind(words: str) -> str:
    """fund, insurance, deposit, wealth, loan, ...; "" where the words do not tell."""
    folded = words.casefold().replace("风险", "")
    if any(fund in folded for fund in _FUNDS):
        return "fund"
    kind = next((kind for kind, signs in _KINDS.items() if any(sign in folded for sign in signs)), "")
    return kind or next((kind for word, kind in _WORDS.items() if word in folded and _stands_alone(word, folded)), "")


def _stands_alone(word: str, text: str) -> bool:
    """Whether no Latin word or number that holds a word goes on where it begins or ends: cd, and not cds; 金条 may."""
    return not word.isascii() or bool(re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9]|['-][a-z0-9])", text))


def holding_kind(words: str) -> str:
    """As `product_kind`, with the kind of a loan."""
    kind, folded = product_kind(words), words.casefold()
    loans = _LOANS if kind == "loan" else {}
    return next((loan for loan, signs in loans.items() if any(sign in folded for sign in signs)), kind)
