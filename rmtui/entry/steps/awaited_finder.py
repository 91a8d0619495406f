"""Finds what the client is to do, told in words: 他周五送材料来, she will send the papers on Friday.

A clause is one only where it is certain: who does it, what, with what, and by when.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.phrase_table import PhraseTable
from rmtui.entry.steps.step_clause import Clause, FoundStep, day_at
from rmtui.words import awaited as words
from rmtui.words import phrases

_MAX_CLAUSE = 120
_BEFORE_DAY = r"\s(?:by|before|on|until|this|the)$"


def find_awaited(typed: str, text: str, span: tuple[int, int], today: date) -> FoundStep | None:
    """What the client is to do, where the clause of a `span` tells it; None where it does not, or not for certain."""
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    language = "zh" if is_han(text[start]) else "en"
    clause = Clause(typed, text[:end], start, end, today)
    at = start
    for word in ("and ", "but ", "so ", "then "):
        at += len(word) if text.startswith(word, at) else 0
    lead = _table("LEADS", language).end(clause.text, at)
    if lead == at:
        return None
    return _chinese(clause, lead) if language == "zh" else _english(clause, lead)


def _chinese(clause: Clause, at: int) -> FoundStep | None:
    """他[说]周五[前]送材料来: the day, then what is done."""
    at = _behind(clause, at)
    due = day_at(clause, at)
    if due is None:
        return None
    begun = _behind(clause, due.end)
    told = clause.text[begun:]
    if not (_holds(told, "ACTIONS", "zh") and _holds(told, "OBJECTS", "zh")):
        return None
    return FoundStep(clause.start, clause.end, due, at, ((begun, clause.end),))


def _english(clause: Clause, at: int) -> FoundStep | None:
    """she will send the papers [by Friday]: the day ends the clause."""
    at = skip_blanks(clause.text, at)
    if _table("ACTIONS", "en").end(clause.text, at) == at:
        return None
    end = len(clause.text.rstrip(" ."))
    for day_start in word_starts(clause.text, at + 1, end):
        due = day_at(clause, day_start)
        if due is None or due.end < end:
            continue
        stop = at + len(re.sub(_BEFORE_DAY, "", clause.text[at:day_start].rstrip()))
        told = set(re.findall(r"[a-z]+", clause.text[at:stop]))
        if _is_certain(clause.text[at:stop], told):
            return FoundStep(clause.start, clause.end, due, day_start, ((at, stop),))
        return None
    return None


def _is_certain(told: str, known: set[str]) -> bool:
    objects = phrases(words.OBJECTS["en"])
    return told.startswith(("decide", "confirm", "reply")) or any(
        f" {one}" in told if " " in one else one in known for one in objects
    )


def _behind(clause: Clause, at: int) -> int:
    """Behind the words around the day."""
    while (end := _between().end(clause.text, skip_blanks(clause.text, at))) > skip_blanks(clause.text, at):
        at = end
    return skip_blanks(clause.text, at)


def _holds(told: str, table: str, language: str) -> bool:
    return any(word in told for word in phrases(getattr(words, table)[language]))


@cache
def _between() -> PhraseTable:
    return PhraseTable(phrases(words.BETWEEN))


@cache
def _table(name: str, language: str) -> PhraseTable:
    return PhraseTable(phrases(getattr(words, name)[language]))
