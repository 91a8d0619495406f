"""The kind of a product, told by the words of its name: 债券基金 is a fund, a fixed-rate bond a deposit."""

from rmtui.words import by_meaning
from rmtui.words.products import KIND_SIGNS, LOAN_SIGNS

_KINDS = by_meaning(KIND_SIGNS)
_LOANS = by_meaning(LOAN_SIGNS)


def product_kind(words: str) -> str:
    """fund, insurance, deposit, wealth, loan, ...; "" where the words do not tell."""
    folded = words.casefold().replace("风险", "")
    return next((kind for kind, signs in _KINDS.items() if any(sign in folded for sign in signs)), "")


def holding_kind(words: str) -> str:
    """As `product_kind`, with the kind of a loan."""
    kind, folded = product_kind(words), words.casefold()
    loans = _LOANS if kind == "loan" else {}
    return next((loan for loan, signs in loans.items() if any(sign in folded for sign in signs)), kind)
