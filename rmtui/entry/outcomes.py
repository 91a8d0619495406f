"""Whether the words of a note say that nobody was reached: 没接, 打了两次无人接听, no answer, left a voicemail.

Only a note that begins with such words certainly speaks of this contact; 他说昨天没接到电话 does not. Matched without
regular expressions, since every line of `rmtui log` is checked.
"""

from __future__ import annotations

import re
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.normal_form import normal_form
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import holds, table_of, word_at
from rmtui.own_words import own_words
from rmtui.records.channel import Channel, Outcome
from rmtui.words import no_answer as words
from rmtui.words import phrases
from rmtui.words.channels import HAN_SENT


@cache
def _phrases(name: str, language: str) -> tuple[str, ...]:
    """The phrases of a table, the longest first."""
    found = phrases(getattr(words, name)[language])
    if (name, language) == ("UNREACHED", "zh"):
        found += _composed(words.HAN_NEGATIONS, words.HAN_RESPONSES) + _composed(words.HAN_PASSIVES, words.HAN_CUTS)
        found += _composed(words.HAN_GATEKEEPERS, words.HAN_AWAY)
    return tuple(sorted(found, key=len, reverse=True))


def _composed(before: str, behind: str) -> tuple[str, ...]:
    """Every word of one list with every word of another behind it: 没 and 回音."""
    return tuple(first + second for first in phrases(before) for second in phrases(behind))


_CLAUSE_ENDS = "，,。.；;！!？?：:—…()（）"
_MAX_CHARACTERS = 120
"""Characters of a note that are checked."""
_MAX_CLAUSE = 14


def read_outcome(note: str, *, behind_phrase: bool = False) -> tuple[Outcome, bool]:
    """The outcome that a note tells, and whether it is certain.

    Not reached where its first words say so; reached, and not certain, where they come later, or where what follows
    speaks of a conversation. `behind_phrase`: the note goes on behind a phrase of the head, and may begin with a place:
    [visited Bob's] workshop, closed.
    """
    text = normal_form(note[:_MAX_CHARACTERS])
    if _tells_death(text):
        return Outcome.REACHED, False
    if not any(sign in text for sign in (*phrases(words.HINTS), *_own_unreached())):
        return Outcome.REACHED, True
    clauses = _clauses(text)
    first = next((place for place, clause in enumerate(clauses) if _says_unreached(clause)), None)
    if first is None:
        return Outcome.REACHED, not any(_mentions_unreached(clause) for clause in clauses)
    before = clauses[:first]
    if (
        behind_phrase
        and before
        and (_is_place(before[0]) or not (tells_talk(before[0]) or before[0].startswith("sent ")))
    ):
        before = before[1:]
    tried = not any(_without_prefixes(clause)[-1] for clause in before)
    later = [
        re.sub(_COUNTED, "", one) if "第" in one else one for one in clauses[first + 1 :] if not _says_unreached(one)
    ]
    talked = any(
        word in clause
        for clause in later
        for word in (*_phrases("CONVERSATION", "zh"), *_phrases("CONVERSATION", "en"))
    )
    return (Outcome.NOT_REACHED, True) if tried and not talked else (Outcome.REACHED, False)


_COUNTED = "第.{1,2}回"
"""How often it was tried, which is no answer: 第三回|了."""


def _tells_death(note: str) -> bool:
    """Whether a note begins with the death of the client, and not of one of the family: 车祸去世, but not 父亲去世."""
    if note.startswith(_phrases("DEATHS", "en")) or note in ("走了", "人走了"):
        return True
    at = next((place for word in _phrases("DEATHS", "zh") if 0 <= (place := note.find(word)) < _MAX_CAUSE), -1)
    return (
        at >= 0 and not any(relation_end(note, place) > place for place in range(at)) and not _OTHERS & set(note[:at])
    )


_MAX_CAUSE = 5
"""Characters of how or when somebody died."""
_OTHERS = frozenset("说问的家,，")


