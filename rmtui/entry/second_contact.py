"""Finds the contact that came of an attempt: no answer, so texted her and she agreed; 没打通，改发微信，她回了."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.line import ContactPhrase
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.phrase_table import holds, table_of, word_at
from rmtui.records.channel import Channel
from rmtui.words import phrases
from rmtui.words import second_contacts as words

if TYPE_CHECKING:
    from collections.abc import Callable

_BEFORE_THAT = ("yesterday", "earlier", "last ", "on ", "昨", "前天", "上周")
"""Behind a contact that did not come of the attempt: he called | yesterday."""
Span = tuple[int, int]
_MAX_CLAUSES = 5


def second_contact(text: str, clauses: list[Span], is_unreached: Callable[[str], bool]) -> ContactPhrase | None:
    """How the client was in contact after all, in the clauses behind an attempt; None where that is not clear.

    `is_unreached`: whether a clause tells that nobody was reached.
    """
    for place, (start, end) in enumerate(clauses[1:_MAX_CLAUSES], 1):
        if is_unreached(text[start:end]):
            continue
        at, by_client = behind_leads(text[:end], start)
        found = _of_client(text[:end], at) if by_client else _of_manager(text[:end], at)
        if found is None or text.startswith(_BEFORE_THAT, skip_blanks(text, found.end)):
            continue
        rest = [(found.end, end), *clauses[place + 1 : _MAX_CLAUSES]]
        if any(is_unreached(text[slice(*one)]) for one in rest):
            return None
        talked = any(sign in text[at : found.end] for sign in words.TALKED)
        if by_client or talked or any(_tells_response(text, *one) for one in rest):
            return found
    return None


def untold_try(text: str, start: int, end: int) -> Span | None:
    """A Chinese clause in which a client was called or seen and nobody tells what came of it: [微信没回，]打了电话."""
    at, by_client = behind_leads(text[:end], start)
    found = None if by_client or at >= end else _of_manager(text[:end], at)
    is_spoken = found is not None and found.channel in (Channel.TELEPHONE, Channel.MEETING, Channel.VISIT)
    return (start, end) if is_spoken and any(sign in text[at:end] for sign in "了过") else None


def behind_leads(text: str, at: int) -> tuple[int, bool]:
    """Behind what leads to a second contact, and whether the client is named as the one who made it."""
    language = "zh" if is_han(text[at]) else "en"
    by_client = False
    while at < len(text):
        client = table_of(words.CLIENTS[language]).end(text, at)
        end = max(client, table_of(words.LEADS[language]).end(text, at))
        if end == at:
            break
        by_client = by_client or client == end
        at = skip_blanks(text, end)
    return at, by_client


def _of_client(text: str, at: int) -> ContactPhrase | None:
    """What the client did: rang back; 回电."""
    if at >= len(text):
        return None
    found = contact_finder.phrase_behind_name(text, at)
    if is_han(text[at]) and (found is None or found.channel is None):
        end = at + len(word_at(text, at, phrases(words.CALLS_BACK)))
        return ContactPhrase(end, Channel.TELEPHONE, incoming=True) if end > at else None
    return found if found and found.channel and found.outcome is None else None


def _of_manager(text: str, at: int) -> ContactPhrase | None:
    """What the manager did: texted her; 发微信; also what the client did, with nobody named: 回电了."""
    if at >= len(text):
        return None
    found = contact_finder.phrase_before_name(text, at)
    if is_han(text[at]):
        found = found or contact_finder.phrase_behind_name(text, at)
        return found if found and found.channel and found.outcome is None else None
    if (got := table_of(words.GETTING["en"]).end(text, at)) > at:  # got him on his mobile
        ways = [contact_finder.how(text, place) for place in word_starts(text, got, len(text))]
        return next((way for way in reversed(ways) if way and way.channel), None)  # at lunch, on his mobile
    is_to_client = found and text.startswith((" her", " him", " them", " back"), found.end)
    return found if found and is_to_client and found.channel and found.outcome is None else None


def _tells_response(text: str, start: int, end: int) -> bool:
    """Whether a clause tells that the client answered."""
    clause = text[start:end]
    if any(map(is_han, clause)):
        if clause.lstrip().startswith(phrases(words.LEAVING)):
            return False
        return holds(clause, words.RESPONSES["zh"])
    tokens = clause.split()
    has_client = any(word in tokens for word in phrases(words.CLIENTS["en"]))
    return has_client or any(f" {word} " in f" {' '.join(tokens)} " for word in phrases(words.RESPONSES["en"]))
