"""Reads day, time and channel of the contact at the end of the first clause of a note, or in a clause of their own."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, han_verbs
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK
from rmtui.entry.line import ContactPhrase, Part, PartKind
from rmtui.entry.moments import days_of_span, lies_ahead, moment_end, part_of_day
from rmtui.entry.normal_form import CLAUSE_ENDS, skip_blanks, word_starts
from rmtui.entry.note.told_contact import han_way, told_to_manager
from rmtui.entry.outcomes import read_outcome, tells_talk
from rmtui.entry.people_finder import whole_word
from rmtui.entry.phrase_table import holds, table_of, word_at
from rmtui.entry.steps.step_days import read_step_day
from rmtui.entry.times import TIME_LEADS, read_time
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words.channels import OWNERS_OF_PLACES, PLACES_SHOWN
from rmtui.words.heads import IMPERATIVES, OPEN_PARTS_OF_TODAY, PAST_DAYS
from rmtui.words.leftovers import ARRANGED, CONTACT_VERBS, PAST_FORMS
from rmtui.words.notes import (
    EVENTS,
    NOT_DOING,
    OTHER_VERBS,
    PLANS,
    SETTLING,
    TO_BE_DONE,
    TOLD,
    TOLD_WHOM,
    TREATS,
)

if TYPE_CHECKING:
    from rmtui.entry.note.note_reading import NoteReading, Span

_EVENTS = frozenset(phrases(EVENTS))
_SURELY_PAST = phrases(PAST_DAYS)
_NOT_OF_CONTACT = frozenset(
    (
        *("for", "of", "about", "re", "regarding", "dated", "due", "from", "until", "since", "till", "starting"),
        *("y/e", "ye", "ended", "ending"),
    )
)
"""Right before a day: it is that of something else."""
_TELLING_OF_PLANS = frozenset(("promised", "agreed", "will", "would", *phrases(PLANS)))
_OTHER_VERBS = frozenset(phrases(OTHER_VERBS))


def read_contact_tail(note: NoteReading) -> None:
    """Read day, time and channel of the contact at the end of the first clause, or in clauses of their own."""
    spans = note.clauses()
    if not spans or note.head.is_called_off(note.text):
        return
    start, end = spans[0]
    is_open = (note.head.in_words or note.head.channel is None) and not note.head.is_planned
    if is_open and note.is_glued(start) and not is_han(note.text[start]):
        _peel(note, start, end)
        read_channel_within(note, note.clauses()[:1])  # at the match | on Sunday
    goes_on = note.head.is_sentence and not (note.head.needs_channel or note.head.is_request)
    is_read = goes_on or start > note.head.end if is_han(note.text[start]) else not note.is_glued(start)
    own_clauses = spans if is_read else spans[1:]
    if not is_read and note.head.is_planned and (turn := max(note.text.find("but ", start, end), 0)):
        own_clauses = [(turn, end), *own_clauses]  # was to meet Bob | but
    for start, end in own_clauses[:5]:
        if note.head.channel is None and not is_han(note.text[start]):
            _read_told_way(note, start, end)
        if _is_contact_alone(note, start, end, is_open=is_open):
            note.cut(start, end)
    read_way_told(note)


def _is_contact_alone(note: NoteReading, start: int, end: int, *, is_open: bool) -> bool:
    """Whether a clause is no more than channel, day or time of the contact, which are then known. `is_open`: a time may
    stand for itself.
    """
    is_another = _is_of_another(note, start, end)
    return (
        (note.head.channel is None and not is_another and _is_way(note, start, end))
        or (note.head.day is None and _stands_alone(note, start, end) and _is_own_moment(note, start, end))
        or (not is_another and _is_way_and_moment(note, start, end))
        or (is_open and not is_another and _is_bare_time(note, start, end))
    )


def _is_of_another(note: NoteReading, start: int, end: int) -> bool:
    """Whether the way of contact in a Chinese clause is not that of this contact: what was done behind an attempt, or
    what the client wishes.
    """
    return _is_behind_attempt(note, start) or _is_wished(note, start, end)


def _is_bare_time(note: NoteReading, start: int, end: int) -> bool:
    """Whether an English clause is no more than a time of day, which is then that of the contact: [came in about the
    mortgage,] 10.30; not behind a day that lies ahead.
    """
    if note.head.time or start <= note.head.end or not _CLOCK.fullmatch(note.text, start, end):
        return False
    before = [note.text[slice(*one)] for one in note.clauses() if one[1] <= start][-1:]
    is_ahead = any(_OF_ELSE.search(one) for one in before)
    is_step = any(part.start < start for part in note.words if part.kind in (PartKind.STEP, PartKind.STEP_DAY))
    timed = read_time(note.text[start:end], behind_at=True)
    if is_ahead or is_step or timed is None or timed[1] < end - start:
        return False
    note.head.time = timed[0]
    note.parts.append(Part(PartKind.TIME, start, end))
    return True


_CLOCK = re.compile(r"(?:[89]|1[0-2])\.[0-5][0-9]|[0-9]{1,2}:[0-5][0-9] ?(?:[ap]m)?|[0-9]{1,2} ?[ap]m")
_OF_ELSE = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|tmrw|tmw|next|later|from|until|till|by|opens?|closes?|flight|train|"
    r"lands?|arrives?|leaves?|prices?|nav|yields?|costs?|quoted?|meeting|appointment|appt|today|tonight|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[0-9]"
)
"""In the clause before a time: it may be that of something else."""


def read_way_told(note: NoteReading) -> None:
    """Read the channel by which the client was told, in a later clause of Chinese."""
    if note.head.channel is None:
        _read_han_ways(note, [one for one in note.clauses()[1:6] if not _is_of_another(note, *one)])


def _is_behind_attempt(note: NoteReading, at: int) -> bool:
    """Whether a Chinese clause at `at` stands behind an attempt, and tells what was done then: 没接，|发了短信."""
    if not is_han(note.text[at]) or note.head.outcome:
        return is_han(note.text[at]) and note.head.outcome is Outcome.NOT_REACHED
    before = (note.text[slice(*one)] for one in note.clauses() if one[1] < at)
    return any(read_outcome(clause)[0] is Outcome.NOT_REACHED for clause in before)


def _is_wished(note: NoteReading, start: int, end: int) -> bool:
    """Whether a Chinese clause tells how the client wishes to be in contact: [别老打电话，]微信问候就行."""
    if not is_han(note.text[start]):
        return False
    if note.text[start:end].rstrip("了吧啊的").endswith(_WILL_DO):
        return True
    before = note.text[note.behind_names : start]
    return any(sign in before for sign in "别不甭少后") and re.search(_ANOTHER_WAY, before) is not None


_WILL_DO = ("就行", "就好", "就成", "就可以", "即可", "就够", "也行", "也可以")
_ANOTHER_WAY = (
    "(?:以后|今后|往后|别|不要|不用|甭|少)(?:再|老是?|总是?|尽量|都)?(?:给[我他她])?"
    "(?:别|不要|不用)?(?:打|来|发|联系|上门|电话|微信|短信)"
)
"""In a clause before: how the client wishes to be called on, or not to be."""


def read_channel_within(note: NoteReading, spans: list[Span]) -> None:
    """Read the channel where it stands in the part of the note before the name, or at the end of its clause."""
    if note.head.channel is None and _is_treat(note):
        note.head.channel = Channel.MEETING
    for start, end in spans if note.head.channel is None else ():
        for at in word_starts(note.text, start, end):
            found = contact_finder.how(note.text[:end], at) or _our_occasion(note.text[:end], at)
            place = None if found else contact_finder.english_place(note.text[:end], at)
            if (
                found
                and found.channel
                and (
                    start < note.behind_names
                    or found.end == end
                    or _leads_to_affair(note, start, at, found.end)
                    or _is_dated_way(note, (start, end), found.end)
                )
            ):
                note.head.channel = found.channel
                if start >= note.behind_names:
                    _read_day_before_way(note, start, at)
                return
            is_contacts = start < note.behind_names or at == start or (place and place.end == end)
            is_told = note.head.in_words or (place and place.end == end and note.text.endswith(_OWN_PLACES, at, end))
            if place and is_told and is_contacts:
                note.head.channel = place.channel
                return


def _is_dated_way(note: NoteReading, clause: Span, at: int) -> bool:
    """Whether a clause that tells what the client did ends, behind a way of contact at `at`, in the day of that, which
    is then known: asked about rates by phone | yesterday.
    """
    start, end = clause
    at = skip_blanks(note.text, at)
    if not _is_past(note, start, note.text[at:end]) or not _is_moment(note, at, end):
        return False
    note.cut(at, end)
    return True


def _read_day_before_way(note: NoteReading, start: int, at: int) -> None:
    """Read the day right before a way of contact at `at`: asked | yesterday | by phone."""
    for place in word_starts(note.text, start, at):
        begun = place + len("on ") * note.text.startswith("on ", place)
        day, stop = _day_of_contact(note, begun, at)
        words = note.text[begun:stop]
        if day is None or skip_blanks(note.text, stop) != at or lies_ahead(day, words, note.today):
            continue
        before = note.text[start:place].split()[-1:]
        if _is_past(note, start, words) and _NOT_OF_CONTACT.isdisjoint(before):
            note.head.day = day
            note.parts.append(Part(PartKind.DAY, begun, stop))
            note.cut(place, stop)
        return


def _is_past(note: NoteReading, at: int, day: str) -> bool:
    """Whether an English clause at `at`, which goes on with the client's name, tells what they did on a day, in words,
    rather than what is to be done then.
    """
    head, word = note.head, whole_word(note.text, at)
    if head.in_words or head.day or not note.is_glued(at):
        return False
    is_past = word.endswith("ed") or word == "has" or word in _PAST_FORMS
    return is_past and (word not in _ARRANGED or day.startswith(_SURELY_PAST))


_ARRANGED = frozenset(phrases(ARRANGED))
_PAST_FORMS = frozenset(phrases(PAST_FORMS))


def _is_treat(note: NoteReading) -> bool:
    """Whether the manager took the client somewhere, or showed them a place: took Sarah | to the ballet, to Ascot."""
    is_taken = any(note.text[slice(*span)] in _TREATS for span in note.head.note_spans)
    return is_taken and bool(
        note.text.startswith(("out for ", "out to ", "for a meal", *_DESTINATIONS), note.head.end)
        or re.compile(_SHOWN).match(note.text, note.head.end)
        or re.compile(_NAMED_PLACE).match(note.typed, note.head.end)
    )


_TREATS = frozenset(phrases(TREATS))
_DESTINATIONS = tuple(
    f"{way} {owner} "
    for way in ("to", "round", "around", "along to", "over to", "across to", "up to", "down to", "out to", "off to")
    for owner in phrases(OWNERS_OF_PLACES)
)
_SHOWN = (
    rf"(?:the|our|my) (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(phrases(PLACES_SHOWN))})"
    r"(?= (?:this|today|yesterday|on|at|and)\b|[^a-z' -]|$)"
)
"""A place that somebody was shown, the new branch, rather than what is told of it: the branch hours."""
_NAMED_PLACE = r"(?:to|round|along to|over to|up to|down to|out to|off to) [A-Z][a-z]"
"""A place by its own name that somebody was taken to: to Twickenham."""
_OWN_PLACES = (" the counter", " the branch", " our branch", " my desk", " our office", " my office")
"""Places of the bank's own: who was there was met."""


