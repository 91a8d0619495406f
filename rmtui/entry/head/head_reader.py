"""Reads the head of a line of entry: who was in contact, when and how, up to where the note begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.head.behind_names import read_behind_names
from rmtui.entry.head.client_resolution import read_client
from rmtui.entry.head.day_and_time import read_day_or_time
from rmtui.entry.head.head_reading import HeadState, skip_separators
from rmtui.entry.head.lookahead import person_at
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import bullet_end, line_start, skip_blanks
from rmtui.entry.people_finder import whole_word
from rmtui.entry.signs import starts_sign
from rmtui.records.channel import Channel
from rmtui.words import heads, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine, HeadReading


_TOWARDS = ("给", "向", "对")
"""Before a client who need not be where the manager is."""


def read_head(line: HeadLine) -> HeadReading:
    """What a line begins with. Unsorted where nobody is named, or it is not clear who, when or how."""
    state = _begin(line)
    at = _walk(state)
    if not state.reading.clients:
        _read_object_first(state)
    if not state.reading.clients and (behind := _behind_heading(line)):
        state = behind
    reading = state.reading
    if not reading.clients:
        from rmtui.entry.head.unknown_names import missing_name

        raise missing_name(line, reading.end if state.name_expected else at)
    if reading.channel is None and _is_at_client(state):  # At the Smiths this afternoon, signed the papers
        reading.channel = Channel.VISIT
    if reading.channel is None and state.place_channel:
        is_apart = state.place_channel in (Channel.MEETING, Channel.VISIT) and reading.preposition in _TOWARDS
        if is_apart and not reading.in_words:  # 在家给王芳|发方案
            reading.needs_channel = True
        else:
            reading.channel = state.place_channel
    if reading.channel is None and not reading.in_words and not reading.is_literal:
        from rmtui.entry.head.misplaced_channel import check_misplaced_channel

        check_misplaced_channel(line, reading.end)
    if state.is_possessive and state.text.startswith(_MISSED, reading.parts[0].start):  # missed Anna's call
        reading.incoming = True
    if state.is_possessive and (reading.note_spans or not reading.in_words):  # Anna's card sorted, updated Anna's file
        reading.needs_channel = True
    _end_head(state)
    return reading


def _is_at_client(state: HeadState) -> bool:
    """Whether an English line begins at the client's: At the Smiths, In Bob's yard, but not At Bob's request."""
    first = whole_word(state.text, state.start)
    is_place = state.is_possessive or first == "at"
    return (
        first in ("at", "in")
        and is_place
        and not state.text.startswith(_NO_PLACES, skip_blanks(state.text, state.reading.end))
    )


_MISSED = "missed "
_NO_PLACES = phrases(heads.NO_PLACES_OF_CLIENT)


def _begin(line: HeadLine) -> HeadState:
    """The state at the beginning of a line: behind a bullet or a number, or behind a backslash before a name."""
    at = line_start(line.text)
    if line.text[at : at + 1] == "\\":
        return HeadState(line, at + 1, name_is_escaped=True)
    end = bullet_end(line.text)
    is_name = end > at and line.names.find_in_full(line.typed[at:end].strip(" .)、"))
    return HeadState(line, at if is_name else end, name_is_escaped=False)


def _behind_heading(line: HeadLine) -> HeadState | None:
    """The state behind the heading of a log, where a client is named there: 【客户日志】黄敏; None for none."""
    from rmtui.entry.head.line_heading import heading_end

    start = bullet_end(line.text)
    end, way = heading_end(line.text, start)
    if end == start:
        return None
    state = HeadState(line, end, name_is_escaped=False)
    if way:
        state.reading.add_phrase(way)
        state.reading.in_words = True
    _walk(state)
    return state if state.reading.clients else None


