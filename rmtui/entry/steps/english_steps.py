"""Finds a next step told in English words within a clause: call back Monday, meeting set for 8 December."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rmtui.entry import entry_errors
from rmtui.entry.normal_form import CLAUSE_ENDS, skip_blanks, word_starts
from rmtui.entry.people_finder import whole_word, word_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.entry.steps.glued_steps import glued_starts, is_booked
from rmtui.entry.steps.step_clause import (
    Clause,
    FoundStep,
    counts_so_far,
    day_at,
    is_action,
    is_bare_count,
    lead_end,
    may_be_day,
    may_lie_back,
    term_end,
)
from rmtui.entry.steps.step_subjects import FIRST_PERSONS, ends_object, is_strong_act, tells_own_absence
from rmtui.words import phrases, step_subjects
from rmtui.words import steps as words

if TYPE_CHECKING:
    from rmtui.entry.steps.step_days import StepDay

FOLLOW_UPS = frozenset(phrases(words.FOLLOW_UPS))
_MAX_APPOINTMENT = 8
"""Words before the day of an appointment."""
_SET_FOR = tuple(f" {word}" for word in phrases(step_subjects.SET_FOR))
_PROMISED = frozenset(phrases(step_subjects.PROMISED))
_DELIVERABLES = frozenset(phrases(words.DELIVERABLES))
_FOLLOWING = (" to follow", " follows", " will follow", " to go out", " to be sent", " going out")
_OF_EITHER = frozenset(("docs", "documents", "paperwork", "papers", "forms", "statements"))
"""Papers that a client may bring as well as get."""
_WANTING = r"\b(?:needs|wants|needed|wanted|asked for|applied for)\b"
_NO_DELIVERABLE = frozenset(phrases(words.NO_DELIVERABLE))


def find_english_step(clause: Clause, *, agreed: bool = False) -> FoundStep | None:
    """The step of a clause: a day and what is done, or what is done, arranged or handed over, and its day.

    `agreed`: any words with a day are a step.
    """
    step = _find(clause, agreed=agreed)
    return None if step and not agreed and _may_be_past(clause, step) else step


def _may_be_past(clause: Clause, step: FoundStep) -> bool:
    """Whether the day is a part of today that may be over, [called Bob] to check it | this afternoon, and the words do
    not tell for certain what is still to be done: will send it this afternoon.
    """
    text = clause.text
    if not may_lie_back(text, step.day_start):
        return False
    begun = step.words[0][0] if step.words else step.day_start
    lead = text[clause.start : begun].split()
    is_own = "will" in lead or not FIRST_PERSONS.isdisjoint(lead)
    is_apart = text[: clause.start].rstrip()[-1:] in CLAUSE_ENDS
    return not (is_own or (is_apart and not lead and is_strong_act(text[begun : clause.end])))


def _find(clause: Clause, *, agreed: bool) -> FoundStep | None:
    if agreed and (step := _with_last_day(clause, clause.start)):
        return step
    _typed, text, start, end, _today = clause
    if is_booked(text[start:end].split()):
        return _with_last_day(clause, start)
    at, has_lead, is_promised = start, False, False
    day = None
    while True:
        at = skip_blanks(text, at)
        if at >= end:
            return None
        if day is None and may_be_day(text, at) and not is_bare_count(text, at) and (found := day_at(clause, at)):
            after = skip_blanks(text, found.end)
            while after < end and text[after] in ",:-":
                after = skip_blanks(text, after + 1)
            if after < end:
                day, day_start, at = found, at, after
                continue
            led_words = text[start:at].strip(" :,-")
            return FoundStep(start, end, found, at, ((start, at),)) if led_words in FOLLOW_UPS else None
        lead = lead_end(text, at, "en")
        if lead == at or meeting_end(text, at):
            break
        is_promised = is_promised or text[at:lead] in _PROMISED
        has_lead, at = True, lead
        while at < end and text[at] in ",:":
            at += 1
    if day:
        is_managers = is_action(text, at, "en") and not _third_person_behind(text, at)
        return FoundStep(start, end, day, day_start, ((at, end),)) if is_managers else None
    if is_promised and not is_action(text, at, "en") and not meeting_end(text, at):
        return _with_last_day(clause, at)
    return _action(clause, at, has_lead=has_lead) or _appointment(clause, at, has_lead=has_lead) or _handed(clause, at)


def _with_last_day(clause: Clause, at: int) -> FoundStep | None:
    """What stands at `at`, with the last day of the clause; None where it names none."""
    found = last_day(clause, at)
    if found is None:
        return None
    place, due = found
    before = clause.text[at:place]
    if before.endswith(_UP_TO_DAY) or (is_moved(before) and re.match(_MOVED, before)):  # put off the sale until spring
        return None
    return FoundStep(clause.start, clause.end, due, place, ((at, place), (due.end, clause.end)))


def is_moved(text: str) -> bool:
    """Whether words before a day tell that an appointment was moved to it: push our meeting back | to 10 Dec."""
    return text.endswith(("to ", "until ", "till ", "for ")) and re.search(_MOVED, text) is not None


_MOVED = (
    r"\b(?:moved?|push(?:ed)?|put|bring|brought|re-?scheduled?|shift(?:ed)?|postponed?|rearranged?|changed?|swap(?:ped)?)"
    r" (?:(?:our|the|his|her|their|my|it|this)(?: [a-z'-]+)?? ?(?:meeting|mtg|appointment|appt|review|call|lunch|coffee"
    r"|chat|slot|visit|catch-up)? ?)?(?:back |forward |on |out )?(?:to|until|till|for) $"
)
_UP_TO_DAY = (" until ", " till ", " since ")


def _action(clause: Clause, at: int, *, has_lead: bool) -> FoundStep | None:
    """send her the terms by Monday; wants a call back on Monday."""
    text = clause.text
    wanted = _wants_call(text, at) or any(
        text.startswith(pronoun, at) and _wants_call(text, at + len(pronoun)) for pronoun in ("he ", "she ", "they ")
    )
    by_manager = not FIRST_PERSONS.isdisjoint(text[clause.start : at].split())
    if text[clause.start : at].rstrip().endswith(_CONDITIONAL) and _PERFECT.match(text, at):  # I would have sent it
        return None
    is_act = wanted or is_action(text, at, "en", by_manager=by_manager)
    if not (is_act or _is_bidding(clause, at) or _is_own_future(clause, at)):
        return None
    if tells_own_absence(text, clause.start, clause.end):  # I'll be on leave until Friday
        return None
    is_noun = not wanted and not has_lead and _looks_like_noun(text, at, word_end(text, at))
    step = None if is_noun else _with_last_day(clause, at)
    is_of_today = step is not None and step.due.day == clause.today
    return None if is_of_today and text.startswith("again ", at) else step  # again today about the fees


def _is_bidding(clause: Clause, at: int) -> bool:
    """Whether any verb in its bare form begins at `at`, with an object and a last day for it: sharpen it by Friday."""
    text = clause.text
    end = word_end(text, at)
    word, behind = text[at:end], text[end : clause.end].lstrip()
    has_object = behind.startswith(("it ", "him ", "them ", "this ", "that ", "these ", "those ")) or (
        behind.startswith("her ") and ends_object(behind[len("her ") :])
    )
    if not has_object or word in _NOT_BIDDING or word.endswith(("s", "ed", "ing")) or not word.isalpha():
        return False
    found = last_day(clause, at)
    return found is not None and _is_deadline(text, found[0])


def _is_own_future(clause: Clause, at: int) -> bool:
    """Whether any verb in its bare form begins at `at` behind what the manager will do, with an object: I'll | shoot
    him the numbers tomorrow.
    """
    text = clause.text
    end = word_end(text, at)
    word = text[at:end]
    is_verb = word.isalpha() and word not in _NOT_PROMISED and word not in _NOT_BIDDING
    if not is_verb or word.endswith(("ed", "en", "ing")) or not text[clause.start : at].rstrip().endswith(_OWN_FUTURE):
        return False
    found = last_day(clause, at)
    return found is not None and len(text[end : found[0]].split()) > 1


_CONDITIONAL = ("would", "'d", "should")
_PERFECT = re.compile(
    r"have (?:just |only |already )?(?:[a-z]+ed|[a-z]{2,}en|sent|been|done|got|had|gone|paid|met|told|brought|put|made|"
    r"come|kept|left|run|rung|bought|sold|let|set|said|found|lost|caught|held|heard|read) "
)
_OWN_FUTURE = phrases(step_subjects.OWN_FUTURE)
_NOT_PROMISED = frozenset(phrases(step_subjects.NOT_PROMISED))
_NOT_BIDDING = frozenset((*phrases(words.NO_DELIVERABLE), *phrases(step_subjects.NOT_BIDDING)))


def _appointment(clause: Clause, at: int, *, has_lead: bool) -> FoundStep | None:
    """meeting set for 8 December; full review booked for 15 Dec."""
    text, end = clause.text, clause.end
    found = last_day(clause, at)
    if found is None:
        return None
    place, due = found
    if counts_so_far(text, at):
        return None
    meeting = meeting_end(text, at)
    if not meeting:
        before = text[at:place].split()
        is_set = 1 < len(before) <= _MAX_APPOINTMENT and before[-1] in ("for", "on", "in")
        is_set = is_set and " ".join(before[:-1]).endswith(_SET_FOR)
        return _with_last_day(clause, at) if is_set and not _NO_DELIVERABLE.intersection(before) else None
    between = _between(text, meeting, place)
    explicit = (
        _is_explicit(text, place)
        or any(sign.isdigit() for sign in text[place : due.end])
        or text.startswith(("callback", "call-back", "c/b", "cb"), at)
        or (due.end == end and at == clause.start)
        or text.startswith(("next ", "follow", "second ", "another ", "seeing ", "meeting her", "meeting him"), at)
        or has_lead
    )
    return _with_last_day(clause, at) if _tells_set(between) or (not between and explicit) else None


def _between(text: str, meeting: int, place: int) -> str:
    """What stands between a noun of an appointment and its day, but where and with whom: fixed [for Friday]."""
    between = text[meeting:place].strip().removesuffix(" for").removesuffix(" on").removesuffix(" at")
    between = "" if between in ("for", "on", "at") else between
    for filler in ("again", "with her", "with him", "with them", "there", "for lunch", "for coffee", "over lunch"):
        between = between.replace(filler, "").strip()
    return between


def _tells_set(between: str) -> bool:
    return between in phrases(words.SET) or any(between.startswith(f"{word} ") for word in phrases(words.SET))


def is_appointment(text: str, start: int, at: int) -> bool:
    """Whether the words before a day at `at` are an appointment, also with its purpose: board meeting on | Friday."""
    for place in islice(word_starts(text, start, at), _MAX_PURPOSE + 1):
        meeting = meeting_end(text, place)
        if meeting and (place == start or not text.endswith(" in", place, meeting)):  # not: twins due in | March
            between = _between(text, meeting, at)
            return not between or _tells_set(between)
    return False


_MAX_PURPOSE = 3
"""Words before the noun of an appointment: a quick birthday lunch."""


def _third_person_behind(text: str, at: int) -> bool:
    return whole_word(text, at) in ("he", "she", "they", "his", "her", "their")


def _looks_like_noun(text: str, at: int, end: int) -> bool:
    """Whether a word that may be a verb is a noun here: call rates unchanged on Monday."""
    word, following = text[at:end], text[skip_blanks(text, end) : word_end(text, skip_blanks(text, end))]
    if following in phrases(words.THIRD_PERSON_VERBS):
        return True
    return word in phrases(words.ALSO_NOUNS) and following in phrases(words.BEHIND_NOUNS)


def _wants_call(text: str, at: int) -> bool:
    """wants a call back Monday, asked to be called on Friday, call her back."""
    return any(text.startswith(f"{word} ", at) for word in phrases(words.WANTS_CALL))


def last_day(clause: Clause, at: int, mark: str = ">") -> tuple[int, StepDay] | None:
    """The day of what is done in a clause behind `at`, and where it begins: not the day of what it is about, chase them
    tomorrow re the completion on 11 Dec. DayOfStep where there are several. `mark`: that of who does it, > or <.
    """
    text, end = clause.text, clause.end
    place, best, behind = at, None, at
    while place < end:
        place = skip_blanks(text, place)
        stop = word_end(text, place)
        if stop == place:
            place += 1
            continue
        if place > at and may_be_day(text, place) and (found := day_at(clause, place)):
            if term_end(text, place) >= found.end:
                place = behind = found.end
                continue
            if best and text[best[1].end : place].strip() in ("or", "/"):  # Monday or Tuesday
                raise entry_errors.UnclearDay(clause.typed, best[0], found.end, (best[1].day, found.day))
            if best is None or text.startswith("by ", place) or not _ABOUT.search(text, behind, place):
                if best and best[1].day != found.day:
                    days = best[1].day, found.day
                    raise entry_errors.DayOfStep(clause.typed, (clause.start, clause.end), days, mark)
                best = place, found
            place = behind = found.end
        else:
            place = stop
    return best


_ABOUT = re.compile(
    r"(?:\b(?:re|about|regarding|concerning|reg|for|of|over|starting|maturing|matures|ending|expiring|expires|beginning"
    r"|which|that|whose)|[(@:])(?=\W)"
)
"""Between two days of a clause: the second is that of what the step is about."""


def meeting_end(text: str, at: int) -> int:
    """The end of a noun of an appointment at `at`; 0 where there is none."""
    led = at + len(word_at(text, at, ("a ", "the ", "our ", "another ")))
    for begun in (at, led, led + len(word_at(text, led, _OCCASIONS))):
        if (end := table_of(words.MEETINGS["en"]).end(text, begun)) > begun:
            return end
    return 0


_OCCASIONS = tuple(f"{word} " for word in phrases(words.OCCASIONS))


def _is_explicit(text: str, at: int) -> bool:
    """Whether the day at `at` lies ahead by its own words, rather than being the nearest Tuesday."""
    return (
        text.startswith(("next", "tomorrow", "in ", "on the ", "for ", "a week"), at)
        or text[at].isdigit()
        or text[at : at + 3] in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
        or text.startswith(("by ", "on 1", "on 2", "on 3", "on 4", "on 5", "on 6", "on 7", "on 8", "on 9"), at)
    )


def _handed(clause: Clause, at: int) -> FoundStep | None:
    """contract to him by Dec 10, proposal by Friday, paperwork due Thursday."""
    _typed, text, start, end, _today = clause
    found = last_day(clause, at)
    if found is None or found[1].end < end:
        return None
    place, due = found
    head = text[at:place].split()
    is_borrowers = _tells_borrowers_papers(text[at:place])
    is_led = text[at:place].rstrip().endswith(_FOLLOWING) and not _DELIVERABLES.isdisjoint(head)
    if is_led or (len(head) > 1 and head[-1] == "due" and head[-2] in _DELIVERABLES and not is_borrowers):
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    expected = head[1:] if head and head[0] in ("he", "she", "they") else head
    is_of_others = " from " in text[at:place] and "from us" not in text[at:place]
    if (
        expected
        and expected[0] in ("wants", "needs", "expects", "awaits", "awaiting")
        and _is_deadline(text, place)
        and _DELIVERABLES & set(head)
        and not is_of_others
    ):
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    if head and head[0].partition("'")[0] in _OF_CLIENT:  # she'll review the proposal by Friday
        return None
    if not head or len(head) > 7 or any(word in _NO_DELIVERABLE or word in FIRST_PERSONS for word in head):
        return None
    if head[1:] in ([], ["due"]) and head[0] in _OF_EITHER and re.search(_WANTING, text[:start]):
        return None  # needs a loan, | docs by Wed
    if glued_starts(text, at, place):  # 9k premium and | deliver the documents by Friday
        return None
    to_client = text[at:place].rstrip().removesuffix(" by").endswith(
        (" to him", " to her", " to them", " to the client")
    ) or any(f" to {one}" in text[at:place] for one in ("him ", "them ", "me to "))
    until = _is_deadline(text, place)
    if is_borrowers and not to_client:
        return None
    if to_client or ((until and head[0] in _DELIVERABLES) or (until and head[-1] in _DELIVERABLES)):
        return FoundStep(start, end, due, place, ((at, place), (due.end, end)))
    return None


_OF_CLIENT = ("he", "she", "they", "client")


def _tells_borrowers_papers(told: str) -> bool:
    """Whether words are papers that a borrower has made and the bank waits for: audited statements."""
    return any(f" {paper} " in f" {told.strip()} " for paper in phrases(words.BORROWERS_PAPERS))


def _is_deadline(text: str, at: int) -> bool:
    """Whether the day at `at` is the last one: by Friday, before the 1st."""
    return text.startswith(("by ", "before "), at)
