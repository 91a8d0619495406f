"""What in a clause speaks for a sale and what against it: words of buying, products, wishes, money that goes."""

from __future__ import annotations

import re
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.amounts import begins_sum
from rmtui.entry.normal_form import word_starts
from rmtui.entry.numerals import HAN_DIGITS, MONTHS
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import PhraseTable, holds, table_of
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import by_word, phrases
from rmtui.words import sales as words
from rmtui.words.days import WEEKDAYS

_AMOUNT_ENDS = frozenset("万亿元块")


def bought_verb(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where what was done begins and ends in a clause."""
    for at in range(start, end):
        if not is_han(text[at]) and at > start and text[at - 1].isalnum() and not is_han(text[at - 1]):
            continue
        stop = _bought().end(text, at)
        if stop == at and not is_han(text[at]):
            stop = _put_into(text, at, end)
        if stop == at and text[at] == "买" and (at == start or text[at - 1] in _AMOUNT_ENDS):
            stop = at + 1
        if stop > at and stop <= end and not _is_clients_own(text, at, stop):
            return at, stop
    return None


def _put_into(text: str, at: int, end: int) -> int:
    """The end of a verb at `at` before an amount and what it went into: stuck | 15k in the tracker; `at` for none."""
    stop = table_of(words.PUTTING).end(text, at)
    put = text[stop:end].lstrip()
    first, _blank, behind = put.partition(" ")
    is_amount = any(map(str.isdigit, first)) or first in ("a", "another", "half", "all") or begins_sum(put)
    return stop if is_amount and any(word in f" {behind}" for word in (" in ", " into ", " towards ")) else at


def _is_clients_own(text: str, at: int, end: int) -> bool:
    """Whether words of a sale speak of what the client has: sold her | fund, but not sold her | 20k of gold; 存|款;
    or of somebody else: 卖给他|弟弟."""
    rest = text[end:].lstrip()
    if text[at:end] == "closed":
        return rest.startswith(("her ", "his ", "their "))
    if text[at:end] == "存":
        is_noun = text[at - 1 : at] in _DEPOSITS and not rest[:1].isdigit() and rest[:1] not in HAN_DIGITS
        return is_noun or rest.startswith(("款", "单", "折", "量"))
    if text[at:end] == "转了":  # 转了30万|到短债, from wherever
        return any(sign in rest.partition(",")[0] for sign in "到去给走出回")
    if text[at] == "卖":  # 卖了他|的基金, 卖给他|弟弟
        return rest.startswith("的") or relation_end(text, end) > end
    is_owned = not rest.startswith(("the ", "a ", "some ")) if rest[:1].isalpha() else " of " not in rest
    return text[at:end] == "sold her" and is_owned


_DEPOSITS = ("定", "活", "库")
"""Before 存, unless an amount follows, it is a noun: 定|存利息太低."""


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


@cache
def _borrowed() -> frozenset[str]:
    """What a loan is, and what it may be for."""
    return frozenset(("贷", "房", "车", *phrases(words.DEBTS_AND_THINGS["en"])))


DRAWN = frozenset(phrases(words.DRAWN))


SIGNED = (
    *("签了", "办了", "办理了", "成交", "签约", "做了", "放款", "放了款"),
    *phrases(words.DEBT_VERBS),
    *phrases(words.DONE_WITH_PRODUCT),
)
"""What is said of a loan that was taken out, too."""


def tells_sale(text: str, start: int, end: int) -> bool:
    """Whether a clause holds a word of buying and a product, and only words speak against it that may say nothing."""
    verb = bought_verb(text, start, end) or _bought_with(text, start, end)
    if verb is None or not product_kind(text[start:end]):
        return False
    is_loan = text[verb[0] : verb[1]] in SIGNED
    return not speaks_against(text, start, end, is_loan=is_loan, surely=True, verb=verb[0])


def _bought_with(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where 买 stands behind words of where the money came from: 卖了股票|买|50万基金."""
    at = text.find("买", start, end)
    return (at, at + 1) if at >= 0 and any(word in text[start:at] for word in _weakly_before()) else None


def comes_in(text: str) -> bool:
    """Whether a clause tells of money from another bank: 从招行转来100万, moved 30k from Barclays into the fund."""
    is_moved = " from " in text and " into " in text.partition(" from ")[2]
    return is_moved or holds(text, *words.MONEY_IN.values())


def speaks_against(
    text: str, start: int, end: int, *, is_loan: bool = False, surely: bool = False, verb: int = 0
) -> bool:
    """Whether a clause tells a wish, a question, money of others, or money that goes.

    `surely`: whether words that may say nothing do not count, nor those of where the money came from that stand before
    the `verb` of buying, nor a wish before an English clause of its own: after all that thinking | they put 60k.
    """
    if _takes_out(text, start, end) or re.search(_NO_SALE, text[start:end]):
        return True
    own_clause = _own_clause(text, start, verb) if surely else start
    from_elsewhere = _of_others() if surely and comes_in(text[start:end]) else ()
    for at in range(start, end):
        if not is_han(text[at]) and at > start and text[at - 1].isalnum() and not is_han(text[at - 1]):
            continue
        stop = _against().end(text, at)
        borrowed = is_loan and text[at:stop] in _borrowed()
        is_weak = surely and (
            text[at:stop] in _weakly_against()
            or text[at:stop] in from_elsewhere
            or (at < verb and text[at:stop] in _weakly_before())
            or (stop < own_clause and text[at:stop] in _wishes())
        )
        if stop > at and not borrowed and not is_weak and not _is_harmless(text, at, stop):
            return True
        if text[at] in "他她" and relation_end(text, at + 1) > at + 1 and text[at - 1 : at] not in _FOR:  # 她侄女买了
            return True
        if text[at] in _HAN_NEGATIONS and text[at + 1 : at + 2] in _DONE:  # 年金没签成
            return True
    return text[end : end + 1] == "?"


_NO_SALE = (
    rf"^的?余款?[0-9{HAN_DIGITS}十]"
    r"|^(?:[跟和给向][他她])?(?:说|讲|聊|谈|介绍|沟通|讨论|解释)[了到过]?.*(?:方案|安排|打算|情况|问题|的事)$"
)
"""A Chinese clause of what is left, 余60万续, or of what was talked about: 说了300万理财续做的方案."""


def _own_clause(text: str, start: int, verb: int) -> int:
    """Where the client stands right before an English verb of buying; `start` where what speaks against a sale leads to
    it: thinks they.
    """
    before, _blank, subject = text[start:verb].rstrip().rpartition(" ")
    is_led = any(_against().end(text[:verb], at) == start + len(before) for at in word_starts(text, start, verb))
    is_led = is_led and not text.startswith(_AFTER_WISH, start)
    return start + len(before) + 1 if subject in _SUBJECTS and not is_led else start


@cache
def _wishes() -> frozenset[str]:
    return frozenset(phrases(words.WISHES["en"]))


_SUBJECTS = frozenset(("he", "she", "they"))
_AFTER_WISH = ("after ", "following ", "despite ", "for all ")
"""At the start of a clause: a wish behind it is over, whatever follows."""


def tells_money_out(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells of money that goes, or that is there."""
    return _tells((words.MONEY_OUT, words.BALANCES), text, start, end)


def tells_no_purchase(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells a wish, a question, what was not bought, or what others bought."""
    tables = (words.WISHES, words.QUESTIONS, words.NOT_DONE, words.OF_OTHERS, words.EARLIER_PURCHASES)
    return _tells(tables, text, start, end)


def tells_refusal(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells what was not bought, or what others bought."""
    return _tells((words.NOT_DONE, words.OF_OTHERS, words.EARLIER_PURCHASES), text, start, end)


def _tells(tables: tuple[dict[str, str], ...], text: str, start: int, end: int) -> bool:
    """Whether an English clause holds whole words of one of these tables."""
    told = table_of(*(table["en"] for table in tables))
    return any(told.end(text[:end], at) > at for at in word_starts(text, start, end))


_HAN_NEGATIONS = frozenset("没未不")


_DONE = frozenset("买存签办续投认申加配做转换缴交")
"""Characters of buying: with one of `_HAN_NEGATIONS` right before, nothing was bought."""


def _takes_out(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of money that is taken out: took 30k out of the fund, but not took out a policy."""
    for at in word_starts(text, start, end):
        verb = next((word for word in phrases(words.TAKING) if text.startswith(f"{word} ", at)), "")
        rest = f"{text[at + len(verb) : end]} "
        if verb in DRAWN and product_kind(rest) not in ("", "loan"):
            return True
        out = rest.find(" out ") if verb else -1
        if out < 0 or " into " in rest[out:] or product_kind(rest) in ("insurance", "loan"):
            continue
        behind = rest[out + len(" out ") :]
        if out or begins_sum(behind) or behind.startswith(_MONEY):
            return True
    return False


_MONEY = tuple(f"{word} " for word in phrases(words.MONEY))


_ROLLED_OVER = phrases(words.ROLLED_OVER)


def _is_harmless(text: str, at: int, end: int) -> bool:
    """Whether what would speak against a sale is part of a harmless word."""
    word, around = text[at:end], text[max(0, at - 1) : end + 2]
    return (
        (
            word == "到期"
            and text[end : end + 1] in ("的", "后", "转", "续", "理")
            and not any(
                text.startswith(one, at) and text[at + len(one) : at + len(one) + 1] != "了" for one in _ROLLED_OVER
            )
        )
        or (word == "活期" and text[end : end + 1] in ("转", "换", "改", "里", "余", "的"))
        or (word == "活期" and re.search(_PUT_IN, text[:at]) is not None)
        or (word == "银行买" and text[at - 2 : at] in ("手机", "网上"))
        or (word == "行买" and text[at - 3 : at] in ("手机银", "网上银"))
        or (word == "行买" and text[at - 1 : at] in ("我", "本", "咱", "到", "来"))
        or (text[:at].removesuffix("她").removesuffix("他").endswith(_FOR) and relation_end(text, at) > at)
        or (word == "卖" and bought_verb(text, at, at + 1 + len("给了他")) == (at, _bought().end(text, at)))
        or (word == "推荐" and text[at - 2 : at] == "成功")
        or _PERSUADED.match(text, at) is not None
        or (word == "车" and "车险" in around)
        or (word == "股票" and text.startswith(("基金", "型", "类", "指数"), end))
        or (word == "分红" and any(sign in text[end : end + 4] for sign in "险型"))
        or (word == "等" and "等额" in around)
        or (word == "shares" and text.endswith("stocks and ", 0, at))
        or (
            word in ("car", "house", "mortgage")
            and text[end : end + 10].lstrip().startswith(("insurance", "protection"))
        )
    )


_PERSUADED = re.compile(r"(?:劝|劝说|说服|动员|推荐|建议|让)[他她][^,不没]{0,2}[买存投配办签续][了好]")
"""A wish of the manager's that the client followed: 劝她|买了."""
_PUT_IN = rf"存[了入进]+[0-9.{HAN_DIGITS}十百千]+[万千元块]*的?$"
"""Right before 活期: it is what was paid in, 存了2万|活期, and not what is there."""
_FOR = ("给", "为", "替", "帮", "跟", "和", "与")
"""Before a relative for whom, or with whom, the client buys: 给|儿子买了份年金."""


_A_YEAR = "一年"
"""At the start of a clause: what a policy costs, 一年5万; behind an amount it is a term."""


def has_premium(text: str) -> bool:
    """Whether a text tells what a policy costs: 年缴, premium."""
    return holds(text, words.PREMIUM) or text.startswith(_A_YEAR)


def is_unclear_product(typed: str) -> bool:
    """Whether a text names a product of which the kind is not clear: a savings bond is a deposit or a bond."""
    text = typed.lower()
    if any(word in typed and not _ACRONYMS.isdisjoint(re.split(r"[^A-Za-z]+", typed)) for word in _ACRONYMS):
        return True
    return any(
        table_of(words.UNCLEAR_PRODUCTS).end(text, at) > at
        and not text.endswith("cash ", 0, at)  # a cash ISA is a deposit
        for at in word_starts(text, 0, len(text))
    )


def is_bought_elsewhere(typed: str) -> bool:
    """Whether English words may name where else something was bought: at Halifax, through Hargreaves Lansdown, from her
    old bank.
    """
    text = typed.lower()
    if not any(word in text for word in ("at ", "with ", "via ", "thru ", "through ", "from ", "not ")):
        return False
    names = () if typed.isupper() else re.findall(_ELSEWHERE, typed)
    is_named = any(not (name.lower() in _NO_INSTITUTIONS or product_kind(name)) for name in names)
    return is_named or re.search(_OTHER_BANK, text) is not None


_ELSEWHERE = r"\b(?:[Aa]t|with|via|thru|through|from) (?:the )?([A-Z][\w&'-]*)"
_OTHER_BANK = (
    r"\b(?:at|with|via|thru|through|from) (?:(?!our |this )[a-z']+ ){1,3}?"
    r"(?:banks?|brokers?|building society|platform|provider|ifa|insurer|lender)\b"
    r"|\b(?:via|thru|through) (?!(?:the|our|my|me|us|her|his|their|an?|this|work|online|app|phone)\b)[a-z]+"
    r"|\bnot (?:ours|with us|through us)\b"
)
_NO_INSTITUTIONS = frozenset((*MONTHS, *by_word(WEEKDAYS), *phrases(words.NO_INSTITUTIONS)))


_ACRONYMS = frozenset(word.strip() for word in words.UNCLEAR_ACRONYMS.split(","))