def _our_occasion(text: str, at: int) -> ContactPhrase | None:
    """An occasion that is the contact itself, at the end of the text: after our call, at today's meeting."""
    found = contact_finder.occasion(text, at)
    owner = text[at:].split(maxsplit=2)[1:2]
    return found if found and found.end == len(text) and owner in (["our"], ["today's"]) else None


def _leads_to_affair(note: NoteReading, start: int, at: int, end: int) -> bool:
    """Whether a way of contact from `at` to `end`, in the clause from `start` on that goes on with the sentence of the
    head, leads to what the contact was about: [Spoke to Bob] over the phone about the lease.
    """
    before, was = note.text[start:at].split(), note.text.startswith("was ", start)
    leads_on = note.text.startswith(_AFFAIRS if was else _LEADS_ON, end)  # [Bob] was cross | on the phone | about fees
    return leads_on and note.is_glued(start) and _OTHER_VERBS.isdisjoint(before[was:])


_AFFAIRS = (
    *(" about ", " re ", " regarding ", " concerning ", " asking ", " telling ", " saying ", " complaining "),
    *(" wanting ", " wondering ", " looking ", " checking ", " chasing "),
)
_LEADS_ON = (*_AFFAIRS, " to ", " and ")


def _stands_alone(note: NoteReading, start: int, end: int) -> bool:
    """Whether a clause is between signs, rather than between blanks."""
    before, behind = note.text[:start].rstrip(), note.text[end:].lstrip()
    opened = before[-1:] in CLAUSE_ENDS or before[-1:] == "("
    return opened and (not behind or behind[0] in CLAUSE_ENDS or behind[0] in ".)")


