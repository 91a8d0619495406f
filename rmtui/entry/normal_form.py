"""The normal form of a line of entry, one character for one, so that a position in it is one in the line as typed.

It is half width, in small letters, simplified, and standard Chinese: 给 for 俾, 昨晚 for 寻晚, 电话 for 电花.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rmtui.comparing import is_han, simplified
from rmtui.entry.names import HALF_WIDTH
from rmtui.entry.phrase_table import PhraseTable
from rmtui.words import by_word, dialects, phrases
from rmtui.words.numbers import CURRENCIES

_FORMS = (
    HALF_WIDTH
    | {code: code + 32 for code in (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF))}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
    | dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t"), ord(" "))
    | dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u00b4"), ord("'"))
    | dict.fromkeys(map(ord, "|\uff5c"), ord(","))
    | {ord("!"): ord("."), ord("\uff01"): ord("。")}
    | dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2212\u2022\u25cf"), ord("-"))
)
CLAUSE_ENDS = frozenset(",。;!?\n…")
"""Signs at which a clause ends, in normal form; a full stop or a comma only where no figure follows."""
_BULLETS = frozenset("-*·●○■◆□▪‣✓✔√☑☐☒✗✘✅×►▶→※★☆")
_TICKS = frozenset("] xv") | _BULLETS
"""Behind a bracket: [x], [√], or an empty box."""
_QUOTES = frozenset('"“「『')
_NUMBER_ENDS = frozenset(".)、")
_TITLES = (" mr", " mrs", " ms", " dr", " prof")
_NUMBERED = frozenset("①②③④⑤⑥⑦⑧⑨⑩")


def normal_form(line: str) -> str:
    """Half width, small letters, plain blanks, apostrophes and dashes, standard words. Its length is the line's."""
    text = line.translate(_FORMS)
    return text if text.isascii() else _standard(text[:_MAX_HAN]) + text[_MAX_HAN:]


_MAX_HAN = 2000
"""Characters within which Chinese is made simplified and standard."""


def _standard(text: str) -> str:
    """Simplified Chinese without words of a dialect and slips of an input method."""
    text = simplified(text)
    places = [at for at, sign in enumerate(text) if sign in _dialect_signs()]
    done, end = "", 0
    for at in places:
        if at >= end and (found := _dialects().match(text, at)) and _is_chinese(text, at, found[1]):
            done, end = done + text[end:at] + found[0], found[1]
    return done + text[end:] if end else text


def _is_chinese(text: str, at: int, end: int) -> bool:
    """Whether a word is Chinese, or stands among Chinese words: 用LINE跟, but not credit line."""
    if is_han(text[at]):
        return True
    before, behind = text[:at].rstrip()[-1:], text[end:].lstrip()[:1]
    return (not before or is_han(before)) and bool(behind) and is_han(behind)


@cache
def _meant() -> dict[str, str]:
    """The standard words by what may be written for them; what only looks so is meant itself."""
    tables = (
        *(dialects.CANTONESE, dialects.TAIWANESE, dialects.WU),
        *(dialects.SOUTHWESTERN, dialects.NORTHEASTERN, dialects.SLIPS),
    )
    return by_word(*({"zh": table} for table in tables)) | {word: word for word in phrases(dialects.AS_WRITTEN)}


@cache
def _dialects() -> PhraseTable:
    return PhraseTable(_meant())


@cache
def _dialect_signs() -> frozenset[str]:
    return frozenset(word[0] for word in _meant())


def skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def line_start(text: str) -> int:
    """Where a line begins, behind blanks and the marks that nobody sees."""
    at = 0
    while at < len(text) and (text[at].isspace() or text[at] in "\u200b\u200e\ufeff"):
        at += 1
    return at


def bullet_end(text: str, start: int = 0) -> int:
    """Where the line begins behind a bullet or a number of a list: - , * , 1. , 2), （3）."""
    at = skip_blanks(text, start) if start else line_start(text)
    sign = text[at : at + 1]
    if sign and sign in _NUMBERED:
        return skip_blanks(text, at + 1)
    if sign == "[" and text[at + 1 : at + 2] in _TICKS and text.find("]", at, at + 3) > at:
        return skip_blanks(text, text.index("]", at) + 1)
    behind = text[at + 1 : at + 2]
    if sign and _is_emoji(sign):
        return bullet_end(text, at + 1 + (behind == _VARIANT))
    if sign and sign in _BULLETS and (behind.isspace() or behind.isalpha() or behind in "[-"):
        return bullet_end(text, at + 1)
    if sign and sign in _QUOTES:
        return skip_blanks(text, at + 1)
    if sign and sign in "一二三四五六七八九十abcdef" and behind in ("、", ")"):
        return skip_blanks(text, at + 2)
    start = at + (sign == "(")
    end = start
    while end < len(text) and end < start + 2 and text[end] in "0123456789":
        end += 1
    if start < end < len(text) and text[end] in _NUMBER_ENDS and not text[end + 1 : end + 2].isdigit():
        return skip_blanks(text, end + 1)
    return at


