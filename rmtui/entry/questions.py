"""The question that an unclear line of entry raises, its answers, and what each answer changes: the meaning of a name,
or the line itself.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING, Literal

from rmtui.comparing import is_han
from rmtui.entry.amounts import read_amount
from rmtui.entry.company_names import is_company_name
from rmtui.entry.dates import DEFAULT_STEP_DELAY, read_days
from rmtui.entry.direction import FORWARD
from rmtui.entry.doubts import days_meant
from rmtui.entry.entry_errors import (
    AlsoThere,
    AmbiguousName,
    BeginsWithOthers,
    ContactLiesAhead,
    CorrectedName,
    DayOfStep,
    DayOfWhat,
    MaybeSale,
    MaybeUndone,
    MisplacedChannel,
    MissingChannel,
    MissingName,
    NoClientNamed,
    OtherContact,
    OtherPerson,
    UnclearChannel,
    UnclearDay,
    UnclearGift,
    UnclearOutcome,
    UnclearStep,
    UnclearTime,
    UnknownDay,
    UnknownName,
)
from rmtui.entry.entry_text import format_entry, format_gift, format_sale, incoming_way
from rmtui.entry.head.head_reading import head_line, skip_separators
from rmtui.entry.head.lookahead import day_at, named_person
from rmtui.entry.line import EntryPromise, PartKind
from rmtui.entry.line_edits import (
    ASKED_NEXT,
    BEHIND_NAME,
    CHANNEL_ASKED,
    ENDS_CLAUSE,
    asks_next,
    escapes,
    escapes_beside_step,
    first_read,
    head_of,
    letter_places,
    note_start,
    with_escape,
    with_letter,
    with_name_as_text,
    without_hint,
    without_matter,
)
from rmtui.entry.normal_form import normal_form, skip_blanks, word_starts
from rmtui.entry.people_finder import unknown_name_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.entry.reading import Reading, read_as_far
from rmtui.entry.reading_text import gift_text, near_text
from rmtui.entry.signs import starts_sign
from rmtui.entry.steps.awaited_finder import told_start
from rmtui.entry.steps.step_clause import moved_day
from rmtui.entry.steps.step_days import sometimes
from rmtui.entry.steps.step_finder import day_ahead
from rmtui.entry.times import read_time
from rmtui.entry.word_changes import check_own_word
from rmtui.errors import BadInput, Unsorted
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome, channel_letter
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.terms import TERMS, term
from rmtui.words import phrases
from rmtui.words.heads import DUTIES
from rmtui.words.leftovers import PAST_FORMS
from rmtui.words.people import DOUBLE_SURNAMES, SURNAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from rmtui.entry.names import KnownClient, NameIndex

NEW_STAGES = ("prospect", "active")
"""The stages that somebody may be added with who is in no book yet (`rmtui.records.client.Stage`)."""
_MAX_CANDIDATES = 6
"""Clients that an answer is offered for; the digits have room for the others beside them."""
_DAYS_AHEAD = (1, 7, 30)
"""Days that are offered for a step whose day is not understood."""
_MAX_HAN, _MAX_WORDS = 4, 4
"""Characters of a Chinese name, words of another."""
_BEFORE_STEP = " ,，;；、"
"""What parts a note from the next step behind it, and does not stay where a sign does."""
_DASH_AT_END = r"\s+[-–—]+\s*$"
_BEFORE_DAY = (" on", " by", " before", " for")
_COMPANIES = ("公司", "集团", "厂", "店", "行", "所")


_STEP_ASKED_NEXT = (UnknownDay, UnclearChannel, MissingChannel, UnclearOutcome)
"""What may be asked about a line whose next step is known."""


class Answer(NamedTuple):
    """One of the answers to a question; one of the others says what it changes."""

    text: str
    client: KnownClient | None = None
    """Who is meant by the name, or to whom the `promise` is made."""
    promise: EntryPromise | None = None
    """What is to be done, in the place of a contact, which has not taken place."""
    is_contact_person: bool = False
    """Whether the name is that of somebody at this client, a company."""
    line: str | None = None
    """The line as it is to be."""
    stage: str = ""
    """The stage of the client who is added."""
    word: str = ""
    """The words that are a way of contact: which one is asked next (`channel_question`)."""
    channel: str = ""
    """Letter of the channel that such words mean."""
    day_note: str = ""
    """What is written into the note of the day, in the place of a contact."""


class Question(NamedTuple):
    """A question about a part of a line."""

    text: str
    name: str
    """The words that may be a name; "" where the question is no one's name."""
    answers: tuple[Answer, ...]
    goes_on: bool = False
    """Whether it is an offer behind which more is asked: Enter passes over it."""


