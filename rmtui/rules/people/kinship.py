"""Kinship: parses a relation as people write it (老伴, 爸妈, wife's sister) into child, spouse, parent and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from rmtui.comparing import folded
from rmtui.records.client import Relative
from rmtui.str_enum import StrEnum
from rmtui.words import by_word, phrases
from rmtui.words.relations import DECEASED, RELATIONS


class Kin(StrEnum):
    CHILD = "child"
    SPOUSE = "spouse"
    PARENT = "parent"
    PARTNER = "partner"
    """Of life or of business: the word does not tell, and nobody is a spouse by it alone."""
    OTHER = "other"
    """Understood, and none of these: not supported by the client's income."""


_CHILD, _SPOUSE, _PARENT, _OTHER = Kin.CHILD, Kin.SPOUSE, Kin.PARENT, Kin.OTHER

_MEANINGS = {kins: tuple(map(Kin, kins.split())) for relations in RELATIONS.values() for kins in relations}
_WORDS = {word: _MEANINGS[kins] for word, kins in by_word(RELATIONS).items()}

_DECEASED = (
    r"已故|已经?(?:过世|去世|逝世|离世|不在)|(?:过世|去世|逝世|离世|病故|亡故)了?|†|\blate\b|\bdeceased\b|\bdied\b|\bdead\b"
    r"|\bpassed away\b|\(d(?:ec)?\.?(?:\s*(?:19|20)\d\d)?\)"
)
_DECEASED_SIGNS = ("故", "世", "不在", "†", "late", "de", "died", "passed", "(d")
"""One of them is in all that `_DECEASED` finds, which hardly any text has to be searched for then."""
_DECEASED_WORDS = frozenset(phrases(DECEASED))
_BRACKETS = r"[(\[【].*?[)\]】]"
_PREFIX = r"(?:我的?|他的?|她的?|家里的?|亲|大|小|二|三|四|五|[长次幼独养继]|老(?=[公婆]))+"
"""What may precede a relation without changing it."""
_SUFFIX = r"[\d一二三四五]+$|们$"
_COUNTED = r"([两俩二三四2-4]|two|three|four)\s*(?:个|位|名|口)?\s*(?=\S)"
_COUNTS = {"两": 2, "俩": 2, "二": 2, "2": 2, "two": 2, "三": 3, "3": 3, "three": 3, "四": 4, "4": 4, "four": 4}
_AND = r"[、,;/&+]|和|及|与|\band\b"
_OF = r"(?<=[一-鿿])(?:的|他|她)|['’]s\s+|['’]\s+(?=[a-z])"
_ADJECTIVES = (
    r"^(?:(?:my|his|her|our|their|the|elder|eldest|older|oldest|younger|youngest|little|big|only|first|second|third|"
    r"adopted|foster|step|twin|dear|middle|beloved|\d(?:st|nd|rd|th))[\s-]+)+"
)


@lru_cache(maxsize=1024)
def kins(relation: str) -> tuple[Kin, ...] | None:
    """A Kin for each person a relation stands for: two for 爸妈, none for the deceased; None if it is not understood.

    Parents-in-law count as parents, since they are supported alike, and step-children as children; siblings of in-laws
    and everybody else not supported by the client's income are OTHER.
    """
    text = " ".join(folded(relation).split()).strip(" .:")
    if text in _WORDS:
        return _WORDS[text]
    if any(sign in text for sign in _DECEASED_SIGNS) and re.search(_DECEASED, text):
        return _living_kins(text)
    if not any(word in text for word in chain(_WORDS, _DECEASED_WORDS)):  # a name, for one
        return None
    return _parse_relation(re.sub(_BRACKETS, "", text).strip() or text)


def kin(relation: str) -> Kin | None:
    """Child, spouse, parent or partner; None for others, the deceased, several of different kin, and where unclear."""
    found = set(kins(relation) or ())
    return found.pop() if len(found) == 1 and Kin.OTHER not in found else None


def relative_kins(relative: Relative) -> tuple[Kin, ...] | None:
    """The kins of a relative; the name is read where it holds the relation: 儿子 2015, 一儿一女."""
    return kins(relative.relation or relative.name)


