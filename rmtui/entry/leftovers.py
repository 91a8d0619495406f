"""Looks, after a line was read, for what is left in its note and may be what a default was taken for.

A preferred channel, a contact that counts as reached, no sale and no next step are defaults. Where words of the note
look like the real thing, the line is a question; `rmtui.entry.grammar` calls the checks. What was written with a sign
is not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import islice

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors
from rmtui.entry.company_names import is_company_name
from rmtui.entry.dates import NO_DAY_OF_WEEK
from rmtui.entry.doubts import impossible_day
from rmtui.entry.head.head_reading import HeadLine, HeadReading
from rmtui.entry.head.lookahead import day_at, person_at
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.numerals import MONTHS
from rmtui.entry.outcomes import read_outcome, tells_no_show, tells_only_attempt, unreached_end
from rmtui.entry.people_finder import Person, relation_end, word_end
from rmtui.entry.phrase_table import holds, table_of, word_at, word_ends
from rmtui.entry.steps import english_steps
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel, Outcome
from rmtui.wording import format_month_day
from rmtui.words import english_leftovers, phrases
from rmtui.words import leftovers as words

Span = tuple[int, int]
_MAX_CHARACTERS = 200
"""Characters of a note that are looked at."""
_MAX_LEAD, _SHORT_LEAD = 60, 12
"""Of the first clause, and of one behind a comma, which may have a subject of its own: an old friend called."""
_NOT_AHEAD = ("from ", "since ", "until ", "till ", "starting ", " of ", "last ", "past ", "每月", "每个月", "每年")
_HOURS = (" hours", " opening")
"""Behind a day: those of every such day, Saturday hours."""
_NEAR = 4
_MAX_CLAUSES = 8
_BEHIND_DAY = ("of last", "of the week", "of this", "before last", "last week", "the week before", "上周", "上个")


class Line(NamedTuple):
    """A line that was read: the line as typed, its normal form, and the clauses of its note."""

    typed: str
    text: str
    clauses: list[Span]
    today: date
    start: HeadLine
    """The beginning of the line, in which clients are looked for."""
    has_signed_step: bool = False
    """Whether a next step stands behind its sign, so that no other words are asked about as one."""
    channel: Channel | None = None
    """The channel that the head of the line tells."""
    gift: Span | None = None
    """Where a gift is told, which is no channel."""
    awaited_on: date | None = None
    """The day by which the client is to do something."""
    preferred: Channel = Channel.TELEPHONE
    """The channel that counts where none is told."""

    def person_at(self, at: int) -> Person | None:
        """The clients that may be meant at `at`, or behind blanks there."""
        return person_at(self.start, skip_blanks(self.start.text, at))

    def ask(self, message: str, span: Span) -> Unsorted:
        """The question about the words of a span."""
        return Unsorted(entry_errors.asked(message, self.typed, span), span)

    def ask_company(self, span: Span) -> Unsorted:
        """The question whether somebody else was there."""
        return entry_errors.also_there(self.typed, span)

    def ask_day(self, span: Span) -> Unsorted:
        """The question whether the words are the day of the contact, with that day as the example."""
        named = (found[0][0] for at in range(*span) if (found := day_at(self.start, at)) and found[0][0] <= self.today)
        day = next(named, self.today - timedelta(days=1))
        message = _("Was the contact “{words}”? Put the day at the beginning, as {day}.")
        return entry_errors.DayOfWhat(
            entry_errors.asked(message, self.typed, span, day=format_month_day(day.month, day.day)), span
        )

    def ask_time(self, span: Span) -> Unsorted:
        """The question whether the words are the time of the contact."""
        message = _("When was “{words}”? Write the time as 3pm or 15:00.")
        return entry_errors.UnclearTime(entry_errors.asked(message, self.typed, span), span)

    def ask_other_contact(self, span: Span) -> Unsorted:
        """The question whether the words are another contact."""
        message = _("Is “{words}” another contact? Write it on a line of its own.")
        return entry_errors.OtherContact(entry_errors.asked(message, self.typed, span), span)

    def ask_step(self, span: Span) -> Unsorted:
        """The question whether the words are a next step."""
        return entry_errors.maybe_step(self.typed, span)

    def ask_channel(self, span: Span) -> Unsorted:
        """The question whether the words are the channel."""
        message = _("Was it by “{words}”? Write that right behind the name, or \\ before what is only text.")
        return entry_errors.UnclearChannel(entry_errors.asked(message, self.typed, span), span)

    def ask_done(self, span: Span) -> Unsorted:
        """The question whether what words in the imperative tell was done, and how: call back."""
        message = _("Was “{words}” done? Choose how. What is still to be done goes into “rmtui promises add”.")
        return entry_errors.MaybeUndone(
            entry_errors.asked(message, self.typed, span), span, self.channel.value if self.channel else ""
        )

    def ask_outcome(self, span: Span, *, may_be_text: bool = False) -> Unsorted:
        """The question whether somebody was reached. `may_be_text`: whether the words may tell of something else."""
        message = _(
            "“{words}”: was nobody reached? Then write {channel}- behind the name, or {channel}+ where somebody was."
        )
        channel = (self.channel or self.preferred).value
        question = entry_errors.asked(message, self.typed, span, channel=channel)
        return entry_errors.UnclearOutcome(question, span, channel, may_be_text=may_be_text)

    def ask_which(self, span: Span) -> Unsorted:
        """The question which of several clients is meant."""
        return self.ask(_("“{words}”: which of them was it? Write one name."), span)


def check_head(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the line was not done, or its note holds who was in contact or when."""
    check_done(line, head)
    check_people(line, head)
    check_together(line, head)
    check_day(line, head)
    check_possible(line, head)