def _is_own_moment(note: NoteReading, start: int, end: int) -> bool:
    """Whether a clause is nothing but the day and time of the contact, which are then known.

    UnclearStep where it may as well be the day of what is to be done in the clause beside it: 发方案（周五）.
    """
    due = read_step_day(note.text[:end], start, note.today)
    for begun, stop in note.clauses() if due and note.today < due.day <= note.today + _A_WEEK else ():
        between = note.text[stop:start] if stop <= start else note.text[end:begun]
        is_beside = between.strip() in _BESIDE and begun != start and not note.is_glued(begun)
        is_to_do = table_of(*TO_BE_DONE.values()).end(note.text, begun) > begun
        if is_beside and is_to_do and not note.text[begun:stop].endswith(("了", "过")):
            opened = start - (note.text[start - 1] == "(")
            raise entry_errors.maybe_step(note.typed, (min(begun, opened), max(stop, end + (opened < start))))
    return _is_moment(note, start, end)


_A_WEEK = timedelta(weeks=1)
_BESIDE = (",", "(", ")", "),")
"""Between a day and what is done then."""


_BEFORE_WAY = ("通过", "用的", "都是", "全是", "是", "走的", "都", "各", "分别")
"""Before a channel that is a clause of its own."""


def _is_way(note: NoteReading, start: int, end: int) -> bool:
    """Whether a clause is no more than the channel of the contact: 电话; by phone."""
    text = note.text[:end]
    at = start + len(word_at(text, start, _BEFORE_WAY))
    often = next((word for word in _HOW_OFTEN if text.endswith(word)), "")
    verb = contact_finder.phrase_before_name(text, start) if often else None
    if verb and verb.channel and verb.end == end - len(often) and text[start : verb.end] not in _IMPERATIVES:
        note.head.channel = verb.channel
        is_missed = read_outcome(note.text[end:].lstrip(" ,.;"))[0] is Outcome.NOT_REACHED
        note.head.outcome = Outcome.NOT_REACHED if is_missed else None
        return False
    found = contact_finder.how(text, at) or contact_finder.noun(text, at)
    found = found or contact_finder.phrase_before_name(text, at)
    if found is None or found.end < end:
        found = han_verbs.told_by(text, at)
    if found is None or found.end < end or found.channel is None:
        return False
    if found.outcome:
        note.head.channel, note.head.outcome = found.channel, found.outcome
        return False
    note.head.channel = found.channel
    note.parts.append(Part(PartKind.CHANNEL, at, end))
    return not holds(text[at:], SETTLING)  # 电话里确认过了: the note says so, too


