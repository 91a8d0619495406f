"""A clause of a line in which a next step is looked for, and the step that is found."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK
from rmtui.entry.named_days import named_days
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import table_of
from rmtui.entry.steps.step_days import StepDay, read_step_day
from rmtui.named_tuple import NamedTuple
from rmtui.words import phrases
from rmtui.words import steps as words

_NOT = frozenset("不没别未")
HAN_DAY_STARTS = frozenset("0123456789一二三四五六七八九十两半今明后大上下本这周星礼月年过节季正冬腊农阴旧闰~").union(
    word[0] for word in named_days() if is_han(word[0])
)
_DAY_STARTS = phrases(words.DAY_STARTS)


class Clause(NamedTuple):
    """A clause of a line up to `end`, and the day it was written on."""

    typed: str
    text: str
    """The normal form, up to the end of the clause."""
    start: int
    end: int
    today: date


class FoundStep(NamedTuple):
    """A next step in words: the clause up to `end`, its day, and the spans of its own words."""

    start: int
    end: int
    due: StepDay
    day_start: int
    words: tuple[tuple[int, int], ...]


def day_at(clause: Clause, at: int) -> StepDay | None:
    """The day at `at` within a clause; none where it is the rest of a longer one: 0999-01-05."""
    if clause.text[at - 1 : at] in ("-", "/", ".", "年", "月") and clause.text[at - 2 : at - 1].isdigit():
        return None
    found = read_step_day(clause.text, at, clause.today)
    if found and len(found.days) > 1:
        begun = at + len("on ") * clause.text.startswith("on ", at)
        back = read_days(clause.text[begun:], clause.today, BACK)
        is_lately = back and (clause.today - back[0][0]).days < _LATELY
        if back and is_lately and len(back[0]) == 1 and begun + back[1] >= found.end:  # Monday 23rd, as it was
            return None
        if re.match(r"[0-9]+-[0-9]+ ?[a-z]", clause.text[at : found.end]):  # back | 10-15 Dec
            raise entry_errors.DayOfStep(clause.typed, (clause.start, clause.end), found.days, ">")
        raise entry_errors.UnclearDay(clause.typed, at, found.end, found.days)
    return found if found and found.day >= clause.today else None


def day_in_figures(text: str, at: int, today: date) -> StepDay | None:
    """12.8 before what is sent or done then, within some months: 12.8|发合同, but not 2.6|做三年, 2.8|发行."""
    found = re.compile(_FIGURES).match(text, at) if "." in text[at : at + 3] else None
    if found is None:
        return None
    for year in (today.year, today.year + 1):
        with suppress(ValueError):
            day = date(year, int(found["month"]), int(found["day"]))
            if timedelta() < day - today <= _SOON:
                return StepDay((day,), found.end())
    return None


_FIGURES = (
    r"(?P<month>1[0-2]|0?[1-9])\.(?P<day>3[01]|[12][0-9]|0?[1-9])(?:之前|前|号|日)?(?=\s?(?:再|还|我|去|给[她他])?"
    r"(?:发(?![行放售])|送|寄|打(?![折新])|面谈|面签|见面|拜访|联系|联络|约|提交|回访|回电|催|上门|带|过?来(?![万亿块元])))"
)
_SOON = timedelta(days=120)
_LATELY = 200
"""Days within which a weekday with its date may be one that was."""


def may_be_day(text: str, at: int) -> bool:
    """Whether an English day may begin at `at`."""
    return text[at].isdigit() or text[at] == "~" or text.startswith(_DAY_STARTS, at)


def may_lie_back(text: str, at: int) -> bool:
    """Whether a part of today stands at `at` that may as well be over: this afternoon."""
    return text.startswith(("this afternoon", "this evening"), at)


def is_bare_count(text: str, at: int) -> bool:
    """Whether 2m, 2nd or 12 months stands at `at`: an amount, a number or a span, where nothing leads to it."""
    end = _word_end(text, at)
    unit = text[at:end].lstrip("0123456789")
    if not text[at].isdigit() or unit in ("d", "w", "m", "st", "nd", "rd", "th"):
        return text[at].isdigit()
    stop = _word_end(text, end + 1)
    is_span = not unit and text[end + 1 : stop].rstrip("s") in ("day", "week", "month", "year", "wk", "yr", "mth", "mo")
    return is_span and not text.startswith((" later", " from now", " from today", " time", "' time", " ago"), stop)


def term_end(text: str, at: int) -> int:
    """The end of 3 month, 90 days or 2yr at `at` that is the term of a product rather than a day, as words follow that
    it belongs to, an article is before it, or it counts years; `at` where there is none.
    """
    found = re.compile(_BARE_SPAN).match(text, at) if text[at : at + 1].isdigit() else None
    if found is None or text[:at].endswith(("in ", "within ")):
        return at
    is_led = text[:at].endswith(_ARTICLES) or found["unit"].startswith("y")
    return found.end() if is_led or re.compile(_BELONGING).match(text, found.end()) else at


_BARE_SPAN = r"\d{1,3}[\s-]?(?P<unit>day|week|wk|month|mth|mo|year|yr)s?\b(?! (?:later|from|time|ago)\b|'? time\b)"
_ARTICLES = ("the ", "a ", "an ", "his ", "their ", "our ", "my ", "new ", "of ", "another ")
_BELONGING = (
    r"'? (?!(?:re|about|regarding|for|at|on|to|with|before|after|or|and|then|if|as|when|once|unless|but|by|in|is|so|max"
    r"|tops|latest|unless|maybe|probably|again|the|her|him|them|a|an|w)\b)[a-z]{2,}"
)


def counts_so_far(text: str, at: int) -> bool:
    """Whether words at `at` count what was, rather than tell what is to come: 2nd call this week."""
    return re.compile(_COUNTED_SO_FAR).match(text, at) is not None


_COUNTED_SO_FAR = (
    r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth) (?:[a-z-]+ ){1,3}this (?:week|wk|month|mth|year|yr)\b"
)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isascii() and text[at].isalnum():
        at += 1
    return at


def lead_end(text: str, at: int, language: str) -> int:
    """The end of what leads to a next step, I'll, 我, 约好; `at` where there is none."""
    end = table_of(words.LEADS[language]).end(text, at)
    return max(end, agreed_end(text, at), invitation_end(text, at)) if language == "zh" else end


