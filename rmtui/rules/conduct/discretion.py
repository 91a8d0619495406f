"""What of one person may be seen in the context of another: the one rule, and whose consent it asks (FIELD.md, 保密).

A context is whatever shows one client: the folder, the review, the coverage of the family, a file that is handed over.
What a client owns is always seen in their own context. Anything else only where everybody it is about agreed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from rmtui.comparing import name_form
from rmtui.records.base import Record
from rmtui.records.client import Client, Relative
from rmtui.records.events import Contact
from rmtui.records.kinds import kind_of
from rmtui.records.policy import Policy
from rmtui.records.tie import Share, Tie
from rmtui.rules.people.kinship import kins
from rmtui.rules.people.ties import Side, name_forms, side

_EVERYTHING = frozenset(Share)
_NOTHING: frozenset[Share] = frozenset()
_LONGEST = 200
"""Signs of a text in which names are looked for."""
_BETWEEN = re.compile(r"[\W\d_]+|[和与及跟]")
"""What stands between several who are named."""


class Discretion:
    """The clients of a book and their ties, asked who may see what."""

    def __init__(self, clients: Mapping[str, Client], ties: Iterable[Tie] = ()) -> None:
        self._clients = clients
        self._sides: defaultdict[str, dict[str, Side]] = defaultdict(dict)
        for tie in ties:
            for one in (tie.first, tie.second):
                seen = side(tie, one)
                self._sides[one][seen.other] = seen

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        """The ids of the clients of a name; it is found out once, where names are looked for at all."""
        named: defaultdict[str, set[str]] = defaultdict(set)
        for client in self._clients.values():
            for name in name_forms(client):
                named[name].add(client.id)
        return dict(named)

    def may_see(self, record: Record, viewer: str) -> bool:
        """May a record be seen in the context of the client of this id?

        It asks the consent of everybody the record is about: who owns it, and of a policy also who is insured and who
        benefits. A tie is seen where the other agreed to anything. What belongs to no client is the manager's own.
        """
        owners = kind_of(record).owners(record)
        if isinstance(record, Tie):
            return viewer in owners and bool(side(record, viewer).shares)
        if viewer in owners:
            return True
        share = kind_of(record).share
        if share is None or not all(share in self.shares(one, viewer) for one in owners):
            return False  # before the names in it are looked for, which takes longer
        return all(share in self.shares(one, viewer) for one in self._about(record, owners))

    def names_openly(self, record: Record) -> bool:
        """Has everybody whom a record is about agreed to something in each of the folders it stands in?"""
        owners = kind_of(record).owners(record)
        return all(self.shares(one, owner) for owner in owners for one in self._about(record, owners))

    def may_name(self, client: str, viewer: str) -> bool:
        """May it be said in a context that somebody is a client? Not of a relative who agreed to nothing."""
        return client == viewer or bool(self.shares(client, viewer)) or not self._belong_together(client, viewer)

    def as_seen(self, contact: Contact, *viewers: str) -> Contact:
        """A contact in the context of some who took part, without the others who may not be named to one of them."""
        named = (one for one in contact.clients if one in viewers or all(self.may_name(one, to) for to in viewers))
        return replace(contact, clients=tuple(named))

    def shares(self, client: str, viewer: str) -> frozenset[Share]:
        """What a client agreed may be seen in the context of another; of oneself everything."""
        if client == viewer:
            return _EVERYTHING
        tied = self._sides.get(viewer, {}).get(client)
        return tied.shares if tied and tied.tie.related else _NOTHING

    def ties(self, client: str) -> Iterator[Side]:
        """The ties of a client as the client sees them, without those of mere namesakes."""
        return (one for one in self._sides.get(client, {}).values() if one.tie.related)

    def apart(self, client: str) -> Iterator[Side]:
        """The ties of a client that say that a relative only has the name of another."""
        return (one for one in self._sides.get(client, {}).values() if not one.tie.related)

    def tie(self, one: str, other: str) -> Tie | None:
        """The tie between two clients, also where it says that they are not related."""
        found = self._sides.get(one, {}).get(other)
        return found.tie if found else None

    def meant(self, folder: str, called: str) -> frozenset[str]:
        """The ids of the clients whom somebody called so in a client's folder is, or may be as long as nobody said."""
        form = name_form(called)
        client = self._clients.get(folder)
        if not form or client is None:
            return frozenset()
        if form in name_forms(client):
            return frozenset((folder,))
        sides = self._sides.get(folder, {}).values()
        tied = {one.other for one in sides if one.tie.related and form in self._forms(one)}
        if tied:
            return frozenset(tied)
        apart = {one.other for one in self.apart(folder)}
        found = self._named.get(form, set()) - apart
        if not found:  # "母亲" in the place of a name
            alike = [one for one in client.family if _alike(one.relation, called)]
            named = {name_form(one.name) for one in alike} - {form}
            found = {other for name in named for other in self._named.get(name, set()) - apart}
            found |= {one.other for one in sides if one.tie.related and _alike(one.relation, called)}
        return frozenset(found)

    def of_relative(self, folder: str, relative: Relative) -> frozenset[str]:
        """The same of a member of a client's family."""
        return self.meant(folder, relative.name) - {folder}

    def is_silent(self, folder: str, called: str) -> bool:
        """Is somebody called so in a client's folder a client, or may be, who agreed to nothing there?"""
        return any(not self.shares(one, folder) for one in self.meant(folder, called))

    def called(self, folder: str, client: str) -> str:
        """How a client is called in the folder of another."""
        viewer, tied = self._clients.get(folder), self._sides.get(folder, {}).get(client)
        if tied and tied.name:
            return tied.name
        names = name_forms(self._clients[client]) if client in self._clients else set()
        told = (one.name for one in viewer.family if name_form(one.name) in names) if viewer else ()
        return next(iter(told), self._clients[client].name if client in self._clients else "")

    def _about(self, record: Record, owners: tuple[str, ...]) -> set[str]:
        """Ids of the clients whom a record is about, as far as they are clients."""
        about = set(owners)
        if isinstance(record, Policy):
            about |= self._named_in(record.client, record.insured)
            about |= self._named_in(record.client, record.beneficiary)
        return about

    def _named_in(self, folder: str, text: str) -> set[str]:
        """Ids of the clients whom a text in a client's folder names, by a name or a relation: 母亲孙玉珍, 妈妈50%.

        Of names within longer ones only the longer, which may be that of a relative who is no client.
        """
        text = text[:_LONGEST]
        found = {one for word in (text, *_BETWEEN.split(text)) for one in self.meant(folder, word)}
        client = self._clients.get(folder)
        names = {form for one in (client.family if client else ()) if (form := name_form(one.name))}
        names |= {name for one in self.ties(folder) for name in self._forms(one)}
        form = name_form(text)
        start = 0
        while start < len(form):
            ends = range(len(form), start + 1, -1)
            end = next((end for end in ends if form[start:end] in self._named or form[start:end] in names), 0)
            if end:
                found |= self.meant(folder, form[start:end])
            start = max(end, start + 1)
        return found

    def _forms(self, one: Side) -> set[str]:
        """What the other of a tie may be called."""
        names = name_forms(self._clients[one.other]) if one.other in self._clients else set()
        return names | {form for form in (name_form(one.name), name_form(one.relation)) if form}

    def _belong_together(self, one: str, other: str) -> bool:
        """Are they tied, or may be, as long as nobody said?"""
        tie = self.tie(one, other)
        if tie:
            return tie.related
        return any(
            there in self.of_relative(here, relative)
            for here, there in ((one, other), (other, one))
            if here in self._clients
            for relative in self._clients[here].family
        )


class Proposal(NamedTuple):
    """A member of a client's family who may be a client, as the name says; a person is to confirm it."""

    client: Client
    relative: Relative
    other: Client


def proposals(clients: Mapping[str, Client], discretion: Discretion) -> list[Proposal]:
    """The ties that the names of relatives suggest, and of which nobody said yet whether they are."""
    return [
        Proposal(client, relative, clients[other])
        for client in clients.values()
        for relative in client.family
        for other in sorted(discretion.of_relative(client.id, relative))
        if discretion.tie(client.id, other) is None
    ]


def _alike(relation: str, called: str) -> bool:
    """Is somebody called by a relation, as 母亲 for 妈妈, or one of those who are, as for 爸妈?"""
    if not relation:
        return False
    if name_form(relation) == name_form(called):
        return True
    return not set(kins(called) or ()).isdisjoint(kins(relation) or ())
