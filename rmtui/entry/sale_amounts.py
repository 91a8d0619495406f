"""The amounts in the words of a sale: sums of money, and no years, ranges, policy numbers or terms of a deposit."""

from __future__ import annotations

import re

from rmtui.entry.amounts import AMOUNT_STARTS, begins_sum, names_currency, read_amount
from rmtui.entry.numerals import HAN_DIGITS
from rmtui.entry.phrase_table import word_ends
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words import sales as words

MIN_SALE, _MIN_MONEY = 1000_00, 100_00
"""Of the smallest unit: what is less may be a count of anything, and with its currency a price."""
_RATES = ("/", "一克", "每克", "一个月", "每月", " a ", " per ", " each", " monthly", " pcm", " pm")
"""Behind a price of gold, or what is paid in each month."""
_HAN_FIGURES = frozenset(HAN_DIGITS[1:] + "两十廿卅")
_SIGNS = frozenset("$¥€£")
_FIGURES = _HAN_FIGURES | _SIGNS | frozenset("0123456789")
_LONGEST = 8
"""Characters of an amount before its unit."""


def amounts_in(typed: str, text: str, start: int, end: int) -> list[tuple[int, str, int, int]]:
    """The amounts in a text: units, currency, start and end."""
    found, at = [], start
    while at < end:
        if (
            text[at] in AMOUNT_STARTS
            and not _goes_on_before(text, at)
            and not _ends_range(text, at)
            and not _is_year(text, at)
            and not _is_identifier(text, at, end)
        ):
            read = read_amount(typed[at : _before_next(text, at, _before_term(text, at, end))])
            if read and _may_be_sum(read[0], text, at, at + read[2]):
                found.append((read[0], read[1], at, at + read[2]))
                at += read[2]
                continue
        at += 1
    return found


def _goes_on_before(text: str, at: int) -> bool:
    """Whether a Latin letter or figure at `at` goes on with what stands before it: 100k, of R$100k."""
    before = text[max(0, at - 2) : at]
    is_part = before[-1:].isascii() and before[-1:].isalnum()
    return text[at].isascii() and (is_part or before.rstrip()[-1:] in _SIGNS)


def _may_be_sum(units: int, text: str, start: int, end: int) -> bool:
    if units >= MIN_SALE:
        return True
    return units >= _MIN_MONEY and names_currency(text[start:end]) and not text.startswith(_RATES, end)


def sums_in(typed: str, text: str, start: int, end: int) -> list[tuple[int, str, int, int]]:
    """The same without those that are how long a deposit runs."""
    found = amounts_in(typed, text, start, end)
    return [one for one in found if not _is_term(text, one[2], one[3], alone=len(found) == 1)]


def _ends_range(text: str, at: int) -> bool:
    """Whether a number is the end of a range: 60万, of 50~60万, 五、六十万 or 五六十万."""
    if at and text[at] in _HAN_FIGURES and text[at - 1] in _HAN_FIGURES:
        return True
    return text[at - 1 : at] in ("~", "-", "–", "至", "到", "、") and text[at - 2 : at - 1] in _FIGURES


def _is_term(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether what looks like an amount is how long a deposit runs: 6m | td, and not `alone` 15k deposit | 12m."""
    number, unit = text[start : end - 1], text[end - 1 : end]
    is_short = unit in ("m", "y") and number.isdigit() and int(number) <= _LONGEST_TERM
    if not is_short:
        return False
    behind, before = text[end : end + _BESIDE], text[max(0, start - _BESIDE) : start]
    beside = [behind.split()[:_WORDS_OF_DEPOSIT]] + ([] if alone else [before.split()[-_WORDS_OF_DEPOSIT:]])
    return any(product_kind(" ".join(tokens)) == "deposit" for tokens in beside)


_LONGEST_TERM, _WORDS_OF_DEPOSIT = 60, 2
_BESIDE = 60
"""Characters in which the words beside an amount stand."""
_IDENTIFIED, _HAN_IDENTIFIED = frozenset(phrases(words.IDENTIFIED)), phrases(words.HAN_IDENTIFIED)


def _is_identifier(text: str, at: int, end: int) -> bool:
    """Whether a number without signs of an amount names something: policy | 884120."""
    stop = at
    while stop < end and text[stop].isdigit():
        stop += 1
    before = text[max(0, at - _BESIDE) : at].rstrip(" #:").rsplit(maxsplit=1)[-1:]
    is_bare = stop - at >= _SHORTEST_IDENTIFIER and (stop == end or not (text[stop].isalnum() or text[stop] in ".%"))
    return is_bare and bool(before) and (before[0].strip(".,") in _IDENTIFIED or before[0].endswith(_HAN_IDENTIFIED))


_SHORTEST_IDENTIFIER = 4


def _before_next(text: str, at: int, end: int) -> int:
    """Where an amount at `at` ends before another one: a policy for 9k | and 20k of gold, not between 9k and 20k."""
    joints = () if text.endswith("between ", 0, at) else _JOINT.finditer(text, at, min(end, at + _BESIDE))
    return next((joint.start() for joint in joints if begins_sum(text, joint.end())), end)


_JOINT = re.compile(r" and | or |(?<=k)/")


def _before_term(text: str, at: int, end: int) -> int:
    """Where an amount at `at` ends before a number of years or months, 20万3年期; `end` where none follows."""
    unit = next((place for place in range(at + 1, min(end, at + _LONGEST)) if text[place] in "万亿"), end)
    stop = unit + 1
    while stop < end and text[stop] in _FIGURES:
        stop += 1
    return unit + 1 if unit + 1 < stop < end and text[stop] in "年个月期天" else end


def has_large_figure(text: str, start: int, end: int) -> bool:
    """Whether a text counts something by 千, 万 or 亿, though it be no amount that can be read: 8千六, 10万份; or
    thousands in a currency that is not clear: R$50k, and 50k dollars in a book of pounds.
    """
    is_counted = any(text[at] in "千万亿" and text[at - 1] in _COUNTS for at in range(start + 1, end))
    return is_counted or _IN_UNCLEAR_CURRENCY.search(text, start, end) is not None


_LARGE = "[0-9] ?(?:k|m|mn|bn|thousand|million|,?[0-9]{3})"
_IN_UNCLEAR_CURRENCY = re.compile(rf"[a-z][$¥€£] ?[0-9.,]*{_LARGE}\b|{_LARGE} ?(?:dollars?|bucks)\b")
_COUNTS = _FIGURES | frozenset("来几多余")


def names_year(text: str, start: int, end: int) -> bool:
    """Whether a clause names a year, of which it may have been: bought 20k of the fund in 2019."""
    at = text.find(" in ", start, end)
    return at >= 0 and _is_year(text, at + len(" in "))


def _is_year(text: str, at: int) -> bool:
    """Whether a year stands at `at`: in 2019."""
    is_led = text[:at].endswith(("in ", "since ", "until ", "before ", "by "))
    return is_led and text[at : at + 2] in ("19", "20") and text[at : at + 4].isdigit() and word_ends(text, at + 4)