def question_about(reading: Reading, today: date, names: NameIndex) -> Question | None:
    """The question that an unclear line raises; None where only other words can help, or nothing is unclear."""
    error = reading.error
    find = next((find for kind, find in _ANSWERS.items() if isinstance(error, kind)), None)
    answers = tuple(find(reading.line, error, today, names)) if find else ()
    if isinstance(error, AmbiguousName | UnknownName):  # of which words become a note, the parts that were read tell
        answers += (*_text_answer([with_name_as_text(reading, today, names)], today, names),)
    if isinstance(error, UnclearTime):
        read = (read_as_far(one.line or "", today, names, reading.latest).error for one in answers)
        lie_ahead = [isinstance(one, ContactLiesAhead) for one in read]
        answers = tuple(one for one, is_ahead in zip(answers, lie_ahead, strict=True) if not is_ahead)
    if error is None or not answers:
        return None
    name = error.text if isinstance(error, AmbiguousName | UnknownName) else ""
    return Question(_question_text(reading.line, error), name, answers)


def _question_text(line: str, error: Unsorted) -> str:
    if isinstance(error, AmbiguousName | UnknownName):
        return _("Who is “{name}”?").format(name=plain(error.text))
    if isinstance(error, UnclearDay | UnknownDay):
        words = error.text if isinstance(error, UnclearDay) else line[slice(*(error.span or (0, 0)))]
        return _("Which day is “{text}”?").format(text=plain(words))
    return str(error)


def channel_question(word: str) -> Question:
    """Which way of contact a word of the person's own is."""
    text = _("“{word}” is which way of contact? It is kept for every line.").format(word=plain(word))
    return Question(text, "", tuple(Answer(term(channel), channel=channel.value) for channel in Channel))


def _day_answers(line: str, error: UnclearDay, today: date, names: NameIndex) -> Iterator[Answer]:
    """Each day that it may be; of a next step that it is none."""
    for day in error.days:
        yield Answer(near_text(day, today), line=error.with_day(day))
    if isinstance(error, DayOfStep) and error.span:
        yield from _text_answer([with_escape(line, error.span[0])], today, names)
    elif error.span and error.span[0]:  # no reply to my text last week, texted again
        dated = f"{today.isoformat()} {line}"
        entry = read_as_far(dated, today, names).entry
        if entry and error.text in entry.note:
            yield Answer(_("only text"), line=dated)


def _name_answers(line: str, error: AmbiguousName | UnknownName, today: date, names: NameIndex) -> Iterator[Answer]:
    """Those who may be meant, somebody new, or a way of contact."""
    is_perhaps_new = isinstance(error, UnknownName) or len(error.candidates) == 1
    may_be_new = is_perhaps_new and _may_be_name(error.text)
    yield from _family_answers(line, error)
    if not error.candidates:
        yield from _further_name_answers(line, error, today, names)
    for known in error.candidates[:_MAX_CANDIDATES]:
        yield Answer(plain(known.hinted_name), client=known)
        if may_be_new and (known.contact_persons or is_company_name(known.name)):
            text = _("somebody at {company}").format(company=plain(known.hinted_name))
            yield Answer(text, client=known, is_contact_person=True)
    if may_be_new:
        texts = _("new prospect"), _("new client")
        yield from (Answer(text, stage=stage) for stage, text in zip(NEW_STAGES, texts, strict=True))
    yield from _word_answer(line, error, today, names)


