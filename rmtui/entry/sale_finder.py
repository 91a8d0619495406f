"""Finds a sale told in words within a note: 买了50万理财, bought 50k of the bond fund.

A wish, a question, a balance, a redemption, another bank's money and that of others are none.
"""

from __future__ import annotations

from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.amounts import product_kind, read_amount
from rmtui.entry.line import EntrySale
from rmtui.entry.normal_form import word_starts
from rmtui.entry.numerals import HAN_DIGITS
from rmtui.entry.phrase_table import PhraseTable, word_ends
from rmtui.entry.spoken_amounts import AMOUNT_WORD_STARTS
from rmtui.words import by_word, phrases
from rmtui.words import sales as words

_MIN_SALE = 1000_00
"""Of the smallest unit: what is less may be a count of anything."""
_FIGURES = frozenset("0123456789$¥€£" + HAN_DIGITS[1:] + "两十")
_AMOUNT_ENDS = frozenset("万亿元块")
_MAX_SALES = 3


def find_sales(
    typed: str, text: str, spans: list[tuple[int, int]], *, is_sold: bool = False
) -> list[tuple[EntrySale, tuple[int, int]]]:
    """The sales that the clauses of a note tell, each with the span of its words. `text`: the normal form.

    `is_sold`: whether the note goes on behind a verb of the head: Sold [Anna].
    """
    found: list[tuple[EntrySale, tuple[int, int]]] = []
    taken: set[tuple[int, int]] = set()
    for place, (start, end) in enumerate(spans):
        verb = None if (start, end) in taken else bought_verb(text, start, end)
        if verb is None and is_sold and place == 0:
            verb = start, start
        if verb is None and place + 1 < len(spans) and _is_done(text, *spans[place + 1]):
            verb = start, start
        if verb is None and found and place and (start, end) not in taken and _continues(typed, text, start, end):
            verb = start, start
        if verb is None:
            continue
        is_loan = text[verb[0] : verb[1]] in _SIGNED
        if (
            speaks_against(text, start, end, is_loan=is_loan)
            or _is_earlier(text, start, verb[0])
            or _names_year(text, start, end)
        ):
            continue
        amounts = amounts_in(typed, text, verb[1], end)
        if not amounts and (before := amounts_in(typed, text, start, verb[0])):
            if kind_of(text[start : verb[0]]):
                amounts, verb = before, (start, start)
            elif kind_of(text[verb[1] : end]) and is_han(text[verb[0]]):
                units, currency, begun, _stop = before[-1]
                amounts = [(units, currency, begun, verb[1])]
        words_end = end
        for follows in () if amounts else spans[place + 1 : place + 3]:
            if bought_verb(text, *follows) and not has_premium(text[slice(*follows)]):
                break
            if _goes_with(typed, text, *follows):
                amounts, words_end = amounts_in(typed, text, *follows), follows[1]
                taken.add(follows)
                break
        product_first = bool(amounts) and bool(kind_of(text[verb[1] : min(amounts[0][2], end)]))
        for number, (units, currency, begun, stop) in enumerate(amounts[:_MAX_SALES]):
            if len(amounts) > 1 and number and not kind_of(text[stop:end]) and not kind_of(text[amounts[0][3] : begun]):
                continue
            until = (
                amounts[number + 1][2]
                if number + 1 < len(amounts) and kind_of(text[stop : amounts[number + 1][2]])
                else end
            )
            first = verb[1] if number == 0 else amounts[number - 1][3] if product_first else begun
            behind = _product(typed[stop:until]) if stop <= end else ""
            ahead = _product(typed[first : min(begun, end)])
            product = _named(ahead, behind) if product_first and len(amounts) > 1 else _named(behind, ahead)
            target = _target(text[stop:until])
            kind = (
                kind_of(target)
                if target
                else (
                    kind_of(product.casefold())
                    or kind_of(text[start:end])
                    or kind_of(text[end:words_end])
                    or ("insurance" if has_premium(text[start:words_end]) else "")
                    or (found[-1][0].kind if found and text.startswith(phrases(words.MORE_BOUGHT), verb[0]) else "")
                )
            )
            is_debt = (
                kind_of(product.casefold()) == "loan"
                if text[verb[0] : verb[1]] in _DRAWN
                else kind != "loan" or is_loan
            )
            is_outflow = text[verb[0] : verb[1]] == "出了" and kind_of(text[start : verb[0]])  # 基金出了50万
            if kind and is_debt and not is_outflow and not is_unclear_product(text[start:words_end]):
                found.append((EntrySale(units, currency, kind, product), (verb[0], max(stop, min(until, end)))))
    return found