_HOW_OFTEN = (
    " twice",
    " again",
    " once",
    " two times",
    " three times",
    " several times",
    " a few times",
    " twice today",
)
"""Behind what was tried, at the end of an English clause: rang | twice."""


def _is_way_and_moment(note: NoteReading, start: int, end: int) -> bool:
    """Whether an English clause is no more than the channel and the day of the contact: in branch Fri."""
    head = note.head
    way = None if is_han(note.text[start]) else contact_finder.how(note.text[:end], start)
    if way is None or not way.channel or way.end >= end or head.channel or head.day:
        return False
    if not (_stands_alone(note, start, end) and _is_moment(note, skip_blanks(note.text, way.end), end)):
        return False
    head.channel = way.channel
    note.parts.append(Part(PartKind.CHANNEL, start, way.end))
    return True


def _read_han_ways(note: NoteReading, spans: list[Span]) -> None:
    """Read the channel of Chinese clauses that tell how the client was told, 微信通知了, or met, 机场见了一面."""
    found: dict[Channel | None, Span] = {}
    for start, end in spans:
        if not is_han(note.text[start]):
            continue
        begun = _start_behind_moment(note, start, end)
        if way := han_way(note.text[:end], begun):
            found.setdefault(way.channel, (begun, way.end))
    if len(found) == 1:
        note.head.channel, span = found.popitem()
        note.parts.append(Part(PartKind.CHANNEL, *span))


