"""Whose the next step of an English clause is: the manager's, somebody else's, or not to be told."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import table_of
from rmtui.words import phrases
from rmtui.words import step_subjects as words
from rmtui.words.steps import DELIVERABLES

if TYPE_CHECKING:
    from rmtui.entry.steps.step_clause import FoundStep

FIRST_PERSONS = frozenset(phrases(words.FIRST_PERSONS))
_THIRD_PERSONS = frozenset(phrases(words.ENGLISH_THIRD_PERSONS))
_THIRD_VERBS = frozenset(phrases(words.THIRD_VERBS))
_DELIVERABLES = frozenset(phrases(DELIVERABLES))
_CLIENTS_DOING = frozenset(phrases(words.CLIENTS_DOING))
_JOINTS = frozenset(phrases(words.JOINTS))
_DETERMINERS = frozenset(phrases(words.DETERMINERS))
_POSSESSIVES = frozenset(("his", "her", "their"))
_MAX_SUBJECT = 4
"""Words of a subject: her new business partner."""


_PROMISED_FOR = ("promised ", "promised for ", "promised by ", "promised on ")
"""Before a day, without an object: accounts | promised for Wednesday."""


class Subject(Enum):
    """Whose a next step is."""

    MANAGER = auto()
    OTHER = auto()
    UNCLEAR = auto()


def step_subject(
    text: str, clause: tuple[int, int], begun: int, found: FoundStep, *, incoming: bool, before: str
) -> Subject:
    """Whose the step `found` in a clause is, which begins at `begun`.

    `incoming`: whether the client initiated the contact, who is then the subject of what goes on with its sentence.
    `before`: the clause of the note before it; "" for none.
    """
    start, _end = clause
    step = text[begun : found.end]
    lead = table_of(words.WEAK_LEADS).end(step, 0)
    if _is_heard(step) or text[start : found.day_start].endswith(_PROMISED_FOR):
        return Subject.UNCLEAR
    if _is_for_manager(step):
        return Subject.MANAGER
    if step[lead:].split()[:2] in _REACHING:  # should be with him by Thursday: perhaps it comes from elsewhere
        return Subject.UNCLEAR
    if not lead and begun > start and is_for_client(step):  # thinking it over | ring her back
        return Subject.MANAGER
    subject = _subject_before(text[start:begun].split(), step.split())
    if subject is Subject.OTHER and not lead and is_strong_act(step):  # he likes the fund | drop the papers off
        return Subject.UNCLEAR
    if subject is not None:
        return subject
    if _object_is_manager(step[lead:]):
        return Subject.OTHER
    if not lead and (_is_going_on(step) or (incoming and _is_of_caller(step))):
        return Subject.UNCLEAR
    if step.startswith(_AGREEING) and _is_mutual(step[lead:].split()):
        return Subject.MANAGER
    is_weak = lead > 0
    if not is_weak or _names_client(step[lead:]):
        return Subject.MANAGER
    told = before.split()[:1]
    others_spoke = bool(told) and (told[0] in _THIRD_PERSONS or told[0] in _THIRD_VERBS)
    return Subject.UNCLEAR if incoming or _is_clients_act(step[lead:], others_spoke=others_spoke) else Subject.MANAGER


_AGREEING = ("agreed to", "arranged to", "and agreed to", "and arranged to", "both agreed to")


def _is_mutual(step: list[str]) -> bool:
    """Whether what was agreed is a meeting or a talk with nobody else: meet again next week, speak on Monday."""
    verb = " ".join(step[:2]) if " ".join(step[:2]) in _MUTUAL else "".join(step[:1])
    behind = step[len(verb.split()) :][:1]
    return verb in _MUTUAL and (not behind or behind[0] in _BEHIND_MUTUAL)


_MUTUAL = frozenset(phrases(words.MUTUAL_ACTS))
_BEHIND_MUTUAL = frozenset(phrases(words.BEHIND_MUTUAL_ACTS))
_REACHING = [["be", "with"], ["should", "be"], ["reach", "him"], ["reach", "her"], ["reach", "them"]]


def _is_for_manager(step: str) -> bool:
    """Whether words say that it is the manager's: I'll, wants me to, remind me to."""
    tokens = step.split()[:5]
    return bool(FIRST_PERSONS.intersection(tokens)) or step.startswith(phrases(words.ASKS_MANAGER))


def _is_heard(step: str) -> bool:
    """Whether it is that somebody else tells the manager something: I should hear from credit by Monday."""
    is_heard = any(f" {word} " in f" {step} " for word in phrases(words.HEARING))
    return is_heard and " from me" not in step and " from us" not in step


def tells_own_absence(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells where the manager will be, which is no promise: I'll be on leave until Friday."""
    states = ((at, table_of(words.OWN_STATES).end(text[:end], at)) for at in word_starts(text, start, end))
    return any(
        stop > at and table_of(words.ABSENCES).end(text[:end], skip_blanks(text, stop)) > stop + 1
        for at, stop in states
    )


