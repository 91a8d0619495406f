"""The discretion rule (FIELD.md, 保密): what of one client may be shown in another's context, and by whose consent.

A context is whatever shows one client: folder, review, family coverage, a file that is handed over. A client's own
records are always shown in their own context, anything else only where everybody it concerns agreed.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from rmtui.comparing import name_form
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.kinds import kind_of
from rmtui.records.loan import CreditLine
from rmtui.records.policy import Policy
from rmtui.records.tie import Share, Tie
from rmtui.rules.people.kinship import Kin, kin, kins
from rmtui.rules.people.ties import TieSide, is_given_name, name_forms, person_who_is, tie_side

_EVERYTHING = frozenset(Share)
_NOTHING: frozenset[Share] = frozenset()
_MAX_TEXT = 200
"""Characters of a text in which names are searched."""
_NAME_SEPARATOR = r"[\W\d_]+|[和与及跟]"
"""Separates the names of several people."""


class Discretion:
    """Answers who may see what, from the clients of a book and their ties."""

    def __init__(
        self,
        clients: Mapping[str, Client],
        ties: Iterable[Tie] = (),
        ids_by_form: Callable[[str], Iterable[str]] | None = None,
    ) -> None:
        """`ids_by_form`: ids among which are those of all clients with a name of this form (`name_form`); without it
        all clients are looked through.
        """
        self._clients = clients
        self._ids_by_form = ids_by_form or _forms_of(clients)
        self._sides: defaultdict[str, dict[str, TieSide]] = defaultdict(dict)
        for tie in ties:
            for one in (tie.first, tie.second):
                tied = tie_side(tie, one)
                self._sides[one][tied.other] = tied

    def _clients_named(self, form: str) -> frozenset[str]:
        """The ids of the clients of a name, which is a `name_form`."""
        ids = (id for id in self._ids_by_form(form) if id in self._clients)
        return frozenset(id for id in ids if form in name_forms(self._clients[id]))

    def may_see(self, record: Record, viewer: str) -> bool:
        """Whether a record may be shown in the context of the client `viewer`.

        Everybody it concerns must have agreed: its owners, of a policy also holder, insured and beneficiaries, of a
        loan those who guarantee it. A tie is shown where the other agreed to anything. Records without owners are the
        manager's own.
        """
        owners = kind_of(record).owners(record)
        if isinstance(record, Tie):
            return viewer in owners and bool(tie_side(record, viewer).shares_received)
        if viewer in owners:
            return True
        share = kind_of(record).share
        if share is None or not all(share in self.shares(one, viewer) for one in owners):
            return False  # before searching it for names, which is slower
        return all(share in self.shares(one, viewer) for one in self._clients_concerned(record, owners))

    def all_agreed(self, record: Record) -> bool:
        """Whether everybody a record concerns agreed to share something with each of its owners."""
        owners = kind_of(record).owners(record)
        return all(self.shares(one, owner) for owner in owners for one in self._clients_concerned(record, owners))

    def may_name(self, client: str, viewer: str) -> bool:
        """Whether a context may disclose that somebody is a client; not of a relative who shares nothing."""
        return client == viewer or bool(self.shares(client, viewer)) or not self._may_be_related(client, viewer)

    def visible_contact(self, contact: Contact, *viewers: str) -> Contact:
        """A contact in the context of some of its clients, without those who may not be named to one of them."""
        named = tuple(
            [one for one in contact.clients if one in viewers or all(self.may_name(one, to) for to in viewers)]
        )
        return contact if named == contact.clients else replace(contact, clients=named)

    def shares(self, client: str, viewer: str) -> frozenset[Share]:
        """What a client agreed to have shown in the context of another; everything in their own."""
        if client == viewer:
            return _EVERYTHING
        tied = self._sides.get(viewer, {}).get(client)
        return tied.shares_received if tied and tied.tie.related else _NOTHING

    def ties(self, client: str) -> Iterator[TieSide]:
        """The ties of a client from the client's side, without those of mere namesakes."""
        return (one for one in self._sides.get(client, {}).values() if one.tie.related)

    def unrelated_ties(self, client: str) -> Iterator[TieSide]:
        """The ties of a client that record a mere namesake of a relative."""
        return (one for one in self._sides.get(client, {}).values() if not one.tie.related)

    def tie(self, one: str, other: str) -> Tie | None:
        """The tie between two clients, also one of mere namesakes."""
        found = self._sides.get(one, {}).get(other)
        return found.tie if found else None

    def possible_clients(self, folder: str, name: str) -> frozenset[str]:
        """Ids of the clients that a name or relation in a folder means, or may mean until somebody decides."""
        form = name_form(name)
        client = self._clients.get(folder)
        if not form or client is None:
            return frozenset()
        if form in name_forms(client):
            return frozenset((folder,))
        sides = self._sides.get(folder, {}).values()
        tied = {one.other for one in sides if one.tie.related and form in self._name_forms(one)}
        if tied:
            return frozenset(tied)
        unrelated = {one.other for one in self.unrelated_ties(folder)}
        found = self._clients_named(form) - unrelated
        if not found:  # "母亲" instead of a name
            alike = [one for one in client.family if _same_relation(one.relation, name)]
            named = {name_form(one.name) for one in alike} - {form}
            found = frozenset(other for name in named for other in self._clients_named(name) - unrelated)
            found |= {one.other for one in sides if one.tie.related and _same_relation(one.relation, name)}
        return found

    def possible_clients_of_person(self, folder: str, person: Relative | ContactPerson) -> frozenset[str]:
        """Ids of the clients that a member of a client's family, or a contact person, is or may be."""
        return self.possible_clients(folder, person.name) - {folder}

    def is_withheld(self, folder: str, name: str) -> bool:
        """Whether a name in a client's folder means, or may mean, a client who shares nothing there."""
        return any(not self.shares(one, folder) for one in self.possible_clients(folder, name))

    def name_in_folder(self, folder: str, client: str) -> str:
        """The name of a client in the folder of another."""
        viewer, tied = self._clients.get(folder), self._sides.get(folder, {}).get(client)
        if tied and tied.name:
            return tied.name
        names = name_forms(self._clients[client]) if client in self._clients else set()
        in_family = (one.name for one in viewer.people if name_form(one.name) in names) if viewer else ()
        return next(iter(in_family), self._clients[client].name if client in self._clients else "")

    def _clients_concerned(self, record: Record, owners: tuple[str, ...]) -> set[str]:
        """Ids of the clients a record concerns."""
        about = set(owners)
        if isinstance(record, Policy):
            for text in (record.holder, record.insured, record.beneficiary):
                about |= self._clients_named_in(record.client, text)
        elif isinstance(record, Holding | CreditLine) and record.guarantor:
            about |= self._clients_named_in(record.client, record.guarantor)
        return about

    def _clients_named_in(self, folder: str, text: str) -> set[str]:
        """Ids of the clients that a text in a client's folder names, by name or relation: 母亲孙玉珍, 妈妈50%.

        The longest name wins, also that of a relative who is no client.
        """
        text = text[:_MAX_TEXT]
        words = text, *re.split(_NAME_SEPARATOR, text)
        found = {one for word in words for one in self.possible_clients(folder, word)}
        client = self._clients.get(folder)
        names = {form for one in (client.family if client else ()) if (form := name_form(one.name))}
        names |= {name for one in self.ties(folder) for name in self._name_forms(one)}
        form = name_form(text)
        start = 0
        while start < len(form):
            ends = range(len(form), start + 1, -1)
            end = next((end for end in ends if form[start:end] in names or self._clients_named(form[start:end])), 0)
            if end:
                found |= self.possible_clients(folder, form[start:end])
            start = max(end, start + 1)
        return found

    def _name_forms(self, one: TieSide) -> set[str]:
        """The names and the relation by which the other client of a tie may be called."""
        names = name_forms(self._clients[one.other]) if one.other in self._clients else set()
        return names | {form for form in (name_form(one.name), name_form(one.relation)) if form}

    def _may_be_related(self, one: str, other: str) -> bool:
        """Whether two clients are related, or may be as long as nobody decided."""
        tie = self.tie(one, other)
        if tie:
            return tie.related
        return any(
            there in self.possible_clients_of_person(here, relative)
            for here, there in ((one, other), (other, one))
            if here in self._clients
            for relative in self._clients[here].people
        )


