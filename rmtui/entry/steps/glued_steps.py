"""Finds where a next step begins within an English clause, as in what is dictated: likes gold | email her the list."""

from __future__ import annotations

from itertools import pairwise

from rmtui.entry.normal_form import word_starts
from rmtui.entry.people_finder import whole_word
from rmtui.entry.steps.step_clause import is_action
from rmtui.entry.steps.step_subjects import is_for_client, is_strong_act
from rmtui.words import phrases
from rmtui.words import step_subjects as words


def glued_starts(text: str, start: int, end: int) -> list[int]:
    """Where in a clause something to be done for the client may begin without a sign: likes gold | email her it."""
    found = []
    for before, at in pairwise(word_starts(text, start, end)):
        word, rest = whole_word(text, before), text[at:end]
        is_of_others = word in _BEFORE_ACT_OF_OTHERS or word.endswith(("'ll", "'d", "'s"))
        is_joined = word in ("and", "then") or is_for_client(rest)
        is_begun = not is_of_others and (is_strong_act(rest) or (is_joined and is_action(text[:end], at, "en")))
        if is_begun or is_booked(rest.split(maxsplit=3)):
            found.append(at)
    return found


def is_booked(tokens: list[str]) -> bool:
    """Whether words say that the client was put into the diary: booked her in for."""
    verb, whom, way = (*tokens[:3], "", "", "")[:3]
    return verb in _BOOKING and whom in ("her", "him", "them") and way in ("in", "down", "up")


_BOOKING = frozenset(phrases(words.BOOKING))


_BEFORE_ACT_OF_OTHERS = frozenset(phrases(words.BEFORE_ACT_OF_OTHERS))


def tells_of_another(text: str, start: int) -> bool:
    """Whether a step, up to its day, holds what somebody does: put 100k in a deposit | they fly to Spain."""
    tokens = text[start:].split()
    pairs = list(pairwise(tokens))[_MAX_SUBJECT:]
    return any(word in ("he", "she", "they") and before not in _BEFORE_SUBJECT for before, word in pairs)


_MAX_SUBJECT = 2
"""Words of a step within which its own subject stands: he wants a call, she and I."""
_BEFORE_SUBJECT = frozenset(phrases(words.BEFORE_SUBJECT))