def unreached_end(text: str, at: int) -> int:
    """Where Chinese words at `at` in a normal form end that say that nobody was reached; `at` where there are none."""
    phrase = word_at(text, at, _unreached_by_first().get(text[at], ()))
    return at if phrase.isascii() else at + len(phrase)


def tells_visit(note: str) -> bool:
    """Whether it begins with words of a way that was made, or of a client who did not come: 没在家."""
    return holds(_first_clause(note), words.HAN_VISITS)


def _first_clause(note: str) -> str:
    """The first clause of a note, in Chinese up to its first blank."""
    return next(iter(_clauses(normal_form(note[:_MAX_CHARACTERS]))), "")


def _is_place(clause: str) -> bool:
    """Whether a clause is no more than a place: at the bakery, workshop."""
    count = len(clause.split())
    return clause.isascii() and (count == 1 or (count < 5 and clause.startswith(("at ", "in ", "on "))))


def tells_talk(clause: str) -> bool:
    """Whether a clause tells what was said, rather than what the contact was about: [called Bob about] the lease."""
    if clause.isascii():
        return any(word in phrases(words.TALK) for word in clause.split())
    return holds(clause, words.TALK)


def tells_sending(text: str, at: int) -> bool:
    """Whether Chinese words at `at` tell that something was sent, which is no way to speak or to meet."""
    return table_of(HAN_SENT).end(text, at) > at


def _clauses(text: str) -> list[str]:
    """The clauses of a note: 没接，晚上再打 are two; Chinese is also split at spaces."""
    for sign in _CLAUSE_ENDS:
        text = text.replace(sign, "\n")
    parts = [part.strip() for part in text.replace(" but ", "\n").replace(" - ", "\n").split("\n")]
    return [word for part in parts if part for word in ([part] if part.isascii() else part.split())]


def _says_unreached(clause: str) -> bool:
    """Whether a clause says that nobody was reached, and nothing else but that it was tried."""
    own = _own_unreached()
    return (
        any(
            rest.startswith(phrase) and _may_follow(rest[len(phrase) :], phrase)
            for rest in _without_prefixes(clause)
            for phrase in (*_unreached_by_first().get(rest[:1], ()), *own)
        )
        or _ends_unreached(clause)
        or _tells_no_response(clause)
    )


@cache
def _unreached_by_first() -> dict[str, list[str]]:
    """The decisive phrases of both languages by their first character, the longest first."""
    found: dict[str, list[str]] = {}
    for language in ("zh", "en"):
        for phrase in _phrases("UNREACHED", language):
            found.setdefault(phrase[0], []).append(phrase)
    return found


def _ends_unreached(clause: str) -> bool:
    """Whether a short Chinese clause ends with such words and speaks of nothing else: 响了半天也没人接."""
    if clause.isascii() or len(clause) > _MAX_CLAUSE:
        return False
    if tells_no_show(clause):
        return True
    if holds(clause, words.OTHER):
        return False
    bare = clause.removesuffix("了")
    phrase = next((phrase for phrase in _phrases("UNREACHED", "zh") if bare.endswith(phrase)), "")
    return bool(phrase) and tells_only_attempt(bare.removesuffix(phrase))


def tells_no_show(clause: str) -> bool:
    """Whether a Chinese clause tells that a client did not come to what was arranged: 约了周三没来, 约好面谈爽约."""
    bare = clause.removesuffix("了")
    lead = word_at(clause, 0, phrases(words.ARRANGED))
    missed = next((word for word in phrases(words.NO_SHOWS) if bare.endswith(word)), "") if lead else ""
    return bool(missed) and "的" not in bare.removesuffix(missed).removesuffix("的")  # not 约好的款没来


def is_called_off(arranged: str, behind: str) -> bool:
    """Whether a clause, or all of the one behind it, tells that what was arranged will not be: lunch tomorrow
    cancelled; 说好明天吃饭，取消了. With a new day it is arranged again.
    """
    bare, told = behind.strip().rstrip("了.!"), arranged.strip().rstrip("了.!")
    bare = bare[table_of(words.BEFORE_CANCELLED).end(bare, 0) :].strip()
    if bare in phrases(words.CANCELLED):
        return True
    if holds(f" {told} ", words.CANCELLING):  # 周五帮他把定投取消; get the standing order cancelled
        return False
    return any(told.endswith(one if is_han(one[0]) else f" {one}") for one in phrases(words.ENDING_CANCELLED))


