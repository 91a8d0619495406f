"""The forms of the people around a client: a member of the family, a contact person of a company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import msgspec

from rmtui.comparing import name_form
from rmtui.entry.people import same_person, same_relative
from rmtui.entry.values import quoted, read_phone
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.tie import Share, Tie
from rmtui.rules.people.ties import name_forms, tie_side, updated_tie
from rmtui.tui.forms.asking import called, the_client
from rmtui.tui.forms.form import Asked, Form, Kept, replaced
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term

Person = Relative | ContactPerson

NOBODY = "-"
"""Written in the place of a client: the relative only has the name of one."""

_SHARES = ((), (Share.COVER,), (Share.ASSETS,), (Share.COVER, Share.ASSETS))

_OLDEST = 130
"""Years."""


class Related(Record, frozen=True, kw_only=True):
    """What the form of a member of the family is about: a client, and the tie to that member if there is one."""

    client: Client
    tie: Tie | None = None


class PersonForm(Form[Kept]):
    """One of the people in a client's record. Others of them, and all else in it, stay as they are."""

    people: ClassVar[str]
    """The field of the client that they stand in."""

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, person: Person) -> None:
        self.snapshot, self._writer, self._whose = snapshot, writer, client
        self._person: Any = person
        self.title = _("{person}, with {name}").format(
            person=plain(person.name), name=name_of(client, snapshot.clients)
        )
        self.fields = self.asked()

    def asked(self) -> tuple[Asked, ...]:
        """The fields of such a person."""
        raise NotImplementedError

    def _with(self, base: Client, values: Mapping[str, Any]) -> tuple[Client, Any]:
        """The client's record with some of what is known of the person changed; and the person."""
        before = _found(base, self._person)
        after = msgspec.structs.replace(before, **values)
        people = tuple(after if one is before else one for one in people_of(base, before))
        return replaced(base, {self.people: people}), after


class RelativeForm(PersonForm[Related]):
    """One of the family, and what they and the client agreed to share where they are a client too (FIELD.md, 保密)."""

    people = "family"

    def asked(self) -> tuple[Asked, ...]:
        tie, name = _("Client too"), plain(self._whose.name)
        return (
            Asked("relation", _("Relation"), hint=_("husband, daughter, mother")),
            Asked("name", _("Name"), _name),
            Asked("birth_year", _("Year of birth"), self._year, _("four digits; empty where nobody knows")),
            Asked("place", _("School or employer")),
            Asked("other", _("Own record"), self._other, self._hint(), section=tie, say=self._called),
            _a_share("shares", _("To be seen here"), _("What did they agree may be seen at {name}?").format(name=name)),
            _a_share("gives", _("To be seen there"), _("What did {name} agree may be seen at them?").format(name=name)),
        )

    def texts(self, record: Related | None) -> dict[str, str]:
        if record is None:
            return {}
        person = _found(record.client, self._person)
        seen = tie_side(record.tie, record.client.id) if record.tie else None
        return {
            "relation": person.relation,
            "name": person.name,
            "birth_year": str(person.birth_year or ""),
            "place": person.place,
            "other": (self._called(seen.other) if seen.tie.related else NOBODY) if seen else "",
            "shares": _say_shares(seen.shares_received if seen else ()),
            "gives": _say_shares(seen.shares_given if seen else ()),
        }

    def record(self, base: Related | None, values: Mapping[str, Any]) -> Related:
        assert base is not None  # noqa: S101 - people are added in the form of the client
        told = {name: value for name, value in values.items() if name not in ("other", "shares", "gives")}
        client, person = self._with(base.client, told)
        seen = tie_side(base.tie, client.id) if base.tie else None
        other = values.get("other", (seen.other if seen.tie.related else NOBODY) if seen else "")
        if other == NOBODY:
            other, related = self._suggested(base), False
        else:
            related = True
        if not other:
            if values.get("shares") or values.get("gives"):
                raise BadInput(_("Say first which client they are: only clients share anything."))
            return Related(id=base.id, client=client)
        if other == client.id:
            raise BadInput(_("{name} cannot be their own relative.").format(name=plain(client.name)))
        tie = updated_tie(
            client,
            self.snapshot.clients[other],
            relation=person.relation,
            name=person.name,
            shares=values.get("shares"),
            gives=values.get("gives"),
            before=base.tie if seen and seen.other == other else self.snapshot.discretion.tie(client.id, other),
            related=related,
        )
        return Related(id=base.id, client=client, tie=tie)

    def current(self, snapshot: Snapshot, base: Related) -> Related | None:
        client = snapshot.clients.get(base.client.id)
        return related_to(snapshot, client, self._person) if client and _known(client, self._person) else None

    def save(self, base: Related | None, record: Related) -> str:
        assert base is not None  # noqa: S101
        said = _("{name} is changed.").format(name=name_of(record.client, self.snapshot.clients))
        if base.tie and record.tie and base.tie.id != record.tie.id:
            ties: tuple[tuple[Tie | None, Tie | None], ...] = ((base.tie, None), (None, record.tie))
        else:
            ties = ((base.tie, record.tie),)
        return self._writer.records.change(said, (base.client, record.client), *ties)

    def _other(self, text: str) -> str:
        if not text or text == NOBODY:
            return text
        return the_client(text, self.snapshot.names).id

    def _suggested(self, base: Related) -> str:
        """Id of the one client of whom it is said that this is somebody else."""
        if base.tie:
            return tie_side(base.tie, base.client.id).other
        found = self.snapshot.discretion.possible_clients_of_relative(base.client.id, _found(base.client, self._person))
        if len(found) != 1:
            raise BadInput(_("No single client has this name."))
        return next(iter(found))

    def _hint(self) -> str:
        found = self.snapshot.discretion.possible_clients_of_relative(self._whose.id, self._person)
        if not found or self.snapshot.discretion.tie(self._whose.id, next(iter(found))):
            return _("a client's name or number, where they are a client too")
        who = _(", ").join(called(self.snapshot.clients[one], self.snapshot.names) for one in sorted(found))
        said = _("Perhaps a client, by the name: {clients}. Write it if so; {sign} where it is somebody else.")
        return said.format(clients=plain(who), sign=NOBODY)

    def _called(self, client: Any) -> str:
        return called(self.snapshot.clients[client], self.snapshot.names) if client in self.snapshot.clients else ""

    def _year(self, text: str) -> int | None:
        if not text:
            return None
        this_year = self.snapshot.today.year
        if not (text.isdecimal() and this_year - _OLDEST <= int(text) <= this_year):
            raise BadInput(_("Year of birth: “{text}” cannot be right.").format(text=quoted(text)))
        return int(text)


