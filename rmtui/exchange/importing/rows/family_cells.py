"""Cells about a family as sheets have them: 离异，女儿唐浩宇 8岁; below Children: Emma (14), Jack (11); 2 boys.

The marital status among them is a field of its own, and a heading that names the relation is put before each name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from rmtui.comparing import folded, is_han
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.kinds import CLIENTS
from rmtui.records.client import MaritalStatus, Relative
from rmtui.rules.people.kinship import Kin, kin, kins, relation_at_start, relative_kins
from rmtui.rules.vocabulary import value_of
from rmtui.words import phrases
from rmtui.words.relations import NO_CHILDREN

_BETWEEN = re.compile(r"[,，、;；](?![^(（]*[)）])")
_AGED = re.compile(r"([^\W\d_][^()（）\d]*?)\s*[(（](\d{1,2})[)）]")
_COUNTED = re.compile(r"([1-4])\s+(\S+)")
_ONE_CHILD = re.compile(r"有?[一1]个?(?:(?P<son>儿子?|子)|女儿?)")
_SEVERAL_NAMED = re.compile(r"(son|daughter|boy|girl|stepson|stepdaughter|kid)s:?\s+(.+)", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][^\W\d_]*(?:[ '’-][A-Z][^\W\d_]*)*(?:,? +\d{1,2}| *\(\d{1,2}\))?")
"""A name that may have an age: Rohan 14, Dev (11)."""
_AND = re.compile(r"\s*(?:[&+,/]|\band\b)\s*(?!\d)")
_NAMED_IN = re.compile(
    r"([^\W\d_]+(?: [A-Z][^\W\d_]*){1,3})[, ]+((?:(?:lives|living|works|working|studies|studying|is)\s+)?(?:in|at)\s.+)"
)
"""A relation with a name, and where that person is: son Peter in Leeds."""
_NAMED_DOING = re.compile(
    r"(?!正?在|已婚|未婚|还|定居|留学|读|就读|上|去|于|工作)"
    r"([一-鿿]{2,3}?)(?=(?:正?在|还在|就读|读|上[大小中高幼]|上学|上班|工作|定居|留学|已婚|未婚))(.+)"
)
"""Behind a Chinese relation: a name, and what that person does or where: 张浩读大二."""
_COMMA_BEFORE_AGE = re.compile(r"(?<=[^\W\d_])\s*,\s*(?=(?:aged?\s+)?\d{1,2}\s*(?:[,;)&+/]|\band\b|$))")
"""Between a name and an age, which parts no two members: Amy, 9 and Beth, 7."""
_AND_ANOTHER = re.compile(r"(?<=岁)\s*[和与及跟]\s*(?=[一-鿿]{1,4}\s*\d{1,2}周?岁)")
_NAME_AND_AGE = re.compile(r"([一-鿿]{1,4}?)\s*(\d{1,2}周?岁)")
"""陈小雪 7岁, behind 女儿陈小雨 9岁."""
_YEARS_OLD = re.compile(r"\d周?岁")
_TO_COME = re.compile(r"\b(?:due|expecting|expected|pregnant|on the way)\b|怀孕|预产期|备孕", re.IGNORECASE)
"""Of a child that is not born yet, which is no member of the family so far."""
_SMALL_WORD = re.compile(r"(?:^|\s)[a-z]")
_NUMBERS = {"1": "", "2": "two", "3": "three", "4": "four"}
_NO_CHILDREN = frozenset(phrases(NO_CHILDREN))
_LONGEST_NAME = 4
"""Characters of a Chinese name."""


def family_columns(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """What a cell says of the marital status and of the family; its text is as it is where a member is not clear."""
    parted = _AND_ANOTHER.sub("，", _COMMA_BEFORE_AGE.sub(" ", text))
    parts = [part for part in map(str.strip, _BETWEEN.split(parted)) if part and folded(part) not in _NO_CHILDREN]
    statuses = [part for part in parts if value_of(MaritalStatus, part)]
    marital = column._replace(meaning=column.meaning._replace(field=CLIENTS.fields["marital"], prefix=""))
    found = [(marital, statuses[0])] if len(statuses) == 1 else []
    members = "; ".join(_with_relations([part for part in parts if part not in statuses], column.meaning.prefix))
    if not members and (found or not parts):
        return found
    family = column._replace(meaning=column.meaning._replace(prefix=""))
    if all(map(is_relative, _read(family, members, today))):
        return [*found, (family, members)]
    return [*found, (family, text.removeprefix(statuses[0]).lstrip(" ,，、;；") if found else text)]


def with_birthdays(family: Sequence[Relative]) -> tuple[Relative, ...]:
    """The members, each with the birthday that another column has of the only one of that relation."""
    found = [*family]
    for born in family:
        named = [one for one in found if one.relation and kin(one.relation) is kin(born.name) is not None]
        if not born.relation and born.birthday and len(named) == 1 and not named[0].birthday:
            found[found.index(named[0])] = replace(named[0], birthday=born.birthday)
            found.remove(born)
    return tuple(found)


def is_relative(one: Relative) -> bool:
    """Whether a relative is a person by a relation that is known, and a name that is no sentence."""
    if _TO_COME.search(" ".join((one.name, one.place))):
        return False
    is_sentence = len(one.name) > _LONGEST_NAME and all(map(is_han, one.name)) and kins(one.name) is None
    return relative_kins(one) is not None and not is_sentence and not _YEARS_OLD.search(one.name)


def _read(column: Column, text: str, today: date) -> tuple[Relative, ...]:
    try:
        return tuple(column.field.read_value(text, today))
    except ValueError:
        return (Relative(name="?"),)


def _with_relations(parts: list[str], prefix: str) -> Iterator[str]:
    """The members, each with a relation: that of the heading, where the text has none."""
    of_heading = prefix.strip()
    for part in _each_named(parts, are_children=bool(of_heading) and kin(of_heading) is Kin.CHILD):
        text = _AGED.sub(r"\1 \2", part) if part.isascii() else part
        if counted := _COUNTED.fullmatch(text):
            yield f"{_NUMBERS[counted[1]]} {counted[2]}".lstrip()
        elif child := _ONE_CHILD.fullmatch(text):
            yield "儿子" if child["son"] else "女儿"
        elif not of_heading or relation_at_start(text) or kins(text.partition(" ")[0].rstrip(":：")) is not None:
            yield text
        elif not _SMALL_WORD.search(text) and (kin(of_heading) is Kin.CHILD or part is parts[0]):
            yield f"{of_heading} {text}"
        else:
            yield text


def _each_named(parts: list[str], *, are_children: bool) -> Iterator[str]:
    """The parts, with one for each of several named after one relation, and a name apart from what follows.

    `are_children`: whether the heading says so, where a part names no relation.
    """
    plural = above = ""
    for part in parts:
        relations = [one for one in map(relation_at_start, part.split()) if one]
        aged = _NAME_AND_AGE.fullmatch(part)
        above = relations[-1] if relations else above if aged else ""
        found = _SEVERAL_NAMED.fullmatch(part)
        plural = found[1] if found else plural if _NAMED.fullmatch(part) and kins(part.split()[0]) is None else ""
        names = _AND.split(found[2]) if found else [part] if plural else []
        if names and all(map(_NAMED.fullmatch, names)):
            yield from (f"{plural} {name.replace(',', '')}" for name in names)
        elif are_children and len(names := _AND.split(part)) > 1 and all(map(_NAMED.fullmatch, names)):
            yield from (name.replace(",", "") for name in names)
        elif aged and not relations and kin(above) is Kin.CHILD:
            yield f"{above} {aged[1]} {aged[2]}"
        elif (located := _NAMED_IN.fullmatch(part)) and kins(located[1].partition(" ")[0]):
            relation, _blank, name = located[1].partition(" ")
            yield f"{relation}, {name}, {located[2]}"
        elif (relation := relation_at_start(part)) and (doing := _NAMED_DOING.fullmatch(part.removeprefix(relation))):
            yield f"{relation} {doing[1]} {doing[2]}"
        else:
            yield part
