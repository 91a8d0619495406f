"""The reader of the line of entry, in which a person types a contact as they would say it: `parse`.

    昨天下午跟王芳在网点面谈，聊到期理财，下周三发方案
    Called Anna yesterday about the note, send the proposal by Friday

or with signs and letters, which leave nothing to doubt:

    [when] who[, who...] [channel] note ... [> when text] [< when text] [#topic ...] [=amount product]

It works in three layers. The normal form of the line has the positions of the line as typed (`normal_form`). Finders
look for one thing each: `people_finder`, `contact_finder`, `moments`, `dates`, `times`, `step_finder`, `sale_finder`,
`outcomes`, `signs`. `head` and this module choose among what they propose, from left to right: first who, when and how,
then the note with what it tells. Nothing is guessed: what may be several is asked about (`Unsorted` and its kinds).
A backslash before a sign, or before the note, marks it as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, leftovers
from rmtui.entry.dates import BACK, read_days
from rmtui.entry.doubts import outcome_doubt
from rmtui.entry.entry_errors import AmbiguousName, DayOfWhat, UnclearDay
from rmtui.entry.head.head_line import HeadLine, head_line
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import HeadReading
from rmtui.entry.line import Entry, EntryPromise, EntrySale, Part, PartKind
from rmtui.entry.moments import lies_ahead, moment_end, part_of_day
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import CLAUSE_ENDS, clauses, normal_form, skip_blanks
from rmtui.entry.outcomes import read_outcome
from rmtui.entry.people_finder import word_end
from rmtui.entry.signs import read_sections
from rmtui.entry.step_days import read_step_day
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from rmtui.entry.step_finder import FoundStep

_MAX_SPOKEN = 2000
"""Characters of a note within which words are looked at."""

_AMOUNT_SIGNS = frozenset("0123456789万千百亿元块")
"""An amount holds one of these."""

Span = tuple[int, int]


def parse(line: str, today: date, names: NameIndex) -> Entry:
    """Parse a line. Unsorted, with a sentence on what is missing, where it is not understood."""
    text = normal_form(line)
    start = head_line(line, text, today, names)
    head = read_head(start)
    body = _Body(line, text, head, today)
    channel = head.channel
    outcome, certain = head.outcome, True
    if outcome is None:
        outcome, certain = entry_outcome(body.note, body.sales, behind_phrase=head.is_sentence)
    if not head.is_literal and not body.has_escapes:
        body.check_leftovers(start, outcome, certain=certain)
    if channel is None:
        channel = Channel(head.clients[0].channel or Channel.TELEPHONE)
        if not (head.in_words or body.said_anything):
            message = _("What happened with {name}? A channel or a note is missing.")
            raise Unsorted(message.format(name=plain(head.clients[0].display_name)))
    on = head.day or today
    for step in (body.promise, body.awaited):
        if step and step.due < on:
            raise Unsorted(_("{day} is past. What is to be done lies ahead.").format(day=format_long_day(step.due)))
    doubts = body.doubts if certain else (*body.doubts, outcome_doubt(channel))
    parts = tuple(sorted((*head.parts, *body.parts), key=lambda part: part.start))
    return Entry(
        on, head.time, tuple(head.clients), channel, body.note, body.promise, body.topics, body.sales, head.incoming,
        outcome, doubts, parts, body.awaited,
    )  # fmt: skip


def entry_outcome(note: str, sold: Sequence[EntrySale], *, behind_phrase: bool = False) -> tuple[Outcome, bool]:
    """The outcome by the words of the note, and whether it is certain. Who bought something was reached."""
    outcome, certain = read_outcome(note, behind_phrase=behind_phrase)
    return (outcome, certain) if outcome is Outcome.REACHED or not sold else (Outcome.REACHED, False)


def clients_at_start(
    text: str, today: date, names: NameIndex, *, with_channel: bool = False
) -> tuple[KnownClient, ...]:
    """The clients that a text begins with, as a line does, or all that an unclear name may mean; () for none.

    `with_channel`: only where a channel follows.
    """
    try:
        head = read_head(head_line(text, normal_form(text), today, names))
        return tuple(head.clients) if not with_channel or head.channel else ()
    except AmbiguousName as ambiguous:
        return () if with_channel else ambiguous.candidates
    except Unsorted:
        return ()


class _Body:
    """What stands behind the head: the note, and what it tells by signs or in words."""

    def __init__(self, typed: str, text: str, head: HeadReading, today: date) -> None:
        self._typed, self._text, self._head, self._today = typed, text, head, today
        self._behind_names = max((part.end for part in head.parts), default=0)
        sections = read_sections(typed, text, head.end, today)
        self.topics = sections.topics
        self.promise: EntryPromise | None = sections.promise
        self.awaited = sections.awaited
        self.sales: tuple[EntrySale, ...] = sections.sales
        self.doubts = sections.doubts
        self.has_escapes = sections.has_escapes
        self._peeled_all = False
        self.parts: list[Part] = []
        self._words: list[Part] = []
        """Parts that give way to those of `parts` within them."""
        self._pieces: list[Span] = [piece for piece in sections.note if piece[0] < piece[1]]
        if not head.is_literal and not sections.has_escapes:
            self._read_way([*head.note_spans, *self._clauses()[:1]])
        if not head.is_literal and not sections.has_escapes and self._pieces and self._pieces[0][0] < _MAX_SPOKEN:
            if not self.promise:
                self._read_steps()
            self._read_tail()
            if not self.sales:
                self._read_sales()
        self.note = self._note_text()
        self.parts += [
            part for part in sections.parts if part.kind in (PartKind.STEP_DAY, PartKind.TOPIC, PartKind.SALE)
        ]
        self.parts += self._filled(
            [*self._words, *sections.filled, *(Part(PartKind.NOTE, *piece) for piece in self._pieces)]
        )
        self.said_anything = bool(self.note or self.promise or self.awaited or self.topics or self.sales)

    def check_leftovers(self, start: HeadLine, outcome: Outcome, *, certain: bool) -> None:
        """Raise Unsorted where the note holds what looks like the thing that a default was taken for."""
        head = self._head
        line = leftovers.Line(self._typed, self._text, self._clauses(), self._today, start)
        leftovers.check_people(line, head)
        leftovers.check_together(line, head)
        leftovers.check_day(line, head)
        if head.channel is None:
            leftovers.check_channel(line, head)
        if head.outcome is None and outcome is Outcome.REACHED and (certain or head.channel is None or head.in_words):
            leftovers.check_reached(line)
        elif outcome is Outcome.NOT_REACHED and not head.has_outcome_mark:
            leftovers.check_unreached(line)
        sales = [(part.start, part.end) for part in self._words if part.kind is PartKind.SALE]
        if sales or not (self.sales or self.doubts):
            leftovers.check_sale(line, sales)
        leftovers.check_step(line)

    def _filled(self, wider: list[Part]) -> list[Part]:
        """What the parts leave of wider ones, without the blanks and signs around it."""
        found: list[Part] = []
        inner = sorted(self.parts, key=lambda part: part.start)
        place, last = 0, 0
        for kind, start, end in sorted(wider, key=lambda part: (part.start, part.kind is PartKind.NOTE)):
            at = max(start, last)
            while at < end:
                while place < len(inner) and inner[place].end <= at:
                    place += 1
                stop = min(end, inner[place].start) if place < len(inner) else end
                begun, left = at, stop
                while begun < left and not self._is_word(begun):
                    begun += 1
                while begun < left and not self._is_word(left - 1):
                    left -= 1
                if begun < left:
                    found.append(Part(kind, begun, left))
                at = inner[place].end if stop < end else end
            last = max(last, end)
        return found

    def _is_word(self, at: int) -> bool:
        return not (self._text[at].isspace() or self._text[at] in ",:;、。.()")

    def _note_text(self) -> str:
        """The pieces of the note, with those of the head that are part of it."""
        kept = [self._typed[start:end].strip() for start, end in self._head.note_spans]
        note = "".join(self._typed[start:end] for start, end in self._pieces).strip()
        if self._head.in_words and not self._head.is_literal:
            note = _without_lead(note)
        if kept and note:
            glue = "" if is_han(note[0]) and is_han(kept[-1][-1]) else " "
            return "".join(kept) + glue + note if is_han(kept[0][-1]) else " ".join((*kept, note))
        return note or "".join(kept) if not kept or is_han(kept[0][-1]) else " ".join(kept)

    # Words

    def _clauses(self) -> list[Span]:
        spans: list[Span] = []
        for start, end in self._pieces:
            if start < self._head.end + _MAX_SPOKEN:
                spans += clauses(self._text, start, min(end, self._head.end + _MAX_SPOKEN))
        return spans

    def _read_tail(self) -> None:
        """Read day, time and channel of the contact at the end of the first clause, or in clauses of their own."""
        spans = self._clauses()
        if not spans:
            return
        start, end = spans[0]
        glued = not any(sign in self._text[self._behind_names : start] for sign in ",;:-.")
        if glued and not is_han(self._text[start]) and (self._head.in_words or self._head.channel is None):
            self._peel(start, end)
        if is_han(self._text[start]) and self._head.is_sentence:
            spans = [(start, start), *spans]
        for start, end in spans[1:6]:
            if (self._head.channel is None and self._is_way(start, end)) or (
                self._head.day is None and self._stands_alone(start, end) and self._is_moment(start, end)
            ):
                self._cut(start, end)

    def _read_way(self, spans: list[Span]) -> None:
        """Read the channel where it stands in the part of the note before the name, or at the end of its clause."""
        for start, end in spans if self._head.channel is None else ():
            for at in _word_starts(self._text, start, end):
                found = contact_finder.how(self._text[:end], at)
                if found and found.channel and (start < self._behind_names or found.end == end):
                    self._head.channel = found.channel
                    return

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a clause is between signs, rather than between blanks."""
        before, behind = self._text[:start].rstrip(), self._text[end:].lstrip()
        opened = before[-1:] in CLAUSE_ENDS or before[-1:] == "("
        return opened and (not behind or behind[0] in CLAUSE_ENDS or behind[0] in ".)")

    def _is_way(self, start: int, end: int) -> bool:
        """Whether a clause is no more than the channel of the contact: 电话; by phone."""
        text = self._text[:end]
        at = start + (text[start:end].startswith(("通过", "用的")) and 2)
        found = contact_finder.how(text, at) or contact_finder.noun(text, at)
        found = found or contact_finder.phrase_before_name(text, at)
        if found is None or found.end < end or found.channel is None:
            return False
        if found.outcome:
            self._head.channel, self._head.outcome = found.channel, found.outcome
            return False
        self._head.channel = found.channel
        self.parts.append(Part(PartKind.CHANNEL, at, end))
        return True

    def _is_moment(self, start: int, end: int) -> bool:
        """Whether a clause is nothing but the day and time of the contact, which are then known."""
        at, day, time = skip_blanks(self._text, start), None, ""
        part = ""
        found_parts: list[Part] = []
        while at < end:
            at += next((len(word) for word in ("on ", "at ", "于", "在", "的") if self._text.startswith(word, at)), 0)
            read, stop = self._day(at, end)
            if read and day is None:
                day, part = read, part_of_day(self._text[at:stop])
                found_parts.append(Part(PartKind.DAY, at, stop))
                at = skip_blanks(self._text, stop)
                continue
            timed = read_time(self._text[at : min(at + 16, end)], part)
            if not timed or time:
                return False
            time = timed[0]
            found_parts.append(Part(PartKind.TIME, at, at + timed[1]))
            at = skip_blanks(self._text, at + timed[1])
        if day is None or lies_ahead(day, self._text[start:end], self._today):
            return False
        self._head.day, self._head.time = day, time or self._head.time
        self.parts += found_parts
        return True

    def _day(self, at: int, end: int) -> tuple[date | None, int]:
        found = read_days(self._text[at : min(at + 64, end)], self._today, BACK, glued=True)
        moment, away = moment_end(self._text[:end], at)
        if found and at + found[1] >= moment and at + found[1] <= end:
            if len(found[0]) > 1:
                raise UnclearDay(self._typed, at, at + found[1], found[0])
            return found[0][0], at + found[1]
        if moment > at:
            return self._today + timedelta(days=away), moment
        return None, at

    def _peel(self, start: int, end: int) -> None:
        """Take day, time and channel off the end of the first clause: the report | this morning | by email."""
        text = self._text
        while True:
            while end > start and text[end - 1].isspace():
                end -= 1
            peeled = False
            for at in _word_starts(text, start, end)[-7:]:
                if self._peel_one(at, end, start):
                    end, peeled = at, True
                    break
                if self._peeled_all:
                    return
            if not peeled:
                break

    def _peel_one(self, at: int, end: int, start: int) -> bool:
        text, head = self._text, self._head
        phrase = contact_finder.how(text[:end], at)
        if phrase is None and head.noun_may_follow:
            noun_at = at
            for article in ("a ", "an ", "the "):
                if text.startswith(article, at):
                    noun_at = at + len(article)
            if noun_at > at:
                phrase = contact_finder.noun(text[:end], noun_at)
        if phrase and phrase.end == end:
            if head.channel is None and phrase.channel:
                head.channel = phrase.channel
                self.parts.append(Part(PartKind.CHANNEL, at, end))
                self._cut(at, end)
                return True
            return False
        behind = at
        if not head.in_words or text.startswith(("by ", "before ", "until ", "due "), at):
            self._peeled_all = True
            return False
        for word in ("on the ", "on ", "at around ", "at ", "@ ", "around "):
            if text.startswith(word, at):
                behind = at + len(word)
                break
        if (
            head.time == ""
            and (timed := read_time(text[behind : min(end, behind + 16)]))
            and behind + timed[1] == end
            and (behind > at or "pm" in text[behind:end] or "am" in text[behind:end] or ":" in text[behind:end])
        ):
            head.time = timed[0]
            self.parts.append(Part(PartKind.TIME, behind, end))
            self._cut(at, end)
            return True
        if head.day is None:
            day, stop = self._day(behind, end)
            if day and stop == end and lies_ahead(day, text[behind:end], self._today):
                return self._ahead(at, behind, end)
            if day and stop == end and self._is_of_contact(start, at, text[behind:end]):
                head.day = day
                self.parts.append(Part(PartKind.DAY, behind, end))
                self._cut(at, end)
                return True
        return False

    def _ahead(self, at: int, behind: int, end: int) -> bool:
        """Raise Unsorted where the contact itself lies ahead: Lunch with Anna next Tuesday."""
        if at == self._head.end:
            message = _("{day} lies ahead. What is to be done goes behind >.")
            raise Unsorted(message.format(day=plain(self._typed[behind:end])), (behind, end))
        self._peeled_all = True
        return False

    def _is_of_contact(self, start: int, at: int, words: str) -> bool:
        """Whether a day at the end of the first clause is that of the contact, by the words before it."""
        before = self._text[start:at].split()
        if before[-1:] == ["for"] or any(word in ("promised", "agreed", "will") for word in before):
            return False
        if any(word.strip("'s") in _OWN_VERBS or word in _OWN_VERBS for word in before):
            return False
        if before and before[-1] in _EVENTS:
            raise DayOfWhat(
                _(
                    "Was the contact “{day}”, or is that the day of something else? Put the day at the beginning."
                ).format(day=plain(words)),
                (at, at + len(words)),
            )
        return True

    def _read_steps(self) -> None:
        """Read the next step that a clause tells."""
        from rmtui.entry.step_finder import find_step, find_trailing_day

        spans = self._clauses()
        if self._head.is_appointment and spans and self._read_appointment(*spans[0]):
            return
        for place, (start, end) in enumerate(spans):
            found = None
            for begun in self._step_starts(start, end):
                agreed = self._head.is_appointment and place == 0
                found = find_step(self._typed, self._text, (begun, end), self._today, agreed=agreed)
                if found:
                    break
            if found is None and place + 1 < len(spans):
                found = find_trailing_day(self._typed, self._text, (spans[place], spans[place + 1]), self._today)
            if found:
                self._take_step(found)
                return

    def _read_appointment(self, start: int, end: int) -> bool:
        """Read the day of what was arranged: [arranged to meet Bob] on Thursday; the terms by Friday."""
        text = self._text[:end]
        if is_han(text[start]):
            return False
        for at in _word_starts(text, start, end):
            behind = next((at + len(word) for word in ("for ", "at ") if text.startswith(word, at)), at)
            due = read_step_day(self._typed[:end], text, behind, self._today)
            if due is None:
                continue
            if len(due.days) > 1:
                raise UnclearDay(self._typed, behind, due.end, due.days)
            words = [
                self._typed[begun:stop].strip() for begun, stop in (*self._head.note_spans, (start, at), (due.end, end))
            ]
            self.promise = EntryPromise(due.day, " ".join(filter(None, words)), due.assumed)
            self.parts.append(Part(PartKind.STEP_DAY, behind, due.end))
            self._words += [Part(PartKind.STEP, *span) for span in ((start, at), (due.end, end)) if span[0] < span[1]]
            self._cut(start, end)
            return True
        return False

    def _step_starts(self, start: int, end: int) -> list[int]:
        """Where in a clause a step may begin: at its start, behind and will, behind what says that nobody answered."""
        text = self._text
        starts = [start]
        if not is_han(text[start]):
            for word in (
                " and will ",
                " and i'll ",
                " and i will ",
                " and to ",
                " will call ",
                " will send ",
                " so will ",
                " - ",
                " but will ",
                " then ",
                " and then ",
                " and call ",
                " and send ",
                " and follow ",
                " i'll ",
                " i will ",
                " and meet ",
                " and agreed ",
                " and promised ",
                " and arranged ",
                " to call ",
                " agreed to ",
                " promised to ",
                " promised ",
                " will ",
                " try again ",
                " call back ",
                " and ring ",
                " and try ",
                " and email ",
            ):
                place = text.find(word, start, end)
                if place > start:
                    starts.append(place + 1)
        else:
            for word in (
                "没人接听",
                "没人接",
                "没接",
                "未接",
                "无人接听",
                "没通",
                "关机",
                "占线",
                "没回",
                "不在",
                "约好",
                "答应",
                "承诺",
                "说好",
                "约定",
                "约了",
                "让我",
                "要我",
                "请我",
            ):
                place = text.find(word, start, end)
                if place >= start:
                    inside = place if word[0] in "约答承说让要请" else place + len(word)
                    inside += text[inside : inside + 1] == "了"
                    if inside > start:
                        starts.append(inside)
        return sorted(dict.fromkeys(starts))

    def _take_step(self, found: FoundStep) -> None:
        words = [self._typed[start:end].strip(" ,，:：、") for start, end in found.words]
        words = [one for one in words if one]
        glue = "" if words and is_han(words[0][-1]) else " "
        self.promise = EntryPromise(found.due.day, glue.join(words), found.due.assumed)
        self.parts.append(Part(PartKind.STEP_DAY, found.day_start, found.due.end))
        self._words += [Part(PartKind.STEP, start, end) for start, end in found.words]
        self._cut(found.start, found.end)

    def _read_sales(self) -> None:
        spans = self._clauses()
        if not any(sign in _AMOUNT_SIGNS for start, end in spans for sign in self._text[start:end]):
            return
        from rmtui.entry.sale_finder import find_sales

        for sale, (start, end) in find_sales(self._typed, self._text, spans):
            self.sales = (*self.sales, sale)
            self._words.append(Part(PartKind.SALE, start, end))

    def _cut(self, start: int, end: int) -> None:
        """Take a span out of the note, with the signs that part it from what stands before."""
        pieces: list[Span] = []
        for begun, stop in self._pieces:
            if stop <= start or end <= begun:
                pieces.append((begun, stop))
                continue
            left = start
            while left > begun and not self._is_word(left - 1):
                left -= 1
            if begun < left:
                pieces.append((begun, left))
            if end < stop:
                right = end
                if left <= begun:
                    while right < stop and not self._is_word(right):
                        right += 1
                if right < stop:
                    pieces.append((right, stop))
        self._pieces = pieces


