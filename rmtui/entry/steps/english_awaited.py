"""Finds what the client is to do, told in an English clause: she will send the papers on Friday, asked him to sign it.

It is told by its structure: the client, a duty, an act towards the bank, and a day. What is done with or for others,
she will bring her sister on Friday, is none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rmtui.entry.contact_finder import how
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import relation_end, whole_word, word_end
from rmtui.entry.phrase_table import PhraseTable, table_of
from rmtui.entry.steps.english_steps import last_day
from rmtui.entry.steps.step_clause import FoundStep, may_lie_back
from rmtui.words import english_awaited as words
from rmtui.words import phrases
from rmtui.words.step_subjects import BEFORE_SUBJECT
from rmtui.words.steps import DELIVERABLES

if TYPE_CHECKING:
    from rmtui.entry.steps.step_clause import Clause

_BEFORE_DAY = (" by", " before", " on", " until", " this", " the")
_PAPERS = frozenset((*phrases(DELIVERABLES), *phrases(words.CLIENTS_PAPERS)))
_PASSIVE = frozenset(("expect", "await", "receive", "have", "want", "need"))
"""What the client does with papers that come from the bank."""
_ME = frozenset(phrases(words.ME))
_NO_OBJECTS = frozenset(phrases(words.NO_OBJECTS))
_BEFORE_SUBJECT = frozenset((*phrases(BEFORE_SUBJECT), "said", "says", "thinks", "hopes", "thought", "reckons"))
_JOINED = " and will "
_SUBJECTS = frozenset(word + end for word in phrases(words.SUBJECTS) for end in ("", "'s", "'re"))
_MAX_TAIL = 5
"""Words behind the day."""


def find_english_awaited(clause: Clause, *, is_asked: bool, is_clients: bool, is_subject: bool) -> FoundStep | None:
    """What the client is to do; None where the clause does not tell it for certain.

    `is_asked`: whether the client was asked to do what the clause begins with, [Asked Anna] to sign it. `is_clients`:
    whether the client is who the clause speaks of, [Anna T] needs to sign it. `is_subject`: whether it is the subject.
    """
    at = promise_end(clause.text, clause.start) if is_subject else clause.start
    at = skip_blanks(clause.text, at) if at > clause.start else 0
    at = at or _act_start(clause, is_asked=is_asked, is_clients=is_clients)
    found = last_day(clause, at, "<") if at and _is_for_bank(clause, at) else None
    if found is None:
        return None
    day_start, due = found
    if is_asked and may_lie_back(clause.text, day_start):  # asked Bob to send it | this afternoon
        return None
    tail = clause.text[due.end : clause.end].split()
    if len(tail) > _MAX_TAIL:
        return None
    act = clause.text[at:day_start].rstrip(" ,")
    lead = next((word for word in _BEFORE_DAY if act.endswith(word)), "")
    spans = ((at, at + len(act) - len(lead)), (due.end, clause.end))
    joint = clause.text.rfind(_JOINED, clause.start, at)
    begun = joint if joint > 0 else _subject_within(clause.text, clause.start, at) or clause.start
    return FoundStep(begun, clause.end, due, day_start, spans)


def promise_end(text: str, at: int) -> int:
    """The end of words at `at` that tell, behind the client's name, what the client promised; `at` for none."""
    return table_of(words.PROMISING).end(text, at)


def _act_start(clause: Clause, *, is_asked: bool, is_clients: bool) -> int:
    """Where what is done begins, behind the words that tell whose it is; 0 where it is not the client's."""
    text = clause.text
    at = _behind_all(words.JOINTS, text, clause.start)
    if is_asked and at == clause.start:
        way = how(text, at)
        asked = skip_blanks(text, way.end) if way else at
        return next((asked + len(word) for word in ("to ", "for ") if text.startswith(word, asked)), 0)
    told = skip_blanks(text, table_of(words.SUBJECTS).end(text, at))
    said = max(_behind_all(words.SAYING, text, begun) for begun in (at, told))
    said = said if said > told else at  # she said | she'll bring it
    owing = skip_blanks(text, table_of(words.SUBJECTS).end(text, said))
    if owing > said and text.startswith(("owes ", "owe "), owing):  # she owes me the form by Friday
        return owing
    asked_to = _composed(words.ASKING, words.ASKED, " to")
    reported = [(said, _composed(words.SUBJECTS, words.REPORTED))] if said > at else []
    for start, table in ((at, asked_to), (at, _duties()), (said, _duties()), *reported):
        if (end := table.end(text, start)) > start:
            return skip_blanks(text, end)
    end = table_of(words.DUTIES_OF_NOBODY_NAMED).end(text, at) if is_clients or said > at else at
    if end > at:
        return skip_blanks(text, end)
    joint = text.find(_JOINED, said)
    if joint > 0 and text[said:joint].split()[:1] and text[said:joint].split()[0] in _SUBJECTS:
        return joint + len(_JOINED)  # she's happy | and will bring the papers
    doing = _composed(words.SUBJECTS, words.DOING).end(text, said)
    start = skip_blanks(text, doing)
    if doing > said and whole_word(text, start).endswith("ing"):
        return start
    within = _subject_within(text, at, clause.end)
    return skip_blanks(text, _duties().end(text, within)) if within else 0


