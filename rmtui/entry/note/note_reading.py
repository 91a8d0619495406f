"""The state of reading the note of a line of entry: what of it is left, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.line import EntryPromise, EntrySale, Part, PartKind
from rmtui.entry.normal_form import clauses
from rmtui.words import phrases
from rmtui.words.notes import LEADS

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.signs import Sections
    from rmtui.entry.steps.step_clause import FoundStep

Span = tuple[int, int]
MAX_SPOKEN = 2000
"""Characters of a note within which words are looked at."""
_BEFORE_DAY = (" on the", " by the", " before the", " for the", " for", " on", " by", " at", " before")
"""Left at the end of what is to be done, where the day was taken out: booked her in | for."""


class NoteReading:
    """A line, and what of its note is not read as something else yet."""

    def __init__(self, typed: str, text: str, head: HeadReading, sections: Sections, today: date) -> None:
        self.typed, self.text, self.head, self.today = typed, text, head, today
        self.behind_names = max((part.end for part in head.parts), default=0)
        """Where the last part of the head ends."""
        self.topics, self.doubts = sections.topics, sections.doubts
        self.promise: EntryPromise | None = sections.promise
        self.has_signed_step = sections.promise is not None
        self.awaited = sections.awaited
        """What the client is to do."""
        self.sales: tuple[EntrySale, ...] = sections.sales
        self.opportunities, self.cases = sections.opportunities, sections.cases
        self.inspections, self.gifts = sections.inspections, sections.gifts
        self.parts: list[Part] = []
        self.words: list[Part] = []
        """Parts that give way to those of `parts` within them."""
        self.pieces: list[Span] = [piece for piece in sections.note if piece[0] < piece[1]]
        """Spans that are part of the note."""
        self.note = ""
        """The text of the note, once all is read."""
        self.case_clauses: list[Span] = []
        """The clauses of the text of a complaint or request."""
        self.kept: list[Span] = []
        """Words of the head that say more than who, when and by which channel, besides `HeadReading.note_spans`."""
        self.tells_moment = False
        """Whether words of the head, 下班后, tell when of the day it was."""
        self._clauses: tuple[tuple[Span, ...], list[Span]] | None = None
        """The clauses of these pieces, which are asked for again and again."""
        self.gift_span: Span | None = None
        """The words of a gift, which tell no channel."""
        self.joined: list[Span] = []
        """Where clients are named who came to the meeting later on."""
        self.is_peeled = False
        """Whether nothing more is read at the end of the first clause."""

    def clauses(self) -> list[Span]:
        """The clauses of what is left of the note; a new list each time."""
        pieces = tuple(self.pieces)
        if self._clauses is None or self._clauses[0] != pieces:
            limit = self.head.end + MAX_SPOKEN
            spans = [
                span for start, end in pieces if start < limit for span in clauses(self.text, start, min(end, limit))
            ]
            self._clauses = pieces, spans
        return list(self._clauses[1])

    def is_glued(self, at: int) -> bool:
        """Whether the note goes on at `at` with the sentence of the head, without a sign between."""
        return not any(sign in self.text[self.behind_names : at] for sign in ",;:-.")

    def cut(self, start: int, end: int) -> None:
        """Take a span out of the note, with the signs that part it from what stands before."""
        pieces: list[Span] = []
        for begun, stop in self.pieces:
            if stop <= start or end <= begun:
                pieces.append((begun, stop))
                continue
            left = start
            while left > begun and not (self.is_word(left - 1) or self._closes_bracket(begun, left - 1)):
                left -= 1
            if begun < left:
                pieces.append((begun, left))
            if end < stop:
                right = end + ("(" in self.text[left:start] and self.text.startswith(")", end))
                if left <= begun:
                    while right < stop and not self.is_word(right):
                        right += 1
                if right < stop:
                    pieces.append((right, stop))
        self.pieces = pieces

    def _closes_bracket(self, begun: int, at: int) -> bool:
        """Whether a bracket is closed at `at` that was opened since `begun`: [no luck] (phone off)."""
        is_open = self.text.count("(", begun, at) > self.text.count(")", begun, at)
        return self.text[at] == ")" and is_open

    def take(self, found: FoundStep) -> EntryPromise:
        """The step that was found, whose words are no longer part of the note."""
        words = [self.typed[start:end].strip(" ,，:：、") for start, end in found.words]
        behind_day = next((at for at, span in enumerate(found.words) if words[at] and span[0] >= found.due.end), 0)
        if words:
            words[behind_day] = found.due.with_part(words[behind_day])
        if behind_day and found.due.part and "," in self.text[found.words[behind_day - 1][1] : found.day_start]:
            words[behind_day] = f"，{words[behind_day]}"  # 算一下利息，明早给他: 早上 is when it is given
        words = [one for one in words if one]
        glue = "" if words and is_han(words[0][-1]) else " "
        before = words[0] if words and found.words[0][1] == found.day_start else ""  # booked him in | for Friday at 10
        if preposition := next((word for word in _BEFORE_DAY if before.endswith(word)), ""):
            words[0] = before.removesuffix(preposition)
        text = glue.join(words)
        preposition = next((word for word in _BEFORE_DAY if text.endswith(word)), "")
        promise = EntryPromise(found.due.day, text.removesuffix(preposition), found.due.assumed)
        self.parts.append(Part(PartKind.STEP_DAY, found.day_start, found.due.end))
        self.words += [Part(PartKind.STEP, start, end) for start, end in found.words]
        self.cut(found.start, found.end)
        return promise

    def filled(self, wider: list[Part]) -> list[Part]:
        """What the parts leave of wider ones, without the blanks and signs around it."""
        found: list[Part] = []
        inner = sorted((*self.head.parts, *self.parts), key=lambda part: part.start)
        place, last = 0, 0
        for kind, start, end in sorted(wider, key=lambda part: part.start):
            at = max(start, last)
            while at < end:
                while place < len(inner) and inner[place].end <= at:
                    place += 1
                stop = min(end, inner[place].start) if place < len(inner) else end
                begun, left = at, stop
                while begun < left and not self.is_word(begun):
                    begun += 1
                while begun < left and not self.is_word(left - 1):
                    left -= 1
                if begun < left:
                    found.append(Part(kind, begun, left))
                at = inner[place].end if stop < end else end
            last = max(last, end)
        return found

    def is_word(self, at: int) -> bool:
        """Whether no blank and no sign that parts clauses stands at `at`."""
        if self.text[at] == "-":
            return not (self.text[at - 1 : at].isspace() and self.text[at + 1 : at + 2].isspace())
        return not (self.text[at].isspace() or self.text[at] in ",:;、。.()")

    def spans_before(self) -> list[Span]:
        """What is part of the note in the head, with a request while the note goes on behind it."""
        request, goes_on = self.head.request, bool(self.pieces) and self.pieces[0][0] == self.head.end
        spans = [*self.head.note_spans, request] if request and goes_on else self.head.note_spans
        covered = [one for one in spans if not any(start <= one[0] < end for start, end in self.kept)]
        return sorted([*covered, *self.kept]) if self.kept else spans

    def note_text(self) -> str:
        """The pieces of the note, with those of the head that are part of it, behind the contact persons."""
        persons = [self.typed[start:end].strip() for start, end in self.head.contact_persons]
        if not persons:
            return self._told()
        comma, colon = ("、", "：") if is_han(persons[0][-1]) else (", ", ": ")
        return colon.join(filter(None, (comma.join(persons), self._told())))

    def _told(self) -> str:
        """The pieces of the note, with those of the head that are part of it."""
        before = self.spans_before()
        kept = [self.typed[start:end].strip() for start, end in before]
        note = "".join(self.typed[start:end] for start, end in self.pieces).strip()
        if not self.head.is_literal:
            note = _without_separators(note)
            if self.pieces and self.pieces[0][0] == self.behind_names:  # 马骏|的贷款到期
                note = note.removeprefix("的")
        goes_on = kept and before[-1] not in self.kept and not is_han(kept[-1][-1])  # left a voicemail | about the loan
        if self.head.in_words and not (self.head.is_literal or goes_on):
            note = _without_lead(note, is_glued=bool(self.pieces) and self.is_glued(self.pieces[0][0]))
        if kept and note and before[-1] in self.kept and before[-1][1] == self.pieces[0][0]:  # 到李娜7103|店里坐了坐
            return "".join(kept) + note
        if kept and note:
            named = next(part.start for part in self.head.parts if part.kind is PartKind.CLIENT)
            is_apart = (
                before[-1][1] <= named or kept[-1][0] in "在和跟" or before[-1] in self.kept
            )  # 问候[王芳]，|刚出院
            glue = "" if is_han(note[0]) and is_han(kept[-1][-1]) else " "
            glue = "，" if is_apart and not self.is_glued(self.pieces[0][0]) else glue
            if is_han(kept[0][-1]):
                return "".join(kept) + glue + note
            is_apart = before[-1] in self.kept or before[-1][0] > named  # came in | together
            is_apart = is_apart or (self.head.is_planned and not self.is_glued(self.pieces[0][0]))
            return (", " if is_apart else " ").join((" ".join(kept), note))
        return note or "".join(kept) if not kept or is_han(kept[0][-1]) else " ".join(kept)


def _without_separators(note: str) -> str:
    """A note without the signs that part it from the head, 王芳 T。|聊了定投, and from what follows: line engaged -."""
    while note[:1] in ("。", ";", "；", "/") or note.startswith((". ", "- ", "– ", "— ", "/ ")):
        note = note[1:].lstrip()
    if note.endswith((" -", " –", " —")):
        note = note[:-1].rstrip()
    if note.endswith((",", "，", "、")):
        note = note[:-1].rstrip()
    if note.endswith(")") and "(" not in note:
        note = note[:-1].rstrip()
    return "" if note == "." else note


def _without_lead(note: str, *, is_glued: bool) -> str:
    """A note without the word that only leads to it, about her mortgage; on does where the note `is_glued` to the head:
    rang Anna, | on holiday.
    """
    for word in phrases(LEADS):
        if note[: len(word) + 1].lower() == f"{word} " and (is_glued or word != "on"):
            return note[len(word) :].lstrip()
    return note
