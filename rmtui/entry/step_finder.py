"""Finds a next step told in words within a note: 下周三发方案, call back Monday, meeting set for 8 December.

A clause is one where it names a day ahead and something the manager will do. What the client will do, and days of
other things (maturities, birthdays, travels), are none.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from rmtui.comparing import is_han
from rmtui.entry.entry_errors import UnclearDay
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import word_end
from rmtui.entry.phrase_table import PhraseTable
from rmtui.entry.step_days import StepDay, read_step_day
from rmtui.entry.times import read_time
from rmtui.words import phrases
from rmtui.words import steps as words

_MAX_CLAUSE = 120
_DAY_STARTS = frozenset("0123456789一二三四五六七八九十两半今明后大下本这周星礼月年元春过国中端清五劳圣双节季~")
_ENGLISH_DAYS = [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "tom",
    "tmr",
    "tod",
    "ton",
    "nex",
    "in",
    "by",
    "on",
    "bef",
    "aft",
    "end",
    "eom",
    "eoy",
    "eow",
    "the",
    "thi",
    "wit",
    "unt",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "ear",
    "mid",
    "lat",
    "cob",
    "eod",
    "a",
    "fir",
    "q1",
    "q2",
    "q3",
    "q4",
    "no",
    "lea",
    "beg",
    "sta",
    "spr",
    "sum",
    "aut",
    "win",
    "day",
]


class _Clause(NamedTuple):
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


def find_step(typed: str, text: str, span: tuple[int, int], today: date, *, agreed: bool = False) -> FoundStep | None:
    """The next step that the clause of a `span` is; None where it is none. `agreed`: whatever is told was arranged.

    UnclearDay where its day may be several.
    """
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    clause = _Clause(typed, text[:end], start, end, today)
    return _chinese(clause, agreed=agreed) if any(map(is_han, text[start:end])) else _english(clause)


def find_trailing_day(
    typed: str, text: str, clauses: tuple[tuple[int, int], tuple[int, int]], today: date
) -> FoundStep | None:
    """The next step of two clauses, what is done and its day: 发方案给她，周五前; send the list, by Friday."""
    (start, end), (begun, stop) = clauses
    clause = _Clause(typed, text[:stop], begun, stop, today)
    due = _day(clause, begun)
    if due is None:
        return None
    until = (
        text[begun:stop].startswith(("by ", "before ", "until "))
        or "前" in text[begun:stop]
        or "内" in text[begun:stop]
    )
    labelled = ":" in text[end:begun]
    language = "zh" if is_han(text[start]) else "en"
    at = start
    while (lead := _leads(language).end(text, at)) > at:
        at = skip_blanks(text, lead)
    ends = due.end + (text[due.end : due.end + 1] == "前")
    told = _is_action(text, at, language) or (labelled and _is_label(text, start, end))
    if not (until or labelled) or ends < stop or not told:
        return None
    return FoundStep(start, stop, due, begun, ((start if labelled else at, end),))


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a clause before a colon says that a next step follows: Follow-up: 8 Dec; 下次联系：12月8日."""
    label = text[start:end]
    return (
        label in _FOLLOW_UPS or bool(_starts_meeting(text[:end], start)) or label.startswith(("下次", "回访", "下一步"))
    )


def _day(clause: _Clause, at: int) -> StepDay | None:
    """The day at `at` within a clause; none where it is the rest of a longer one: 0999-01-05."""
    if clause.text[at - 1 : at] in ("-", "/", ".", "年", "月") and clause.text[at - 2 : at - 1].isdigit():
        return None
    found = read_step_day(clause.typed[: clause.end], clause.text, at, clause.today)
    if found and len(found.days) > 1:
        raise UnclearDay(clause.typed, at, found.end, found.days)
    return found if found and found.day >= clause.today else None


