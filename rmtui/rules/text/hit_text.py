"""The text of a record that a search found, with the words that it was found by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from rmtui.comparing import match_ranges
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.kinds import kind_of
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.text.record_text import record_text


def hit_text(record: Record, words: Sequence[str], today: date, discretion: Callable[[], Discretion]) -> str:
    """The record on one line, and those of its other texts in which one of the words occurs, which are name keys.

    `discretion` is asked for where the record has texts about people.
    """
    kind, text = kind_of(record), record_text(record, today)
    people = tuple(kind.personal_texts(record))
    if people and not discretion().all_agreed(record):
        people = ()
    further = (
        " ".join(plain(one).split())
        for one in (*kind.texts(record), *people)
        if match_ranges(one, words) and not match_ranges(text, words)
    )
    return "  ".join(filter(None, (text, *further)))
