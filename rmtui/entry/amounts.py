"""Amounts as people write them: the one reader for the line of entry, the forms, the review and the settings.

What stands there is read whole or not at all. A number that goes on (50多万, 50~60万, 520.000, 1 20), counts something
(100股, 3 shares) or names a unit nobody knows is no amount.
"""

import re
from functools import cache

from rmtui.currency import base_currency
from rmtui.entry.names import HALF_WIDTH
from rmtui.entry.numerals import HAN_DIGITS, number_of
from rmtui.entry.spoken_amounts import AMOUNT_WORD_STARTS, spoken_figures
from rmtui.named_tuple import NamedTuple
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import by_word, phrases
from rmtui.words.numbers import CURRENCIES, CURRENCY_CODES, UNITS

_UNITS = by_word(UNITS)
_CURRENCIES = by_word(CURRENCIES) | {code.lower(): code for code in phrases(CURRENCY_CODES)}
_DOLLARS = frozenset(("USD", "HKD", "SGD", "AUD", "CAD", "NZD", "TWD"))
_DOLLAR_WORDS = ("dollar", "dollars", "bucks")
"""Behind an amount, in a book that is counted in dollars; in another it is not clear which ones they are."""
_COUNTED_IN_YUAN = frozenset(("CNY", "HKD", "TWD", "SGD", "MOP"))
_HAN_DIGITS = HAN_DIGITS[1:]
_HAN_FIRST = frozenset("两十廿卅" + _HAN_DIGITS)
AMOUNT_STARTS = _HAN_FIRST | AMOUNT_WORD_STARTS | frozenset("0123456789") | {sign[0] for sign in _CURRENCIES}
"""What an amount may begin with, in plain figures and small letters."""
_TENS = {"廿": 20, "卅": 30}
_D = f"[两{_HAN_DIGITS}]"
_HAN_NUMBER = (
    rf"\s*(?:(?P<q>{_D})千)?(?:(?P<b>{_D})百)?(?:零?(?:(?P<t>{_D})?(?P<ten>十)|(?P<tens>[廿卅])))?(?:(?P<zero>零)?(?P<u>{_D}))?"
    rf"(?=(?:万(?!能)|亿)(?![零千百十亿两]|[{_HAN_DIGITS}](?!的|\W|$))|[元块](?![{_HAN_DIGITS}](?!个?[年月]))|$)"
)
"""五十, 一百二十, 三千 before 万 or 亿, with nothing smaller behind but what `_SAID` reads, or with 百 or 千 before 元
or 块 or at the end, where 八千六 is 8,600; 一百五, which is 150 to some, is left alone.
"""
_LEAST_BEHIND = 1000_00
"""Fen: what stands behind a product's name and is less may be a count of anything."""
_TOO_MUCH = 10**17
"""Of the smallest unit: more digits than an amount is read with."""
_LOOKED_AT = 64
_LONGEST = 48
"""Characters of an amount: what is longer may go on where nobody looks any more."""

_SIGNS = (
    HALF_WIDTH
    | {code: code + 32 for code in range(0x41, 0x5B)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
    | dict.fromkeys(map(ord, "\u2012\u2013\u2212\ufe63\uff0d"), ord("-"))
    | dict.fromkeys(map(ord, "\ufe62\uff0b"), ord("+"))
    | dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), ord(" "))
    | dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), ord("'"))
    | {ord("￥"): ord("¥"), ord("〇"): ord("零"), ord("圆"): ord("元")}
    | str.maketrans("萬億圓塊兩幣歐鎊", "万亿元块两币欧镑")
)


class Amount(NamedTuple):
    """An amount as it is written."""

    units: int
    """Of the smallest unit of the currency."""
    currency: str
    """"" where the text names none."""


def figures(text: str) -> str:
    """`text` with digits, signs and blanks of every kind as the plain ones, letters small; its length stays."""
    return text.translate(_SIGNS)