def check_done(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where nothing tells that it was done: call Bob, and no more; [ ] call Bob re rates."""
    verb, behind = line.text[: head.parts[0].end], line.text[head.parts[-1].end :]
    is_bare = head.is_imperative and verb.strip(" -*•").isalpha() and not behind.strip(" .!")
    if is_bare and len(head.parts) == len((PartKind.CHANNEL, PartKind.CLIENT)):  # call Bob
        raise line.ask_done((head.parts[0].start, head.parts[-1].end))
    is_open = head.is_imperative or not (head.in_words or head.has_explicit_channel)
    if is_open and not head.has_outcome_mark and (box := word_at(line.text.lstrip(" -*•"), 0, _OPEN_BOXES)):
        raise line.ask_done((line.text.index(box) + len(box), head.end))
    if head.outcome is None and (found := _called_off(line, head)):
        raise line.ask_outcome(found)


def _called_off(line: Line, head: HeadReading) -> Span | None:
    """A contact that did not take place: Had to cancel [Anna's] visit; [王芳]的见面取消了."""
    text = line.text
    if head.is_called_off(text):
        return head.note_spans[0][0], head.end
    is_meeting = text.startswith("的", head.end) and contact_finder.phrase_behind_name(text, head.end + 1)
    if is_meeting and line.clauses:
        return find({"zh": words.CALLED_OFF}, text, *line.clauses[0])
    return None


_OPEN_BOXES = ("[ ]", "[]", "☐", "□")


def check_people(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the note goes on with another name of which one is meant: Anna or Sarah phoned."""
    if not line.clauses:
        return
    for start, end in line.clauses if len(head.clients) > 1 else ():
        if (stop := table_of(*words.UNSURE_WHICH.values()).end(line.text[:end], start)) > start:
            raise line.ask_which((start, stop))
    if len(head.clients) == 1:
        _check_corrected(line, head)
    for start, end in (*line.clauses[:3], *head.note_spans):
        stop = table_of(words.ALTERNATIVES).end(line.text[:end], start)
        if stop > start and (person := line.person_at(stop)):
            raise line.ask_which((start, person.end))


def _check_corrected(line: Line, head: HeadReading) -> None:
    """Raise CorrectedName where the note says that somebody else was meant: [打给李娜——]写错了，是黄敏."""
    for start, _end in line.clauses[:_MAX_CORRECTED]:
        stop = table_of(*words.CORRECTING.values()).end(line.text, start)
        if stop == start:
            continue
        at = _behind_dashes(line.text, stop)
        at = _behind_dashes(line.text, table_of(words.BEFORE_CORRECTED).end(line.text, at))
        person = line.person_at(at) if at < len(line.text) else None
        if person and not set(person.candidates) & set(head.clients):
            named = next(part for part in head.parts if part.kind is PartKind.CLIENT)
            before, other = line.typed[: named.start], line.typed[at : person.end]
            between = line.typed[named.end : start].rstrip(" ,，-–—:：")
            corrected = f"{before}{other}{between}{line.typed[person.end :]}"
            names = head.clients[0].display_name, person.candidates[0].display_name
            raise entry_errors.CorrectedName(line.typed, (start, person.end), *names, corrected)


_MAX_CORRECTED = 2
"""Clauses behind a name in which it may be corrected."""


def _behind_dashes(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in ",:-;。."):
        at += 1
    return at


def check_day(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a day stands in what was kept for the note before the client, 前天赶场, or words go on
    behind the day that was read: on Monday | of last week.
    """
    for start, end in head.note_spans if head.day is None else ():
        if (found := day_at(line.start, start)) and found[0][0] <= line.today and found[1] <= end:
            raise line.ask_day((start, found[1]))
    if not line.clauses:
        return
    start, end = line.clauses[0]
    if head.day is None and (head.in_words or head.channel is None):
        stop = table_of(*words.VAGUE_DAYS.values()).end(line.text[:end], start)
        is_apart = head.channel is not None and line.text[head.end - 1 : head.end] == "," and is_han(line.text[start])
        told = skip_blanks(line.text, stop)
        of_contact = told >= end or holds(line.text[told:end], words.CONTACT_VERBS)
        if stop > start and (of_contact or not is_apart):
            raise line.ask_day((start, stop))
    if head.day is None:
        return
    _check_later_day(line, head.day)
    word = word_at(line.text, start, _BEHIND_DAY)
    if line.text[start:end].startswith("week ") or line.text[start:end] == "week":  # Tuesday | week
        word = "week"
    if word and any(part.kind.value == "day" and not line.text[part.end : start].strip() for part in head.parts):
        message = _("“{words}” is left of the day. Put the day at the beginning, as 24 Nov.")
        raise line.ask(message, (start, start + len(word)))


def _check_later_day(line: Line, on: date) -> None:
    """Raise Unsorted where a later clause tells that the client called back on another day, or what was done just now:
    [周三打给王芳没接，]昨天才回过来.
    """
    for start, end in line.clauses[1:_MAX_CLAUSES]:
        day = day_at(line.start, start)
        if day and on < day[0][0] <= line.today and find(words.CALLED_BACK, line.text, start, end):
            raise line.ask_day((start, end))
        is_done_now = line.text.startswith(_SENT_NOW, start) and "just now" in line.text[start:end]
        if on < line.today and is_done_now:
            raise line.ask_other_contact((start, end))


_SENT_NOW = ("sent ", "emailed ", "called ", "rang ", "texted ", "and sent ", "and emailed ")
"""What begins an English clause that tells what was done just now."""


def check_possible(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where words behind the head are a day that its month never has: 12月32日前, by 31 November; or one
    that no week has: 下周八.
    """
    text = line.text[: head.end + _MAX_CHARACTERS]
    if "下" in text and (none := re.compile(NO_DAY_OF_WEEK).search(text, head.end)):
        raise entry_errors.no_such_day(none[0], none.span())
    numbers = (at for at in range(head.end, len(text)) if text[at].isdigit() and not text[at - 1 : at].isalnum())
    for at in islice(numbers, _MAX_NUMBERS):
        behind = text[at:].lstrip("0123456789stndrh")
        word_before = text[:at].rstrip().rpartition(" ")[2]
        begun = at - len(word_before) - 1 if word_before in MONTHS else at
        if " may" in text[begun : at + 6] or not (begun < at or behind.startswith(("月", " "))):
            continue
        if day := impossible_day(text[begun:]):
            end = begun + len(" ".join(text[begun:].split()[: 1 if behind.startswith("月") else 2]))
            raise entry_errors.no_such_day(day, (begun, end))


_MAX_NUMBERS = 8
"""Numbers of a note that are looked at."""


def check_channel(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where no channel was read and the first words of the note look like one."""
    told_already = list[Span]()
    for start, end in (*(() if head.is_appointment else head.note_spans), *line.clauses[:_MAX_CLAUSES]):
        first = (start, end) not in line.clauses[1:]
        if (start, end) in line.clauses[2:] and not is_han(line.text[start]):
            if _is_told_past(line.text, start, word_end(line.text, start)) and (found := _way(line.text, start, end)):
                raise line.ask_channel(found)
            continue
        if not first and tells_of_others(line.text, start, end):
            continue
        behind_comma = (head.end and line.text[head.end - 1] in ",:") or line.text[:start].rstrip()[-1:] in (",", ":")
        lead = _SHORT_LEAD if behind_comma and not is_han(line.text[start]) else _MAX_LEAD
        begun = line.gift[1] if line.gift and start <= line.gift[0] < end else start
        found = _channel_word(line.text, begun, min(end, start + lead)) or _way(line.text, start, end)
        if found and line.text[slice(*found)] == "来" and line.text[found[0] - 1] == "没":
            head.needs_channel = True
            continue
        if found:
            if head.is_imperative and (start, end) in head.note_spans and not is_han(line.text[start]):
                raise line.ask_done((start, end))
            coming = _coming_ahead(line, (start, end), found)
            if coming and coming == line.awaited_on:
                told_already.append((start, end))
                continue
            raise line.ask_step((start, end)) if coming else line.ask_channel(found)
    for start, end in line.clauses:
        if (start, end) not in told_already and (found := _when(line.text, start, end)):
            raise line.ask_channel(found)
    if line.clauses and not told_already:
        start = line.clauses[0][0]
        if found := _find_squeezed(line.text, start, min(start + _MAX_LEAD // 2, line.clauses[-1][1])):
            raise line.ask_channel(found)


def _coming_ahead(line: Line, clause: Span, found: Span) -> date | None:
    """The day ahead on which the client will come, as the words found tell: 明天来网点."""
    from rmtui.entry.steps.step_finder import day_ahead

    if line.has_signed_step or line.text[found[0]] != "来":
        return None
    ahead = day_ahead(line.text, clause, line.today)
    return ahead[1].day if ahead and ahead[0] < found[0] and ahead[1].day > line.today else None


def _channel_word(text: str, start: int, end: int) -> Span | None:
    found = find(words.CHANNELS, text, start, end) or find(words.HANDED, text, start, end)
    if found and text[: found[0]].endswith(_SOMETIME):  # 说下次|请我吃火锅
        return None
    return None if found and re.compile(_NUMBER).match(text, found[1]) else found


_SOMETIME = ("下次", "下回", "改天", "改日", "回头", "以后", "有空", "哪天")
_NUMBER = "[:是为]?[0-9]{5}"
"""Behind 手机 or 电话, which then tell no contact: a telephone number."""


def check_reached(line: Line, head: HeadReading, *, certain: bool) -> None:
    """Raise Unsorted where a contact counts as reached by default and words of the note look otherwise.

    `certain`: whether no words of an attempt were read in the note at all.
    """
    for start, end in line.clauses[:3]:
        found = find(words.UNREACHED, line.text, start, end)
        found = found or (None if certain else _first(unreached_end, line.text, start, end))
        of_others = tells_of_others(line.text, start, end) and not _is_right_behind_pronoun(line.text, start, found)
        if found and line.text.startswith(_NOT_MET, found[0]):  # 老板出差|没见着
            raise line.ask_outcome((found[0], end))
        of_others = of_others or (found is not None and _tells_what_was_said(line.text[start : found[0]]))
        if found and _is_own_absence(line.text, start, end):
            continue
        if found and line.text[found[0]] == "说" and line.text[found[0] - 1] == "我":  # 我说|去问一下
            continue
        by_manager = found and ("我" in line.text[start : found[0]] or "i" in line.text[start:end].split())
        is_missed = found and (by_manager or line.text[slice(*found)] in _MISSED)
        if found and head.incoming and not is_missed:  # who called was reached
            continue
        if (
            found
            and not of_others
            and not _is_of_a_thing(line.text, start, found)
            and not _reached_later(line, head, end)
        ):
            raise line.ask_outcome(found, may_be_text=True)


_NOT_MET = ("没见着", "没见到", "未见到", "没碰到", "没碰着", "没碰上", "没遇到", "没遇上")
"""They tell of the manager's own way, whoever the clause begins with."""
_STATES = frozenset(("available", "unavailable", "reachable", "unreachable", "answering"))
"""What the client is or is not, rather than what became of a call."""
_MISSED = frozenset(phrases(words.MISSED))


def _is_own_absence(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells where the manager will be: I'll be on leave until Friday."""
    if is_han(text[start]):
        return False
    from rmtui.entry.steps.step_subjects import tells_own_absence

    return tells_own_absence(text, start, end)


def _tells_what_was_said(text: str) -> bool:
    return text.isascii() and not {*phrases(english_leftovers.SAYING)}.isdisjoint(text.split())


def _is_right_behind_pronoun(text: str, start: int, found: Span | None) -> bool:
    """Whether Chinese words stand behind a pronoun that begins a clause, which is the client: 她 | 在开会."""
    return found is not None and text[start] in "他她" and found[0] - start < _NEAR


def _is_of_a_thing(text: str, start: int, found: Span) -> bool:
    """Whether words may be said of a thing, and one stands before them: 批复 | 没到; transfer | didn't get through."""
    if text[found[0]].isascii():
        return ends_in_thing(text[start : found[0]].split())
    return text[slice(*found)] in phrases(words.OF_PEOPLE_OR_THINGS) and not tells_only_attempt(text[start : found[0]])


def ends_in_thing(tokens: list[str]) -> bool:
    """Whether English words end in what did not come, which is no client: the transfer did | not get through."""
    left = [one for one in tokens if one not in phrases(english_leftovers.BEFORE_NEGATION)]
    return bool(left) and left[-1] in phrases(english_leftovers.THINGS)


def _reached_later(line: Line, head: HeadReading, after: int) -> bool:
    """Whether a later clause tells in Chinese that the client was reached, 下午他回过来了, or others of a company:
    跟财务对账.
    """
    later = [(start, end) for start, end in line.clauses if start > after]
    if any(find(words.CALLED_BACK, line.text, *one) for one in later):
        return True
    return any(_talks_with_others(line, head, one) for one in later)


def _talks_with_others(line: Line, head: HeadReading, clause: Span) -> bool:
    """Whether a Chinese clause tells that somebody of a company was spoken to: 跟财务对账."""
    is_told = line.text.startswith(_WITH_OTHERS, clause[0]) and find(words.TALKS, line.text, *clause)
    return bool(is_told) and is_company_name(head.clients[0].name)


_WITH_OTHERS = ("跟", "和", "与", "找", "同")


def check_unreached(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a contact counts as not reached and a later clause tells of an answer, or where the client
    was the one who called.
    """
    for start, end in line.clauses:
        tokens = line.text[start:end].split()
        if head.incoming and not _STATES.isdisjoint(tokens):  # Bob called, | not available till Fri
            raise line.ask_outcome((start, end))
        if _talks_with_others(line, head, (start, end)):  # 拜访鼎丰，老板不在，|跟财务对账
            raise line.ask_outcome((start, end))
        found = find(words.REACHED, line.text, start, end) or _second_try(line.text, start, end)
        if found is None and is_han(line.text[start]):
            from rmtui.entry.second_contact import untold_try

            found = untold_try(line.text, start, end)
        missed = find(words.UNREACHED, line.text, start, end)
        if missed and _second_try(line.text, missed[1], end):  # got no reply | so texted her and she agreed
            missed = None
        later = (line.text[slice(*one)] for one in line.clauses if one[0] > end)
        if any(read_outcome(clause)[0] is Outcome.NOT_REACHED for clause in later):  # rang back | no answer
            continue
        if found and (not missed or missed[1] <= found[0]):  # 微信留言后|他回了
            raise line.ask(_("“{words}”: was somebody reached after all? Write two lines, or T+ or T-."), found)


def _second_try(text: str, start: int, end: int) -> Span | None:
    """An English clause in which another channel is tried and the client does something: so texted her and she came."""
    tried = any(f" and {word} " in text[start:end] for word in ("she", "he", "they"))
    return (start, end) if tried and find(words.CHANNELS, text, start, end) else None


def check_step(line: Line) -> None:
    """Raise Unsorted where a clause names a day ahead that is not clearly of something else, and no step was read."""
    from rmtui.entry.steps.awaited_finder import comes, tells_answer, told_start
    from rmtui.entry.steps.step_clause import awaits_event
    from rmtui.entry.steps.step_days import ends_in_span
    from rmtui.entry.steps.step_finder import day_ahead

    text = line.text
    for start, end in line.clauses:
        lead, article, day = ("", "", "", *text[start:end].split())[-3:]
        if lead in ("on", "by", "before") and article == "the" and day in _ORDINALS:
            raise line.ask_step((start, end))
        found = day_ahead(text, (start, end), line.today)
        if found and _is_own_absence(text, start, end):
            continue
        if found is None or ">" in text[start:end]:  # of a sign that stays text the line has a doubt
            continue
        if tells_no_show(text[start:end]):
            continue
        at, due = found
        if due.day == line.awaited_on:  # 答应周三带过来 < 周三 带保单
            continue
        if _is_told_again(line, (start, end), at, due.day):
            raise line.ask_other_contact((start, end))
        if _is_of_something_told(text, (start, end), at, due.end):
            continue
        if awaits_event(text, start, due, end) or text.startswith(_HE_OR_ANOTHER, start):
            raise line.ask_step((start, end))
        if not is_han(text[start]) and english_steps.is_moved(text[start:at]):  # moved our meeting to Monday
            raise line.ask_step((start, end))
        if _is_told_of_past_day(line, at, due.day, end):
            continue
        if text.startswith("说", start) and at == start + 1 and tells_answer(text[due.end : end]):  # 说周三回电
            raise line.ask_step((start, end))
        alone = due.end >= end or text.startswith((" and ", " or "), due.end) or line.person_at(due.end)
        is_later = not is_han(text[start]) and due.end >= end and text[end : end + 1] == ":"
        if at == start and alone and not is_later:
            continue
        others = tells_of_others(text, start, end) or _tells_of_third_parties(text, start, end)
        others = others or (text.startswith("让", due.end) and relation_end(text, due.end + 1) > due.end + 1)
        manager = find(words.MANAGER_WORDS, text, start, at) or find(words.MANAGER_WORDS, text, due.end, end)
        if is_han(text[start]) and others:
            if told_start(text, start) >= at and comes(text[due.end : end], surely=False):  # 她周三|来聊聊
                raise line.ask_step((start, end))
            continue
        sure = not due.assumed or ends_in_span(text, due.end) or text.startswith(("by ", "before "), at)
        sure = sure or text[due.end - 1] == "前"
        is_free = not find(words.OTHER_AFFAIRS, text, start, end) or _is_done_with_client(text[start:end])
        if _is_appointment(text, (start, end), at, due.end):
            sure = is_free = True
        if manager or (sure and not others and is_free):
            raise line.ask_step((start, end))


def _is_appointment(text: str, clause: Span, at: int, day_end: int) -> bool:
    """Whether what stands before a day at `at` is an appointment for it, that nothing behind it tells as held: birthday
    lunch | Friday; 生日宴定在|周五.
    """
    start, end = clause
    if is_han(text[start]):
        return re.search(_HAN_APPOINTMENT, text[start:at]) is not None
    from rmtui.words.steps import THIRD_PERSON_VERBS

    is_held = not {*text[day_end:end].split()}.isdisjoint((*phrases(THIRD_PERSON_VERBS), *_PAST_FORMS))
    is_vague = text.startswith("in ", at)  # rate review | in March
    return not (is_held or is_vague) and english_steps.is_appointment(text, start, at)


_HAN_APPOINTMENT = r"(?:[饭餐宴茶酒局聚]|见面|会面|面谈)(?:已经?)?(?:约|订|定|安排|改)(?:好了?|在|到|于|了)?$"


_HE_OR_ANOTHER = ("he or ", "she or ", "they or ")
"""At the start of a clause with a day: who does it is open."""


def check_step_of_others(line: Line, head: HeadReading, spans: list[Span]) -> None:
    """Raise Unsorted where the next step in the `spans` is for another client: 带给李娜, hand it to Bob."""
    for start, end in spans:
        for at in range(start, end):
            lead = word_at(line.text, at, ("给", " to "))
            person = line.person_at(at + len(lead)) if lead else None
            is_last = person and line.text[person.end : end].strip() in ("", "on", "by", "for", "at", "before")
            if person and person.full and is_last and not set(person.candidates) & set(head.clients):
                raise line.ask_other_contact((start, end))


def _is_done_with_client(text: str) -> bool:
    """Whether an English clause may tell what the manager does for the client: walking | their valuer round."""
    tokens = text.split()
    is_doing = len(tokens) > 1 and tokens[0].endswith("ing") and tokens[1] in ("his", "her", "their", "him", "them")
    return is_doing and not find(words.OTHER_AFFAIRS, tokens[0], 0, len(tokens[0]))


def _is_told_past(text: str, start: int, at: int) -> bool:
    """Whether the English word before a day at `at` tells what happened: the card arrived | on Tuesday."""
    tokens = text[start:at].removesuffix("on ").split()
    word = tokens[-1] if tokens else ""
    is_past = word in _PAST_FORMS or (word.endswith("ed") and len(word) > _NEAR)
    return is_past and word not in _ARRANGED and tokens[-2:-1] not in (["be"], ["get"], ["being"], ["getting"])


def _is_of_something_told(text: str, clause: Span, at: int, day_end: int) -> bool:
    """Whether a day ahead in a clause is that of something told, or until when something is not to be done."""
    from rmtui.entry.steps.step_clause import forbids
    from rmtui.words.steps import AWAITED_EVENTS, TELLING

    start, end = clause
    is_count = text[start:at].endswith(" time ") and text.startswith("this ", at)  # third time | this month
    if is_count or text[start:at].endswith(_NOT_AHEAD) or text.startswith(_HOURS, day_end):
        return True
    if _is_told_past(text, start, at) or (is_han(text[start]) and forbids(text, day_end)):
        return True
    is_event = text[day_end:end] in phrases(AWAITED_EVENTS)
    return is_event and text[:start].rstrip(" ,:").endswith(phrases(TELLING))  # 微信通知，|周一放款


def _is_told_again(line: Line, clause: Span, at: int, ahead: date) -> bool:
    """Whether what is told with a day was done again, on the nearer one that is past: 27号又通了电话."""
    start, end = clause
    if is_han(line.text[end - 1]):
        return "又" in line.text[at:end] and _is_told_of_past_day(line, at, ahead, end)
    told = line.text[start:at].split()
    return "again" in told and told[0] in _SPOKEN_AGAIN and _is_past_nearer(line, at, ahead)


_SPOKEN_AGAIN = frozenset(("spoke", "talked", "met", "saw", "called", "rang", "phoned", "emailed", "texted", "visited"))


def _is_told_of_past_day(line: Line, at: int, ahead: date, end: int) -> bool:
    """Whether a day at `at` in a Chinese clause is the nearer one that is past, of what was done: 27号存款到期了."""
    told = line.text[at:end]
    return "了" in told and not told.endswith(_STILL_DUE) and _is_past_nearer(line, at, ahead)


def _is_past_nearer(line: Line, at: int, ahead: date) -> bool:
    """Whether the day at `at` rather lies back than ahead; a weekday is as near on either side."""
    if (past := day_at(line.start, at + len(word_at(line.text, at, ("on ",))))) is None:
        return False
    since, until = line.today - past[0][0], ahead - line.today
    return since < until and since + until > timedelta(weeks=1)


_STILL_DUE = ("好了", "行了", "到期了", "再说了")
"""At the end of a clause: 了 tells nothing done."""
_ORDINALS = frozenset(phrases(words.ORDINALS))
_PAST_FORMS = frozenset(phrases(words.PAST_FORMS))
_ARRANGED = frozenset(phrases(words.ARRANGED))


def check_together(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a client is named who may have been there, too: 鼎丰 | 的马骏, 同李强一道来."""
    for start, end in line.clauses[:4]:
        person = line.person_at(start)
        is_headed = head.day is None or any(part.kind is PartKind.CHANNEL for part in head.parts)
        if person is None and not is_headed and (other := _behind_another_day(line, start)) and other.end >= end:
            raise line.ask_company((start, end))
        if person and set(person.candidates) <= set(head.clients):
            continue
        joined = table_of(*words.JOINED.values())
        if person and (stop := joined.end(line.text[:end], skip_blanks(line.text, person.end))) > person.end + 1:
            raise line.ask_company((start, stop))
        if person and not is_han(line.text[start]) and (stop := _came(line, head, person.end, end)):
            raise line.ask_company((start, stop))
        if found := _relative(line, head, start, end):
            raise line.ask_company(found)
    for start, end in line.clauses[:1]:
        other = line.person_at(start) if head.in_words and start == head.end and is_han(line.text[start]) else None
        gone = table_of(words.GOING_TO).end(line.text[:end], start)
        met = line.person_at(gone) if gone > start and head.in_words else None
        if met and met.full and not set(met.candidates) & set(head.clients):
            raise line.ask_company((start, met.end))
        if other and set(other.candidates) <= set(head.clients):
            break
        is_absent = other is not None and table_of(words.ABSENT).end(line.text, other.end) > other.end
        if other and other.full and not is_absent and line.text[other.end : other.end + 1] != "的":  # 带李娜见了|马骏
            raise line.ask_company((start, other.end))
        last = min(end, start + _SHORT_LEAD)
        for at in range(start, last) if head.channel is None else ():
            stop = table_of(words.TOGETHER).end(line.text[:end], at)
            if at < stop and (person := line.person_at(stop)) and person.full and not _is_talk(line.text, start, at):
                raise line.ask_company((at, person.end))
        if line.text[start] == "的" and (person := line.person_at(start + 1)):
            raise line.ask_company((start, person.end))


def _relative(line: Line, head: HeadReading, start: int, end: int) -> Span | None:
    """Another client who came as a relative, in full: with her daughter Lucy Hart; 他女儿熊丽也在; None for nobody."""
    text = line.text[:end]
    for at in range(start, min(end, start + _MAX_LEAD)):
        stop = relation_end(text, at) if is_han(text[at]) or not text[at - 1].isalnum() else at
        person = line.person_at(stop) if at < stop < end else None
        if person is None or not person.full or set(person.candidates) & set(head.clients):
            continue
        lead = text[start:at].rstrip(" 的")
        lead = lead.removesuffix(next((one for one in _WHOSE if lead.endswith(one)), "")).rstrip()
        with_word = next((one for one in _TOGETHER if f" {lead}".endswith(one)), "").lstrip()
        if with_word and not text.startswith(("的", "'s"), person.end):
            return start + len(lead) - len(with_word), person.end
        if not lead and table_of(*words.JOINED.values()).end(text, skip_blanks(text, person.end)) > person.end + 1:
            return start, person.end
    return None


_WHOSE = ("他", "她", "他们", "her", "his", "their")
_TOGETHER = tuple(one if is_han(one[0]) else f" {one}" for one in phrases(words.TOGETHER))


def _behind_another_day(line: Line, at: int) -> Person | None:
    """Who is named behind a day at `at`: [昨天王芳，]今天李娜."""
    day = day_at(line.start, at)
    return line.person_at(day[1]) if day else None


def _came(line: Line, head: HeadReading, at: int, end: int) -> int:
    """Where the words behind a name at `at` end that say that somebody else came to a meeting, or was in contact in a
    line that tells no channel, [Kevin, Helen] rang; 0 for none.
    """
    at = skip_blanks(line.text, at)
    is_open = head.channel is Channel.MEETING if head.in_words else head.channel is None
    came = contact_finder.phrase_behind_name(line.text[:end], at) if is_open and at < end else None
    return came.end if came and came.incoming and came.channel in (Channel.MEETING, head.channel or came.channel) else 0


def _is_talk(text: str, start: int, at: int) -> bool:
    """Whether words before a name tell what was talked about."""
    return any(sign in text[start:at] for sign in ("说", "聊", "谈", "问", "提", "想", "要", "asked", "said", "about"))


def _way(text: str, start: int, end: int) -> Span | None:
    """By phone, on WeChat: wherever they stand in a clause."""
    for at, _stop in () if is_han(text[start]) else _words(text, start, end):
        found = contact_finder.how(text[:end], at) or contact_finder.occasion(text[:end], at)
        if found and found.channel:
            return at, found.end
    return None


def _when(text: str, start: int, end: int) -> Span | None:
    """A contact that a clause tells by the way: said so | when she rang."""
    for at, stop in _words(text, start, end):
        if text[at:stop] in ("when", "after", "while") and text[stop + 1 : end].split(maxsplit=1)[:1] in _SPEAKERS:
            return find(words.CHANNELS, text, stop, min(end, stop + _SHORT_LEAD + _NEAR))
    return None


_SPEAKERS = [["she"], ["he"], ["they"], ["i"], ["we"]]


def _find_squeezed(text: str, start: int, end: int) -> Span | None:
    """A Chinese word of a channel with blanks within it: 电 话."""
    places = [at for at in range(start, end) if not text[at].isspace()]
    if len(places) == end - start or not is_han(text[start]):
        return None
    found = find(words.CHANNELS, "".join(text[at] for at in places), 0, len(places))
    return (places[found[0]], places[found[1] - 1] + 1) if found else None


def tells_of_others(text: str, start: int, end: int) -> bool:
    """Whether what begins a clause tells what somebody else does or wishes."""
    return table_of(*words.OTHER_SUBJECTS.values()).end(text[:end], start) > start


def _tells_of_third_parties(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with somebody's day with the client: the vet is coming; 医生让他复查, 约了牙医看牙."""
    from rmtui.entry.steps.step_clause import agreed_end

    parties = table_of(*words.THIRD_PARTIES.values())
    at = agreed_end(text[:end], start) if is_han(text[start]) else start
    return any(parties.end(text[:end], place) > place for place in {start, at} if place < end)


def _words(text: str, start: int, end: int) -> list[Span]:
    found, begun = [], start
    for at in range(start, end + 1):
        if at == end or not (text[at].isalnum() or text[at] in "'-"):
            if begun < at:
                found.append((begun, at))
            begun = at + 1
    return found


def find(table: Mapping[str, str], text: str, start: int, end: int) -> Span | None:
    """The first phrase of a table within a span; a Latin one begins where a word does."""
    return _first(table_of(*table.values()).end, text, start, end)


def _first(end_of: Callable[[str, int], int], text: str, start: int, end: int) -> Span | None:
    """The first words within a span whose end `end_of` has, and that are no part of harmless ones."""
    at, harmless = start - 1, table_of(*words.HARMLESS.values())
    last = min(end, start + _MAX_CHARACTERS)
    while (at := at + 1) < last:
        if not is_han(text[at]) and not word_ends(text, at) and at > start:
            continue
        if (stop := harmless.end(text, at)) > at:
            at = stop - 1
            continue
        stop = end_of(text, at)
        if at < stop <= end:
            return at, stop
    return None