def _further_name_answers(line: str, _error: Unsorted, today: date, names: NameIndex) -> Iterator[Answer]:
    """About a client who is named behind a sign, or a word that is one with a colon: case: Anna was charged twice;
    Complaint from Anna - charged twice.
    """
    text = normal_form(line)
    head = head_line(line, text, today, names)
    starts = (at for at in range(1, len(text)) if text[at - 1] in ": " or is_han(text[at]))
    at, named = next(((at, one) for at in starts if (one := named_person(head, at))), (0, None))
    lead = line[:at].strip(" :：").removesuffix(" from")
    if named and starts_sign(f"{lead.lower()}:", 0):
        name, sign = line[at : named.end].strip(), f"{lead}{'：' if is_han(lead[0]) else ': '}"
        answered = f"{name} {sign}{line[named.end :].lstrip(' -–—:：,，')}"
        read = read_as_far(answered, today, names)
        if read.entry or asks_next(read.error, Unsorted()) or isinstance(read.error, (*CHANNEL_ASKED, AmbiguousName)):
            shown = plain(named.candidates[0].name if len(named.candidates) == 1 else name)
            yield Answer(_("about {names}").format(names=shown), line=answered)


def _family_answers(line: str, error: AmbiguousName | UnknownName) -> Iterator[Answer]:
    """All who have a surname that is named in the plural, the Kellermans, one beside the other."""
    surname, (start, end) = error.text.removesuffix("s").lower(), error.span or (0, 0)
    named = [plain(one.name) for one in error.candidates if one.name.lower().endswith(f" {surname}")]
    if error.text.endswith("s") and len(set(named)) > 1:
        before = line[:start].removesuffix("the ").removesuffix("The ")
        yield Answer(_(", ").join(named), line=f"{before}{' and '.join(named)}{line[end:]}")


def _reminder_answers(line: str, error: NoClientNamed, today: date, names: NameIndex) -> Iterator[Answer]:
    """That it is what is to be done for the one client who is named, where a day ahead is; or a note for the day."""
    start = error.span[1] if error.span else 0
    text = normal_form(line)
    head = head_line(line, text, today, names)
    found = [one.candidates for at in word_starts(text, start, len(text)) if (one := named_person(head, at))]
    due = day_ahead(text, (start, len(text)), today) if start < len(text) else None
    if due and len(due[1].days) == 1 and len(found) == 1 and len(found[0]) == 1:
        promise = EntryPromise(due[1].day, line[start:].strip(" :：,，"), due[1].assumed)
        yield _promise_answer(found[0][0], promise, today)
    yield from _day_note_answers(line, error, today, names)


def _day_note_answers(line: str, _error: Unsorted, _today: date, _names: NameIndex) -> Iterator[Answer]:
    """That it is a note for the day."""
    yield Answer(_("a note for the day"), day_note=line.strip())


