"""Looks, after an English line was read, for a day or a time of the contact that is left in its note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK
from rmtui.entry.head.lookahead import day_at, is_day_ahead
from rmtui.entry.line import PartKind
from rmtui.entry.moments import lies_ahead
from rmtui.entry.normal_form import word_starts
from rmtui.entry.note.told_contact import told_to_manager
from rmtui.entry.people_finder import whole_word, word_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.entry.times import TIME_LEADS, is_hour, read_time
from rmtui.words import channels, heads, notes, phrases
from rmtui.words import english_leftovers as words
from rmtui.words.step_subjects import ENGLISH_THIRD_PERSONS, THIRD_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.leftovers import Line, Span
    from rmtui.entry.note.note_reading import NoteReading

_NOT_OF_CONTACT = frozenset(phrases(words.NOT_OF_CONTACT))
OTHERS = frozenset((*phrases(ENGLISH_THIRD_PERSONS), *phrases(THIRD_VERBS), *phrases(notes.OTHER_VERBS)))
"""Words of what somebody else does, or is done elsewhere: the clause tells no more of the contact."""
_MAX_CLAUSES = 6


def check_time(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a time of the contact is left: at seven."""
    for start, end in () if head.has_explicit_channel or head.time else head.note_spans:
        if is_han(line.text[start]) or not _has_figures(line.text[start:end]):
            continue
        if hour := re.compile(_AT_HOUR).search(line.text, start, end):
            raise line.ask_time(hour.span())
        _check_clock(line, head, start, end)
    if not line.clauses or is_han(line.text[line.clauses[0][0]]):
        return
    if head.has_explicit_channel or head.time:
        return
    for place, (start, end) in enumerate(line.clauses[:2]):
        at = start + len(word_at(line.text, start, (*TIME_LEADS, "about ")))
        if _time_end(line.text[:end], at) >= end:  # in our premises, 24 November, | 16:30
            raise line.ask_time((at, end))
        if not place or whole_word(line.text, start) in _SPEAKING:
            _check_clock(line, head, start, end)
    for at, end in told_later(line, head):
        _check_clock(line, head, at, end)


def _check_clock(line: Line, head: HeadReading, start: int, end: int) -> None:
    """Raise Unsorted where a clause that tells of the contact holds a time that was not read: at seven, 4pm, 3-4pm."""
    text, has_figures = line.text[:end], _has_figures(line.text[start:end])
    for at in word_starts(text, start, end):
        is_sentence = at == start and text[:start].rstrip()[-1:].isalnum()
        spelled = re.compile(_CLOCK).match(text, at) if has_figures else None
        if has_figures and is_sentence and not spelled:
            spelled = re.compile(_NEAR_HOUR).match(text, at)
        if not spelled and whole_word(text, at) in OTHERS:
            return
        lead = word_at(text, at, TIME_LEADS)
        stop = is_hour(text, at + len(lead)) if lead else 0
        if not stop and (text.startswith(("half ", "quarter to "), at) or " past " in text[at : at + _MAX_MINUTES]):
            stop = _time_end(text, at)
        timed = None if stop or spelled or not text[at].isdigit() else read_time(text[at:])
        if spelled:
            stop = spelled.end()
        elif timed and text[at + timed[1] - 1] in "mk":  # 4pm, 3 o'clock
            stop = at + timed[1]
        if not stop:
            continue
        if not spelled and (ahead := _day_beside(line, (start, end), (at, stop))):
            if head.is_imperative:
                raise entry_errors.ContactLiesAhead(line.typed, *ahead)
            raise line.ask_step((start, end))
        raise line.ask_time((at, stop))


def _time_end(text: str, at: int) -> int:
    """The end of a time at `at`, twenty past ten, half four; 0 where there is none."""
    timed = read_time(text[at:])
    return at + timed[1] if timed else 0


def told_later(line: Line, head: HeadReading) -> Iterator[Span]:
    """What stands behind the verb in later clauses that tell the contact, where the head tells no way of it: they told
    me | at the christening on Thursday.
    """
    if head.in_words or any(part.kind is PartKind.CHANNEL for part in head.parts):
        return
    for start, end in line.clauses[1:_MAX_CLAUSES]:
        told = None if is_han(line.text[start]) else told_to_manager(line.text[:end], start)
        if told:
            yield told.end, end


_MAX_MINUTES = 20
"""Characters within which past stands behind the minutes: twenty-five past."""


def _has_figures(words: str) -> bool:
    return any(map(str.isdigit, words))


def _day_beside(line: Line, clause: Span, time: Span) -> Span | None:
    """Where a day ahead stands in a clause right before or behind a time: Thursday at 3pm, 2pm tomorrow."""
    from rmtui.entry.steps.step_finder import day_ahead

    found = day_ahead(line.text, clause, line.today)
    if found is None:
        return None
    begun, stop = found[0], found[1].end
    between = line.text[stop : time[0]] if stop <= time[0] else line.text[time[1] : begun]
    return (begun, stop) if between.strip() in ("", "at", "on", ",") else None