def invitation_end(text: str, at: int) -> int:
    """The end of 喊我, 让我们; `at` where nobody asks the manager to do something."""
    return table_of(words.INVITATIONS).end(text, at)


def is_invitation(text: str, at: int) -> bool:
    """Whether somebody asks the manager at `at` to do something, rather than not to: 不让我."""
    return invitation_end(text, at) > at and text[at - 1 : at] not in _NOT


def agreed_end(text: str, at: int) -> int:
    """The end of 并跟他约好了, 约了她; `at` where nothing was agreed."""
    start = at
    while (end := table_of(words.BEFORE_AGREED).end(text, start)) > start:
        start = end
    end = table_of(words.AGREED).end(text, start)
    if end == start:
        return at
    return table_of(words.BEHIND_AGREED).end(text, end + text.startswith("了", end))


def is_agreed(text: str, at: int) -> bool:
    """Whether a Chinese clause at `at` begins with what was agreed with a client, or what one asked for: 约在, 让我."""
    return max(agreed_end(text, at), invitation_end(text, at)) > at and not text.startswith("改天", at)


def forbids(text: str, at: int) -> bool:
    """Whether Chinese words at `at`, behind a day, tell what is not to be done: 年前|别打电话."""
    behind = text[at : at + _MAX_CHARACTERS]
    return may_forbid(behind) and re.match(_FORBIDDING, behind) is not None


def may_forbid(text: str) -> bool:
    """Whether Chinese words hold one of those that forbid anything."""
    return not _FORBIDS.isdisjoint(text)


_FORBIDS = frozenset("别不勿莫甭")


_FORBIDDING = r"[ 前之以,就先都请暂时千万]*(?:别(?![墅的人家处])|不要|勿|莫|甭|不用|不必)"
_MAX_CHARACTERS = 16


def is_action(text: str, at: int, language: str, *, by_manager: bool = False) -> bool:
    """Whether something to be done begins at `at`; what was done already, 发了, is none.

    `by_manager`: whether the words before tell that it is the manager's: I'd | come back.
    """
    end = table_of(words.ACTIONS[language]).end(text, at)
    if end > at and (text[end : end + 1] in ("了", "过", "完") or text[end:] in ("的", "的了")):
        return False
    if text.startswith("complete ", at) and re.match(_COMPLETION, text[end : end + _MAX_COMPLETION]):
        return False
    if end == at + 1 and text[at] == "让" and relation_end(text, end) > end:  # 让妹妹自己过来
        return False
    if end == at + 1 and text[at] == "去" and not any(sign in text[end:] for sign in words.ON_THE_WAY):  # 去三亚过冬
        return False
    return end > at and (by_manager or table_of(words.NOT_ACTIONS[language]).end(text, at) == at)


_COMPLETION = r" (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b"
"""Behind complete: the day of a sale of property, which is nobody's to do: exchange 11th, complete | 18th."""
_MAX_COMPLETION = 20


def moved_day(text: str, start: int, end: int, today: date) -> tuple[int, StepDay] | None:
    """The day that a Chinese clause puts something off to, and where it begins: 周三见面改到|周五."""
    moved = None if _MOVES.isdisjoint(text[start:end]) else re.compile(_MOVED).search(text, start, end)
    due = read_step_day(text[:end], moved.end(), today) if moved else None
    return (moved.end(), due) if moved and due else None


_MOVES = frozenset("改推延提挪调")
_MOVED = "(?:改|推|延|提前|挪|调)[迟后期]?[到至在成为]?了?"


def awaits_event(text: str, start: int, due: StepDay, end: int) -> bool:
    """Whether a Chinese clause waits for what the bank or the market does by a day: 等|12月10日|发行."""
    return text[start : start + 1] in ("等", "待") and text[due.end : end] in phrases(words.AWAITED_EVENTS)