def _word_answer(line: str, error: Unsorted, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the words are a way of contact, where the line is read with a known one in their place."""
    start, end = error.span or (0, 0)
    word = line[start:end].strip()
    if not isinstance(error, UnknownName | MissingChannel) or not _may_be_way_of_contact(word):
        return
    known = "面谈" if is_han(word[0]) else "meeting"
    if read_as_far(f"{line[:start]}{known}{line[end:]}", today, names).entry:
        with suppress(BadInput):
            own = check_own_word(word, names, today)
            yield Answer(_("“{word}” is a way of contact").format(word=plain(word)), word=own)


def _missing_channel_answers(line: str, error: MissingChannel, today: date, names: NameIndex) -> Iterator[Answer]:
    """That it is only a promise, that the verb nobody knows is a way of contact, or which it was."""
    at = note_start(line, today, names)
    is_chinese = is_han(line[at : at + 1])
    promises = [*_told_promise_answers(line, today, names)]
    if is_chinese and not promises:  # 王芳：|明天打电话
        promises = [*_promise_answers(line, (at, len(line)), today, names)]
    yield from promises
    yield from _word_answer(line, error, today, names)
    yield from _channel_answers(line, error, today, names)
    head = head_of(line, today, names)
    if head and not (promises or head.incoming or head.day):
        yield from _day_note_answers(line, error, today, names)


def _told_promise_answers(line: str, today: date, names: NameIndex) -> Iterator[Answer]:
    """That there was no contact, where the line tells a next step; what else it tells goes along with that."""
    at = next(iter(letter_places(line, today, names)), 0)
    entry = read_as_far(with_letter(line, at, Channel.TELEPHONE.value), today, names).entry
    if entry and entry.promise and len(entry.clients) == 1 and not (entry.awaited or entry.sales):
        told = entry.note.removeprefix("的")  # 黄敏的私募12.15开放，记得14号提醒她
        note = f" ({told})" if told else ""
        yield _promise_answer(entry.clients[0], entry.promise._replace(text=f"{entry.promise.text}{note}"), today)


def _promise_answer(known: KnownClient, promise: EntryPromise, today: date) -> Answer:
    shown = _("only a promise for {day}: {text}")
    shown = shown.format(day=near_text(promise.due, today), text=plain(promise.text))
    return Answer(shown, client=known, promise=promise)


def _channel_answers(line: str, error: Unsorted, today: date, names: NameIndex) -> Iterator[Answer]:
    """The channels, where the line is read with the letter of one behind the head, or asks of a sale or gift next."""
    came_from_client = re.search(_CAME_FROM_CLIENT, _clause_around(line, error.span[0] if error.span else 0))
    for at in letter_places(line, today, names):
        if _tells_channel(with_letter(line, at, Channel.TELEPHONE.value), Channel.TELEPHONE, today, names):
            for channel in Channel:
                if came_from_client and channel in _SENT:
                    text = _("{channel}, incoming").format(channel=term(channel))
                    yield Answer(text, line=with_letter(line, at, incoming_way(channel, line)))
                else:
                    yield Answer(term(channel), line=with_letter(line, at, channel.value))
            return


_CAME_FROM_CLIENT = "(?:打|发|回|寄|传)[^,，;；。我]{0,4}来(?!往)"
"""In a Chinese clause: the client called or wrote, 打电话来骂."""
_SENT = (Channel.TELEPHONE, Channel.WECHAT, Channel.EMAIL, Channel.SMS)
"""The channels by which a call or a letter comes."""


def _clause_around(line: str, at: int) -> str:
    """The clause that holds the position `at`."""
    begun = 1 + max(line.rfind(sign, 0, at) for sign in ENDS_CLAUSE)
    return re.split(f"[{ENDS_CLAUSE}]", line[begun:], maxsplit=1)[0]


def _unclear_channel_answers(line: str, error: UnclearChannel, today: date, names: NameIndex) -> Iterator[Answer]:
    """The channels, or that the words tell none."""
    yield from _channel_answers(line, error, today, names)
    if error.may_be_text:
        yield from _hint_answer(line, error, "", today, names)


def _tells_channel(line: str, channel: Channel, today: date, names: NameIndex) -> bool:
    """Whether a line is read as a contact by a channel, or asks of an outcome, a sale or a gift next."""
    read = read_as_far(line, today, names)
    return bool(read.entry and read.entry.channel is channel) or isinstance(read.error, ASKED_NEXT)


def _contact_ahead_answers(line: str, error: ContactLiesAhead, today: date, names: NameIndex) -> Iterator[Answer]:
    """The day of the past that it was, or that it is only a promise."""
    yield from _past_answers(line, error, today, names)
    yield from _promise_answers(line, error.span, today, names)


def _past_answers(line: str, error: ContactLiesAhead | UnclearTime, today: date, names: NameIndex) -> Iterator[Answer]:
    """The day of the past that a day which rather lies ahead, or a time, may be, where it is no year off: 3月1日, in
    November; 11.24.
    """
    start, end = error.span or (0, 0)
    found = day_at(head_line(line, normal_form(line), today, names), start)
    for day in found[0] if found and not line[end : found[1]].strip(".") else ():
        answered = f"{line[:start]}{day.isoformat()} {line[end:].lstrip()}"
        if timedelta() < today - day < _MOST_OF_A_YEAR and read_as_far(answered, today, names).entry:
            yield Answer(_("the contact was {day}").format(day=near_text(day, today)), line=answered)


_PAST_FORMS = frozenset(phrases(PAST_FORMS))
_MOST_OF_A_YEAR = timedelta(days=300)


def _promise_answers(line: str, span: tuple[int, int] | None, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the line is no contact but what is to be done on a day in a span: ring Bob on Friday."""
    text = normal_form(line)
    found = day_ahead(text, span, today) if span else None
    if found is None:
        return
    if span and text.startswith("到期", found[1].end):  # 国债9号到期，|提醒她8号来柜台
        begun = (at + 1 for at in range(found[1].end, span[1] - 1) if text[at] in ENDS_CLAUSE)
        found = next(filter(None, (day_ahead(text, (at, span[1]), today) for at in begun)), found)
    at, due = found
    before = line[:at].rstrip(BEHIND_NAME)
    lead = next((word for word in _BEFORE_DAY if before.lower().endswith(word)), "")
    text = _to_do(" ".join(f"{before.removesuffix(lead)} {line[due.end :].lstrip(' ,，')}".split()))
    head = head_of(text, today, names)
    if head is None or len(head.clients) > 1 or head.incoming or head.day not in (None, today):
        return
    if not _PAST_FORMS.isdisjoint(text[: head.end].lower().split()):
        return
    for day in due.days:
        yield _promise_answer(head.clients[0], EntryPromise(day, text, due.assumed), today)


def _undone_answers(line: str, error: MaybeUndone, today: date, names: NameIndex) -> Iterator[Answer]:
    """That it is still to be done, on the day that the line tells or one that is assumed; how, or whether, it was."""
    start, _end = error.span or (0, 0)
    promises = [*_promise_answers(line, (start, len(line)), today, names)]
    yield from promises or _undated_promise_answers(line, today, names)
    yield from (_outcome_answers if error.channel else _channel_answers)(line, error, today, names)


def _undated_promise_answers(line: str, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the line is what is to be done in a week, since it tells no day."""
    head, week = head_of(line, today, names), today + DEFAULT_STEP_DELAY
    if head and len(head.clients) == 1:
        text = _to_do(line)
        shown = _("only a promise, in a week, assumed: {text}").format(text=plain(text))
        yield Answer(shown, client=head.clients[0], promise=EntryPromise(week, text, assumed=True))


def _to_do(text: str) -> str:
    """What is to be done, without the words or the box that say that it is: [need to] call Ian back."""
    text = text.lstrip(_BOX)
    return text[skip_separators(text, table_of(DUTIES).end(normal_form(text), 0)) :]


_BOX = " -*•[]☐□"
"""In front of what is still to be done: [ ] call Ian."""


def _step_answers(line: str, error: UnclearStep, today: date, names: NameIndex) -> Iterator[Answer]:
    """Whose next step the words are, that they are text, or that all of the line is still to be done."""
    start, end = error.span or (0, len(line))
    head = head_of(line, today, names)
    if head and (head.is_imperative or (head.in_words and start == head.end)):  # ring Bob on Friday
        yield from _promise_answers(line, error.span, today, names)
    step = f"{_day_first(line, start, end, today)}{line[end:]}"
    for sign, whose in ((">", _("your next step")), ("<", _("what the client will do"))):
        answered = f"{re.sub(_DASH_AT_END, '', line[:start]).rstrip(_BEFORE_STEP)} {sign} {step}"
        read = read_as_far(answered, today, names)
        is_step = read.entry and (read.entry.promise if sign == ">" else read.entry.awaited)
        if is_step or isinstance(read.error, _STEP_ASKED_NEXT):
            yield Answer(whose, line=answered)
    texts = chain(escapes_beside_step(line, start, end, today, names), escapes(line, start, today, names))
    yield from _text_answer(texts, today, names)


def _outcome_answers(line: str, error: UnclearOutcome, today: date, names: NameIndex) -> Iterator[Answer]:
    """That nobody was reached, or somebody was, by the channel's mark behind the head, whose day and way stay; or that
    the words do not tell.
    """
    places = letter_places(line, today, names)
    for mark, outcome in ("-", Outcome.NOT_REACHED), ("+", Outcome.REACHED):
        letter = channel_letter(Channel(error.channel), outcome)
        for at in places:
            answered = with_letter(line, at, f"{error.channel}{mark}")
            read = read_as_far(answered, today, names)
            if (read.entry and read.entry.letter == letter) or asks_next(read.error, error):
                yield Answer(term(outcome), line=answered)
                break
    if error.may_be_text:
        yield from _hint_answer(line, error, "+", today, names)


def _also_there_answers(line: str, error: AlsoThere, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the client was there, too, and is named behind the others; or that the words are text."""
    start, end = error.span or (0, 0)
    head = head_of(line, today, names)
    ends = [part.end for part in head.parts if part.kind is PartKind.CLIENT] if head else []
    found = ((at, names.find_at_start(line[at:end])) for at in range(start, end))
    at, named = next(((at, one) for at, one in found if one), (0, None))
    if ends and named:
        name = line[at : at + named[1]].strip()
        comma = "、" if is_han(name[-1]) else " & "
        behind = line[ends[-1] :].lstrip()
        moved = f"{line[ends[-1] : at].strip()} {line[at + named[1] :].lstrip()}"  # 上午赵丽娟 下午[何秀英]都来了
        for told in (behind, moved):
            answered = f"{line[: ends[-1]]}{comma}{name} {told}"
            read = read_as_far(answered, today, names)
            if (read.entry and set(named[0]) <= set(read.entry.clients)) or asks_next(read.error, error):
                yield Answer(_("{name} was there, too").format(name=plain(name)), line=answered)
                break
    texts = [*_text_answer(escapes(line, start, today, names), today, names)]
    yield from texts or _hint_answer(line, error, "", today, names)


def _person_answers(line: str, error: OtherPerson, today: date, names: NameIndex) -> Iterator[Answer]:
    """The client, reached or not, with who it was in the note: Sarah called (Sarah's PA)."""
    start, end = error.span or (0, 0)
    end = unknown_name_end(line, normal_form(line), skip_blanks(line, end))  # Sarah's son | Mark
    answered = f"{line[: error.at]} {line[end:]} ({line[start:end].strip()})"
    read = read_as_far(answered, today, names)
    entry = read.entry
    if entry is None:  # what else is open is asked next
        if isinstance(read.error, (*ASKED_NEXT, *CHANNEL_ASKED)):
            yield Answer(_("{name}; the others into the note").format(name=error.name), line=answered)
        return
    for outcome in (Outcome.REACHED, Outcome.NOT_REACHED):
        text = _("{name}, {outcome}; the others into the note").format(name=error.name, outcome=term(outcome))
        yield Answer(text, line=format_entry(entry._replace(outcome=outcome), names))


def _day_first(line: str, start: int, end: int, today: date) -> str:
    """The words of a step with its day first, and without 说: 周五 把流水拿过来, of 说周五把流水拿过来."""
    text = normal_form(line)[:end]
    begun = told_start(text, start)
    words, found = line[begun:end], day_ahead(text, (begun, end), today) if begun < end else None
    if moved := moved_day(text, begun, end, today):
        return f"{line[moved[0] : moved[1].end]} {words}"  # 周五 周四的见面改到周五
    if found is None:
        timed = read_time(text[begun:])
        return f"{today.isoformat()} {words}" if timed else line[start:end]  # 下午三点见
    at, due = found
    if at == begun or len(due.days) > 1:
        return words
    before, behind = line[begun:at].rstrip(), line[due.end : end]
    if before.endswith(("(", "（")):
        before, behind = before[:-1], behind.lstrip()[1:]
    lead = next((word for word in _BEFORE_DAY if before.lower().endswith(word)), "")
    return " ".join(filter(None, (line[at : due.end], before.removesuffix(lead).rstrip(" ,，") + behind)))


def _may_be_way_of_contact(word: str) -> bool:
    """Whether words may be a verb or a noun, rather than a name."""
    if all(map(is_han, word)):
        return bool(word) and word[0] not in SURNAMES and not word.startswith(phrases(DOUBLE_SURNAMES))
    return word.isascii() and (word.islower() or word.endswith(("ed", "ing")))


def _may_be_name(text: str) -> bool:
    """Whether words may be a name, rather than the beginning of a sentence."""
    words = text.split()
    if is_han(text[:1]):
        return len(text) <= _MAX_HAN or text.endswith(_COMPANIES)
    return 0 < len(words) <= _MAX_WORDS and not any(word.isdigit() for word in words)


def _others_answers(_line: str, error: BeginsWithOthers, _today: date, _names: NameIndex) -> Iterator[Answer]:
    """A line about those who are named first, or a note about the client."""
    if error.typed:
        yield Answer(_("about {names}").format(names=plain(error.others)), line=error.typed)
    yield Answer(_("a note about {name}").format(name=plain(error.client)), line=error.as_note)


def _corrected_answers(line: str, error: CorrectedName, today: date, names: NameIndex) -> Iterator[Answer]:
    """The client who is named last, or the one who is named first, with the words as text."""
    start = error.span[0] if error.span else 0
    as_text = first_read(escapes(line, start, today, names), today, names)
    for name, answered in ((error.other, error.corrected), (error.client, as_text)):
        if answered and not isinstance(read_as_far(answered, today, names).error, UnknownName):
            yield Answer(_("about {names}").format(names=plain(name)), line=answered)


def _unknown_day_answers(line: str, error: UnknownDay, today: date, names: NameIndex) -> Iterator[Answer]:
    """The days that the words may mean, some ahead, one that is assumed; or text."""
    start, end = error.span or (0, 0)
    before, words, after = line[:start], line[start:end].strip(), line[end:]
    month, _point, number = words.partition(".")
    read = read_days(f"{month}-{number}", today, FORWARD) if number.isdecimal() else None  # > 12.9 送单
    meant = read[0] if read else days_meant(line[start:], today)
    for day in meant:
        yield Answer(near_text(day, today), line=f"{before}{day.isoformat()} {after.lstrip(' ,，')}")
    sometime = sometimes().match(normal_form(line), start)
    for days in () if meant else dict.fromkeys((*([int(sometime[0])] if sometime else []), *_DAYS_AHEAD)):
        day = today + timedelta(days=days)
        yield Answer(near_text(day, today), line=f"{before}{day.isoformat()} {line[start:]}")
    week = today + timedelta(weeks=1)
    yield Answer(_("in a week, assumed"), line=f"{before}~{week.isoformat()} {line[start:]}")
    if error.span:
        yield from _text_answer([with_escape(line, len(before.rstrip()) - 1)], today, names)


def _contact_day_answers(line: str, error: DayOfWhat, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the day is that of the contact, or text."""
    start, end = error.span or (0, 0)
    words = line[start:end].strip()
    answered = " ".join(filter(None, (words, line[:start].strip(), line[end:].strip())))
    if read_as_far(answered, today, names).entry:
        yield Answer(_("the contact was {day}").format(day=plain(words)), line=answered)
    yield from _text_answer([with_escape(line, start)], today, names)


def _sale_answers(line: str, error: MaybeSale, today: date, names: NameIndex) -> Iterator[Answer]:
    """The sales that the words may be, or text."""
    for sales in (one for choice in error.choices for one in _of_each_kind(choice)):
        sold = " ".join((line, *(f"={sale}" for sale in sales), *map(format_sale, error.others)))
        entry, asked = (read := read_as_far(sold, today, names)).entry, read.error
        is_sold = entry is not None and len(entry.sales) == len(sales) + len(error.others)
        if is_sold or asks_next(asked, error) or isinstance(asked, CHANNEL_ASKED):
            yield Answer(_("a sale: {sale}").format(sale=plain(_(", ").join(sales))), line=sold)
    yield from _text_answer([without_matter(line, error, today, names)], today, names)


def _of_each_kind(sales: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The sales, and where the only one does not tell its kind, first with each kind that it may be."""
    (sale, *others) = sales
    amount = None if others else read_amount(sale)
    product = sale[amount[2] :].strip() if amount else ""
    if amount and product and not product_kind(product):
        for kind in _SOLD_KINDS:
            word = _(TERMS["HoldingKind"][kind])
            if product_kind(f"{word} {product}") == kind:
                yield (f"{sale[: amount[2]].strip()} {word} {product.removeprefix('of ')}",)
    yield sales


_SOLD_KINDS = ("wealth", "fund", "insurance", "deposit", "bond")
"""The kinds of what is sold most; any other one is written."""


def _gift_answers(line: str, error: UnclearGift, today: date, names: NameIndex) -> Iterator[Answer]:
    """Who gave it, or that it is text."""
    other: Literal["given", "received"] = "received" if error.gift.direction == "given" else "given"
    for gift in (error.gift, error.gift._replace(direction=other)):
        yield Answer(gift_text(gift), line=f"{line} {format_gift(gift)}")
    yield from _text_answer([without_matter(line, error, today, names)], today, names)


def _misplaced_channel_answers(line: str, error: MisplacedChannel, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the words are one more client, or text."""
    start, _end = error.span or (0, 0)
    comma = "、" if is_han(line[start:].strip()[0]) else ", "
    yield Answer(_("one more client"), line=f"{line[:start].rstrip()}{comma}{line[start:]}")
    yield from _text_answer([with_escape(line, start)], today, names)


def _other_contact_answers(line: str, error: OtherContact, today: date, names: NameIndex) -> Iterator[Answer]:
    """That the words are text, where nothing else of the line becomes text with them."""
    start, end = error.span or (0, 0)
    escaped, without = with_escape(line, start), f"{line[:start].rstrip(_BEFORE_STEP)}{line[end:]}"
    entries = (read_as_far(one, today, names).entry for one in (escaped, without))
    meant = [one._replace(note="", parts=(), doubts=()) for one in entries if one]
    if len(meant) > 1 and meant[0] == meant[1]:
        yield from _text_answer([escaped], today, names)


def _time_answers(line: str, error: UnclearTime, today: date, names: NameIndex) -> Iterator[Answer]:
    """The times that the words may be, in their place or at the beginning of the line, the day, or text."""
    start, end = error.span or (0, 0)
    before, after = line[:start], line[end:]
    text = normal_form(line[start:end].strip())
    text = text[len(word_at(text, 0, _LEADS_TO_TIME)) :]
    text = re.sub(r"(?<=\d)\.(?=\d)", ":", text)
    times = (read_time(text, part, behind_at=True) for part in ("", "上午", "下午"))
    for time in dict.fromkeys(timed[0] for timed in times if timed):
        lines = f"{before}at {time}{after}", f"{time} {before.rstrip()}{after}"
        read = (one for one in lines if (entry := read_as_far(one, today, names).entry) and entry.at == time)
        if answered := next(read, ""):
            yield Answer(_("the contact was at {time}").format(time=time), line=answered)
    yield from _past_answers(line, error, today, names)
    yield from _text_answer([with_escape(line, start)], today, names)


_LEADS_TO_TIME = ("at ", "around ", "@ ", "after ", "before ", "from ", "since ", "until ", "till ", "between ")


def _text_answer(lines: Iterable[str], today: date, names: NameIndex) -> Iterator[Answer]:
    """That the words are plain text, by the first of the lines that is read."""
    if line := first_read(lines, today, names):
        yield Answer(_("only text"), line=line)


def _hint_answer(line: str, error: Unsorted, mark: str, today: date, names: NameIndex) -> Iterator[Answer]:
    """That words are plain text which seem to tell how or whether a contact was. `mark`: the outcome it then has."""
    if answered := without_hint(line, error, mark, today, names):
        yield Answer(_("only text"), line=answered)


_ANSWERS: dict[type[Unsorted], Callable[..., Iterator[Answer]]] = {
    UnclearDay: _day_answers,
    AmbiguousName: _name_answers,
    UnknownName: _name_answers,
    NoClientNamed: _reminder_answers,
    MissingName: _further_name_answers,
    UnknownDay: _unknown_day_answers,
    MissingChannel: _missing_channel_answers,
    UnclearChannel: _unclear_channel_answers,
    ContactLiesAhead: _contact_ahead_answers,
    UnclearStep: _step_answers,
    MaybeUndone: _undone_answers,
    UnclearOutcome: _outcome_answers,
    OtherPerson: _person_answers,
    BeginsWithOthers: _others_answers,
    CorrectedName: _corrected_answers,
    DayOfWhat: _contact_day_answers,
    AlsoThere: _also_there_answers,
    UnclearTime: _time_answers,
    MaybeSale: _sale_answers,
    UnclearGift: _gift_answers,
    MisplacedChannel: _misplaced_channel_answers,
    OtherContact: _other_contact_answers,
}
"""Who finds the answers to the question that an error asks, from the line, the error, today and the clients."""
