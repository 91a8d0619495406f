"""Looks, after an English line was read, for a person, an outcome, a place and a promise that are left in its note; for
a day and a time in `english_moment_leftovers`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors, values
from rmtui.entry.contact_finder import coming_idiom_end, noun, phrase_before_name, phrase_behind_name
from rmtui.entry.doubts import undated_doubt
from rmtui.entry.english_moment_leftovers import OTHERS, check_day_ahead, check_past_day, check_time, told_later
from rmtui.entry.head.lookahead import channel_letter_follows, day_at, is_day_ahead
from rmtui.entry.leftovers import ends_in_thing
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.outcomes import read_outcome
from rmtui.entry.people_finder import is_common_word, relation_end, whole_word, word_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.entry.second_contact import behind_leads
from rmtui.entry.steps.step_subjects import tells_own_absence
from rmtui.entry.times import TIME_LEADS, read_time
from rmtui.language import _
from rmtui.records.channel import Channel, Outcome
from rmtui.words import channels, no_answer, notes, phrases
from rmtui.words import english_leftovers as words
from rmtui.words.leftovers import PAST_FORMS
from rmtui.words.step_subjects import ENGLISH_THIRD_PERSONS
from rmtui.words.steps import DELIVERABLES

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.leftovers import Line, Span
    from rmtui.entry.line import ContactPhrase

_TIMES_AHEAD = frozenset(phrases(words.TIMES_AHEAD))
_SUBJECTS = frozenset((*phrases(ENGLISH_THIRD_PERSONS), "his", "her", "their"))
_MAX_PLACE = 3
"""Words of a place quoted in a question."""


def check_english(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where an English note holds what a default was taken for."""
    check_names(line, head)
    check_another_contact(line, head)
    check_later_contact(line)
    check_letter(line, head)
    check_called_a_name(line)
    check_time(line, head)
    check_past_day(line, head)
    check_day_ahead(line, head)
    if head.channel is None:
        check_own_doing(line, head)
        check_verb(line, head)
        check_place(line, head)