class TieProposal(NamedTuple):
    """A relative or contact person who may be a client, by the name; a person has to confirm it."""

    client: Client
    relative: Relative | ContactPerson
    other: Client


def tie_proposals(clients: Mapping[str, Client], discretion: Discretion) -> list[TieProposal]:
    """The ties suggested by names of relatives and contact persons on which nobody decided yet."""
    given: defaultdict[str, list[Client]] = defaultdict(list)
    for client in clients.values():
        given[name_form(client.name.partition(" ")[0])].append(client)
    return [
        TieProposal(client, relative, clients[other])
        for client in clients.values()
        for relative in client.people
        for other in sorted(
            discretion.possible_clients_of_person(client.id, relative)
            or {one.id for one in given[name_form(relative.name)] if _may_be_called(relative, one, client)}
        )
        if discretion.tie(client.id, other) is None
    ]


def _may_be_called(relative: Relative | ContactPerson, other: Client, client: Client) -> bool:
    """Whether a client may be a member of another's family of whom the given name is known: with the same surname, or
    each of the two is the other's spouse.
    """
    if not isinstance(relative, Relative) or other.id == client.id or not is_given_name(relative.name, other):
        return False
    back = person_who_is(client, other)
    is_mutual = back is not None and all(kin(one.relation) is Kin.SPOUSE for one in (relative, back))
    return is_mutual or name_form(client.name.rpartition(" ")[2]) == name_form(other.name.rpartition(" ")[2])


def _forms_of(clients: Mapping[str, Client]) -> Callable[[str], Iterable[str]]:
    """The ids of the clients of a name by its form; they are looked through when it is first called."""
    named: defaultdict[str, list[str]] = defaultdict(list)

    def ids(form: str) -> Iterable[str]:
        if not named:
            for client in clients.values():
                for name in name_forms(client):
                    named[name].append(client.id)
        return named.get(form, ())

    return ids


def _same_relation(relation: str, word: str) -> bool:
    """Whether a word means the same relation, as 母亲 and 妈妈, or includes it, as 爸妈."""
    if not relation:
        return False
    if name_form(relation) == name_form(word):
        return True
    return not _possible_kins(word).isdisjoint(_possible_kins(relation))


def _possible_kins(relation: str) -> set[Kin]:
    """What a relation is or may be: a partner may be the wife or husband."""
    found = {*(kins(relation) or ())}
    return found | {Kin.SPOUSE} if Kin.PARTNER in found else found