_CLOCK = (
    r"(?:from |between )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?:-| - | to | and )\d{1,2}(?:[:.]\d\d)? ?[ap]m\b"
    r"|between \d{1,2} and \d{1,2}(?= about| re| on| at| in|$)"
    r"|at (?:1[3-9]|[2-9]\d)(?:[:.]\d\d)? ?[ap]m\b|at (?:2[4-9]|[3-9]\d):\d\d\b"
    r"|(?:at )?(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h)\b|at (?:[01]\d|2[0-3])[0-5]\d(?= about| re| on| in|$)"
)
"""Times from one to another, 3-4pm, between 3 and 4, in four figures, at 1600, and those that cannot be: at 13pm."""
_NEAR_HOUR = (
    r"(?:after|before|until|till|from|since) \d{1,2}(?:[:.]\d\d)? ?[ap]m\b"
    r"|(?:[01]?\d|2[0-3])\.[0-5]\d(?=[,;:]| about | re |$)"
)
_AT_HOUR = r"\bat \d{1,2}(?:[.:]\d\d)?(?![\w.%])"
"""The same right behind the contact, [met Bob] after 5pm, [rang] 9.15, and before the client: [meeting] at 7.30."""
_TALKING = frozenset((*phrases(channels.SPOKEN["en"]), "met", "saw", "called", "rang", "phoned", "caught"))
_SPEAKING = frozenset(
    ("spoke", "talked", "called", "rang", "phoned", "emailed", "texted", "messaged", "met", "saw", "finally", "then")
)


_THERE = r"(?:i |we )?(?:met|saw|spoke to|talked to|caught) \w+(?: \w+)? there\b"
"""A clause that tells of a contact at the place, and on the day, of the clause before."""