def _target(text: str) -> str:
    """What money goes into, of words that tell from where, too: from the fund | to a deposit; "" for none."""
    _from, source, rest = f" {text}".partition(" from ")
    return max((rest.partition(word)[2] for word in (" into ", " to ")), key=len) if source else ""


def _named(product: str, other: str) -> str:
    """Of the words on both sides of an amount those that name a product, of `product` first."""
    named = (words for words in (product, other) if kind_of(words.casefold()))
    return next(named, product or other)


def _continues(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a Chinese clause behind that of a sale is no more than one more product with its amount: 增额寿险20万."""
    amounts = amounts_in(typed, text, start, end)
    if len(amounts) != 1 or not is_han(text[end - 1]) or end - start > _SHORT_CLAUSE + 2:
        return False
    _units, _currency, begun, stop = amounts[0]
    return bool(kind_of(text[start:begun] if stop >= end else text[stop:end])) and (begun == start or stop >= end)


def _is_earlier(text: str, start: int, at: int) -> bool:
    """Whether an earlier day stands before the verb of a sale: 上周买了."""
    return any(word in text[start:at] for word in phrases(words.EARLIER))


def _is_done(text: str, start: int, end: int) -> bool:
    """Whether a clause says no more than that it was bought: 已下单."""
    verb = bought_verb(text, start, end)
    if verb and verb == (start, end) and not is_han(text[start]):
        return True
    return bool(verb) and end - start <= 6 and text[start] in "已当刚办签下" and not speaks_against(text, start, end)


def bought_verb(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where what was done begins and ends in a clause."""
    for at in range(start, end):
        if not is_han(text[at]) and at > start and text[at - 1].isalnum() and not is_han(text[at - 1]):
            continue
        stop = _bought().end(text, at)
        if stop == at and text[at] == "买" and (at == start or text[at - 1] in _AMOUNT_ENDS):
            stop = at + 1
        if stop > at and stop <= end and not _is_clients_own(text, at, stop):
            return at, stop
    return None


def _is_clients_own(text: str, at: int, end: int) -> bool:
    """Whether words of a sale speak of what the client has: sold her | fund, but not sold her | 20k of gold; 存|款."""
    rest = text[end:].lstrip()
    if text[at:end] == "closed":
        return rest.startswith(("her ", "his ", "their "))
    if text[at:end] == "存":
        return rest.startswith(("款", "单", "折", "量"))
    is_owned = not rest.startswith(("the ", "a ", "some ")) if rest[:1].isalpha() else " of " not in rest
    return text[at:end] == "sold her" and is_owned


@cache
def _bought() -> PhraseTable:
    return PhraseTable(phrases(words.BOUGHT["zh"]) + phrases(words.BOUGHT["en"]) + phrases(words.DRAWN))


_AGAINST = (
    words.WISHES,
    words.QUESTIONS,
    words.NOT_DONE,
    words.OF_OTHERS,
    words.MONEY_OUT,
    words.BALANCES,
    words.EARLIER_PURCHASES,
    words.DEBTS_AND_THINGS,
)
"""In the clause of an amount, each of these tables tells that nothing was sold."""


@cache
def _against() -> PhraseTable:
    return PhraseTable(word for table in _AGAINST for language in ("zh", "en") for word in phrases(table[language]))


@cache
def _of_others() -> frozenset[str]:
    return frozenset(phrases(words.OF_OTHERS["zh"]) + phrases(words.OF_OTHERS["en"]))


@cache
def _weakly_against() -> frozenset[str]:
    return frozenset(phrases(words.WEAKLY_AGAINST))


@cache
def _weakly_before() -> frozenset[str]:
    """Chinese words before the verb beside which something may well have been bought: 赎回基金买了年金."""
    return frozenset(phrases(words.MONEY_OUT["zh"]) + phrases(words.BALANCES["zh"]) + phrases(words.SOURCES))


_DRAWN = frozenset(phrases(words.DRAWN))
_SIGNED = ("签了", "办了", "办理了", "成交", "签约", "做了", "放款", "放了款", *phrases(words.DEBT_VERBS))
"""What is said of a loan that was taken out, too."""


def tells_sale(text: str, start: int, end: int) -> bool:
    """Whether a clause holds a word of buying and a product, and only words speak against it that may say nothing."""
    verb = bought_verb(text, start, end) or _bought_with(text, start, end)
    if verb is None or not kind_of(text[start:end]):
        return False
    is_loan = text[verb[0] : verb[1]] in _SIGNED
    return not speaks_against(text, start, end, is_loan=is_loan, surely=True, verb=verb[0])


def _bought_with(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where 买 stands behind words of where the money came from: 卖了股票|买|50万基金."""
    at = text.find("买", start, end)
    return (at, at + 1) if any(word in text[start:at] for word in _weakly_before()) else None


def comes_in(text: str) -> bool:
    """Whether a clause tells of money from another bank: 从招行转来100万, moved 30k from Barclays into the fund."""
    is_moved = " from " in text and " into " in text.partition(" from ")[2]
    return is_moved or any(word in text for language in ("zh", "en") for word in phrases(words.MONEY_IN[language]))


def speaks_against(
    text: str, start: int, end: int, *, is_loan: bool = False, surely: bool = False, verb: int = 0
) -> bool:
    """Whether a clause tells a wish, a question, money of others, or money that goes.

    `surely`: whether words that may say nothing do not count, nor those of where the money came from that stand before
    the `verb` of buying.
    """
    if _takes_out(text, start, end):
        return True
    from_elsewhere = _of_others() if surely and comes_in(text[start:end]) else ()
    for at in range(start, end):
        if not is_han(text[at]) and at > start and text[at - 1].isalnum() and not is_han(text[at - 1]):
            continue
        stop = _against().end(text, at)
        borrowed = is_loan and text[at:stop] in ("贷", "房", "车", "loan", "mortgage", "car", "house", "flat")
        is_weak = surely and (
            text[at:stop] in _weakly_against()
            or text[at:stop] in from_elsewhere
            or (at < verb and text[at:stop] in _weakly_before())
        )
        if stop > at and not borrowed and not is_weak and not _is_harmless(text, at, stop):
            return True
        if text[at] in _HAN_NEGATIONS and text[at + 1 : at + 2] in _DONE:  # 年金没签成
            return True
    return text[end : end + 1] == "?"


_HAN_NEGATIONS = frozenset("没未不")
_DONE = frozenset("买存签办续投认申加配做转换缴交")
"""Characters of buying: with one of `_HAN_NEGATIONS` right before, nothing was bought."""


def _takes_out(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of money that is taken out: took 30k out of the fund, but not took out a policy."""
    for at in word_starts(text, start, end):
        verb = next((word for word in phrases(words.TAKING) if text.startswith(f"{word} ", at)), "")
        rest = f"{text[at + len(verb) : end]} "
        if verb in _DRAWN and kind_of(rest) not in ("", "loan"):
            return True
        out = rest.find(" out ") if verb else -1
        if out < 0 or " into " in rest[out:] or kind_of(rest) in ("insurance", "loan"):
            continue
        if out or not rest.startswith(_NEW, out + len(" out ")):
            return True
    return False


_NEW = ("a ", "an ", "another ", "some ", "new ")
"""Behind took out: something new was bought."""


def _is_harmless(text: str, at: int, end: int) -> bool:
    """Whether what would speak against a sale is part of a harmless word."""
    word, around = text[at:end], text[max(0, at - 1) : end + 2]
    return (
        (word == "到期" and text[end : end + 1] in ("的", "后", "转", "续", "理"))
        or (word == "活期" and text[end : end + 1] in ("转", "换", "改", "里", "余"))
        or (word == "行买" and text[at - 1 : at] in ("我", "本", "咱", "到", "来"))
        or (word == "推荐" and text[at - 2 : at] == "成功")
        or (word == "车" and "车险" in around)
        or (word == "分红" and any(sign in text[end : end + 4] for sign in "险型"))
        or (word == "等" and "等额" in around)
        or (word == "shares" and text.endswith("stocks and ", 0, at))
        or (
            word in ("car", "house", "mortgage")
            and text[end : end + 10].lstrip().startswith(("insurance", "protection"))
        )
    )


def amounts_in(typed: str, text: str, start: int, end: int) -> list[tuple[int, str, int, int]]:
    """The amounts in a text: units, currency, start and end."""
    found, at = [], start
    while at < end:
        if (
            (text[at] in _FIGURES or text[at] in AMOUNT_WORD_STARTS)
            and (at == 0 or not (text[at - 1].isalnum() and text[at - 1].isascii() and text[at].isascii()))
            and not _ends_range(text, at)
            and not _is_year(text, at)
        ):
            read = read_amount(typed[at : _before_term(text, at, end)])
            if read and read[0] >= _MIN_SALE:
                found.append((read[0], read[1], at, at + read[2]))
                at += read[2]
                continue
        at += 1
    return found


def _ends_range(text: str, at: int) -> bool:
    """Whether a number is the end of a range: 60万, of 50~60万."""
    return text[at - 1 : at] in ("~", "-", "–", "至") and text[at - 2 : at - 1].isdecimal()


def _before_term(text: str, at: int, end: int) -> int:
    """Where an amount at `at` ends before a number of years or months, 20万3年期; `end` where none follows."""
    unit = next((place for place in range(at + 1, min(end, at + _LONGEST)) if text[place] in "万亿"), end)
    stop = unit + 1
    while stop < end and text[stop] in _FIGURES:
        stop += 1
    return unit + 1 if unit + 1 < stop < end and text[stop] in "年个月期天" else end


def has_large_figure(text: str, start: int, end: int) -> bool:
    """Whether a text counts something by 千, 万 or 亿, though it be no amount that can be read: 8千六, 10万份."""
    return any(text[at] in "千万亿" and text[at - 1] in _FIGURES for at in range(start + 1, end))


def _names_year(text: str, start: int, end: int) -> bool:
    """Whether a clause names a year, of which it may have been: bought 20k of the fund in 2019."""
    at = text.find(" in ", start, end)
    return at >= 0 and _is_year(text, at + len(" in "))


def _is_year(text: str, at: int) -> bool:
    """Whether a year stands at `at`: in 2019."""
    is_led = text[:at].endswith(("in ", "since ", "until ", "before ", "by "))
    return is_led and text[at : at + 2] in ("19", "20") and text[at : at + 4].isdigit() and word_ends(text, at + 4)


def _goes_with(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a clause gives the amount of the sale before it: 保费2万; 40k; 基金10万."""
    if has_premium(text[start:end]) or is_only_amount(typed, text, start, end):
        return bool(amounts_in(typed, text, start, end))
    short = end - start <= _SHORT_CLAUSE and not speaks_against(text, start, end)
    return short and bool(kind_of(text[start:end])) and bool(amounts_in(typed, text, start, end))


_LONGEST = 8
"""Characters of an amount before its unit."""
_SHORT_CLAUSE = 10


def is_only_amount(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a clause is no more than an amount: bought the bond fund, 40k."""
    start = next(
        (
            start + len(word)
            for word in ("金额", "共", "合计", "一共", "总共", "total ", "for ")
            if text.startswith(word, start)
        ),
        start,
    )
    found = amounts_in(typed, text, start, end)
    return len(found) == 1 and found[0][2] == start and found[0][3] >= end - 1


def has_premium(text: str) -> bool:
    """Whether a text tells what a policy costs: 年缴, premium."""
    return any(word in text for word in phrases(words.PREMIUM))


def is_unclear_product(text: str) -> bool:
    """Whether a text names a product of which the kind is not clear: a savings bond is a deposit or a bond."""
    return any(_unclear_products().end(text, at) > at for at in word_starts(text, 0, len(text)))


@cache
def _unclear_products() -> PhraseTable:
    return PhraseTable(phrases(words.UNCLEAR_PRODUCTS))


@cache
def _signs() -> dict[str, str]:
    return by_word(words.MORE_KIND_SIGNS)


def kind_of(product: str) -> str:
    """The kind of a product by the words of a sentence."""
    if any(word in product for word in ("债基", "货基", "股基")):
        return "fund"
    kind = product_kind(product)
    if kind and not (kind in ("loan", "bond") and "险" in product):
        return kind
    for sign, meaning in _signs().items():
        at = product.find(sign)
        while at >= 0:
            before = product[at - 1 : at]
            if is_han(sign[0]) or (
                not (before.isalnum() and not is_han(before)) and word_ends(product, at + len(sign))
            ):
                return meaning
            at = product.find(sign, at + 1)
    return ""


def _product(text: str) -> str:
    """The words of a product without what only leads to it."""
    text = text.strip(" ,，。.;；、的")
    changed = True
    while changed:
        changed = False
        for word in (
            "of the ",
            "of ",
            "into the ",
            "into a ",
            "into an ",
            "into ",
            "in the ",
            "in a ",
            "in ",
            "worth of ",
            "for the ",
            "for a ",
            "to the ",
            "a ",
            "an ",
            "the ",
            "元",
            "块",
            "on ",
        ):
            if text.lower().startswith(word):
                text, changed = text[len(word) :].strip(), True
        for word in (" of", " for", " with", " at", " -"):
            if text.lower().endswith(word):
                text, changed = text[: -len(word)].strip(), True
    return text