def _subject_within(text: str, start: int, end: int) -> int:
    """Where the client and a duty stand within a sentence without signs: meeting went well | she'll sign next week; 0
    for none.
    """
    before = ""
    for at in word_starts(text, start, end):
        if at > start and before not in _BEFORE_SUBJECT and _duties().end(text, at) > at:
            return at
        before = whole_word(text, at)
    return 0


def behind_duty(text: str, start: int, others: str) -> int:
    """Behind words of a clause that tell what the client will do, [and] she said she'll, or one of `others` instead of
    a duty; `start` where there are none.
    """
    at = _behind_all(words.JOINTS, text, start)
    said = _behind_all(words.SAYING, text, at)
    ends = (table.end(text, begun) for begun in (at, said) for table in (_duties(), _composed(words.SUBJECTS, others)))
    return max((end for end in ends if end not in (at, said)), default=start)


def _is_for_bank(clause: Clause, at: int) -> bool:
    """Whether an act towards the bank begins at `at`, and no one else is meant: bring the papers, let me know."""
    text = clause.text
    verb_end = word_end(text, at)
    base = _base_form(text[at:verb_end], text[verb_end : clause.end])
    told = base + text[verb_end : clause.end]
    following = set(told.split()[1:5])
    if table_of(words.TELLING).end(told, 0):
        return not _ME.isdisjoint(following) or (base == "get" and _is_to_be_seen_to(clause, at))
    if table_of(words.ANSWERING).end(told, 0):
        return True
    end = table_of(words.HANDING).end(told, 0)
    is_active = base == text[at:verb_end] and base not in _PASSIVE
    is_about_papers = not end and is_active and _is_to_be_seen_to(clause, at)
    object_word = told[end:].split(maxsplit=1)[:1]
    if not (end or is_about_papers) or not object_word or object_word[0] in _NO_OBJECTS:
        return False
    is_of_others = any(relation_end(text, start) > start for start in word_starts(text, at, clause.end))
    return not is_of_others or not _ME.isdisjoint(following)


def _is_to_be_seen_to(clause: Clause, at: int) -> bool:
    """Whether what is done at `at`, whatever it is, ends in papers and a last day: dig out the statements by Friday."""
    found = last_day(clause, at, "<")
    before = clause.text[at : found[0]].split() if found else []
    is_last = found is not None and clause.text.startswith(("by ", "before "), found[0])
    return is_last and len(before) > 1 and before[-1] in _PAPERS


def _base_form(word: str, behind: str) -> str:
    """Send of sending, provide of providing, drop of dropping; of a word with what stands `behind` it: come of coming |
    to the branch.
    """
    stem = word.removesuffix("ing")
    if stem == word:
        return word
    forms = (stem, f"{stem}e", stem[:-1])
    verbs = table_of(words.HANDING, words.ANSWERING, words.TELLING)
    return next((form for form in forms if verbs.end(form + behind, 0)), word)


def _behind_all(told: str, text: str, at: int) -> int:
    """Behind all words of a list that stand at `at`."""
    while (end := table_of(told).end(text, at)) > at:
        at = skip_blanks(text, end)
    return at


def _duties() -> PhraseTable:
    return _composed(words.SUBJECTS, words.DUTIES)


@cache
def _composed(before: str, behind: str, end: str = "") -> PhraseTable:
    """Every word of one list with every word of another behind it: she and 'll, she and is to."""
    pairs = ((first, second) for first in phrases(before) for second in phrases(behind))
    return PhraseTable(f"{one}{'' if other[0] == _APOSTROPHE else ' '}{other}{end}" for one, other in pairs)


_APOSTROPHE = "'"
"""What a duty begins with that is glued to its subject: 'll."""
