"""The spellings of a Chinese name in Latin letters, by its pinyin: Sun Yuzhen, Yuzhen Sun; Dingfeng, of a company."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.comparing import is_han
from rmtui.words import phrases
from rmtui.words.people import DOUBLE_SURNAMES

_MAX_NAME = 4
"""Characters of a person's name at most."""


def full_spellings(name: str, aliases: Iterable[str], pinyin: str) -> tuple[str, ...]:
    """How a name and those of its aliases that are part of it are written in full: sun yuzhen, yuzhen sun, dingfeng."""
    syllables = _syllables(name, pinyin)
    if not syllables:
        return ()
    found = []
    if len(name) <= _MAX_NAME and (size := _surname_size(name)) < len(name):
        surname, given = "".join(syllables[:size]), "".join(syllables[size:])
        found += [f"{surname} {given}", f"{given} {surname}"]
    for alias in aliases:
        if (at := name.find(alias)) >= 0 and 1 < len(alias) < len(name):
            part = syllables[at : at + len(alias)]
            found += ["".join(part), " ".join(part)]
    return tuple(dict.fromkeys(found))


def short_spellings(name: str, pinyin: str) -> tuple[str, ...]:
    """A given name or a surname of two characters: yuzhen, ouyang. One alone may be any word: sun, man, he."""
    syllables = _syllables(name, pinyin)
    if not syllables or len(name) > _MAX_NAME:
        return ()
    size = _surname_size(name)
    return tuple("".join(part) for part in (syllables[:size], syllables[size:]) if len(part) > 1)


def surname_spelling(name: str, pinyin: str) -> str:
    """The surname of a person: ouyang; "" of a company."""
    return "".join(_syllables(name, pinyin)[: _surname_size(name)]) if len(name) <= _MAX_NAME else ""


def _surname_size(name: str) -> int:
    return 2 if name.startswith(phrases(DOUBLE_SURNAMES)) else 1


def _syllables(name: str, pinyin: str) -> list[str]:
    """The syllables, one for each character of a Chinese name; [] where they are not known."""
    syllables = pinyin.split()
    return syllables if len(syllables) == len(name) and all(map(is_han, name)) else []