def check_letter(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the letter of a channel may be an initial, since another way follows, Jean T | popped in, or
    it is that of the client's surname, before what they did: [Jean Turner] Jean T | wants a loan.
    """
    start, end = line.clauses[0] if line.clauses else (0, 0)
    last = head.parts[-1]
    is_letter = last.kind is PartKind.CHANNEL and last.end - last.start == 1 and start == last.end + 1
    if not (is_letter and head.has_explicit_channel) or is_han(line.text[start]):
        return
    if len(head.parts) > 1 and _is_initial(line, head) and _tells_doing(whole_word(line.text, start)):
        raise line.ask_channel((last.start, last.end))
    found = phrase_behind_name(line.text[:end], start)
    is_way = found and found.incoming and found.channel not in (None, head.channel)
    if found and is_way and (found.end == end or line.text.startswith((" to ", " about ", " re "), found.end)):
        raise line.ask_channel((last.start, found.end))


def check_called_a_name(line: Line) -> None:
    """Raise Unsorted where somebody was called by a word rather than by telephone: [Anna] called me a liar."""
    start, end = line.clauses[0] if line.clauses else (0, 0)
    word = line.text[start:end].removeprefix("a ").removeprefix("an ")
    if start + len(word) < end and line.text.endswith("called me ", 0, start) and whole_word(word, 0) not in _TIMES:
        raise line.ask_channel((start - len("called me "), end))


_TIMES = frozenset(
    ("few", "couple", "second", "third", "minute", "moment", "while", "bit", "lot", "number", "day", "week", "month")
)
"""Behind “called me a”: how long ago it was, or how often."""


def _is_initial(line: Line, head: HeadReading) -> bool:
    """Whether the letter that ends the head may be that of the client's surname, behind a name in one word: Jean T."""
    (begun, end), (at, stop) = ((part.start, part.end) for part in head.parts[-2:])
    called, letter, name = line.text[begun:end], line.typed[at:stop], head.clients[-1].name.casefold()
    is_behind = called.isalpha() and line.typed[end:at] == " " and letter.isupper()
    return is_behind and f" {letter.casefold()}" in name and not name.endswith(called)


def _tells_doing(word: str) -> bool:
    """Whether an English word, right behind a name, tells what the client did or does: wants, signed."""
    return word.endswith("ed") or word in _DOINGS


_DOINGS = frozenset((*phrases(PAST_FORMS), *phrases(words.DOINGS)))


def check_verb(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the note begins with an abbreviated verb that no table has: [Anna] msg'd."""
    if not line.clauses or head.in_words:
        return
    start, end = line.clauses[0]
    word = line.text[start : word_end(line.text[:end], start)]
    if word.endswith("'d") and word not in OTHERS:
        raise line.ask_channel((start, start + len(word)))


def check_names(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where one more client is named, who may have been there: to Bob; Then Bob."""
    for place, (start, end) in enumerate(line.clauses[:3]):
        if is_han(line.text[start]):
            continue
        if place == 0 and (head.in_words or head.channel is None) and (stop := _names_end(line, start, end)):
            raise line.ask_company((start, stop))
        is_behind_name = place == 0 and head.parts[-1].kind.value == "client"
        is_passive = is_behind_name and line.text.startswith(("was ", "were ", "got ", "is "), start)
        doer = line.text.find(" by ", start, end) if is_passive else -1
        if doer > 0 and (person := line.person_at(doer + len(" by "))):  # Daniel was introduced | by Wei Chen
            raise line.ask_company((doer, person.end))
        lead = word_at(line.text, start, _NAME_LEADS)
        person = line.person_at(start + len(lead)) if lead else None
        if person is None or is_common_word(line.typed[start + len(lead) : person.end], person.candidates):
            continue
        is_alone = person.end >= end and lead != "to "
        is_later = place == 0 and lead in _LATER and head.in_words and not line.text.startswith("'", person.end)
        if (
            is_alone
            or is_later
            or (place == 0 and lead == "to " and head.in_words and not line.text.startswith("'", person.end))
        ):
            raise line.ask_company((start, person.end))


def _names_end(line: Line, start: int, end: int) -> int:
    """The end of clients at `start` who stand there as in a list, Bob and Wei Chen; Bob re the JV; 0 for none."""
    first = line.person_at(start)
    if first is None or is_common_word(line.typed[start : first.end], first.candidates):
        return 0
    if first.end >= end or line.text.startswith((" re ", " re:"), first.end):
        return first.end
    link = word_at(line.text, first.end, (" and ", " & ", ", "))
    second = line.person_at(first.end + len(link)) if link else None
    if second is None or is_common_word(line.typed[first.end + len(link) : second.end], second.candidates):
        return 0
    return second.end


_LATER = ("and later ", "and afterwards ", "and after that ", "and before that ", "later ")
_NAME_LEADS = (*_LATER, "and then ", "then ", "and ", "also ", "plus ", "same with ", "ditto ", "likewise ", "to ")


def check_another_contact(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the note goes on with a contact with somebody else: and emailed Bob; Called Bob."""
    start, end = line.clauses[0] if line.clauses and head.channel and len(head.clients) > 1 else (0, 0)
    called = (
        phrase_behind_name(line.text[:end], start)
        if head.in_words and line.text[:start].rstrip()[-1:].isalnum()
        else None
    )
    if called and called.channel and called.incoming:  # Called [Anna, and Bob] | emailed later
        raise line.ask_other_contact((start, end))
    for start, end in line.clauses[:_MAX_CLAUSES]:
        may_be_more = any(word in line.text[start:end] for word in ("one ", "another ", "same ", "ditto "))
        one = re.match(_ONE_MORE, line.text[start:end]) if may_be_more else None
        if one and (person := line.person_at(start + one.end())) and not set(person.candidates) & set(head.clients):
            raise line.ask_other_contact((start, person.end))
        led, by_client = behind_leads(line.text[:end], start)
        led = start if by_client else led
        for at in word_starts(line.text, start, end) if not is_han(line.text[start]) else ():
            is_next = at in (start, led) or line.text[:at].endswith((" and ", " then "))
            if is_next and (stop := _other_called(line, head, at, end)):
                raise line.ask_other_contact((at, stop))
            phrase = (phrase_before_name(line.text[:end], at) or _noun_with(line.text[:end], at)) if is_next else None
            if phrase is None or phrase.channel is None or phrase.in_note:
                continue
            person = line.person_at(phrase.end)
            begun = skip_blanks(line.text, phrase.end)
            if person is None or is_common_word(line.typed[begun : person.end], person.candidates):
                continue
            if person.end <= end and not set(person.candidates) & set(head.clients):
                raise line.ask_other_contact((at, person.end))


_ONE_MORE = r"(?:and |then |also |later |plus )*(?:one|another|another one|the same|ditto) (?:with|to) "
"""Before the client of another contact: [call with Bob] and then one with Anna."""


def _noun_with(text: str, at: int) -> ContactPhrase | None:
    """A noun for a contact at `at` with its preposition: tea with."""
    found = noun(text, at)
    return found._replace(end=found.end + len(" with")) if found and text.startswith(" with ", found.end) else None


def check_later_contact(line: Line) -> None:
    """Raise Unsorted where a clause tells of another time at which it was tried or done: once today."""
    for start, end in line.clauses[:_MAX_CLAUSES]:
        text = line.text[:end]
        is_glued = text[:start].rstrip()[-1:].isalnum()  # tried Bob | twice today
        if (
            not is_glued
            and word_at(text, start, _AGAIN)
            and any(
                table_of(words.PAST_DAYS).end(text, at) > at or text.startswith("today", at)
                for at in word_starts(text, start, end)
            )
        ):
            raise line.ask_other_contact((start, end))


_AGAIN = ("once ", "twice ", "again ", "and once ", "and twice ", "and again ", "then again ")


def _other_called(line: Line, head: HeadReading, at: int, end: int) -> int:
    """Where the words end, from `at` on, that tell a contact of another client: Anna rang; Anna T; Anna at 11, where
    the line has told a time. 0 for none.
    """
    person = line.person_at(at)
    if person is None or person.end >= end or set(person.candidates) & set(head.clients):
        return 0
    begun = skip_blanks(line.text, person.end)
    found = phrase_behind_name(line.text[:end], begun)
    if found and found.channel and found.incoming:
        stop = found.end
    elif line.typed[begun].isupper() and channel_letter_follows(line.text, begun):
        stop = begun + 1
    else:
        lead = len(word_at(line.text, begun, TIME_LEADS)) if head.time else 0
        timed = read_time(line.text[begun + lead : end], behind_at=True) if lead else None
        stop = begun + lead + timed[1] if timed else 0
    return 0 if is_common_word(line.typed[at : person.end], person.candidates) else stop


_MAX_CLAUSES = 6


def check_negated(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a contact counts as reached and a clause tells that somebody did not answer or come."""
    is_bare = head.channel in _IN_PERSON and line.text[slice(*line.clauses[0])] in _NOT_HELD if line.clauses else False
    is_behind = line.text[head.end - 1 : head.end] == " " and not head.has_explicit_channel
    if is_bare or (is_behind and _is_off(line, head, head.end)):
        raise line.ask_outcome((head.end, len(line.text)))
    for start, end in line.clauses[:3]:
        person = line.person_at(start)
        is_others = _is_answered_by_other(line, start, end, head) or _is_spoken_to_other(line, start, end, head)
        if not is_han(line.text[start]) and is_others:
            raise line.ask_outcome((start, end))
        if is_han(line.text[start]) or (person and not set(person.candidates).intersection(head.clients)):
            continue
        tokens = line.text[start:end].split()
        is_answer = not head.incoming and _is_others_answer(line.text[:end], start)  # who called was reached
        if _is_busy(tokens, head) or tokens == ["nothing"] or is_answer:
            raise line.ask_outcome((start, end))
        for number, word in enumerate(tokens):
            if word in _SAYING:  # what somebody said is no outcome
                break
            if word in _NEGATIONS:
                behind = [one.strip(".,") for one in tokens[number + 1 : number + 4]]
                if behind[:2] == ["talk", "of"]:  # no talk of business
                    continue
                is_of_time = behind[:1] == ["available"] and behind[1:2] and behind[1] in _BEFORE_TIME
                if _RESPONSES.intersection(behind) and not (is_of_time or ends_in_thing(tokens[:number])):
                    raise line.ask_outcome((start, end), may_be_text=True)


_IN_PERSON = (Channel.MEETING, Channel.VISIT)
_NOT_HELD = frozenset(phrases(words.NOT_HELD))


def _is_off(line: Line, head: HeadReading, start: int) -> bool:
    """Whether words right behind a contact tell that it did not take place: [Lunch with Bob] moved to next week."""
    auxiliary = table_of(words.AUXILIARIES).end(line.text, start)
    at = skip_blanks(line.text, auxiliary)
    is_off = table_of(words.NOT_HELD).end(line.text, at) > at
    if is_off and (head.in_words or not line.text.startswith("moved", start)):
        return True
    behind = line.text[start : start + _MAX_PUT_OFF]
    put_off = re.match(_PUT_OFF, behind) if any(word in behind for word in (" to ", " until ", " till ")) else None
    at = start + put_off.end() if put_off else start
    return at > start and (bool(day_at(line.start, at)) or is_day_ahead(line.start, at))


_PUT_OFF = r"(?:has been |had to be |was |is |now )?(?:[a-z]+ed|put|brought|set)(?: [a-z]+)? (?:to|until|till) "
"""Right behind a contact and before a day: brought forward to Monday."""
_MAX_PUT_OFF = 60
"""Characters that are looked at for it."""


def _is_busy(tokens: list[str], head: HeadReading) -> bool:
    """Whether a clause of a call is no more than that somebody was busy, or one of a visit that they were out."""
    states = _UNAVAILABLE.get(head.channel, ()) if head.channel else ()
    return len(tokens) <= _MAX_BUSY and bool(tokens) and tokens[-1] in states


_TAKEN = [["out"], ["up"], ["over"], ["on"], ["off"]]
"""Behind took: no message, her son took | out a policy."""


def _is_answered_by_other(line: Line, start: int, end: int, head: HeadReading) -> bool:
    """Whether a clause tells that somebody answered who is no client of the line: Jean answered, a child picked up."""
    clause = line.text[start:end]
    answering = re.match(_ANSWERING, clause) if "answered" in clause or "picked up" in clause else None
    if answering is None:
        return False
    own = _own_names(head)
    person = line.person_at(start)
    is_client = answering[1] in own or (person and not set(person.candidates).isdisjoint(head.clients))
    return not (is_client or answering[1] in _NO_OTHERS or (answering[2] or answering[1]) in _ANSWERED)


def _is_others_answer(text: str, start: int) -> bool:
    """Whether a clause tells that somebody around the client was spoken to: spoke to his PA; PA says he's away."""
    owned = start + len(word_at(text, start, ("his ", "her ", "their ", "the ")))
    staff = relation_end(text, owned)
    answered = text[staff : word_end(text, staff + 1)].strip()
    is_taken = answered == "took" and text[staff:].split()[1:2] in _TAKEN
    if staff > owned and answered in _ANSWERS and not is_taken:
        return True
    for lead in ("spoke to ", "spoke with ", "talked to ", "talked with ", "got ", "only "):
        place = text.find(lead, start)
        if place < 0 or not text.startswith(("his ", "her ", "their "), place + len(lead)):
            continue
        at = text.index(" ", place + len(lead)) + 1
        if relation_end(text, at) > at:
            return True
    return False


def _is_spoken_to_other(line: Line, start: int, end: int, head: HeadReading) -> bool:
    """Whether a clause behind a call begins with somebody else who was spoken to: rang Priya, | spoke to Amy."""
    if head.incoming or head.channel is not Channel.TELEPHONE:
        return False
    spoken = re.compile(r"(?:but )?(?:only )?(?:(?:spoke|talked) (?:to|with)|got) (?=\S)").match(line.text, start, end)
    if spoken is None or not line.typed[spoken.end()].isupper():
        return False
    return line.text[spoken.end() : word_end(line.text, spoken.end())] not in _own_names(head)


def _own_names(head: HeadReading) -> set[str]:
    """The words of the names of the clients of a line."""
    return {part for known in head.clients for part in (*known.name.lower().split(), *known.aliases)}


_ANSWERING = (
    r"(?:an? |the )?([a-z'-]+)(?: ([a-z'-]+))? (?:answered|picked up)(?: the (?:tele)?phone| instead)?(?: and\b|$)"
)
"""A clause that tells who answered a call, in one word or two."""
_NO_OTHERS = frozenset(
    phrases("he, she, they, nobody, no, noone, none, not, never, i, we, finally, eventually, was, it, then, and, just")
)
"""Before answered: the client, or no one."""
_ANSWERED = frozenset(
    phrases("question, questions, query, queries, points, concerns, email, emails, everything, all, has, had")
)
"""Right before answered: what was, rather than who did."""
_BEFORE_TIME = ("in", "on", "until", "till", "next", "before", "for", "this")
"""Behind not available: it says when the client is not."""
_ANSWERS = frozenset(("says", "said", "answered", "picked", "took", "told", "reckons", "thinks"))
_MAX_BUSY = 3
_UNAVAILABLE = {Channel.TELEPHONE: ("busy", "driving", "asleep"), Channel.VISIT: ("out", "away", "asleep")}
_SAYING = frozenset(phrases(words.SAYING))
_NEGATIONS = frozenset(phrases(no_answer.ENGLISH_NEGATIONS))
_RESPONSES = frozenset(phrases(no_answer.ENGLISH_RESPONSES))


def check_own_doing(line: Line, head: HeadReading) -> None:
    """Make the line need a channel where it tells only what a client is or did: Anna | is off to Spain; paid off."""
    start, end = line.clauses[0] if line.clauses else (0, 0)
    text = line.text[start:end]
    if head.in_words or head.has_preposition or start == end or line.text[head.parts[-1].end : start].strip():
        return
    wish = word_at(text, 0, ("wants ", "needs "))
    is_sum_wished = wish and text[len(wish) : len(wish) + 2].strip("$£€¥")[:1].isdigit()
    if is_sum_wished or table_of(words.OWN_DOINGS).end(text, 0) or coming_idiom_end(text, 0):
        head.needs_channel = True


def check_place(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a sentence without a channel goes on with a place: [talked to Anna] at the Wey thing."""
    if not line.clauses or is_han(line.text[line.clauses[0][0]]):
        return
    for at, end in told_later(line, head):
        if line.text.startswith(_PLACES, at := skip_blanks(line.text, at)):  # they told me | at the christening
            raise line.ask_channel((at, end))
    start, end = line.clauses[0]
    text = line.text[:end]
    is_treated = any(line.text[slice(*span)] in _TREATS for span in head.note_spans)
    if is_treated or head.needs_channel:  # took Anna the papers at the bakery
        places = (at for at in word_starts(text, start, end) if text.startswith(_PLACES, at))
        start = next(places, start)
    is_treat = text.startswith(("to ", "round ", "around ", "along ", "across ", "up ", "down "), start) and is_treated
    is_visit = text.startswith(("in ", "over ", "round "), start) and text[start:end].split()[1:2] in _VISITS
    goes_on = head.in_words or (not text[head.end : start].strip() and not text.startswith("in ", start))
    is_place = goes_on and text.startswith(_PLACES, start) and not text.startswith(_NO_PLACES, start)
    if not (is_treat or is_visit or is_place):
        return
    stop = start
    for _count in range(_MAX_PLACE + 1):
        stop = word_end(text, stop) if stop == start else word_end(text, min(stop + 1, end))
    message = _("“{words}”: which channel was it? Write it right behind the name.")
    raise entry_errors.UnclearChannel(str(line.ask(message, (start, stop))), (start, stop), may_be_text=False)


_TREATS = frozenset(phrases(notes.TREATS))
_NO_PLACES = phrases(words.NO_PLACES)
_VISITS = [["this"], ["today"], ["yesterday"], ["to"], ["for"], ["on"], ["about"], ["re"]]
_PLACES = tuple(f"{word} {owner} " for word in ("at", "in", "outside") for owner in phrases(channels.OWNERS_OF_PLACES))


def is_errand(text: str, told_in_head: list[Span], note: list[Span]) -> bool:
    """Whether a line tells of a gift or a letter that was sent, and not how the client was in contact: Sent flowers to
    Anna; posted the forms.
    """
    first = [text[slice(*span)].split() for span in (*told_in_head, *note[:1])]
    spans = (*told_in_head, *note[:2]) if any(word in text for word in _POST_SIGNS) else ()
    if any(_is_posted(text[slice(*span)]) for span in spans):
        return True
    if (
        told_in_head and note and "gave" in first[0] and first[-1][:1] in (["a"], ["an"])
    ):  # gave him a lift: no noun for a contact
        return True
    is_given = any(_GIVING.intersection(tokens) for tokens in first[: len(told_in_head)])
    is_received = any(_GIVING.intersection(one[:1]) and one[1:2] in (["me"], ["us"]) for one in first)
    is_received = is_received and re.search(r"\d", text) is None  # beside its worth, a gift is asked about
    return (is_given or is_received) and any(_ALONE.intersection(tokens) for tokens in first)


def _is_posted(clause: str) -> bool:
    """Whether an English clause tells of something that went by post, and not of what was said: sent by post."""
    is_told = not {*_SAYING, "asked", "asks", "wants", "wanted", "needs", "about", "re"}.isdisjoint(clause.split())
    return not is_told and re.search(_POSTED, clause) is not None


_CARRIERS = phrases(words.CARRIERS)
_POST_SIGNS = ("post", "sent in", " mail", "deliver", "courier", *_CARRIERS)
_POSTED = (
    r"^posted\b|\bposted$|^sent in\b|\b(?:by|in the|through the|via) (?:post|mail|courier)\b"
    rf"|\b(?:recorded|special|signed-for) delivery\b|\b(?:by|via|through) (?:{'|'.join(_CARRIERS)})\b"
)
"""What was sent as a letter or a parcel, which is no contact by a channel."""
_ALONE = frozenset((*phrases(words.GIFTS), *phrases(words.REMINDERS)))
_GIVING = frozenset(phrases(words.GIVING))


def check_promise(line: Line) -> None:
    """Raise Unsorted where a clause that is not clearly somebody else's tells a promise and words of a day ahead."""
    for start, end in line.clauses:
        if tells_own_absence(line.text, start, end):
            continue
        if not is_han(line.text[start]) and _commitment(line, start, end) and _has_time(line, start, end):
            raise line.ask_step((start, end))


def undated_promises(line: Line) -> tuple[str, ...]:
    """A warning where a clause tells a promise without any day."""
    for start, end in line.clauses:
        is_promise = not is_han(line.text[start]) and _commitment(line, start, end)
        is_promise = is_promise and not tells_own_absence(line.text, start, end)
        if is_promise and read_outcome(line.text[start:end])[0] is Outcome.REACHED:  # not: phone off
            return (undated_doubt(line.typed[start:end]),)
    return ()


def wanted_by_day(line: Line) -> tuple[str, ...]:
    """A warning where a clause ends in the day by which the client wants to have something, which is no next step."""
    from rmtui.entry.steps.step_finder import day_ahead

    for start, end in line.clauses:
        text = line.text[start:end]
        found = None if is_han(text[0]) or not _is_wanted(text) else day_ahead(line.text, (start, end), line.today)
        if found and found[1].end >= end and line.text.startswith(("by ", "before "), found[0]):
            message = _("“{text}” stays text. Write > before it for a next step.")
            return (message.format(text=values.quoted(line.typed[start:end].strip())),)
    return ()


def _is_wanted(text: str) -> bool:
    """Whether English words tell what the client wants to have, rather than to do: wants the K-1, she needs cash."""
    tokens = text.split()
    tokens = tokens[1:] if tokens[:1] in (["he"], ["she"], ["they"]) else tokens
    return tokens[:1] in (["wants"], ["needs"], ["want"], ["need"], ["expects"]) and "to" not in tokens


def _commitment(line: Line, start: int, end: int) -> bool:
    """Whether a clause says that the manager will do something."""
    text = line.text[:end]
    strong = (at for at in word_starts(text, start, end) if not text.endswith(_BEFORE_BANK, start, at))
    if any(table_of(words.STRONG_COMMITMENTS).end(text, at) > at for at in strong):
        return True
    would = any(word in text[start:] for word in ("'d", "'ll", " would", " will"))
    if would and re.search(_SAID_I_WOULD, text[start:]):
        return True
    first = whole_word(text, start)
    tokens = set(text[start:end].split())
    if _AWAITING & tokens and _DELIVERABLES & tokens:
        return True
    is_need = text.startswith(("will need ", "will want "), start) and text[start:].split(maxsplit=3)[2] != "to"
    return first not in _SUBJECTS and not is_need and table_of(words.COMMITMENTS).end(text, start) > start


_BEFORE_BANK = (" with ", " at ", " from ")
"""Before the name of a bank that reads like a verb: a card with | Chase."""
_SAID_I_WOULD = (
    r"\b(?:said|mentioned|agreed|(?:told|promised)(?: (?:him|her|them))?)(?: that)? "
    r"(?:i|we)(?:'d|'ll| would| will)\b"
)
"""What was said of what the manager will do: I said I'd post them."""
_AWAITING = frozenset(("expects", "awaits", "awaiting", "needs", "wants", "expecting"))
_DELIVERABLES = frozenset(phrases(DELIVERABLES))


def _has_time(line: Line, start: int, end: int) -> bool:
    if line.text[start:end].rstrip(".").endswith((" then", " today")):  # away until Monday, ring again then
        return True
    from rmtui.entry.steps.step_clause import term_end

    terms = [(at, stop) for at in range(start, end) if (stop := term_end(line.text, at)) > at]
    words_of_time = (at for at in word_starts(line.text, start, end) if not any(a <= at < b for a, b in terms))
    if any(whole_word(line.text, at) in _TIMES_AHEAD for at in words_of_time):
        return True
    from rmtui.entry.steps.step_finder import day_ahead

    return day_ahead(line.text, (start, end), line.today) is not None
