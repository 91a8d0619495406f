"""Changes by which an answer is put into a line: the letter of a channel behind the names, a backslash before what is
only text, a name moved into the note. Whether a change says what it is to say is found by reading the changed line.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rmtui.entry.entry_errors import (
    MaybeSale,
    MissingChannel,
    UnclearChannel,
    UnclearDay,
    UnclearGift,
    UnclearOutcome,
    UnclearStep,
)
from rmtui.entry.entry_text import format_entry, format_gift, format_sale
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import head_line
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import normal_form, skip_blanks
from rmtui.entry.reading import Reading, read_as_far
from rmtui.errors import Unsorted
from rmtui.rules.text.phrases import PROMISE_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.names import NameIndex

BEHIND_NAME = " :：,，"
"""What parts a name from what is told of the contact."""
ENDS_CLAUSE = ",，;；。"
CHANNEL_ASKED = (MissingChannel, UnclearChannel)
"""What may be asked about a line that tells no channel."""
ASKED_NEXT = (MaybeSale, UnclearGift, UnclearStep, UnclearDay, UnclearOutcome)
"""What may be asked about a line whose channel is known."""
_ANY_SALE = "1"
"""In the place of one that is not clear."""


def head_of(line: str, today: date, names: NameIndex) -> HeadReading | None:
    """Who, when and how in a line; None where that is a question itself."""
    try:
        return read_head(head_line(line, normal_form(line), today, names))
    except Unsorted:
        return None


def note_start(line: str, today: date, names: NameIndex) -> int:
    """Where the note begins: a backslash before it makes all of it text, one further on may not."""
    head = head_of(line, today, names)
    return skip_blanks(line, head.end) if head else 0


# The letter of a channel


def letter_places(line: str, today: date, names: NameIndex) -> list[int]:
    """Where the letter of a channel may stand: behind the head, and behind the names: dropped Anna | a line."""
    head = head_of(line, today, names)
    parts = head.parts if head else []
    ends = [part.end for part in parts], [part.end for part in parts if part.kind is PartKind.CLIENT]
    return list(dict.fromkeys(max(one) for one in ends if one))


def with_letter(line: str, at: int, letter: str) -> str:
    """The line with the letter of a channel, and its mark, at a place."""
    return f"{line[:at]} {letter} {line[at:].lstrip(BEHIND_NAME)}"


# What is only text


def with_escape(line: str, start: int) -> str:
    """The line with a backslash before the words at `start`."""
    return f"{line[:start]}\\{line[start:]}"


def escapes(line: str, start: int, today: date, names: NameIndex) -> list[str]:
    """The line with a backslash before words at `start`, or before their clause."""
    clause = max(note_start(line, today, names), 1 + max(line.rfind(sign, 0, start) for sign in ENDS_CLAUSE))
    return [with_escape(line, at) for at in dict.fromkeys((start, skip_blanks(line, clause)))]


def escapes_beside_step(line: str, start: int, end: int, today: date, names: NameIndex) -> Iterator[str]:
    """As `escapes` of the words from `start` up to `end`, with the next step that the other words tell behind its sign:
    behind a backslash none is looked for in words. None where they tell no step.
    """
    others = read_as_far(f"{line[:start].rstrip(BEHIND_NAME)}{line[end:]}", today, names)
    made = others.entry and (others.entry.promise or others.entry.awaited)
    parts = [part for part in others.parts if part.kind in (PartKind.STEP, PartKind.STEP_DAY)]
    if not (made and parts):
        return
    first, last = min(part.start for part in parts), max(part.end for part in parts)
    clause = 1 + max(others.line.rfind(sign, 0, first) for sign in ENDS_CLAUSE)
    step = others.line[max(clause, note_start(others.line, today, names)) : last]
    day = "".join(others.line[part.start : part.end] for part in parts if part.kind is PartKind.STEP_DAY).strip()
    before, _step, behind = line.rpartition(step)
    words, rest = line[start:end], f"{before}{behind.lstrip(BEHIND_NAME)}".rstrip(BEHIND_NAME)
    if words not in rest:
        return
    moved = f"{rest} {PROMISE_SIGNS[made.by]} {day} {made.text}"
    for escaped in escapes(moved, moved.find(words), today, names):
        entry = read_as_far(escaped, today, names).entry
        if entry and made in (entry.promise, entry.awaited):
            yield escaped


def first_read(lines: Iterable[str], today: date, names: NameIndex) -> str:
    """The first of the lines that is read with its text, or lacks only its channel; "" for none."""
    read = (read_as_far(line, today, names) for line in lines if line)
    is_text = (
        one.line for one in read if isinstance(one.error, MissingChannel) or (one.entry and "\\" not in one.entry.note)
    )
    return next(is_text, "")


def without_hint(line: str, error: Unsorted, mark: str, today: date, names: NameIndex) -> str:
    """The line that is read without words of it which seem to tell how or whether a contact was; "" for none.

    `mark`: the outcome that it then has, behind the letter of the channel.
    """
    head = head_of(line, today, names)
    if head is None or error.span is None:
        return ""
    letter = f"{(head.channel or head.preferred_channel).value}{mark}"
    lettered = [with_letter(line, at, letter) for at in letter_places(line, today, names)]
    escaped = escapes(line, error.span[0], today, names)
    same = (one for one in escaped if says_the_same(one, lettered[0], today, names))
    unread = (one for one in escaped if isinstance(read_as_far(one, today, names).error, MissingChannel))
    read = (read_as_far(one, today, names) for one in lettered)
    goes_on = (one.line for one in read if one.entry or asks_next(one.error, error))
    return next(chain(same, unread, goes_on), "")


def without_matter(line: str, error: MaybeSale | UnclearGift, today: date, names: NameIndex) -> str:
    """The line with what may be a sale or a gift as text, and the rest of its meaning unchanged; "" for none."""
    start = error.span[0] if error.span else 0
    others = error.others if isinstance(error, MaybeSale) else ()
    sales = [sale for choice in error.choices for sale in choice] if isinstance(error, MaybeSale) else []
    matter = f"={(*sales, _ANY_SALE)[0]}" if isinstance(error, MaybeSale) else format_gift(error.gift)
    told = read_as_far(f"{line} {matter}", today, names).entry
    escaped = with_escape(line, start), with_escape(line, note_start(line, today, names))
    texts = [" ".join((one, *map(format_sale, others))) for one in escaped]
    is_assumed = told is not None and told.channel_assumed
    texts += [format_entry(told._replace(sales=others, gifts=()), names)] if told and not is_assumed else []
    same = (
        one
        for one in texts
        if says_the_same(one, f"{line} {matter}", today, names)
        or (is_assumed and isinstance(read_as_far(one, today, names).error, CHANNEL_ASKED))  # it may be no contact
    )
    return first_read(same, today, names)


def says_the_same(line: str, other: str, today: date, names: NameIndex) -> bool:
    """Whether two lines mean the same contact and next step, or are both asked for their channel: behind a backslash
    neither is looked for in words.
    """
    read = [read_as_far(one, today, names) for one in (line, other)]
    told = [(one.on, one.clients, one.letter, one.promise, one.awaited) for one in (each.entry for each in read) if one]
    is_asked = all(isinstance(one.error, CHANNEL_ASKED) for one in read)
    return is_asked or (len(told) > 1 and told[0] == told[1])


def asks_next(found: Unsorted | None, answered: Unsorted) -> bool:
    """Whether a line raises another question than the one that is `answered`."""
    return isinstance(found, ASKED_NEXT) and str(found) != str(answered)


# Somebody who is no client


def with_name_as_text(reading: Reading, today: date, names: NameIndex) -> str:
    """The line with the name that is a question as a part of its note; "" where there is no client without it."""
    line, start = reading.line, reading.error.span[0] if reading.error and reading.error.span else 0
    note = note_start(line, today, names)
    return with_escape(line, note) if 0 < note <= start else _with_name_in_note(reading)


def _with_name_in_note(reading: Reading) -> str:
    """张伟 M 学区房 (周涛), of 张伟和周涛 M 学区房; "" where nobody else is named."""
    line, parts = reading.line, reading.parts
    start, end = (reading.error and reading.error.span) or (0, 0)
    before = [one.end for one in parts if one.kind is PartKind.CLIENT and one.end <= start]
    behind = [one.start for one in parts if one.kind is PartKind.CLIENT and one.start >= end]
    if not before and not behind:
        return ""
    cut_from, cut_to = (before[-1], end) if before else (start, behind[0])
    place = max(one.end for one in parts if one.kind in (PartKind.CLIENT, PartKind.CHANNEL, PartKind.NOTE))
    name = f" ({line[start:end].strip()})"
    return f"{line[:cut_from]}{line[cut_to:place]}{name}{line[place:]}"
