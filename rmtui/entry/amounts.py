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
_HAN_DIGITS = "一二三四五六七八九"
_HAN_FIRST = frozenset("两十" + _HAN_DIGITS)
_D = f"[两{_HAN_DIGITS}]"
_HAN_NUMBER = re.compile(
    rf"\s*(?:(?P<q>{_D})千)?(?:(?P<b>{_D})百)?(?:零?(?P<t>{_D})?(?P<ten>十))?(?:(?P<zero>零)?(?P<u>{_D}))?"
    rf"(?=(?:万(?!能)|亿)(?![零千百十亿两{_HAN_DIGITS}]))"
)
"""五十, 一百二十, 三千 before 万 or 亿, with nothing smaller behind; 一百五, which is 150 to some, is left alone."""
_PRODUCT_FIRST = re.compile(r"(?P<product>[^\s\d#>=+¥$€£]{2,20})\s?(?=[\d¥$€£])")
_LEAST_BEHIND = 1000_00
"""Fen: what stands behind a product's name and is less may be a count of anything."""
_TOO_MUCH = 10**17
"""Of the smallest unit: more digits than an amount is read with."""


def read_amount(text: str) -> tuple[int, str, int] | None:
    """The amount at the start of `text`, in the smallest unit of its currency, that currency, and the length read.

    None where no amount begins there, or one that is finer than the smallest unit, or too much for any book.
    """
    if text.lstrip()[:1] in ("", "=", "#", ">"):
        return None
    folded, shorter = _in_figures(half_width(text[:64]).lower().replace("￥", "¥"))
    match = _pattern().match(folded)
    if not match:
        return None
    currency = _CURRENCIES.get(match["before"] or match["after"] or "", "CNY")
    whole, _, decimals = match["number"].replace(",", "").partition(".")
    units = 1
    for unit in (match["unit"], match["more"]):
        units *= _UNITS[unit or ""]
    amount, finer = divmod(int(whole + decimals) * units * 100, 10 ** len(decimals))
    return None if finer or amount >= _TOO_MUCH else (amount, currency, match.end() + shorter)


def read_product_first(text: str) -> tuple[int, str, str, int] | None:
    """基金50万: the amount, its currency, the product named before it, and the length read.

    None where the words before are no product, or what stands behind them may be something else than its price.
    """
    named = _PRODUCT_FIRST.match(half_width(text[:64]))
    if not named or not product_kind(named["product"]):
        return None
    amount = read_amount(text[named.end() :])
    end = named.end() + amount[2] if amount else 0
    if amount is None or amount[0] < _LEAST_BEHIND or text[end : end + 1].strip():
        return None
    return amount[0], amount[1], text[: named.end("product")], end


def _in_figures(text: str) -> tuple[str, int]:
    """五十万基金 as 50万基金, and by how much it became shorter."""
    said = text.lstrip()[:1] in _HAN_FIRST and _HAN_NUMBER.match(text)
    if not said or not said[0].strip():
        return text, 0
    thousands, hundreds, ones = said["q"], said["b"], said["u"]
    if ones and (thousands or hundreds) and not (said["ten"] or said["zero"]):
        return text, 0
    tens = _digit(said["t"]) or 1 if said["ten"] else 0
    figures = str(_digit(thousands) * 1000 + _digit(hundreds) * 100 + tens * 10 + _digit(ones))
    return figures + text[said.end() :], said.end() - len(figures)


def _digit(sign: str | None) -> int:
    return ("零" + _HAN_DIGITS).index(sign.replace("两", "二")) if sign else 0


def currency_code(word: str) -> str:
    """USD for $, 美元 or usd; for another code of three letters that code; "" for the yuan and for what is none."""
    folded = half_width(word).strip().lower()
    code = _CURRENCIES.get(folded) or (folded.upper() if re.fullmatch("[a-z]{3}", folded) else "")
    return "" if code in ("CNY", "RMB") else code


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