def is_nameless(relative: Relative) -> bool:
    """Whether only the relation of a member of the family is known, which then stands as the name: 儿子 2015."""
    return not relative.relation and kins(relative.name) is not None


def count_kin(family: Iterable[Relative], which: Kin) -> int:
    """The number of relatives of a kin."""
    return sum((relative_kins(one) or ()).count(which) for one in family)


def is_deceased(text: str) -> bool:
    """Whether a text says that somebody is deceased."""
    return re.search(_DECEASED, folded(text)) is not None


def relation_at_start(text: str) -> str:
    """The longest Chinese relation at the start of a text: 配偶 of 配偶李娜; "" for none."""
    found = (word for word in by_word({"zh": RELATIONS["zh"]}) if len(word) > 1 and text.startswith(word))
    return max(found, key=len, default="")


def _living_kins(text: str) -> tuple[Kin, ...] | None:
    """The kins without the deceased: none for 父亲(已故), one for 父母(父亲已故)."""
    living = kins(re.sub(_BRACKETS, "", text)) if re.search(_BRACKETS, text) else None
    inside = " ".join(re.findall(_BRACKETS, text))
    dead = _parse_relation(re.sub(r"[()\[\]【】]", "", re.sub(_DECEASED, "", inside)).strip()) if inside else None
    if living and dead and len(dead) < len(living) and not re.search(_DECEASED, re.sub(_BRACKETS, "", text)):
        left = list(living)
        for one in dead:
            if one in left:
                left.remove(one)
        return tuple(left)
    return ()


def _parse_relation(text: str) -> tuple[Kin, ...] | None:
    """The kins of one relation or of several joined by "and"."""
    if (whole := _parse_single(text)) is not None:
        return whole
    parts = [part.strip() for part in re.split(_AND, text) if part.strip()]
    if len(parts) < 2:
        return None
    found = [_parse_single(part) for part in parts]
    return None if None in found else tuple(one for part in found if part for one in part)


def _parse_single(text: str) -> tuple[Kin, ...] | None:
    text = text.strip()
    if text in _WORDS:
        return _WORDS[text]
    if text in _DECEASED_WORDS:
        return ()
    whose, who = _split_possessive(text)
    if who:
        return _relative_of_relative(whose, who)
    for shorter in (
        re.sub(_SUFFIX, "", text),
        re.sub(_PREFIX, "", text, count=1) if re.match(_PREFIX, text) else text,
        re.sub(_SUFFIX, "", re.sub(_PREFIX, "", text, count=1)) if re.match(_PREFIX, text) else text,
        *(_without_adjectives(text) if text[:1].isascii() else ()),
    ):
        if shorter != text and shorter in _WORDS:
            return _WORDS[shorter]
    counted = re.match(_COUNTED, text)
    if counted and (each := _parse_single(text[counted.end() :])):
        return (each[0],) * _COUNTS[counted[1]] if len(set(each)) == 1 else None
    return None


def _without_adjectives(text: str) -> Iterator[str]:
    """An English relation as it may stand among the words."""
    yield re.sub(_ADJECTIVES, "", text)
    yield text.replace(" in law", "-in-law").replace(" in-law", "-in-law")
    yield text.replace(" ", "-")
    yield re.sub(r"^step[ -]", "step", text)


def _split_possessive(text: str) -> tuple[str, str]:
    """A possessive split in two: wife's | sister, 妻子的 | 妹妹, 老公 | 妈妈."""
    if (of := re.search(_OF, text)) and text[of.end() :].strip():
        return text[: of.start()].strip(), text[of.end() :].strip()
    for at in range(2, len(text) - 1):
        if text[:at] in _WORDS and text[at:] in _WORDS and "一" <= text[0] <= "鿿":
            return text[:at], text[at:]
    return "", ""


def _relative_of_relative(whose: str, who: str) -> tuple[Kin, ...] | None:
    """The kins of a relative's relative: a husband's mother is a parent, a wife's sister is not."""
    first, second = _parse_single(whose), _parse_single(who)
    if not first or second is None:
        return None
    if first == (_SPOUSE,):
        return tuple(one if one in (_CHILD, _PARENT) else _OTHER for one in second)
    if first[0] is _CHILD and second == (_PARENT,):
        return (_SPOUSE,)
    return (_OTHER,) * max(len(second), 1)