def _subject_before(tokens: list[str], step: list[str]) -> Subject | None:
    """The subject that the words before a step in its clause tell; None where they tell none."""
    if not tokens:
        return None
    last = next((word for word in reversed(tokens) if word in FIRST_PERSONS or word in _THIRD_PERSONS), "")
    if last in FIRST_PERSONS:
        return Subject.MANAGER
    if tokens[-1] == "has":  # has | promised by email to pay it
        return Subject.OTHER
    if relation_end(tokens[-1], 0) == len(tokens[-1]):  # broker | will send the policy
        return Subject.OTHER
    joined = step[:1] and step[0] in _JOINTS
    if joined and tokens[-1] == "it":  # I'd look into it | and ring back
        return _subject_before(tokens[:-1], step)
    if last and not (joined and tokens[-1] == last and last in ("her", "him", "them")):
        return Subject.OTHER
    if joined:
        return Subject.UNCLEAR if tokens[0] in _THIRD_VERBS and not _names_client(" ".join(step)) else None
    determined = tokens[0] in _DETERMINERS or (tokens[0] in _POSSESSIVES)
    return Subject.OTHER if determined and len(tokens) <= _MAX_SUBJECT else None


def is_somebody_else(tokens: list[str]) -> bool:
    """Whether English words before a step say that somebody else does it: his lawyer, he."""
    return bool(tokens) and _subject_before(tokens, []) is Subject.OTHER


def _object_is_manager(step: str) -> bool:
    """Whether the manager is who something is done for: send me the form, let us know."""
    return bool({"me", "us"}.intersection(step.split()[1:4]))


def _is_going_on(step: str) -> bool:
    """Whether words in -ing with a day may as well be what the client does: taking early retirement in June."""
    tokens = step.split()
    return tokens[0] in _CLIENTS_DOING and not is_for_client(step) and _DELIVERABLES.isdisjoint(tokens)


def _is_of_caller(step: str) -> bool:
    """Whether words in -ing may as well be what the client hands in who called or wrote: sending the letter back."""
    verb, _blank, _rest = step.partition(" ")
    forms = ((f"{one}ing", f"{one[:-1]}ing", f"{one}{one[-1]}ing") for one in phrases(words.HANDING_VERBS))
    return any(verb in of_one for of_one in forms) and not is_for_client(step)


def is_for_client(step: str) -> bool:
    """Whether the client is who something is done for, right behind its verb: ring her back, check with him."""
    _verb, _blank, behind = step.partition(" ")
    behind = behind.removeprefix("with ")
    first, _blank, rest = behind.partition(" ")
    return first in ("him", "them", "back") or (first == "her" and ends_object(rest))


def is_strong_act(step: str) -> bool:
    """Whether a step begins with what is hardly a noun: drop the papers off; revert."""
    return table_of(words.STRONG_ACTS).end(step, 0) > 0


def _names_client(step: str) -> bool:
    """Whether the client is who something is done for: call her, send him the quote, the form to them."""
    tokens = [word.strip(".,;:") for word in step.split()]
    for place, word in enumerate(tokens):
        if word in ("him", "them", "client") or (word == "her" and ends_object(" ".join(tokens[place + 1 :]))):
            return True
    return False


def ends_object(behind: str) -> bool:
    """Whether her, before these words, is an object of its own and no possessive: her the form, her on Monday."""
    following = behind.split(maxsplit=1)[:1]
    return not following or following[0].strip(".,;:") in _BEHIND_OBJECT or following[0][0] in ".,;:-()"


_BEHIND_OBJECT = frozenset(phrases(words.BEHIND_OBJECT))


def _is_clients_act(step: str, *, others_spoke: bool) -> bool:
    """Whether a client may be meant to do it: will pay on Friday; wants a bigger line, will send his accounts."""
    tokens = step.split()
    if not tokens:
        return False
    if tokens[0] in phrases(words.CLIENT_ACTIONS):
        return True
    owned = bool(_POSSESSIVES.intersection(tokens[1:4]))
    return (
        owned and (others_spoke or "his" in tokens or "their" in tokens) and tokens[0] in phrases(words.HANDING_VERBS)
    )