class ContactPersonForm(PersonForm[Client]):
    """Whom to speak to at a company."""

    people = "contact_persons"

    def asked(self) -> tuple[Asked, ...]:
        return (
            Asked("name", _("Name"), _name),
            Asked("role", _("Role"), hint=_("finance director")),
            Asked("phone", _("Phone"), self._phone),
        )

    def texts(self, record: Client | None) -> dict[str, str]:
        person = _found(record, self._person) if record else None
        return {"name": person.name, "role": person.role, "phone": person.phone} if person else {}

    def record(self, base: Client | None, values: Mapping[str, Any]) -> Client:
        assert base is not None  # noqa: S101 - people are added in the form of the client
        return self._with(base, values)[0]

    def current(self, snapshot: Snapshot, base: Client) -> Client | None:
        client = snapshot.clients.get(base.id)
        return client if client and _known(client, self._person) else None

    def save(self, base: Client | None, record: Client) -> str:
        said = _("{name} is changed.").format(name=name_of(record, self.snapshot.clients))
        return self._writer.records.change(said, (base, record))

    def _phone(self, text: str) -> str:
        try:
            return read_phone(text, self.snapshot.today) if text else ""
        except ValueError:
            raise BadInput(_("Phone: “{text}” is not a number.").format(text=quoted(text))) from None


def people_of(client: Client, person: Person) -> tuple[Any, ...]:
    """All of a client's record who are of the kind of one."""
    return client.family if isinstance(person, Relative) else client.contact_persons


def without(client: Client, person: Person) -> Client:
    """The client's record with one of the people taken out of it."""
    people = people_of(client, person)
    alike = [place for place, one in enumerate(people) if one == person]
    gone = next((place for place in alike if people[place] is person), alike[0] if alike else None)
    left = tuple(one for place, one in enumerate(people) if place != gone)
    return replaced(client, {"family" if isinstance(person, Relative) else "contact_persons": left})


def _known(client: Client, person: Person) -> Any:
    """The same person in a record that may be newer; None where it is not there any more."""
    people = people_of(client, person)
    same: Any = same_relative if isinstance(person, Relative) else same_person
    exactly = [one for one in people if one == person]
    return next(iter(exactly or [one for one in people if same(one, person)]), None)


def _found(client: Client, person: Person) -> Any:
    found = _known(client, person)
    if found is None:
        raise BadInput(_("{name} is not there any more.").format(name=plain(person.name)))
    return found


def _name(text: str) -> str:
    if not text:
        raise BadInput(_("A name is needed."))
    return text


def _a_share(name: str, label: str, hint: str) -> Asked:
    def read(text: str) -> tuple[Share, ...]:
        return next(shares for shares in _SHARES if _say_shares(shares) == text)

    return Asked(name, label, read, hint, _("Client too"), choices=[_say_shares(one) for one in _SHARES])


def _say_shares(shares: Iterable[Share]) -> str:
    return _(", ").join(term(one) for one in Share if one in shares) or _("nothing")


def related_to(snapshot: Snapshot, client: Client, person: Relative) -> Related:
    """A client and the tie to a member of the family, be it one that says that they are none."""
    known = snapshot.discretion
    found = known.possible_clients_of_relative(client.id, _known(client, person) or person)
    ties = [tie for one in sorted(found) if (tie := known.tie(client.id, one))]
    form, clients = name_form(person.name), snapshot.clients
    ties += [
        one.tie
        for one in known.unrelated_ties(client.id)
        if one.other in clients and form in name_forms(clients[one.other])
    ]
    tie = ties[0] if ties else None
    return Related(id=client.id, client=client, tie=tie)


def form_of(snapshot: Snapshot, writer: Writer, client: Client, person: Person) -> tuple[PersonForm[Any], Record]:
    """The form for one of the people in a client's record, and what it is about."""
    if isinstance(person, Relative):
        return RelativeForm(snapshot, writer, client, person), related_to(snapshot, client, person)
    return ContactPersonForm(snapshot, writer, client, person), client