def _word_starts(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if not text[at].isspace() and (at == start or text[at - 1].isspace())]


def _without_lead(note: str) -> str:
    """A note without the word that only leads to it: about her mortgage."""
    for word in ("about ", "re ", "re: ", "regarding ", "concerning ", "to discuss ", "on ", "- ", "to talk about "):
        if note[: len(word)].lower() == word:
            return note[len(word) :].lstrip()
    return note


_OWN_VERBS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "who",
        "which",
        "that",
        "was",
        "were",
        "is",
        "are",
        "has",
        "had",
        "bought",
        "sold",
        "since",
        "until",
        "from",
        "due",
        "born",
        "matures",
        "matured",
        "maturing",
        "opened",
        "closed",
        "arrived",
        "retires",
        "retired",
        "moved",
        "left",
        "died",
        "married",
        "ended",
        "expired",
        "expires",
        "starts",
        "started",
        "signed",
        "lost",
        "paid",
        "received",
        "happened",
        "wants",
        "wanted",
        "after",
        "before",
    ]
)
_EVENTS = frozenset(
    [
        "meeting",
        "appointment",
        "payment",
        "maturity",
        "deadline",
        "interview",
        "trip",
        "flight",
        "wedding",
        "party",
        "closing",
        "completion",
        "delivery",
        "dinner",
        "event",
        "seminar",
        "review",
        "viewing",
        "transfer",
        "deposit",
        "withdrawal",
        "surgery",
        "operation",
        "funeral",
        "conference",
        "call",
        "lunch",
        "statement",
        "exam",
    ]
)
__all__ = ["clients_at_start", "entry_outcome", "parse", "word_end"]