def check_past_day(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the contact counts as of today and a day is left in its sentence that may be its own."""
    if not line.clauses or is_han(line.text[line.clauses[0][0]]):
        return
    start, end = line.clauses[0]
    if head.day is not None and head.in_words:
        stop = table_of(words.PAST_DAYS).end(line.text[:end], start)
        is_state = table_of(heads.STATES_OF_MEETING).end(line.text[:end], start) > start
        is_open = is_state and head.parts[-1].kind in (PartKind.DAY, PartKind.TIME)
        day = next((part for part in head.parts if part.kind is PartKind.DAY), None)
        if (
            day and is_open and _ends_in_state(line, start, end) and is_day_ahead(line.start, day.start)
        ):  # Friday | booked
            raise entry_errors.ContactLiesAhead(line.typed, day.start, day.end)
        if is_open or (stop > start and not line.text.startswith("'s", stop) and head.day == line.today):
            stop = max(stop, word_end(line.text, start))
            raise line.ask_day((start, stop))
    if head.day is not None:
        return
    for at, stop in told_later(line, head):
        _check_past_day(line, at, stop)
    is_glued = not any(sign in line.text[head.parts[-1].end : start] for sign in ",;:-.")
    is_spoken = head.channel is None and whole_word(line.text, start) in _TALKING
    if is_spoken or any(re.match(_THERE, line.text[slice(*one)]) for one in line.clauses[1:3]):
        is_glued = True  # Anna: | spoke on Friday; Anna: | at the seminar on Friday, met her there
    elif not head.in_words:  # Anna T | Tuesday asked about rates
        end = word_end(line.text, start) if is_glued and head.channel else start
    start += len(word_at(line.text, start, ("both ",)))  # the clients
    for span in (*(head.note_spans if head.in_words else ()), *(((start, end),) if is_glued else ())):
        _check_past_day(line, *span)


def check_day_ahead(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the sentence of a contact ends in a day ahead, or a digit is glued to a day word.

    met Anna for coffee | tomorrow week; called Anna | yesterday1
    """
    if head.day is not None:
        return
    start, end = line.clauses[0] if line.clauses else (0, 0)
    if not head.in_words:
        _check_only_day_ahead(line, start, end)
        return
    for start, end in (*head.note_spans, *line.clauses[:2]):
        for at in word_starts(line.text, start, end):
            stop = word_end(line.text[:end], at)
            word = line.text[at:stop].rstrip("0123456789")
            if at + len(word) < stop and table_of(words.PAST_DAYS).end(word, 0) == len(word) > 0:
                raise line.ask_day((at, stop))
    from rmtui.entry.steps.step_finder import day_ahead

    for start, end in line.clauses if head.is_imperative else ():  # Ring Bob! Monday
        found = day_ahead(line.text, (start, end), line.today)
        if found and found[1].end >= end and not any(map(str.isalnum, line.text[start : found[0]])):
            raise entry_errors.ContactLiesAhead(line.typed, start, end)
    start, end = line.clauses[0] if line.clauses else (0, 0)
    is_glued = start < end and not any(sign in line.text[head.parts[-1].end : start] for sign in ",;:-.")
    found = day_ahead(line.text, (start, end), line.today) if is_glued else None
    if found and found[0] == start and _ends_in_state(line, found[1].end, end):  # lunch with Anna | next Friday booked
        raise entry_errors.ContactLiesAhead(line.typed, start, found[1].end)


def _ends_in_state(line: Line, start: int, end: int) -> bool:
    """Whether a clause tells from `start` on no more than a time and that a meeting was arranged: at 3pm confirmed."""
    return re.fullmatch(_ARRANGED, line.text[start:end]) is not None


_ARRANGED = (
    r" ?(?:(?:at |@ ?)?[0-9][0-9.:]*(?: ?[ap]m)?)?"
    r" ?(?:(?:is |was |now )?(?:booked|arranged|confirmed|agreed|scheduled|set|planned|in the diary)(?: in)?)?"
)
"""Behind a day to come, with its time: what makes it an appointment."""


def _check_only_day_ahead(line: Line, start: int, end: int) -> None:
    """Raise Unsorted where a note is no more than a day that cannot be past: Bob - phone | a week today."""
    from rmtui.entry.steps.step_finder import day_ahead

    found = day_ahead(line.text, (start, end), line.today) if len(line.clauses) == 1 else None
    if found is None or found[0] > start or found[1].end < end:
        return
    back = day_at(line.start, start)
    if back is None or lies_ahead(back[0][0], line.text[start:end], line.today):
        raise entry_errors.ContactLiesAhead(line.typed, start, end)


def check_to_do(line: Line, note: NoteReading, *, is_reached: bool) -> None:
    """Raise Unsorted where a sentence in the imperative tells when it is to be done: Call Bob | tomorrow about fees.

    `is_reached`: whether it counts as a contact, rather than as an attempt: phone Bob again - engaged.
    """
    head, days = note.head, [part for part in note.parts if part.kind is PartKind.STEP_DAY]
    if (
        not (head.is_imperative and is_reached)
        or head.day is not None
        or line.text[head.parts[-1].end : head.end].strip()
    ):
        return
    for part in days:
        if not any(sign in line.text[head.end : part.start] for sign in ",;:."):  # ring Bob | again on Friday
            raise entry_errors.ContactLiesAhead(line.typed, part.start, part.end)
    start, end = line.clauses[0] if line.clauses else (head.end, head.end)
    if start != head.end or is_han(line.text[start : start + 1]):
        return
    from rmtui.entry.steps.step_finder import day_ahead

    again = table_of(words.TO_DO_AGAIN).end(line.text[:end], start)
    found = day_ahead(line.text, (start, end), line.today)
    before = line.text[start : found[0]].split() if found else []
    if found and (not before or again == found[0] - 1):
        raise entry_errors.ContactLiesAhead(line.typed, found[0], found[1].end)
    is_own = found and before[-1] not in _NOT_OF_CONTACT and not line.text.startswith(_OF_OTHERS, found[1].end)
    if again > start or is_own:
        raise line.ask_step((start, end))


_OF_OTHERS = ("'", "-", " hours", " opening", " is ", " was ", " works", " suits", " would ", " will ")
"""Behind a day: it is that of something else, Thursday is fine."""


def _check_past_day(line: Line, start: int, end: int) -> None:
    before: list[str] = []
    for at in word_starts(line.text, start, end):
        word = whole_word(line.text, at)
        if word in OTHERS:
            return
        stop = _past_day_end(line, at, end, before)
        is_own = not (before and before[-1] in _NOT_OF_CONTACT) and not line.text.startswith("'s", stop)
        day = day_at(line.start, at) if stop > at else None
        if day and day[1] > stop and day[0][0] > line.today:  # on Wed 9 Dec at 2 confirmed
            if _ends_in_state(line, day[1], end):
                raise entry_errors.ContactLiesAhead(line.typed, at, day[1])
            raise line.ask_step((at, end))
        if stop > at and is_own and not line.text.startswith(_OF_OTHERS, stop):
            raise line.ask_day((at, stop))
        before.append(word)


def _past_day_end(line: Line, at: int, end: int, before: list[str]) -> int:
    """The end of a day at `at` that may be past, in words or, behind on, in figures; `at` where there is none."""
    stop = table_of(words.PAST_DAYS).end(line.text[:end], at)
    if stop == at and before[-1:] == ["on"] and line.text[at].isdigit():
        found = read_days(line.text[at:end], line.today, BACK)
        is_past = found and not lies_ahead(found[0][0], line.text[at : at + found[1]], line.today)
        return at + found[1] if found and is_past else at
    return stop