def _walk(state: HeadState) -> int:
    """Read from left to right, up to the note; the position of what is no part of the head."""
    text, at = state.text, state.start
    while at < state.line.size:
        at = skip_separators(text, at)
        if _is_stop_behind_names(state, at):
            at = skip_separators(text, at + 1)
        if at >= state.line.size or (starts_sign(text, at) and not _is_plus_between_names(state, at)):
            break
        if text[at] == "\\":
            _mark_literal(state, at)
            break
        end = read_behind_names(state, at) if state.reading.clients else _read_before_names(state, at)
        if end is None:
            break
        at = end
    return at


def _read_before_names(state: HeadState, at: int) -> int | None:
    """Read what stands at `at` before the first name, or that name; where it ends, None where nothing fits."""
    named = None if state.name_expected else state.line.names.find_at_start(state.typed[at:])
    name_size = named[1] if named else 0
    if at == state.start and not (named or state.name_is_escaped or is_han(state.text[at])):
        from rmtui.entry.head.day_ahead import check_not_ahead

        check_not_ahead(state.line, at)
    is_surely_name = name_size > 0 and (is_han(state.text[at]) or state.text[at].isdigit())
    """Whether no English words begin here, which may be longer than the name."""
    is_english = not (state.name_expected or is_surely_name or is_han(state.text[at]))
    phrase_size = _phrase_size(state, at) if is_english else 0
    if (end := read_day_or_time(state, at, max(name_size, phrase_size))) is not None:  # Sat is a day, sat with is none
        return end
    if (state.name_expected or is_surely_name) and (end := read_client(state, at)) is not None:
        return end
    from rmtui.entry.head.words_before_name import read_words_before_name

    return read_words_before_name(state, at, name_size)


def _phrase_size(state: HeadState, at: int) -> int:
    from rmtui.entry.head.english_frames import phrase_end

    return phrase_end(state.line, at) - at


def _is_stop_behind_names(state: HeadState, at: int) -> bool:
    """Whether a full stop at `at` parts the names, or their day, from how the contact was: Bob. Lunch on Thursday."""
    reading = state.reading
    if not (reading.clients and at == reading.end and reading.channel is None and reading.parts):
        return False
    return state.text[at : at + 1] == "." and state.text[at + 1 : at + 2] == " " and reading.parts[-1].kind in _HEADING


_HEADING = (PartKind.CLIENT, PartKind.DAY, PartKind.TIME)


def _read_object_first(state: HeadState) -> None:
    """Read the line as one that begins with a verb and its object, behind which the clients are named."""
    from rmtui.entry.head.object_before_name import read_english_verb_with_object

    text = state.text
    end = read_english_verb_with_object(state)
    while end is not None and end < state.line.size:
        at = skip_separators(text, end)
        if at >= state.line.size or starts_sign(text, at):
            break
        end = read_behind_names(state, at)


def _end_head(state: HeadState) -> None:
    """Move the end of the reading behind the separators and the backslash before the note."""
    text, reading = state.text, state.reading
    note_goes_on = reading.parts[-1].kind is PartKind.CLIENT and is_han(text[reading.end : reading.end + 1])
    if reading.is_appointment or not note_goes_on:
        reading.request = None
    if reading.is_literal:
        return
    if reading.has_explicit_channel:
        reading.end = skip_blanks(text, reading.end + (text[reading.end : reading.end + 1] in (",", ":")))
    else:
        reading.end = skip_separators(text, reading.end)
    reading.note_spans = [span for span in reading.note_spans if span[0] < reading.end]  # others stay where they stand
    if text[reading.end : reading.end + 1] == "\\":
        _mark_literal(state, reading.end)


def _mark_literal(state: HeadState, at: int) -> None:
    """Take the backslash at `at` as the mark of a literal note, unless it keeps a sign as text."""
    text, reading = state.text, state.reading
    if reading.clients and text[at + 1 : at + 2].strip() and not starts_sign(text, at + 1, escaped=True):
        reading.is_literal = True
        reading.end = at + 1


def _is_plus_between_names(state: HeadState, at: int) -> bool:
    """Whether a + joins two names, 王芳+李娜, rather than marking a topic."""
    reading = state.reading
    is_glued = state.text[at] == "+" and bool(reading.clients) and reading.end == at
    return is_glued and person_at(state.line, at + 1) is not None
