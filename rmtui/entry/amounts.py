"""Amounts of money as people write them, and the kind of product the words beside them tell of."""

from __future__ import annotations

import re
from functools import cache

from rmtui.entry.names import half_width

_UNITS = {"": 1, "百": 10**2, "千": 10**3, "k": 10**3, "万": 10**4, "w": 10**4, "m": 10**6, "亿": 10**8, "bn": 10**9}
_CURRENCIES = {
    "¥": "CNY",
    "rmb": "CNY",
    "人民币": "CNY",
    "$": "USD",
    "us$": "USD",
    "美元": "USD",
    "美金": "USD",
    "hk$": "HKD",
    "港币": "HKD",
    "港元": "HKD",
    "€": "EUR",
    "欧元": "EUR",
    "£": "GBP",
    "英镑": "GBP",
    "日元": "JPY",
    **{code.lower(): code for code in ("CNY", "USD", "HKD", "EUR", "GBP", "JPY", "AUD", "CAD", "SGD", "CHF")},
}
_KINDS = {
    "insurance": ("保险", "保单", "年金", "重疾", "寿险", "insurance", "annuity"),
    "loan": ("贷", "按揭", "loan", "mortgage"),
    "wealth": ("理财", "wealth"),
    "fund": ("基金", "定投", "fund"),
    "deposit": ("存款", "定期", "定存", "存单", "活期", "deposit"),
    "bond": ("债", "bond"),
    "metal": ("黄金", "白银", "积存金", "贵金属", "gold", "silver"),
    "trust": ("信托", "trust"),
    "stock": ("股票", "stock", "share"),
    "card": ("信用卡", "分期", "card"),
}
"""The words that tell the kind of a product; 债券基金 is a fund, so the order counts."""
_TOO_MUCH = 10**17
"""Of the smallest unit: more digits than an amount is read with."""


def read_amount(text: str) -> tuple[int, str, int] | None:
    """The amount at the start of `text`, in the smallest unit of its currency, that currency, and the length read.

    None where no amount begins there, or one that is finer than the smallest unit, or too much for any book.
    """
    match = _pattern().match(half_width(text[:64]).lower().replace("￥", "¥"))
    if not match:
        return None
    currency = _CURRENCIES.get(match["before"] or match["after"] or "", "CNY")
    whole, _, decimals = match["number"].replace(",", "").partition(".")
    units = 1
    for unit in (match["unit"], match["more"]):
        units *= _UNITS[unit or ""]
    amount, finer = divmod(int(whole + decimals) * units * 100, 10 ** len(decimals))
    return None if finer or amount >= _TOO_MUCH else (amount, currency, match.end())


def product_kind(words: str) -> str:
    """fund, insurance, deposit, wealth, loan, ...; "" where the words do not tell."""
    folded = words.casefold()
    return next((kind for kind, signs in _KINDS.items() if any(sign in folded for sign in signs)), "")


@cache
def _pattern() -> re.Pattern[str]:
    signs = sorted(_CURRENCIES, key=len, reverse=True)
    currency = "|".join(re.escape(sign) + ("(?![a-z])" if sign.isalpha() and sign.isascii() else "") for sign in signs)
    return re.compile(
        rf"\s*(?:(?P<before>{currency})\s*)?"
        r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)(?![.,]?\d)"
        r"(?:\s?(?P<unit>[百千亿]|万(?!能)|(?<!\s)万|(?:bn|[kmw])(?![a-z\d])))?+(?P<more>[万亿])?+"
        rf"(?:\s?(?P<after>{currency}|元|块))?+(?!\.?\d|\s?%|[年月日号天岁个次/:-])(?<!\d(?=[a-z]))"
    )