def read_amount(text: str) -> tuple[int, str, int] | None:
    """The amount at the start of `text`, in the smallest unit of its currency, that currency, and the length read.

    None where no amount begins there, one that cannot be read to its end, is finer than the smallest unit, or too much
    for any book.
    """
    blank = len(text) - len(text.lstrip())
    if text[blank : blank + 1] in ("", "=", "#", ">"):
        return None
    folded, shorter = _in_figures(figures(text[blank : blank + _LOOKED_AT]))
    if folded[:1] in AMOUNT_WORD_STARTS and (spoken := spoken_figures(folded)):
        folded, shorter = spoken
    start = _pattern().match(folded)
    if not start:
        return None
    found = _number(folded, start)
    if found is None:
        return None
    value, decimals, end, unit = found
    behind = _currency().match(folded, end)
    end = behind.end() if behind else end
    before = known_currency(start["before"] or "")
    after = known_currency(behind["currency"] or behind["base"] or ("" if before else "元")) if behind else None
    amount, finer = divmod(value * 100, 10**decimals)
    if (before and after and before != after) or _goes_on(folded, end, unit, currency=behind is not None):
        return None
    if behind and behind["base"] and not after:
        return None
    if finer or amount >= _TOO_MUCH or end > _LONGEST:
        return None
    return amount, before or after or base_currency(), blank + end + shorter


def read_sum(text: str) -> Amount | None:
    """The amount that a whole text is, below zero with a minus or, as bookkeepers write it, in brackets.

    None where the text is no amount.
    """
    written = re.sub(_CONTINENTAL, lambda found: f"{found[1].replace('.', '')}.{found[2]}", figures(text).strip())
    if booked := re.fullmatch(_BELOW_ZERO, written):
        written = f"-{booked[1]}"
    signed = re.fullmatch(_SIGNED, written)
    if not signed or (signed["sign"] and signed["behind"]):
        return None
    folded = signed["currency"] + signed["rest"]
    found = read_amount(folded)
    if found is None or found[2] != len(folded):
        return None
    amount, currency, _length = found
    minus = "-" in (signed["sign"], signed["behind"])
    return Amount(
        -amount if minus else amount, currency if currency != base_currency() or names_currency(folded) else ""
    )


def names_currency(folded: str) -> bool:
    """Whether an amount in plain figures and small letters is written with a currency, be it the base currency."""
    return _currency().search(folded) is not None


def sum_at_end(text: str) -> tuple[int, Amount] | None:
    """Where the amount at the end of a text begins, and that amount: tea set | US$80; None where there is none."""
    found = _pattern_at_end().search(figures(text))
    amount = read_sum(text[found.start() :]) if found else None
    return (found.start(), amount) if found and amount else None


def begins_sum(folded: str, at: int = 0) -> bool:
    """Whether figures, or a currency and figures, stand at a place of a text in plain figures and small letters."""
    return _pattern().match(folded, at) is not None


def unclear_sum(text: str) -> tuple[str, str] | None:
    """310,000 and 310.00, of 310.000: what the figures of a text may be whose stop parts thousands or decimals."""
    found = re.search(_ONE_STOP, figures(text))
    return (f"{found[1]},{found[2]}", f"{found[1]}.{found[2][:2]}") if found and found[2][2] == "0" else None


def read_percent(text: str) -> tuple[int, int] | None:
    """±3.125% as (±3125, 1000): percent as an integer over a power of ten. None without a sign before it."""
    match = re.fullmatch(_PERCENT, figures(text).strip())
    if not match:
        return None
    size = 10 ** len(match["decimals"] or "")
    percent = int(match["whole"] + (match["decimals"] or ""))
    return (-percent if match["sign"] == "-" else percent), size


def second_amount(product: str) -> int:
    """Where in the words of a product a comma stands with an amount and another product behind it; -1 for nowhere.

    存款，十万国债: at the comma.
    """
    for comma in re.finditer("[,，、;；]", product):
        behind = product[comma.end() :]
        if (
            (amount := read_amount(behind))
            and amount[0] >= _LEAST_BEHIND
            and product_kind(_clause(behind[amount[2] :]))
        ):
            return comma.start()
    return -1


def _clause(text: str) -> str:
    """The text before the next comma."""
    return re.split("[,，、;；。]", text, maxsplit=1)[0]


def read_product_first(text: str) -> tuple[int, str, str, int] | None:
    """基金50万: the amount, its currency, the product named before it, and the length read.

    None where the words before are no product, or what stands behind them may be something else than its price.
    """
    named = _product_first().match(figures(text[:_LOOKED_AT]))
    if not named or not product_kind(named["product"]):
        return None
    amount = read_amount(text[named.end() :])
    end = named.end() + amount[2] if amount else 0
    if amount is None or amount[0] < _LEAST_BEHIND or text[end : end + 1].strip():
        return None
    return amount[0], amount[1], text[: named.end("product")], end


def read_currency(word: str) -> str | None:
    """The code of a currency: USD for $, 美元 or usd; CNY for 元; any other code of three letters. None for none.

    $ and 元 are those of the base currency where it is counted in dollars, 元 or both.
    """
    folded = figures(word).strip()
    return known_currency(folded) or (folded.upper() if re.fullmatch("[a-z]{3}", folded) else None)


