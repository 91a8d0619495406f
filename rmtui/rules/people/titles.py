"""Names with a title or a remark, as lists write them: 赵丽华女士, Mr David Hartley, 郭淑芬（退休）."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from rmtui.comparing import folded, is_han
from rmtui.named_tuple import NamedTuple
from rmtui.words import by_word, phrases
from rmtui.words.people import DOUBLE_SURNAMES, LATIN_SURNAMES, OF_THE_WIFE, PATRONYMICS, SURNAMES, TITLES

_REMARK = re.compile(r"(?P<name>.*[^\s(（])\s*[(（](?P<remark>[^()（）]{2,})[)）]")
_AND_OTHERS = re.compile(r"(?P<name>.+?)\s*(?P<remark>等\s*[\d一二三四五六七八九十两几多]*\s*(?:人|位|名)(?:客户)?)")
_LATIN_WORDS = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|[sd]/o|a/[lp]))+", re.IGNORECASE)
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|kh|ph|th|ts|tz|hs|gw|hw|kw|sw|ng|[bpmfdtnlgkhjqxrzcsyw])?[aeiouy]{1,3}(?:ng|ck|[nmktphwy])?|ng"
)
"""Of a Chinese given name in Latin letters."""
_AND = frozenset(("and", "&", "or"))


class TitledName(NamedTuple):
    """A name apart from what stands beside it."""

    name: str
    salutation: str = ""
    """How the title addresses the person: 赵女士, Mr Hartley; "" for no title."""
    remark: str = ""
    """What stood in brackets."""


def split_title(text: str) -> TitledName:
    """The name of a person without title and remark; the text itself where it has none, or no whole name beside it."""
    others = _AND_OTHERS.fullmatch(text)
    if others and _is_person(others["name"]):
        return TitledName(others["name"], remark=others["remark"])
    found = _REMARK.fullmatch(text)
    if found and folded(found["remark"]) in _titles("en") and _LATIN_WORDS.fullmatch(found["name"]):
        return TitledName(found["name"], f"{found['remark']} {found['name']}")
    if found and _is_remark(found["remark"]):
        inner = _without_title(found["name"])
        if _is_person(inner.name) and _addresses(found["remark"], inner.name):
            return TitledName(inner.name, found["remark"])
        if _is_person(inner.name):
            return inner._replace(remark=found["remark"])
    return _without_title(text)


def is_title(text: str) -> bool:
    """Whether a text is a title alone: the Mr of Mr & Mrs Bell."""
    return folded(text) in _titles("en") | _titles("zh")


def with_surname(title: str, name: str) -> str:
    """How a title alone addresses the person of a name, Mrs Holroyd, Mr & Mrs Bell, 王女士; any other text as it is."""
    words = title.split()
    if not all(is_title(word) or word in _AND for word in words) or not any(map(is_title, words)):
        return title
    if is_han(title[0]):
        return split_title(name + title).salutation or title
    if any(map(is_han, name)):
        return title
    return split_title(f"{words[-1]} {name}").salutation.replace(words[-1], title, 1) or f"{title} {name}"


def renamed_salutation(salutation: str, before: str, after: str) -> str:
    """The salutation of a person who gets another name: its title, with the new surname where that is known;
    one that was not made of the name before stays.
    """
    words = salutation.split()
    parts = (*(" ".join(words[:count]) for count in range(1, len(words))), salutation[1:], salutation[2:])
    title = next((part for part in parts if folded(with_surname(part, before)) == folded(salutation)), "")
    return with_surname(title, after) if title else salutation


def _without_title(text: str) -> TitledName:
    words = text.removeprefix("The ").split(" ")
    titles = [*takewhile(lambda word: folded(word) in _titles("en"), words)]
    if titles:
        rest = " ".join(words[len(titles) :])
        is_couple = bool(_AND & set(folded(rest).split()))
        if _LATIN_WORDS.fullmatch(rest) and not is_couple:
            surname = rest.partition(" ")[0] if folded(titles[-1]) in ("sir", "dame") else behind_title(rest)
            return TitledName(rest, " ".join((*titles, surname)))
        return TitledName(text)
    title = max(filter(text.endswith, _titles("zh")), key=len, default="")
    name = text.removesuffix(title).rstrip()
    if not title or title in phrases(OF_THE_WIFE) or not _is_person(name) or not is_han(name[0]):
        return TitledName(text)
    if len(title) == 1 and len(name) - len(surname_of(name)) < 2:  # 李建工, 李娜姐: the sign may be part of the name
        return TitledName(text)
    return TitledName(name, f"{surname_of(name)}{title}")


def behind_title(name: str) -> str:
    """What of a name in Latin letters stands behind a title: Goh, of Goh Beng Huat; Fatimah, of Fatimah binte Yusof;
    Hartley, of David Hartley. The whole name where it is not clear which word is the family name.
    """
    words = folded(name).split()
    surnames, patronymics = phrases(LATIN_SURNAMES), phrases(PATRONYMICS)
    given = " ".join(words[1:]).replace("-", " ").split()
    if words[0] in surnames and len(given) > 1 and all(map(_SYLLABLE.fullmatch, given[:2])):
        return name.split(maxsplit=1)[0]
    father = next((at for at, word in enumerate(words) if at and word in patronymics), 0)
    if father:
        return " ".join(name.split()[:father])
    return name if any(word in surnames for word in words[:-1]) else name.rsplit(maxsplit=1)[-1]


@cache
def _titles(language: str) -> frozenset[str]:
    return frozenset(by_word({language: TITLES[language]}))


def _addresses(text: str, name: str) -> bool:
    """Whether a text is how a person of a Chinese name is addressed: 郑总, of 郑晓明."""
    surname = surname_of(name)
    return bool(surname) and text.startswith(surname) and text.removeprefix(surname) in _titles("zh")


def _is_remark(text: str) -> bool:
    """Whether a text in brackets is no hint that tells namesakes apart, as a number: 退休, retired."""
    return all(map(is_han, text)) or (text[0].islower() and not any(map(str.isdecimal, text)))


def surname_of(name: str) -> str:
    """The Chinese surname a name begins with, "" for none."""
    if name[:2] in phrases(DOUBLE_SURNAMES):
        return name[:2]
    return name[:1] if name[:1] in SURNAMES else ""


def _is_person(name: str) -> bool:
    """Whether a text is the whole name of a person, by its form."""
    if name and all(map(is_han, name)):
        surname = surname_of(name)
        return bool(surname) and 1 <= len(name) - len(surname) <= 2
    return _LATIN_WORDS.fullmatch(name) is not None