_VARIANT = "\ufe0f"
"""Behind a sign: it is shown as an emoji."""
_FIRST_EMOJI = 0x2600


def _is_emoji(sign: str) -> bool:
    return ord(sign) >= _FIRST_EMOJI and unicodedata.category(sign) == "So"


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses between two positions, without blanks around them.

    One also ends at a blank between Chinese characters, and at a dash that is doubled or has blanks around it.
    """
    found, begun = [], start
    for at in range(start, end):
        if _ends_clause(text, at, end):
            found.append((begun, at))
            begun = at + 1
    found.append((begun, end))
    return [(begin, stop) for one in found for begin, stop in (_without_blanks(text, *one),) if begin < stop]


def _ends_clause(text: str, at: int, end: int) -> bool:
    sign, following = text[at], text[at + 1 : min(at + 2, end)]
    if sign in "()":
        return not _is_companion(text, text.rfind("(", max(0, at - _MAX_DAY), at + 1))
    if sign in CLAUSE_ENDS:
        return not (sign == "," and following.isdigit() and at and text[at - 1].isdigit())
    if sign == ".":
        if text.endswith(_TITLES, 0, at) and following.isspace():  # Mr. Miller
            return False
        if text.endswith(_HALVES_OF_DAY, 0, at) and text.startswith(_BEHIND_TIME, at + 1):  # Weds a.m. w/ forms
            return False
        is_last = not following or following.isspace() or following == "."
        return is_last or (is_han(following) and not text[at - 1 : at].isdigit())
    if sign == ":":
        return not following.isdigit()
    if sign.isspace():
        is_parted = at and following and is_han(text[at - 1]) and (is_han(following) or following.isdigit())
        return bool(is_parted) and not _is_within_sum(text, at)
    before = text[at - 1 : at] if at else ""
    return sign == "-" and ((before.isspace() and following.isspace()) or "-" in (before, following))


def _is_within_sum(text: str, at: int) -> bool:
    """Whether a blank at `at` parts figures from their currency in Chinese: 美元 30万, 30万 美元."""
    if text[at + 1].isdigit():
        return text.endswith(_CURRENCIES, 0, at)
    return text[at - 1] in "百千万亿" and text.startswith(_CURRENCIES, at + 1)


_CURRENCIES = tuple(name for names in CURRENCIES["zh"].values() for name in phrases(names))


def _is_companion(text: str, at: int) -> bool:
    """Whether a bracket at `at` holds the weekday of a date, or the date of a weekday, before it: 12月4日（周五）."""
    before = text[max(0, at - _MAX_DAY) : max(0, at)].rstrip()
    is_dated, is_of_week = re.search(rf"(?:{_DATE})$", before), re.search(rf"(?:{_OF_WEEK})$", before)
    companion = _OF_WEEK if is_dated else _DATE if is_of_week else ""
    return bool(companion) and re.compile(rf"\(\s?(?:{companion})\s?\)").match(text, at) is not None


_HALVES_OF_DAY = ("a.m", "p.m")
_BEHIND_TIME = (" w/", " with ", " about ", " re ", " to ", " for ")
_MAX_DAY = 16
"""Characters of a day before its bracket."""
_OF_WEEK = r"(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_DATE = (
    r"[0-9]{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} [0-9]{1,2}(?:st|nd|rd|th)?"
    r"|[0-9]{1,2}[-/.月][0-9]{1,2}[日号]?|[0-9]{1,2}[日号]"
)


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def word_starts(text: str, start: int, end: int) -> list[int]:
    """Where the words between two positions begin, which blanks part."""
    return [at for at in range(start, end) if not text[at].isspace() and (at == start or text[at - 1].isspace())]


def is_comment(line: str) -> bool:
    """Whether a line of a file is a comment rather than an entry: # Monday, #Monday; a topic has words behind it."""
    sign, text = line.lstrip()[:1], line.lstrip()[1:].rstrip()
    is_topic = text[:1].isalpha() and any(map(str.isspace, text))
    return sign in ("#", "＃") and not is_topic