def known_currency(sign: str) -> str | None:
    """The currency of a sign or word in small letters; None where there is none."""
    if sign in ("$", "刀", *_DOLLAR_WORDS) and base_currency() in _DOLLARS:
        return base_currency()
    if sign == "刀":
        return "USD"
    if sign == "¥" and base_currency() == "JPY":
        return "JPY"
    if sign in ("元", "块"):
        return base_currency() if base_currency() in _COUNTED_IN_YUAN else "CNY"
    return _CURRENCIES.get(sign)


def currency_code(word: str) -> str:
    """The code of a currency, as `read_currency`; "" for the base currency and for what is none."""
    code = read_currency(word)
    code = "CNY" if code == "RMB" else code
    return "" if code in (None, base_currency()) else code


# The number. Patterns are compiled where they are asked for: most lines of `rmtui log` hold no amount.

_CONTINENTAL = r"(?<![0-9.,])([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{1,2})(?![0-9])"
"""1.234,56: no stop of decimals stands before a comma."""
_ONE_STOP = r"(?<![0-9.,])([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,])"
_BELOW_ZERO = r"[(（]\s*([^()（）+-]+?)\s*[)）]"
_SIGNED = r"(?P<sign>[+-]?)\s*(?P<currency>[^0-9+-]{0,5}?)\s*(?P<behind>[+-]?)(?P<rest>[^+-]+)"
_PERCENT = r"(?P<sign>[+-])\s?(?P<whole>[0-9]{1,6})(?:\.(?P<decimals>[0-9]{1,6}))?\s?%"
_FIGURES = (
    r"[1-9][0-9]{0,2}(?:(?P<by>[,' ])[0-9]{3}(?![0-9])(?:(?P=by)[0-9]{3}(?![0-9]))*)(?:\.[0-9]+)?"
    r"|[1-9][0-9]{0,2}(?:\.[0-9]{3}(?![0-9])){2,}"
    r"|[0-9]+(?:\.[0-9]+)?"
)
"""1,200,000.50, 1'200'000, 1 200 000; 1.200.000; 1200000.50."""
_LATIN_UNITS = "|".join(sorted(filter(str.isascii, _UNITS), key=len, reverse=True))
_SMALLER = r"(?P<zero>零)?(?P<number>[0-9]+)(?P<unit>[百千万]?)(?P<more>万?)"
_SAID = (
    rf"(?<=[万亿])(?:[1-9](?!\.?\d|,\d|%|[万千百十亿零两{_HAN_DIGITS}]|[元块只支款套件位名家人平])"
    rf"|[{_HAN_DIGITS}](?=的|\W|$))"
)
"""The one figure behind 万 or 亿 that is as many of the next smaller unit: 7万2 is 72,000, as it is said."""


def _number(text: str, start: re.Match[str]) -> tuple[int, int, int, str] | None:
    """The number that `start` begins with, as digits and how many of them are decimals; its end, and its unit."""
    written, by, end = start["number"], start["by"] or "", start.end()
    if written.count(".") > 1:
        by = "."
    whole, _point, decimals = (written.replace(by, "") if by else written).partition(".")
    value, unit = int(whole + decimals), _unit().match(text, end)
    if unit is None:
        thousands = len(decimals) == 3 and len(whole) < 4 and whole != "0" and not by
        glued = by == " " and text[end : end + 1].isalpha() and not _currency().match(text, end)
        return None if thousands or glued else (value, len(decimals), end, "")
    if unit["latin"]:
        return value * _UNITS[unit["latin"]], len(decimals), unit.end(), unit["latin"]
    size, end = _UNITS[unit["han"].strip()] * _UNITS.get(unit["more"], 1), unit.end()
    value *= size
    if not decimals and (said := re.compile(_SAID).match(text, end)):
        return value + number_of(said[0]) * size // 10, 0, said.end(), unit["han"]
    while not decimals and (smaller := re.compile(_SMALLER).match(text, end)):
        below = _UNITS.get(smaller["unit"], 1) * _UNITS.get(smaller["more"], 1)
        part, filled = int(smaller["number"]) * below, len(smaller["number"]) == len(str(size)) - 1
        if part >= size or not (smaller["zero"] or smaller["unit"] or filled):
            return None
        value, size, end = value + part, below, smaller.end()
    return value, len(decimals), end, unit["han"]


# What follows a number and shows that it is not the whole amount