def day_ahead(typed: str, text: str, span: tuple[int, int], today: date) -> tuple[int, StepDay] | None:
    """The first day ahead in a clause and where it begins, in Chinese near the start; None where there is none."""
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    han = is_han(text[start])
    for at in range(start, min(end, start + 7) if han else end):
        if not (text[at] in _DAY_STARTS or _may_be_day(text, at)) or not (han or at == start or text[at - 1].isspace()):
            continue
        found = read_step_day(typed[:end], text[:end], at, today)
        if found and found.day > today and not (text[at].isdigit() and _is_short(text[at : found.end])):
            return at, found
    return None


def _is_short(words: str) -> bool:
    """2w, 2nd: an amount or a number, where nothing leads to it."""
    rest = words.lstrip("0123456789")
    return rest.strip() in ("d", "w", "m", "st", "nd", "rd", "th")


@cache
def _leads(language: str) -> PhraseTable:
    return PhraseTable(phrases(words.LEADS[language]))


@cache
def _agreed() -> frozenset[str]:
    return frozenset(phrases(words.AGREED["zh"]))


@cache
def _actions(language: str) -> PhraseTable:
    return PhraseTable(phrases(words.ACTIONS[language]))


@cache
def _not_actions(language: str) -> PhraseTable:
    return PhraseTable(phrases(words.NOT_ACTIONS[language]))


@cache
def _objects() -> PhraseTable:
    return PhraseTable(phrases(words.HAN_OBJECTS))


@cache
def _third() -> PhraseTable:
    return PhraseTable(phrases(words.THIRD_PERSONS["zh"]))


def _is_action(text: str, at: int, language: str) -> bool:
    """Whether something to be done begins at `at`; what was done already, 发了, is none."""
    end = _actions(language).end(text, at)
    if text[end : end + 1] in ("了", "过") and end > at:
        return False
    return _actions(language).end(text, at) > at and _not_actions(language).end(text, at) == at


def _chinese(clause: _Clause, *, agreed: bool) -> FoundStep | None:
    _typed, text, start, end, _today = clause
    at = start
    first_day = _first_day(clause, at)
    while first_day is None and (lead := _leads("zh").end(text, at)) > at:
        agreed = agreed or text[at:lead] in _agreed()
        at = skip_blanks(text, lead)
        first_day = _first_day(clause, at)
    if first_day:
        after = first_day.end
        while after < end and (text[after] in ",: 前" or text.startswith("之前", after)):
            after += 1
        if after >= end:
            return FoundStep(start, end, first_day, at, ()) if agreed else None
        action = _behind_day(text, after)
        if _is_action(text, action, "zh") or (agreed and not _not_actions("zh").end(text, action) > action):
            return FoundStep(start, end, first_day, at, ((after, end),))
        return None
    return _object_first(clause, at, agreed=agreed)


def _object_first(clause: _Clause, at: int, *, agreed: bool) -> FoundStep | None:
    """把方案下周三发给她, 方案周五前发, 回访时间定在周五: what is done stands before the day."""
    _typed, text, start, end, _today = clause
    if _third().end(text, at) > at and not agreed:
        return None
    object_end = _objects().end(text, at)
    agreed = agreed or text[at:object_end].startswith("下次") or text[at:object_end].endswith("时间")
    opened = text[at : at + 1] in "把将" or object_end > at or agreed or _is_action(text, at, "zh")
    if not opened:
        return None
    for place in range(at + 1, min(end, at + 24)):
        if text[place] not in _DAY_STARTS or (text[place - 1] in "0123456789" and text[place] in "0123456789"):
            continue
        day = _day(clause, place)
        if day is None or (not day.assumed and day.end - place < 2):
            continue
        after = day.end
        while after < end and text[after] in "前, ":
            after += 1
        behind = _behind_day(text, after)
        if after < end and not (_is_action(text, behind, "zh")):
            return None
        if after >= end and not (agreed or _is_action(text, at, "zh")):
            return None
        if "到期" in text[at:end] or "生日" in text[at:place]:
            return None
        return FoundStep(start, end, day, place, ((at, place), (after, end)))
    return None


def _first_day(clause: _Clause, at: int) -> StepDay | None:
    text, end = clause.text, clause.end
    if at >= end or (text[at] not in _DAY_STARTS and not text.startswith(("最晚", "最迟"), at)):
        return None
    return _day(clause, at)


