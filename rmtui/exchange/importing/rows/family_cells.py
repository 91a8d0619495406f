"""Cells about a family as sheets have them: 离异，女儿唐浩宇 8岁; below Children: Emma (14), Jack (11); 2 boys.

The marital status among them is a field of its own, and a heading that names the relation is put before each name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from rmtui.comparing import folded, is_han
from rmtui.exchange.importing.columns.layout import Column
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
_SMALL_WORD = re.compile(r"(?:^|\s)[a-z]")
_NUMBERS = {"1": "", "2": "two", "3": "three", "4": "four"}
_NO_CHILDREN = frozenset(phrases(NO_CHILDREN))
_LONGEST_NAME = 4
"""Characters of a Chinese name."""


def family_columns(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """What a cell says of the marital status and of the family; its text is as it is where a member is not clear."""
    parts = [part for part in map(str.strip, _BETWEEN.split(text)) if part and folded(part) not in _NO_CHILDREN]
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
    is_sentence = len(one.name) > _LONGEST_NAME and all(map(is_han, one.name)) and kins(one.name) is None
    return relative_kins(one) is not None and not is_sentence


def _read(column: Column, text: str, today: date) -> tuple[Relative, ...]:
    try:
        return tuple(column.meaning.field.read_value(text, today))
    except ValueError:
        return (Relative(name="?"),)


def _with_relations(parts: list[str], prefix: str) -> Iterator[str]:
    """The members, each with a relation: that of the heading, where the text has none."""
    of_heading = prefix.strip()
    for part in parts:
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