_COUNTED = (
    "年(?![金年])|月(?!月)|日(?!日)|号|天(?!天)|岁|个|次|股(?![票权基市])|份|手(?!续)|克|盎司|张|户|笔|倍|折|"
    "期(?![缴交货权])"
)
_GOES_ON = (
    rf"\.?\d|[²³¹¼-¾⁰-⁹Ⅰ-ↈ_/:^-]|\s?[%‰]|{_COUNTED}|[零两{_HAN_DIGITS}]+(?:[十百千万亿元块\s]|$)|[十百千亿]|万(?!能)"
    r"|\s?[~〜—到至或]\s?\d|\s-\s?\d|\s?(?:to|or|and)\s+\d|\s?[x×*]\s?\d|\+(?:\d|\s|$)"
    r"|多|几|余(?!额)|左右|上下|出头|起|以[上下内]"
    r"|\s?(?:wan|yi|shares?(?! l?isa)|units?(?! trust|[ -]linked)|lots?|oz|grams?)(?![a-z])"
)
"""Behind an amount: more of it, another one, what it counts, or that it is only about so much."""
_GOES_ON_BARE = (
    r"[a-z]|[^\w\s(]\s?\d|\s?[多来几余][百千万亿]|\s+\d+(?![\d年月天日期个])|[只支款套件位名]|家(?![庭财])|人(?!寿)"
)
"""The same behind a number without unit and currency."""
_GOES_ON_HAN = r"\s零?\d+(?:[,.'\s百千万元块]|$)"
"""The same behind 万 and the like without a currency."""


def _goes_on(text: str, end: int, unit: str, *, currency: bool) -> bool:
    """Whether what stands at `end` belongs to the amount before it."""
    if re.compile(_GOES_ON).match(text, end):
        return True
    rest = None if currency or (unit and unit.isascii()) else _GOES_ON_HAN if unit else _GOES_ON_BARE
    return bool(rest and re.compile(rest).match(text, end))


@cache
def _unit() -> re.Pattern[str]:
    latin = rf"\s?(?P<latin>{_LATIN_UNITS})(?:(?![a-z0-9])|(?={_currency_words()}))"
    return re.compile(rf"(?:{latin}|(?P<han>\s?[百千亿]|\s?万(?!能)|万)(?P<more>万(?!能)|亿)?)")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<before>{_currency_words()})\s*)?(?P<number>{_FIGURES})")


@cache
def _product_first() -> re.Pattern[str]:
    return re.compile(rf"(?P<product>[^\s\d#>=+¥$€£]{{2,20}}?)\s?(?=(?:(?<![a-z])(?:{_currency_words()})\s*)?[\d¥$€£])")


@cache
def _pattern_at_end() -> re.Pattern[str]:
    """Behind a sign of a currency that nobody knows, R$80, there is no amount."""
    return re.compile(rf"(?:(?<![a-z])(?:{_currency_words()})\s*|(?<![\d.,$£€¥]))\d[\d,.]*\D{{0,20}}$")


@cache
def _currency() -> re.Pattern[str]:
    dollars = "|".join(_DOLLAR_WORDS)
    return re.compile(rf"\s?(?:(?P<currency>{_currency_words()})|(?P<base>刀|(?:{dollars})(?![a-z]))|元|块钱?)")


def _currency_words() -> str:
    signs = sorted(_CURRENCIES, key=len, reverse=True)
    return "|".join(re.escape(sign) + ("(?![a-z])" if sign.isalpha() and sign.isascii() else "") for sign in signs)


# Chinese figures


def _in_figures(text: str) -> tuple[str, int]:
    """五十万基金 as 50万基金, and by how much it became shorter."""
    match = text[:1] in _HAN_FIRST and re.match(_HAN_NUMBER, text)
    if not match or not match[0].strip():
        return text, 0
    thousands, hundreds, ones = match["q"], match["b"], match["u"]
    is_last = match.end() == len(text)
    if (is_last or text[match.end()] in "元块") and not (thousands or hundreds):  # 一块 is together, too
        return text, 0
    if ones and (thousands or hundreds) and not (match["ten"] or match["tens"] or match["zero"]):
        if hundreds or not is_last:
            return text, 0
        hundreds, ones = ones, None
    tens = (_digit(match["t"]) or 1) * 10 if match["ten"] else _TENS.get(match["tens"], 0)
    number = str(_digit(thousands) * 1000 + _digit(hundreds) * 100 + tens + _digit(ones))
    return number + text[match.end() :], match.end() - len(number)


def _digit(sign: str | None) -> int:
    return number_of(sign) if sign else 0