@cache
def _adverbs() -> PhraseTable:
    return PhraseTable(phrases(words.BEHIND_DAY))


def _behind_day(text: str, at: int) -> int:
    """Behind a time of day and adverbs between the day and what is done."""
    for _count in range(6):
        at = skip_blanks(text, at)
        timed = read_time(text[at : at + 16])
        if timed:
            at += timed[1]
            continue
        if (end := _adverbs().end(text, at)) == at:
            return at
        at = end
    return at


# English

_FOLLOW_UPS = frozenset(phrases(words.FOLLOW_UPS))


def _english(clause: _Clause) -> FoundStep | None:
    _typed, text, start, end, _today = clause
    at, led = start, False
    day = None
    while True:
        at = skip_blanks(text, at)
        if at >= end:
            return None
        if day is None and _may_be_day(text, at) and (found := _day(clause, at)):
            after = skip_blanks(text, found.end)
            while after < end and text[after] in ",:-":
                after = skip_blanks(text, after + 1)
            if after < end:
                day, day_start, at = found, at, after
                continue
            led_words = text[start:at].strip(" :,-")
            return FoundStep(start, end, found, at, ((start, at),)) if led_words in _FOLLOW_UPS else None
        lead = _leads("en").end(text, at)
        if lead == at or _starts_meeting(text, at):
            break
        led, at = True, lead
        while at < end and text[at] in ",:":
            at += 1
    if day:
        if _is_action(text, at, "en") and not _third_person_behind(text, at):
            return FoundStep(start, end, day, day_start, ((at, end),))
        return None
    wanted = _wants_call(text, at)
    for pronoun in ("he ", "she ", "they "):
        wanted = wanted or (text.startswith(pronoun, at) and _wants_call(text, at + len(pronoun)))
    if _is_action(text, at, "en") or wanted:
        found_at = _last_day(clause, at)
        if found_at is None:
            return None
        place, due = found_at
        action_end = word_end(text, at)
        if not wanted and not led and _looks_like_noun(text, at, action_end):
            return None
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    if meeting := _starts_meeting(text, at):
        found_at = _last_day(clause, at)
        if found_at is None:
            return None
        place, due = found_at
        between = text[meeting:place].strip().removesuffix(" for").removesuffix(" on").removesuffix(" at")
        between = "" if between in ("for", "on", "at") else between
        for filler in (" again", " with her", " with him", " with them", " there"):
            between = between.replace(filler.strip(), "").strip()
        explicit = (
            _is_explicit(text, place)
            or any(sign.isdigit() for sign in text[place : due.end])
            or text.startswith(("callback", "call-back", "c/b", "cb"), at)
            or (due.end == end and at == start)
            or text.startswith(("next ", "follow", "second ", "another ", "seeing ", "meeting her", "meeting him"), at)
            or led
        )
        if (
            between in phrases(words.SET)
            or any(between.startswith(word + " ") for word in phrases(words.SET))
            or (not between and explicit)
        ):
            return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
        return None
    return _deliverable(clause, at)


def _may_be_day(text: str, at: int) -> bool:
    return text[at].isdigit() or text[at] == "~" or text.startswith(tuple(_ENGLISH_DAYS), at)


def _third_person_behind(text: str, at: int) -> bool:
    return text[at : word_end(text, at)] in ("he", "she", "they", "his", "her", "their")


def _looks_like_noun(text: str, at: int, end: int) -> bool:
    """Whether a word that may be a verb is a noun here: call rates unchanged on Monday."""
    word, following = text[at:end], text[skip_blanks(text, end) : word_end(text, skip_blanks(text, end))]
    return word in phrases(words.ALSO_NOUNS) and following in phrases(words.BEHIND_NOUNS)


def _wants_call(text: str, at: int) -> bool:
    """wants a call back Monday, asked to be called on Friday, call her back."""
    return any(text.startswith(f"{word} ", at) for word in phrases(words.WANTS_CALL))