def _start_behind_moment(note: NoteReading, start: int, end: int) -> int:
    """Where a Chinese clause goes on with how it was, behind its day and time, which are then known:
    今早十一点|在分行签妥; `start` where it does not.
    """
    places = range(start + 1, min(end, start + _MAX_MOMENT)) if note.head.day is None else ()
    begun = next((at for at in places if note.text[at] in _BEGINNINGS and han_way(note.text[:end], at)), start)
    if begun == start:
        return start
    timed = read_time(note.text[start:begun])
    if timed is None or timed[1] < begun - start:
        return begun if _is_moment(note, start, begun) else start
    note.head.day, note.head.time = note.today, timed[0]
    note.parts.append(Part(PartKind.TIME, start, begun))
    return begun


_BEGINNINGS = frozenset("在到于我跟和与同陪带一去喝吃赴参")
_MAX_MOMENT = 12
"""Characters of a day and a time."""


def _read_told_way(note: NoteReading, start: int, end: int) -> None:
    """Read the channel of an English clause that tells how the client was told or told it, rang her to say so, he
    texted me at 9pm last night; or what was done, by its verb: we spoke on the phone.
    """
    text = note.text[:end]
    if (told := told_to_manager(text, start)) and told.channel:
        note.head.channel, note.head.outcome, note.head.incoming = told.channel, told.outcome, told.incoming
        note.parts.append(Part(PartKind.CHANNEL, start, told.end))
        _read_moment(note, told.end, end)
        return
    phrase = contact_finder.phrase_before_name(text, start)
    is_to_client = text.startswith((" her", " him", " them"), phrase.end) if phrase else False
    if phrase and phrase.channel and is_to_client and text[start : phrase.end] not in _IMPERATIVES:
        note.head.channel, note.head.outcome = phrase.channel, phrase.outcome
        note.parts.append(Part(PartKind.CHANNEL, start, phrase.end))
        return
    at = start + len(word_at(text, start, ("we ", "i ", "all ")))
    tokens = text[at:].split(maxsplit=2)
    verb = tokens[0] if tokens else ""
    is_done = verb in _TOLD or verb in _DONE or (verb.endswith("ed") and verb not in _NOT_TOLD)
    if is_done and not ("to" in tokens[1:2] and not tokens[-1].startswith(_TO_CLIENT)):
        _read_way_behind_verb(note, at, end, verb)


def _read_way_behind_verb(note: NoteReading, at: int, end: int, verb: str) -> None:
    """Read the channel behind a verb at `at` of what was done with the client, with the day and time behind that: told
    me over lunch | on Thursday; not behind whom else it was told: told Anna by email.
    """
    text, is_direct = note.text[:end], True
    for place in word_starts(text, at, end)[1:]:
        if (way := contact_finder.how(text, place)) and way.channel:
            is_last = _read_moment(note, way.end, end)
            if is_direct or (is_last and way.channel not in (Channel.MEETING, Channel.VISIT)):  # took 20k | by phone
                note.head.channel = way.channel
                note.parts.append(Part(PartKind.CHANNEL, place, way.end))
            return
        word = text[place:].split(maxsplit=1)[0]
        is_known = word in _TOLD_WHOM or word.endswith("ly")
        is_whom = not is_known and (verb in _TOLD or text.endswith((" to ", " with "), at, place))
        if word in _OF_OTHERS or is_whom:
            return
        is_direct = is_direct and is_known