def _tells_no_response(clause: str) -> bool:
    """Whether an English clause tells that no response came, and nothing else: no one picked up, his line is dead."""
    tokens = clause.split()
    return _words_of_attempts().issuperset(tokens) and any(
        word in begins and not ends.isdisjoint(tokens[place:])
        for begins, ends in _no_responses()
        for place, word in enumerate(tokens)
    )


@cache
def _no_responses() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Words, and those that tell behind one of them that there was no response."""
    pairs = (words.ENGLISH_NEGATIONS, words.ENGLISH_RESPONSES), (words.ENGLISH_LINES, words.ENGLISH_DEAD_ENDS)
    return tuple((frozenset(phrases(begins)), frozenset(phrases(ends))) for begins, ends in pairs)


@cache
def _words_of_attempts() -> frozenset[str]:
    return frozenset(phrases(words.ENGLISH_ATTEMPTS)).union(*(one for pair in _no_responses() for one in pair))


def unreached_channel(note: str) -> Channel | None:
    """The channel by which nobody was reached, as words tell it: straight to voicemail, 打了三次都没接."""
    if holds(_first_clause(note), words.HAN_CALLS):
        return Channel.TELEPHONE
    if holds(note, words.HAN_WASTED_WAYS):
        return Channel.VISIT
    tokens = f" {' '.join(re.split(_BETWEEN_WORDS, normal_form(note)))} "
    found = [
        letter
        for letter, table in words.UNREACHED_CHANNELS.items()
        if any(f" {word} " in tokens for word in phrases(table))
    ]
    return Channel(found[0]) if len(found) == 1 else None


_BETWEEN_WORDS = r"[\s,.;:()]+"


def tells_only_attempt(text: str) -> bool:
    """Whether Chinese words tell no more than that and how long it was tried: 响了半天也."""
    at = 0
    while at < len(text) and (end := table_of(words.BEFORE["zh"], words.HAN_ATTEMPTS).end(text, at)) > at:
        at = end
    return at == len(text)


def _own_unreached() -> list[str]:
    """The words of the person's own that say so."""
    return [normal_form(own.word) for own in own_words().values() if own.meaning.not_reached]


def _may_follow(rest: str, phrase: str) -> bool:
    """Whether `rest` may follow a phrase that says that nobody was reached."""
    if not rest:
        return True
    if rest[0] != " ":
        return any(rest.startswith(word) for word in _phrases("BEHIND", "zh"))
    if "voice" in phrase or "message" in phrase or phrase.endswith("vm"):  # one leaves a message about something
        return True
    left = rest.strip()
    following = _phrases("BEHIND", "en")
    while word := next((word for word in following if left == word or left.startswith(f"{word} ")), ""):
        if word in phrases(words.PLANS):
            return True
        left = left[len(word) :].strip()
    return not left


def _mentions_unreached(clause: str) -> bool:
    """Whether a clause says so later on: 他说昨天没接, no answer on the rates."""
    if clause.isascii():
        clause = clause.removeprefix("closed ") if clause.startswith(_CLOSING) else clause
        return any(f" {phrase} " in f" {clause} " for phrase in _phrases("UNREACHED", "en"))
    return clause.removesuffix("了").endswith(_phrases("UNREACHED", "zh"))


_CLOSING = ("closed his ", "closed her ", "closed their ", "closed the ")
"""What a client did to an account."""


def _without_prefixes(clause: str) -> list[str]:
    """The clause, then each time with one more prefix removed."""
    found = [clause]
    while True:
        rest = found[-1]
        english = next((word for word in _phrases("BEFORE", "en") if rest == word or rest.startswith(f"{word} ")), "")
        word = english or word_at(rest, 0, _phrases("BEFORE", "zh"))  # 3x, before 3
        if not word:
            return found
        found.append(rest[len(word) :].strip())