def _last_day(clause: _Clause, at: int) -> tuple[int, StepDay] | None:
    """The last day named in a clause behind `at`, and where it begins."""
    text, end = clause.text, clause.end
    place, best = at, None
    while place < end:
        place = skip_blanks(text, place)
        stop = word_end(text, place)
        if stop == place:
            place += 1
            continue
        if place > at and _may_be_day(text, place) and (found := _day(clause, place)):
            best = place, found
            place = found.end
        else:
            place = stop
    return best


def _starts_meeting(text: str, at: int) -> int:
    """The end of a noun of an appointment at `at`; 0 where there is none."""
    for article in ("a ", "the ", "our ", "another "):
        if text.startswith(article, at):
            found = _meetings().end(text, at + len(article))
            return found if found > at + len(article) else 0
    end = _meetings().end(text, at)
    return end if end > at else 0


@cache
def _meetings() -> PhraseTable:
    return PhraseTable(phrases(words.MEETINGS["en"]))


def _is_explicit(text: str, at: int) -> bool:
    """Whether the day at `at` lies ahead by its own words, rather than being the nearest Tuesday."""
    return (
        text.startswith(("next", "tomorrow", "in ", "on the ", "for ", "a week"), at)
        or text[at].isdigit()
        or text[at : at + 3] in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
        or text.startswith(("by ", "on 1", "on 2", "on 3", "on 4", "on 5", "on 6", "on 7", "on 8", "on 9"), at)
    )


def _deliverable(clause: _Clause, at: int) -> FoundStep | None:
    """contract to him by Dec 10, proposal by Friday, paperwork due Thursday."""
    _typed, text, start, end, _today = clause
    found = _last_day(clause, at)
    if found is None or found[1].end < end:
        return None
    place, due = found
    head = text[at:place].split()
    if len(head) > 1 and head[-1] == "due" and head[-2] in _DELIVERABLES:
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    if (
        head
        and head[0] in ("wants", "needs", "expects", "awaits", "awaiting")
        and until_of(text, place)
        and _DELIVERABLES & set(head)
    ):
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    if not head or len(head) > 7 or any(word in _NO_DELIVERABLE for word in head):
        return None
    to_client = any(text[at:place].find(f" to {one}") >= 0 for one in ("him", "her", "them", "client", "me to"))
    until = until_of(text, place)
    if to_client or ((until and head[0] in _DELIVERABLES) or (until and head[-1] in _DELIVERABLES)):
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    return None


def until_of(text: str, at: int) -> bool:
    return text.startswith(("by ", "before "), at)


_NO_DELIVERABLE = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "his",
        "who",
        "wants",
        "needs",
        "needed",
        "decides",
        "decide",
        "deciding",
        "expects",
        "matures",
        "mature",
        "maturing",
        "is",
        "was",
        "has",
        "had",
        "will",
        "if",
        "would",
        "could",
        "should",
        "might",
        "may",
        "expires",
        "expire",
        "retires",
        "moves",
        "moving",
        "gets",
        "leaves",
        "returns",
        "starts",
        "ends",
        "arrives",
        "pays",
        "due",
        "completion",
        "completes",
        "asked",
        "told",
        "said",
        "needing",
        "bonus",
        "salary",
        "sale",
        "lease",
        "rent",
        "rate",
        "rates",
        "payment",
        "fixed",
        "ends",
    ]
)
_DELIVERABLES = frozenset(
    [
        "proposal",
        "quote",
        "contract",
        "paperwork",
        "documents",
        "docs",
        "statement",
        "statements",
        "report",
        "factsheet",
        "brochure",
        "forms",
        "form",
        "letter",
        "schedule",
        "figures",
        "numbers",
        "offer",
        "offers",
        "comparison",
        "illustration",
        "list",
        "summary",
        "pack",
        "terms",
        "answer",
        "reply",
        "details",
        "info",
        "information",
        "draft",
        "papers",
        "slides",
        "tickets",
        "invitation",
        "certificate",
        "card",
        "confirmation",
        "options",
        "projection",
        "projections",
        "valuation",
        "application",
        "agreement",
    ]
)