def _read_moment(note: NoteReading, at: int, end: int) -> bool:
    """Read the day and the time, or the time alone, that end a clause behind a way of contact at `at`; whether
    nothing else stands there.
    """
    begun = skip_blanks(note.text, at)
    if begun >= end:
        return True
    is_moment = note.head.day is None and _is_moment(note, begun, end, is_told=True)
    if is_moment:
        note.cut(at, end)
    return is_moment


_DONE = ("bought", "took", "sold", "sent", "said", "put", "gave")
"""Past forms that do not end in -ed, before a way of contact: done so with the client."""
_OF_OTHERS = ("from", "by", "his", "their")
"""Between such a verb and a way of contact: it may have been somebody else's."""
_NOT_TOLD = ("wanted", "needed", "preferred", "expected", "received", "signed")
"""Before a way of contact: how something is to come, or came, rather than what was said."""
_IMPERATIVES = frozenset(phrases(IMPERATIVES))
_TO_CLIENT = ("him", "her ", "them")
_TOLD = frozenset(phrases(TOLD))
_TOLD_WHOM = frozenset(phrases(TOLD_WHOM))


def _is_moment(note: NoteReading, start: int, end: int, *, is_told: bool = False) -> bool:
    """Whether a clause is nothing but the day and time of the contact, which are then known; where a way of contact
    that `is_told` stands before it also the time alone.
    """
    that_was = len(word_at(note.text, start, _THAT_WAS))
    at, day, time = skip_blanks(note.text, start + that_was), None, ""
    part = ""
    found_parts: list[Part] = []
    while at < end:
        lead = word_at(note.text, at, ("on ", *TIME_LEADS, "于", "在", "的"))
        at += len(lead)
        read, stop = _day_of_contact(note, at, end)
        if read and day is None:
            day, part = read, part_of_day(note.text[at:stop])
            found_parts.append(Part(PartKind.DAY, at, stop))
            at = skip_blanks(note.text, stop)
            continue
        timed = read_time(note.text[at : min(at + 16, end)], part, behind_at=lead in TIME_LEADS)
        if found_parts and not timed and note.text[at:end].endswith("的") and note.text[at:end] in _CONTACT_VERBS:
            found_parts[-1] = found_parts[-1]._replace(end=end)  # 昨天傍晚|发的
            break
        if not timed or time:
            return False
        time = timed[0]
        found_parts.append(Part(PartKind.TIME, at, at + timed[1]))
        at = skip_blanks(note.text, at + timed[1])
    if day is None and is_told and time:
        note.head.time = time
        note.parts += found_parts
        return True
    if day is None or lies_ahead(day, note.text[start:end], note.today):
        return False
    if time and note.text.startswith(_OPEN_PARTS, start):
        raise _day_of_what(note, start, end)
    if that_was and any(tells_talk(note.text[slice(*one)]) for one in note.clauses() if one[1] < start):
        raise _day_of_what(note, start + that_was, end)
    found_parts[0] = found_parts[0]._replace(start=start)
    note.head.day, note.head.time = day, time or note.head.time
    note.parts += found_parts
    return True


_OPEN_PARTS = phrases(OPEN_PARTS_OF_TODAY)
_THAT_WAS = ("that was ", "this was ", "it was ", "was ")
"""What the day of the contact may follow, right behind its affair: [about rates,] that was Friday. Behind what the
client told it may be the day of that.
"""
_CONTACT_VERBS = frozenset(phrases(CONTACT_VERBS))


