"""Reads what stands before the first name in the head of a line, or that name: day, phrase, preposition, place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.head.client_addition import read_client
from rmtui.entry.head.day_and_time import read_day_or_time

if TYPE_CHECKING:
    from rmtui.entry.head.head_state import HeadState


def read_before_names(state: HeadState, at: int) -> int | None:
    """Read what stands at `at` before the first name, or that name; where it ends, None where nothing fits."""
    named = None if state.name_expected else state.line.names.find_at_start(state.typed[at:])
    name_size = named[1] if named else 0
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
