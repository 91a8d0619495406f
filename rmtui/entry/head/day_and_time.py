"""Reads the day and time of the contact in the head of a line, before the names and behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, han_verbs
from rmtui.entry.doubts import impossible_day
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.head.lookahead import channel_letter_follows, day_at, is_called_as_month, is_day_ahead
from rmtui.entry.line import PartKind
from rmtui.entry.moments import days_of_span, lies_ahead
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import find_person, whole_word, word_end
from rmtui.entry.phrase_table import word_at, word_ends
from rmtui.entry.signs import starts_sign
from rmtui.entry.times import TIME_LEADS, read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words import heads, phrases
from rmtui.words.steps import INVITATIONS

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.head.head_reading import HeadLine, HeadState

_MAX_TIME, _A_YEAR = 24, 366
"""Characters of a time, and days within which a day without its year is meant."""
_LEADS_TO_TIME = frozenset(("at", "@", "around", "about", "at around", "at about", "just after", "just before"))
_PREPOSITIONS = (
    *("at around ", "at about ", "on ", "at ", "@ ", "@", "around ", "about ", "just after ", "just before "),
    *("on the ", "于", "在", "是"),
)
_DAY_STARTS = "上下本这大周昨今前星礼0123456789一二三四五六七八九十"
_PHRASE_STARTS = frozenset("发送寄转把将打拨加添")
_VAGUE_DAYS = (" month", "上月", "个月", "本月", "月初", "年初")
"""At the end of words that name no day of the past: a month, or its beginning."""
_BEHIND_DAY = frozenset(phrases(heads.BEHIND_DAY))
_SURELY_PAST = ("yesterday", "this morning", "last night", "earlier today", "yday")
_HAN_PAST_DAYS = phrases(heads.HAN_PAST_DAYS)
_PAST_DAYS = phrases(heads.PAST_DAYS)
_OPEN_PARTS = phrases(heads.OPEN_PARTS_OF_TODAY)


def read_day_or_time(state: HeadState, at: int, name_size: int = 0) -> int | None:
    """Read a day or a time at `at`; where it ends, None where there is none.

    `name_size`: the length of a client's name there, which goes before a shorter day.
    """
    text, reading = state.text, state.reading
    if not reading.clients and not reading.day and (end := _read_day_in_brackets(state, at)):
        return end
    start = skip_blanks(text, _preposition_end(text, at))
    if state.name_is_escaped and at <= skip_blanks(text, 0) + 1:
        return None
    if not reading.day and (owner := _owner(state, start)):
        return _add_day(state, start, owner)
    if not reading.clients and not reading.time and (end := _clock_end(state, start)):
        return end
    is_no_day = reading.day or _is_behind_at(state, at, start) or is_called_as_month(state.line, start)
    found = None if is_no_day else day_at(state.line, start)
    if found is None and not reading.day and text.startswith("on ", at):  # on Thanksgiving
        found = day_at(state.line, at)
    if found and found[1] - at > name_size and _may_follow_day(state, found[1]):
        if reading.clients and not reading.time:
            _check_no_time(state, start, found)
        return _add_day(state, start, found)
    timed = None if reading.time else _time_at(state, at, start)
    if timed and start + timed[1] - at > name_size and _may_follow_day(state, start + timed[1]):
        reading.time = timed[0]
        reading.add_part(PartKind.TIME, start, start + timed[1])
        return start + timed[1]
    if not reading.clients and (day := impossible_day(text[start:])):
        raise Unsorted(_("There is no {day}.").format(day=day), (start, min(len(text), start + len(day))))
    return None


def _read_day_in_brackets(state: HeadState, at: int) -> int | None:
    """Read a day that stands alone in brackets before the names, (24 Nov), 【11-28】; where they end, None for none."""
    opened = at + (state.text[at] in "([")
    found = day_at(state.line, opened) if state.text[opened - 1 : opened] in ("(", "[", "【") else None
    if found is None:
        return None
    timed = read_time(state.text[skip_blanks(state.text, found[1]) :][:_MAX_TIME], found[2])
    closed = skip_blanks(state.text, found[1]) + timed[1] if timed else found[1]
    if state.text[closed : closed + 1] not in (")", "]", "】"):
        return None
    end = _add_day(state, opened, found)
    if end and timed:
        state.reading.time = timed[0]
        state.reading.add_part(PartKind.TIME, closed - timed[1], closed)
        end = closed
    return end + 1 if end else None


def _clock_end(state: HeadState, start: int) -> int | None:
    """Read a time with a point at `start` before English words of a contact, 9.30 call with Anna; where it ends.

    Unsorted before a name, where it may as well be a day: 9.30 Anna.
    """
    text = state.text
    end = start + next((size for size in (4, 5) if text[start : start + size].replace(".", "").isdigit()), 0)
    following = skip_blanks(text, end)
    timed = read_time(text[start:end], state.part_of_day, behind_at=True) if end > start else None
    is_longer = text[end - 1 : end + 1].isdigit() or text[end - 3 : end - 2] != "."
    if timed is None or is_longer or not end < following < len(text) or is_han(text[following]):
        return None
    if find_person(state.typed, text, following, state.line.names) and not state.reading.day:
        raise _time_or_day(state, start, end)
    if not (contact_finder.noun(text, following) or contact_finder.phrase_before_name(text, following)):
        return None
    state.reading.time = timed[0]
    state.reading.add_part(PartKind.TIME, start, end)
    return end


def _check_no_time(state: HeadState, start: int, found: tuple[tuple[date, ...], int, str]) -> None:
    """Unsorted where a number with a point behind a name may as well be a time: rang 4.15, a day of long ago."""
    words = state.text[start : found[1]].removesuffix(".")
    is_number = words.replace(".", "", 1).isdigit() and "." in words
    is_near = not state.text[:start].isascii() and (state.line.today - found[0][-1]).days < _LONG_AGO
    if is_number and not is_near and read_time(words, state.part_of_day, behind_at=True):
        raise _time_or_day(state, start, start + len(words))


_LONG_AGO = 100
"""Days within which a day in figures is surely meant, in Chinese."""


def _time_or_day(state: HeadState, start: int, end: int) -> Unsorted:
    message = _("“{words}”: a time or a day? Write it as 15:00 or as 24 Nov.")
    return entry_errors.UnclearTime(message.format(words=plain(state.typed[start:end])), (start, end))


def _owner(state: HeadState, start: int) -> tuple[tuple[date, ...], int, str] | None:
    """The past day at `start` that owns a noun for the contact, Monday's lunch was with Anna, as `day_at` has it, and
    where the noun begins; None for none, or where it may lie ahead.
    """
    text = state.text
    end = text.find("'s ", start, start + _MAX_TIME)
    if end < 0 or state.reading.clients or not (found := day_at(state.line._replace(text=text[:end]), start)):
        return None
    noun = contact_finder.noun(text, end + len("'s "))
    is_past = noun and (text.startswith(" was ", noun.end) or text.startswith(_PAST_DAYS, start))
    return (found[0], end + len("'s "), found[2]) if is_past and found[1] == end else None


_DOTTED = re.compile(r"(?:[89]|1[0-2])\.[0-5][0-9](?![0-9.%a-z])")
"""A time behind a day, yesterday | 10.30."""


def _time_at(state: HeadState, at: int, start: int) -> tuple[str, int] | None:
    """The time at `start`, behind a preposition from `at` on."""
    behind_at = state.text[at:start].strip() in _LEADS_TO_TIME
    behind_at = behind_at or (state.reading.day is not None and _DOTTED.match(state.text, start) is not None)
    found = read_time(state.text[start : start + _MAX_TIME], state.part_of_day, behind_at=behind_at)
    end = word_end(state.text, start)
    is_hour = found is None and behind_at and state.text[start:end].isdigit() and state.text[end : end + 1] == " "
    if is_hour and contact_finder.phrase_before_name(state.text, end + 1):  # at 4 | called Sarah
        return read_time(state.text[start:end], state.part_of_day, behind_at=True)
    return found


def read_time_within(state: HeadState, start: int, end: int) -> list[tuple[int, int]]:
    """Read the time among the English words of an affair; the spans that are left of them: at the club | at 8pm."""
    text = state.text
    for at in () if state.reading.time else word_starts(text, start, end):
        lead = word_at(text, at, TIME_LEADS)
        timed = read_time(text[at + len(lead) : end], state.part_of_day, behind_at=True) if lead else None
        stop = at + len(lead) + timed[1] if timed else end
        if timed and (not text[stop:end].strip() or text.startswith(_BEHIND_TIME, stop)):
            state.reading.time = timed[0]
            state.reading.add_part(PartKind.TIME, at + len(lead), stop)
            return [span for span in ((start, at), (stop, end)) if text[slice(*span)].strip()]
    return [(start, end)]


_BEHIND_TIME = (" at ", " in ", " on ", " over ", " about ", " re ", " regarding ", " outside ", " today ")


def _is_behind_at(state: HeadState, at: int, start: int) -> bool:
    """Whether a number at `start` is a time, since at stands before it: at 11.20."""
    text = state.text
    return text[start : start + 1].isdigit() and text[at:start].strip() == "at" and bool(_time_at(state, at, start))


def _preposition_end(text: str, at: int) -> int:
    """The end of a preposition of a day or time, on Tuesday, at 3pm; `at` where there is none."""
    for word in _PREPOSITIONS:
        end = at + len(word)
        if not text.startswith(word, at) or (is_han(word) and text[end : end + 1] not in _DAY_STARTS):
            continue
        if word in ("about ", "around ", "just after ", "just before ") and not _is_time(text, end):
            continue
        return end
    return at


def _is_time(text: str, at: int) -> bool:
    return text[at : at + 1].isdigit() or read_time(text[at : at + _MAX_TIME], behind_at=True) is not None


def _add_day(state: HeadState, start: int, found: tuple[tuple[date, ...], int, str]) -> int | None:
    """Take the day `found` at `start`; where it ends, None where it lies ahead and belongs to the note."""
    days, end, part_of_day = found
    text = state.text
    words, today = text[start:end], state.line.today
    is_long_ago = len(days) == 1 and (today - days[0]).days > _A_YEAR and not _names_year(words, days[0])
    if words.rstrip().endswith(_VAGUE_DAYS) or is_long_ago:
        raise entry_errors.which_day(state.typed, (start, end))
    days = days_of_span(days[0], words, today) or days
    if len(days) > 1:
        raise entry_errors.UnclearDay(state.typed, start, end, days)
    if lies_ahead(days[0], words, today):
        if state.reading.clients:
            return None
        raise entry_errors.ContactLiesAhead(state.typed, start, end)
    state.reading.day, state.part_of_day = days[0], part_of_day
    if text.startswith((" am", " pm"), end) and word_ends(text, end + len(" pm")):  # Tues pm
        state.part_of_day = "下午" if text[end + 1] == "p" else "上午"
        end += len(" pm")
    if words.endswith("ago") and text.startswith(" today", end):  # a week ago today
        end += len(" today")
    state.reading.add_part(PartKind.DAY, start, end)
    return end


def _names_year(words: str, day: date) -> bool:
    return "年" in words or "year" in words or str(day.year)[-2:] in words


def _may_follow_day(state: HeadState, at: int) -> bool:
    """Whether what stands behind a day at `at` may go on with a name or a phrase: else it is no day."""
    text, line = state.text, state.line
    if at >= len(text) or text[at].isspace() or text[at] in ",:-、。;":
        return True
    if not is_han(text[at - 1]) or not is_han(text[at]):
        glued = is_han(text[at - 1]) or is_han(text[at]) or bool(state.reading.clients)
        return glued or line.names.find_at_start(line.typed[at:]) is not None
    return bool(
        read_time(text[at : at + _MAX_TIME])
        or day_at(line, at)
        or line.names.find_at_start(line.typed[at:])
        or find_person(line.typed, text, at, line.names)
        or contact_finder.phrase_before_name(text, at)
        or contact_finder.phrase_behind_name(text, at)
        or contact_finder.receiving_end(text, at) > at
        or contact_finder.preposition_end(text, at) > at
        or contact_finder.filler_end(text, at) > at
        or contact_finder.place_end(text, at) > at
        or contact_finder.journey_end(text, at) > at
        or text[at] in _PHRASE_STARTS
    )


_INVITATIONS = phrases(INVITATIONS)


def read_day_or_time_behind_names(state: HeadState, at: int) -> int | None:
    """Read a day or time behind the names, where it is that of the contact; where it ends, None where it is not."""
    text, reading = state.text, state.reading
    start = skip_blanks(text, _preposition_end(text, at))
    day = None if reading.day else day_at(state.line, start)
    timed = None if reading.time else _time_at(state, at, start)
    time_end = start + timed[1] if timed else 0
    if day and text.endswith(_INVITATIONS, 0, at) and is_day_ahead(state.line, start):  # 王芳约我|周二吃饭
        return None
    if reading.in_words and "," in text[reading.end : at] and text.startswith(_OPEN_PARTS, start):
        return None
    end = day[1] if day and time_end <= day[1] else time_end
    if not end or (day and lies_ahead(day[0][0], text[start : day[1]], state.line.today)):
        return None
    if not _is_of_contact(state, at, end) or (day and _begins_step(state, start, day[1])):
        return None
    if state.reading.is_imperative and not text.startswith(_PAST_DAYS, start):
        raise entry_errors.ContactLiesAhead(state.typed, start, end)
    return read_day_or_time(state, at)


def _begins_step(state: HeadState, start: int, end: int) -> bool:
    """Whether a Chinese day behind a comma, that may lie ahead, has something to be done behind it: ，3号|回访."""
    text = state.text
    is_open = not text.startswith(_HAN_PAST_DAYS, start) and is_day_ahead(state.line, start)
    if not is_open or "," not in text[state.reading.end : start] or not is_han(text[end : end + 1]):
        return False
    from rmtui.entry.steps.chinese_steps import is_step

    clause = text[:end] + text[end:].split(",")[0]
    return is_step(clause, end)


def _is_of_contact(state: HeadState, at: int, end: int, *, is_timed: bool = False) -> bool:
    """Whether a day or time from `at` to `end`, behind the names, is that of the contact, by what stands behind it.

    `is_timed`: whether it is a day with its time.
    """
    text = state.text
    following = skip_separators(text, end)
    if following >= len(text) or starts_sign(text, following) or text[following] in "([":
        return True
    if text[end] in ",:;。-" or (text[end] == "." and not text[end + 1 : end + 2].isdigit()) or following - end > 1:
        return True
    if stop := _day_or_time_end(state.line, following):
        return _is_of_contact(state, at, stop, is_timed=True)
    word = whole_word(text, following)
    if not is_han(text[following]) and (word in _BEHIND_DAY or contact_finder.how(text, following)):
        return True
    if state.reading.has_explicit_channel:
        last = state.reading.parts[-1]
        begins = text[at - 1].isspace() or (last.kind is PartKind.DAY and last.end == at)
        between_blanks = begins and text[end].isspace() and is_han(text[following])
        if begins and not is_han(text[following]):  # Anna T yesterday | asked about rates
            is_timed = is_timed or (last.kind is PartKind.DAY and skip_blanks(text, last.end) == at)
            return (is_timed or text.startswith(_SURELY_PAST, at)) and word not in ("was", "is", "were", "and")
        return between_blanks and (
            text[at:end].startswith(_HAN_PAST_DAYS) or bool(read_time(text[at : at + _MAX_TIME]))
        )
    if contact_finder.phrase_behind_name(text, following) or channel_letter_follows(text, following):
        return True
    ways = (han_verbs.coming, han_verbs.journey_to_client, han_verbs.told_in)
    if is_han(text[following]) and any(way(text, following) for way in ways):
        return True
    if is_han(text[following]) and (_goes_there(state, following) or _went_along(text, at, following)):
        return True
    in_words = state.reading.in_words
    if not is_han(text[at]) and (in_words or contact_finder.noun(text, following)):
        return True
    place = contact_finder.place_end(text, following)
    if place > following:
        at_branch = contact_finder.is_branch(text, following, place)
        return at_branch or in_words or _is_of_contact(state, following, place)
    led = max(contact_finder.filler_end(text, following), contact_finder.preposition_end(text, following))
    if led > following:
        led = skip_blanks(text, led)
        return led < len(text) and bool(contact_finder.phrase_behind_name(text, led))
    if text.startswith(tuple(contact_finder.channel_words()), following):
        return True
    return in_words and text[end].isspace()


def _goes_there(state: HeadState, at: int) -> bool:
    from rmtui.entry.head.han_verb_behind_names import journey_there

    return journey_there(state, at) is not None


def _went_along(text: str, at: int, following: int) -> bool:
    """Whether what a client asked for behind a day at `at` took place: 昨晚|叫我去打球, 今晚|叫我去吃饭，聊到贷款."""
    is_past = text.startswith(_HAN_PAST_DAYS, at) or any(f",{talked}" in text[following:] for talked in "聊谈")
    return is_past and han_verbs.asks_along(text, following) is not None


def _day_or_time_end(line: HeadLine, at: int) -> int:
    """The end of a day or time at `at`; 0 where there is none."""
    if day := day_at(line, at):
        return day[1]
    timed = read_time(line.text[at : at + _MAX_TIME])
    return at + timed[1] if timed else 0
