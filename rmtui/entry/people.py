"""The people around a client, each in one line: a member of the family, a contact person of a company."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rmtui.comparing import name_key
from rmtui.entry.names import half_width
from rmtui.records.client import ContactPerson, Relative
from rmtui.rules.people.kinship import is_deceased, kins, relation_at_start

_BORN = r"((?:19|20)\d{2})(?:\.0)?年?生?"
_AGE = r"(\d{1,3})(?:周?岁|y|yo)"
_RELATION_AND_COLON = r"^([^\s,，:：]{1,8})[:：]\s*"
_LATIN = r"[A-Za-z\u00c0-\u024f.'’-]+"
_COMMAS = r"[,，、](?![^(（]*[)）])"
"""Those that are not inside brackets."""
_IN_BRACKETS = r"([^,，(（]*[^,，(（\s])\s*[(（]([^()（）]+)[)）]$"
_HAN = r"[一-鿿]+"
_LONGEST_NAME = 4
"""Characters of a Chinese name that stands right behind a relation."""
_PHONE_AT_END = r"(?a)[\s,]*(\+?\d[\d\s()-]{5,})$"


def split_members(text: str) -> list[str]:
    """The members of a family in running text, 配偶李娜，儿子王小明.

    It is one, unless each part has a relation and a name.
    """
    parts = [part.strip() for part in re.split(_COMMAS, text)]
    return parts if len(parts) > 1 and all(map(_names_somebody, parts)) else [text]


def _names_somebody(part: str) -> bool:
    """Does a text begin with a relation that somebody's name follows?"""
    words = _separated(re.sub(_RELATION_AND_COLON, r"\1 ", part))
    relation, _blank, name = words.partition(" ")
    return bool(kins(relation)) and bool(name.strip()) and not name.strip().isdecimal()


def read_relative(text: str, today: date) -> Relative:
    """儿子 王小明 2015 实验小学; with commas where a name has spaces: wife, Mary Smith, City Hospital.

    As people write it, too: 配偶李娜, 老公：张三（35岁，工程师）.
    """
    text = re.sub(_RELATION_AND_COLON, r"\1 ", text)
    if (detailed := re.match(_IN_BRACKETS, text)) and not is_deceased(detailed[2]):
        text = " ".join((detailed[1], *re.split(r"[,，、;；\s]+", detailed[2])))
    words, separator = _words(_separated(text))
    at = next((at for at, word in enumerate(words) if at and _birth_year(word, today)), None)
    end = 2 if separator == ", " else _end_of_name(words, 1)
    name_words, year, place = words[:end], None, words[end:]
    if at is not None:
        name_words, year, place = words[:at], _birth_year(words[at], today), words[at + 1 :]
    relation, name = ("", name_words[0]) if len(name_words) == 1 else (name_words[0], " ".join(name_words[1:]))
    if not name or name.isdecimal():
        raise ValueError
    return Relative(name=name, relation=relation, birth_year=year, place=separator.join(place).strip(", "))


def _separated(text: str) -> str:
    """配偶 李娜, of 配偶李娜; anything else as it is, also where the whole is a relation: 双胞胎女儿."""
    word, _blank, rest = text.partition(" ")
    relation = relation_at_start(word)
    name = word.removeprefix(relation)
    if not relation or not 2 <= len(name) <= _LONGEST_NAME or not re.fullmatch(_HAN, name) or kins(word) is not None:
        return text
    return f"{relation} {name} {rest}".rstrip()


def read_contact_person(text: str, today: date) -> ContactPerson:  # noqa: ARG001
    """李娜 财务总监 13900000001; with commas where a name has spaces: Mary Smith, CFO, 021-60000001."""
    phone = re.search(_PHONE_AT_END, half_width(text))
    words, separator = _words(text[: phone.start()] if phone else text, text)
    end = 1 if separator == ", " else _end_of_name(words, 0)
    name = " ".join(words[:end])
    if not name:
        raise ValueError
    return ContactPerson(name=name, role=separator.join(words[end:]).strip(", "), phone=phone[1] if phone else "")


def _words(text: str, whole: str = "") -> tuple[list[str], str]:
    """The parts of a text and what parts them: commas if there are any in it or in the whole it was taken from."""
    if re.search("[,，]", whole or text):
        return [word.strip() for word in re.split("[,，]", text)], ", "
    return text.split() or [""], " "


def _end_of_name(words: list[str], start: int) -> int:
    """Where the name that begins at `start` ends: one in Latin letters goes on as long as they do."""
    end = start + 1
    while end < len(words) and re.fullmatch(_LATIN, words[start]) and re.fullmatch(_LATIN, words[end]):
        end += 1
    return end


def _birth_year(word: str, today: date) -> int | None:
    """2015, 2015年生, or the year that an age tells: 8岁."""
    word = half_width(word)
    if born := re.fullmatch(_BORN, word):
        return int(born[1])
    age = re.fullmatch(_AGE, word)
    return today.year - int(age[1]) if age else None


def relative_text(relative: Relative) -> str:
    parts = (relative.relation, relative.name, str(relative.birth_year or ""), relative.place)
    return _text_of(parts, read_relative, relative)


def contact_person_text(person: ContactPerson) -> str:
    return _text_of((person.name, person.role, person.phone), read_contact_person, person)


def _text_of(parts: tuple[str, ...], read: Callable[[str, date], object], value: object) -> str:
    """The parts with spaces between, or with commas where they would not be read as they are meant."""
    text = " ".join(part for part in parts if part)
    try:
        understood = read(text, date.max) == value
    except ValueError:
        understood = False
    return text if understood else ", ".join(parts).rstrip(", ")


def same_relative(one: Relative, other: Relative) -> bool:
    """By name and relation; children whose names nobody knows ("儿子 2015") by the year of birth."""
    relations, years = {one.relation, other.relation} - {""}, {one.birth_year, other.birth_year} - {None}
    return name_key(one.name) == name_key(other.name) and len(relations) <= 1 and (bool(relations) or len(years) <= 1)


def same_person(one: ContactPerson, other: ContactPerson) -> bool:
    return name_key(one.name) == name_key(other.name)
