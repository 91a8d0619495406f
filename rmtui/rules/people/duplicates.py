"""Clients who may be one and the same: of one name, and nothing tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rmtui.comparing import folded, name_form
from rmtui.records.client import Client


def likely_duplicates(clients: Iterable[Client]) -> Iterator[tuple[Client, Client]]:
    """The pairs of clients of one name who share a phone number, a full birthday or the employer.

    Those to whom the bank gave different client numbers are two.
    """
    by_name: defaultdict[str, list[Client]] = defaultdict(list)
    for client in clients:
        by_name[name_form(client.name)].append(client)
    for alike in by_name.values():
        yield from (pair for pair in combinations(alike, 2) if _may_be_one(*pair))


def duplicates_of(client: Client, clients: Iterable[Client]) -> list[Client]:
    """Those of the clients who may be the same as one of them, as `likely_duplicates`."""
    form = name_form(client.name)
    alike = [one for one in clients if one.id != client.id and name_form(one.name) == form]
    return [one for one in alike if _may_be_one(client, one)]


def _may_be_one(one: Client, other: Client) -> bool:
    if one.number and other.number and one.number != other.number:
        return False
    born = bool(one.birthday and one.birthday.year and one.birthday == other.birthday)
    employed = bool(one.employer and folded(one.employer) == folded(other.employer))
    return born or employed or bool(_numbers(one) & _numbers(other))


def _numbers(client: Client) -> set[str]:
    return {"".join(filter(str.isdecimal, phone))[-11:] for phone in client.phones} - {""}
