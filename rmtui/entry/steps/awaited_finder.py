"""Finds what the client is to do, told in words: 他周五送材料来, she will send the papers on Friday.

A clause is one only where it is certain: who does it, what, with what, and by when.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import PhraseTable
from rmtui.entry.steps.step_clause import Clause, FoundStep, day_at, not_actions
from rmtui.words import awaited as words
from rmtui.words import phrases

_MAX_CLAUSE = 120


def find_awaited(
    typed: str, text: str, span: tuple[int, int], today: date, *, is_asked: bool = False, is_clients: bool = False
) -> FoundStep | None:
    """What the client is to do, where the clause of a `span` tells it; None where it does not, or not for certain.

    `is_asked`: whether the head asks the client to do it: 让[王芳]周五前补流水, asked [Anna] to send the form.
    `is_clients`: of an English clause that goes on with the sentence of the head (`find_english_awaited`).
    """
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    clause = Clause(typed, text[:end], start, end, today)
    if not is_han(text[start]):
        from rmtui.entry.steps.english_awaited import find_english_awaited

        return find_english_awaited(clause, is_asked=is_asked, is_clients=is_clients)
    asked = _table("DEMANDS").end(clause.text, start)
    lead = _table("LEADS").end(clause.text, asked)
    if not is_asked and lead == asked:
        return None
    is_order = lead > asked > start and text[start:asked] in phrases(words.ORDERS)
    return _chinese(clause, lead, is_asked=is_asked or asked > start, is_order=is_order)


def _chinese(clause: Clause, at: int, *, is_asked: bool, is_order: bool) -> FoundStep | None:
    """他[说]周五[前]送材料来, 让他周五前补流水: the day, then what is done."""
    at = _behind(clause, at)
    due = day_at(clause, at)
    if due is None:
        return None
    begun = _behind(clause, due.end)
    told = clause.text[begun:]
    is_certain = _hands_in(told) and (is_asked or told.endswith(phrases(words.TO_THE_MANAGER)))
    if not (is_certain or (is_order and told)) and not (_holds(told, "ACTIONS") and _holds(told, "OBJECTS")):
        return None
    return FoundStep(clause.start, clause.end, due, at, ((begun, clause.end),))


def gives_manager(told: str) -> bool:
    """Whether Chinese words, without their day, tell what the manager is to get: 把财报给我, 合同发我.

    Not: 发微信让她给我.
    """
    if not told.endswith(phrases(words.TO_ME)):
        return False
    names_client = any(one in told for one in phrases(words.LEADS))
    begins = phrases(words.OBJECTS) + phrases(words.HANDING)
    return told.startswith(("把", "将")) or (not names_client and told.startswith(begins))


def _hands_in(told: str) -> bool:
    """Whether words begin with what a client is asked to hand in, or with 把 and an object of that."""
    if told.startswith(("把", "将")):
        return _holds(told, "HANDING")
    return told.startswith(phrases(words.HANDING)) and not_actions("zh").end(told, 0) == 0


def _behind(clause: Clause, at: int) -> int:
    """Behind the words around the day."""
    while (end := _between().end(clause.text, skip_blanks(clause.text, at))) > skip_blanks(clause.text, at):
        at = end
    return skip_blanks(clause.text, at)


def _holds(told: str, table: str) -> bool:
    return any(word in told for word in phrases(getattr(words, table)))


@cache
def _between() -> PhraseTable:
    return PhraseTable(phrases(words.BETWEEN))


@cache
def _table(name: str) -> PhraseTable:
    return PhraseTable(phrases(getattr(words, name)))
