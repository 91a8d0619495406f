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
from rmtui.entry.steps.step_clause import Clause, FoundStep, day_at, not_actions
from rmtui.words import awaited as words
from rmtui.words import phrases

_MAX_CLAUSE = 120
_BEFORE_DAY = r"\s(?:by|before|on|until|this|the)$"


def find_awaited(
    typed: str, text: str, span: tuple[int, int], today: date, *, demanded: bool = False
) -> FoundStep | None:
    """What the client is to do, where the clause of a `span` tells it; None where it does not, or not for certain.

    `demanded`: whether the words before the clause ask the client to do it: 让[王芳].
    """
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    language = "zh" if is_han(text[start]) else "en"
    clause = Clause(typed, text[:end], start, end, today)
    at = start
    for word in ("and ", "but ", "so ", "then "):
        at += len(word) if text.startswith(word, at) else 0
    asked = _demands().end(clause.text, at) if language == "zh" else at
    lead = _table("LEADS", language).end(clause.text, asked)
    if lead == asked and not demanded:
        return None
    return _chinese(clause, lead, demanded=demanded or asked > at) if language == "zh" else _english(clause, lead)


def _chinese(clause: Clause, at: int, *, demanded: bool) -> FoundStep | None:
    """他[说]周五[前]送材料来, 让他周五前补流水: the day, then what is done."""
    at = _behind(clause, at)
    due = day_at(clause, at)
    if due is None:
        return None
    begun = _behind(clause, due.end)
    told = clause.text[begun:]
    is_certain = _hands_in(told) and (demanded or told.endswith(phrases(words.TO_THE_MANAGER)))
    if not is_certain and not (_holds(told, "ACTIONS") and _holds(told, "OBJECTS")):
        return None
    return FoundStep(clause.start, clause.end, due, at, ((begun, clause.end),))


def _hands_in(told: str) -> bool:
    """Whether Chinese words begin with what a client is asked to hand in, or with 把 and an object of that."""
    if told.startswith(("把", "将")):
        return _holds(told, "HANDING")
    return told.startswith(phrases(words.HANDING["zh"])) and not_actions("zh").end(told, 0) == 0


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


def _holds(told: str, name: str) -> bool:
    return any(word in told for word in phrases(getattr(words, name)["zh"]))


@cache
def _demands() -> PhraseTable:
    return PhraseTable(phrases(words.DEMANDS))


@cache
def _between() -> PhraseTable:
    return PhraseTable(phrases(words.BETWEEN))


@cache
def _table(name: str, language: str) -> PhraseTable:
    return PhraseTable(phrases(getattr(words, name)[language]))