def _day_of_contact(note: NoteReading, at: int, end: int) -> tuple[date | None, int]:
    """The day at `at`, which may be that of the contact, and where it ends; None where a week or a weekend goes on with
    what was or will be done: 周末|存过来.
    """
    found = read_days(note.text[at : min(at + 64, end)], note.today, BACK, glued=True)
    moment, away = moment_end(note.text[:end], at)
    if found and at + found[1] >= moment and at + found[1] <= end:
        days = days_of_span(found[0][0], note.text[at : at + found[1]], note.today) or found[0]
        stop = at + found[1]
        if len(days) > 1:
            behind = note.text[stop:end].strip()
            is_open = is_han(behind[:1] or " ") and not note.text.startswith("上", at)
            if is_open and not (read_time(behind) or behind in _CONTACT_VERBS):
                return None, at
            raise entry_errors.UnclearDay(note.typed, at, stop, days)
        return days[0], stop
    if moment > at:
        return note.today + timedelta(days=away), moment
    return None, at


def _peel(note: NoteReading, start: int, end: int) -> None:
    """Take day, time and channel off the end of the first clause: the report | this morning | by email."""
    text = note.text
    if any(
        text.startswith(_UP_TO, at) and _day_of_contact(note, text.index(" ", at) + 1, end)[0]
        for at in word_starts(text, start, end)
    ):
        return  # moving the review to Monday
    rest: int | None = end
    while rest is not None:
        rest = _peel_last(note, start, rest)


def _peel_last(note: NoteReading, start: int, end: int) -> int | None:
    """Take day, time or channel off the end of words; where that began, None where they end in nothing of the kind."""
    end = start + len(note.text[start:end].rstrip())
    for at in word_starts(note.text, start, end)[-_MAX_PEELED:]:
        if _peel_one(note, at, end, start):
            return at
        if note.is_peeled:
            break
    return None


_MAX_PEELED = 7
"""Words of a day, a time or a channel at the end of a clause."""
_UP_TO = ("to ", "until ", "till ")
"""Before a day on which a contact was not."""


_NEAR_TIME = ("after ", "before ", "until ", "till ", "since ", "from ")
"""Before a time that is not that of the contact itself."""


def _peel_one(note: NoteReading, at: int, end: int, start: int) -> bool:
    """Whether the words from `at` to `end` are channel, time or day of the contact, which is then known."""
    text, head = note.text, note.head
    phrase = contact_finder.how(text[:end], at)
    if phrase is None and head.noun_may_follow:
        article = word_at(text, at, ("a ", "an ", "the "))
        phrase = contact_finder.noun(text[:end], at + len(article)) if article else None
    if phrase and phrase.end == end:
        if head.channel or not phrase.channel:
            return False
        head.channel = phrase.channel
        note.parts.append(Part(PartKind.CHANNEL, at, end))
        note.cut(at, end)
        return True
    if not head.in_words or (phrase is None and text.startswith(("by ", "before ", "until ", "due "), at)):
        note.is_peeled = True
        return False
    behind = at + len(word_at(text, at, ("on the ", "on ", "about ", *TIME_LEADS)))
    return _peel_time(note, at, behind, (start, end)) or _peel_day(note, at, behind, (start, end))


def _peel_time(note: NoteReading, at: int, behind: int, clause: Span) -> bool:
    """Whether the words at `at`, `behind` what leads to a time, are the time that ends the clause."""
    text, (start, end) = note.text, clause
    if note.head.time or text[start:at].endswith(_NEAR_TIME):
        return False
    is_led = text[at:behind] in TIME_LEADS and _is_origin(text[start:at])
    timed = read_time(text[behind : min(end, behind + 16)], behind_at=is_led)
    is_clear = behind > at or any(sign in text[behind:end] for sign in ("pm", "am", ":"))
    if timed is None or behind + timed[1] != end or not is_clear:
        return False
    note.head.time = timed[0]
    note.parts.append(Part(PartKind.TIME, behind, end))
    note.cut(at, end)
    return True


