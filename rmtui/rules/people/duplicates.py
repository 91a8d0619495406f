"""Pairs of clients who may be the same: they share a name, and nothing tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rmtui.comparing import folded, is_han, name_form
from rmtui.records.client import Client, ClientKind
from rmtui.rules.people.name_spellings import are_spellings_of_one, latin_forms, spelling_keys
from rmtui.rules.people.ties import name_forms
from rmtui.rules.people.titles import split_title
from rmtui.telephone import same_phone


def likely_duplicates(clients: Iterable[Client]) -> Iterator[tuple[Client, Client]]:
    """The pairs of clients of one name, or of whom one is also called as the other, who share something else.

    That is a phone number, a full birthday or the employer. A name with a title, 赵丽华女士, and the same without it
    suffice where nothing speaks against it, and so does one that is turned round or has initials, P Hargreaves. Those
    to whom the bank gave different client numbers are two.
    """
    by_name: defaultdict[str, list[Client]] = defaultdict(list)
    for client in clients:
        for form in _forms(client):
            by_name[form].append(client)
    pairs = (pair for alike in by_name.values() for pair in combinations(alike, 2) if _may_be_one(*pair))
    return iter({(one.id, other.id): (one, other) for one, other in pairs}.values())


def duplicates_of(client: Client, clients: Iterable[Client]) -> list[Client]:
    """Those of the clients who may be the same as one of them, as `likely_duplicates`."""
    forms = _forms(client)
    alike = (one for one in clients if one.id != client.id and not forms.isdisjoint(_forms(one)))
    return [one for one in alike if _may_be_one(client, one)]


def with_number_of(client: Client, clients: Iterable[Client]) -> list[Client]:
    """The other clients who have a telephone number of this one."""
    return [one for one in clients if one.id != client.id and _share_number(client, one)]


def _may_be_one(one: Client, other: Client) -> bool:
    if one.number and other.number and one.number != other.number:
        return False
    is_spelt_otherwise = are_spellings_of_one(one.name, other.name)
    if _names(one).isdisjoint(_names(other)) and not (is_spelt_otherwise or _is_romanized(one, other)):
        return False
    born = bool(one.birthday and one.birthday.year and one.birthday == other.birthday)
    employed = bool(one.employer and folded(one.employer) == folded(other.employer))
    if born or employed or _share_number(one, other):
        return True
    is_titled = len({name_form(split_title(each.name).name) for each in (one, other)}) == 1
    is_one_name = name_form(one.name) == name_form(other.name)
    return (is_titled or is_spelt_otherwise) and not (is_one_name or _contradict(one, other))


def _contradict(one: Client, other: Client) -> bool:
    """Whether phone numbers or birthdays say that they are two."""
    born = one.birthday and other.birthday and one.birthday != other.birthday
    return bool(born or (one.phones and other.phones))


def _is_romanized(one: Client, other: Client) -> bool:
    """Whether one is called in pinyin as the other is in Chinese: Wang Fang, 王芳."""
    are_han = [any(map(is_han, each.name)) for each in (one, other)]
    return are_han[0] != are_han[1] and not latin_forms(one).isdisjoint(latin_forms(other))


def _names(client: Client) -> set[str]:
    """The forms of all names of a client, also without a title: 赵丽华, of 赵丽华女士."""
    return {*name_forms(client), name_form(split_title(client.name).name)}


def _forms(client: Client) -> set[str]:
    """What two clients who may be one have in common."""
    is_person = client.kind is ClientKind.PERSON
    return _names(client) | ({*spelling_keys(client.name), *latin_forms(client)} if is_person else set())


def _share_number(one: Client, other: Client) -> bool:
    return any(same_phone(mine, theirs) for mine in one.phones for theirs in other.phones)
