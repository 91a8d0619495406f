"""One name as several lists write it: Philip Hargreaves, Mr P Hargreaves, Hargreaves P Mr, Begum, Shazia (Dr); and a
Chinese one by its pinyin, Wang Fang.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rmtui.comparing import folded, is_han
from rmtui.records.client import Client
from rmtui.rules.people.titles import is_title

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_AND = frozenset(("and", "or"))
"""Beside these a name is that of several people."""


def spelling_keys(name: str) -> Iterator[str]:
    """What two spellings of one name have in common: a whole word, and the first letter of another."""
    words = _words(name)
    for at, word in enumerate(words):
        if len(word) > 1:
            yield from (f"{word} {other[0]}" for place, other in enumerate(words) if place != at)


def are_spellings_of_one(one: str, other: str) -> bool:
    """Whether two names have the same words, in any order, as far as they are no initials: those stand for a word that
    begins so, and for none in the middle of a name.
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    rest = [*long]
    for word in sorted(short, key=len, reverse=True):
        found = word if word in rest else next((each for each in rest if _is_initial_of_one(word, each)), "")
        if not found:
            return False
        rest.remove(found)
    has_common_word = any(len(word) > 1 and word in long for word in short)
    return len(short) > 1 and has_common_word and (_has_initial(short) or all(len(word) == 1 for word in rest))


def latin_forms(client: Client) -> set[str]:
    """A name in Latin letters by its words in any order; a Chinese one by its pinyin: Wang Xiao Ming, Xiaoming Wang."""
    if not any(map(is_han, client.name)):
        return {in_any_order(client.name)} - {""}
    surname, _blank, given = client.pinyin.partition(" ")
    return {in_any_order(name) for name in (client.pinyin, f"{surname} {given.replace(' ', '')}")} - {""}


def in_any_order(name: str) -> str:
    """The words of a name in Latin letters in one order, with the surname first or last: Tan Wei Ming."""
    words = folded(name).replace(",", " ").split()
    return " ".join(sorted(words)) if len(words) > 1 and name.isascii() else ""


def _words(name: str) -> list[str]:
    """The words of a person's name without titles; none of a name in other letters, or of several people."""
    words = _WORD.findall(folded(name))
    is_person = not (any(map(is_han, name)) or "&" in name or _AND.intersection(words))
    return [word for word in words if not is_title(word)] if is_person else []


def _is_initial_of_one(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _has_initial(words: list[str]) -> bool:
    return any(len(word) == 1 for word in words)