def _peel_day(note: NoteReading, at: int, behind: int, clause: Span) -> bool:
    """Whether the words at `at`, `behind` what leads to a day, are the day that ends the clause and that of the
    contact. ContactLiesAhead where that is still to come.
    """
    text, head, (start, end) = note.text, note.head, clause
    day, stop = _day_of_contact(note, behind, end) if head.day is None else (None, behind)
    if day is None or stop != end:
        return False
    if lies_ahead(day, text[behind:end], note.today):
        return _ahead(note, at, behind, end)
    if _ends_day_ahead(note, start, at, end):
        note.is_peeled = True
        return False
    if head.is_imperative and not text.startswith(_SURELY_PAST, behind):
        raise entry_errors.ContactLiesAhead(note.typed, behind, end)
    if not _is_of_contact(note, start, (at, end), day):
        return False
    head.day = day
    note.parts.append(Part(PartKind.DAY, behind, end))
    note.cut(at, end)
    return True


def _is_origin(words: str) -> bool:
    """Whether words before a time tell no more than from where the client called: from Lisbon | at 9.40."""
    lead, *place = words.split() or [""]
    is_place = 0 < len(place) <= _MAX_ORIGIN and all(map(str.isalpha, place))
    return lead == "from" and is_place and not product_kind(" ".join(place))


_MAX_ORIGIN = 3
"""Words of a place: the hotel bar."""


def _ends_day_ahead(note: NoteReading, start: int, at: int, end: int) -> bool:
    """Whether the words from `at` to `end` are the end of a day that lies ahead: ring Bob a week | today."""
    if is_han(note.text[start]):
        return False
    from rmtui.entry.steps.step_finder import day_ahead

    ahead = day_ahead(note.text, (start, end), note.today)
    return ahead is not None and ahead[0] < at < ahead[1].end


def _ahead(note: NoteReading, at: int, behind: int, end: int) -> bool:
    """Raise ContactLiesAhead where the contact itself does: Lunch with Anna next Tuesday."""
    if at == note.head.end:
        raise entry_errors.ContactLiesAhead(note.typed, behind, end)
    note.is_peeled = True
    return False


def _is_of_contact(note: NoteReading, start: int, span: Span, day: date) -> bool:
    """Whether a `day` that ends the first clause is that of the contact, by the words before it."""
    before = note.text[start : span[0]].removesuffix("the ").split()
    is_part = before[-1:] == ["of"] and before[-2:-1] in (["morning"], ["afternoon"], ["evening"], ["night"])
    if (before and before[-1] in _NOT_OF_CONTACT and not is_part) or any(word in _TELLING_OF_PLANS for word in before):
        return False
    if any(word.strip("'s") in _OTHER_VERBS or word in _OTHER_VERBS for word in before):
        return False
    doing = next((word for word in before if word not in ("and", "but", "so")), "")
    is_clients = doing.endswith("ing") and doing not in _NOT_DOING
    is_event = before and (before[-1] in _EVENTS or (before[-1] in _PARTS and before[-2:-1] not in _OF_PART))
    if day < note.today and (is_clients or (is_event and not _is_at_event(note, before))):
        raise _day_of_what(note, *span)
    return True


def _day_of_what(note: NoteReading, start: int, end: int) -> entry_errors.DayOfWhat:
    message = _("Was the contact “{day}”, or is that the day of something else? Put the day at the beginning.")
    return entry_errors.DayOfWhat(message.format(day=plain(note.typed[start:end])), (start, end))


_NOT_DOING = frozenset(phrases(NOT_DOING))
_PARTS = ("day", "evening", "night", "morning", "afternoon")
_OF_PART = (["the"], ["that"], ["all"], ["same"], ["whole"], ["in"])
"""Before a part of the day; with any other word it is an event: our Christmas evening, the open day."""


def _is_at_event(note: NoteReading, before: list[str]) -> bool:
    """Whether words before a day say that the contact was at the event: at the Chamber dinner, [met] for her review."""
    leads = ("at", "during", "after", "before", *(("for",) if note.head.channel is Channel.MEETING else ()))
    place = next((at for at in range(len(before) - 1, -1, -1) if before[at] in leads), -1)
    return place >= 0 and len(before) - place <= _MAX_EVENT and "about" not in before and "re" not in before


_MAX_EVENT = 7
