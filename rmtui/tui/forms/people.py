"""The forms of the people around a client: a member of the family, a contact person of a company."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

import msgspec

from rmtui.comparing import name_form
from rmtui.discreet import JUDGEMENTS, is_discreet
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.people import CONTACT_PERSON_FIELDS, RELATIVE_FIELDS, TIE_FIELDS
from rmtui.entry.mistyped_phones import mistyped_text
from rmtui.entry.people import same_person, same_relative
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.tie import Tie
from rmtui.rules.people.ties import name_forms, tie_side, updated_tie
from rmtui.tui.forms.clients import client_text, find_client
from rmtui.tui.forms.form import Form, Texts, field_texts, lay_out, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer

Person = Relative | ContactPerson

NOBODY = "-"
"""Written in the place of a client: the relative only has the name of one."""


class Related(Record, frozen=True, kw_only=True):
    """What the form of a person is about: the client, and the tie to that person if there is one."""

    client: Client
    tie: Tie | None = None


class PersonForm(Form[Related]):
    """One of the people in a client's record. The others, and the rest of the record, stay as they are.

    If the person is a client too, the form also asks what the two agreed to share (FIELD.md, 保密). People are added in
    the form of the client.
    """

    people: ClassVar[str]
    """The field of the client that they stand in."""
    person_fields: ClassVar[Mapping[str, Field]]

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, person: Person) -> None:
        super().__init__(snapshot, writer)
        self._client = client
        self._person: Any = person
        self.title = _("{person}, with {name}").format(
            person=plain(person.name), name=name_of(client, snapshot.clients)
        )
        name = plain(client.name)
        own = {
            "other": TIE_FIELDS["other"]._replace(read=self._read_other, format=self._other_text, hint=self._hint()),
            "shares": TIE_FIELDS["shares"]._replace(
                hint=_("What did they agree may be seen at {name}?").format(name=name)
            ),
            "gives": TIE_FIELDS["gives"]._replace(
                hint=_("What did {name} agree may be seen at them?").format(name=name)
            ),
            "how": TIE_FIELDS["how"],
        }
        self.fields = lay_out({**self.person_fields, **own}, {"": self.person_fields, N_("Client too"): own})

    def texts(self, record: Related | None) -> dict[str, str]:
        if record is None:
            return {}
        person = _require_person(record.client, self._person)
        seen = tie_side(record.tie, record.client.id) if record.tie else None
        known = {
            "other": (seen.other if seen.tie.related else NOBODY) if seen else "",
            "shares": seen.shares_received if seen else (),
            "gives": seen.shares_given if seen else (),
            "how": "",
        }
        fields = {field.name: field for field in self.fields}
        return {
            **field_texts(self.person_fields.values(), person),
            **{name: fields[name].text(value) for name, value in known.items()},
        }

    def relevant(self, texts: Texts) -> set[str] | None:
        """In the discreet view nothing of whether they are a client, and no judgement."""
        return {*texts} - TIE_FIELDS.keys() - JUDGEMENTS if is_discreet() else None

    def record(self, base: Related | None, values: Mapping[str, Any]) -> Related:
        assert base is not None  # noqa: S101
        known = {name: value for name, value in values.items() if name in self.person_fields}
        client, person = self._with_person(base.client, known)
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
            on=self.snapshot.today,
            how=values.get("how") or "",
        )
        return Related(id=base.id, client=client, tie=tie)

    def current(self, base: Related) -> Related | None:
        client = self.snapshot.clients.get(base.client.id)
        found = client and _find_person(client, self._person)
        return related_to(self.snapshot, client, self._person) if client and found else None

    def warnings(self, base: Related | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        wrong = mistyped_text([values["phone"]] if values.get("phone") else [])
        return {"phone": wrong} if wrong else {}

    def save(self, base: Related | None, record: Related) -> str:
        assert base is not None  # noqa: S101
        message = _("{name} is changed.").format(name=name_of(record.client, self.snapshot.clients))
        if base.tie and record.tie and base.tie.id != record.tie.id:
            ties: tuple[tuple[Tie | None, Tie | None], ...] = ((base.tie, None), (None, record.tie))
        else:
            ties = ((base.tie, record.tie),)
        return self.writer.records.change(message, (base.client, record.client), *ties)

    def _read_other(self, text: str, today: date) -> str:  # noqa: ARG002
        return text if text == NOBODY else find_client(text, self.snapshot.names).id

    def _other_text(self, other: str) -> str:
        return other if other == NOBODY else client_text(other, self.snapshot)

    def _suggested(self, base: Related) -> str:
        """The id of the one client who is this person according to somebody else's record."""
        if base.tie:
            return tie_side(base.tie, base.client.id).other
        found = self.snapshot.discretion.possible_clients_of_person(
            base.client.id, _require_person(base.client, self._person)
        )
        if len(found) != 1:
            raise BadInput(_("No single client has this name."))
        return next(iter(found))

    def _hint(self) -> str:
        found = self.snapshot.discretion.possible_clients_of_person(self._client.id, self._person)
        if not found or self.snapshot.discretion.tie(self._client.id, next(iter(found))):
            return TIE_FIELDS["other"].hint
        who = _(", ").join(client_text(one, self.snapshot) for one in sorted(found))
        hint = _("Perhaps a client, by the name: {clients}. Write it if so; {sign} where it is somebody else.")
        return hint.format(clients=plain(who), sign=NOBODY)

    def _with_person(self, base: Client, values: Mapping[str, Any]) -> tuple[Client, Any]:
        """The client's record with some of what is known of the person changed; and the person."""
        before = _require_person(base, self._person)
        after = msgspec.structs.replace(before, **values)
        people = tuple(after if one is before else one for one in people_of(base, before))
        return replace_fields(base, {self.people: people}), after


class RelativeForm(PersonForm):
    """One of the family."""

    people, person_fields = "family", RELATIVE_FIELDS


class ContactPersonForm(PersonForm):
    """Whom to speak to at a company."""

    people, person_fields = "contact_persons", CONTACT_PERSON_FIELDS


_FORMS: Mapping[type[Person], type[PersonForm]] = {Relative: RelativeForm, ContactPerson: ContactPersonForm}


def people_of(client: Client, person: Person) -> tuple[Any, ...]:
    """All of a client's record who are of the kind of one."""
    people: tuple[Any, ...] = getattr(client, _FORMS[type(person)].people)
    return people


def without(client: Client, person: Person) -> Client:
    """The client's record with one of the people taken out of it."""
    people = people_of(client, person)
    alike = [place for place, one in enumerate(people) if one == person]
    removed = next((place for place in alike if people[place] is person), alike[0] if alike else None)
    left = tuple(one for place, one in enumerate(people) if place != removed)
    return replace_fields(client, {_FORMS[type(person)].people: left})


def _find_person(client: Client, person: Person) -> Any:
    """The same person in a record that may be newer; None where it is not there any more."""
    people = people_of(client, person)
    same: Any = same_relative if isinstance(person, Relative) else same_person
    exactly = [one for one in people if one == person]
    return next(iter(exactly or [one for one in people if same(one, person)]), None)


def _require_person(client: Client, person: Person) -> Any:
    found = _find_person(client, person)
    if found is None:
        raise BadInput(_("{name} is not there any more.").format(name=plain(person.name)))
    return found


def related_to(snapshot: Snapshot, client: Client, person: Person) -> Related:
    """A client and the tie to one of the people in its record, also a tie that says that they are not related."""
    known = snapshot.discretion
    found = known.possible_clients_of_person(client.id, _find_person(client, person) or person)
    ties = [tie for one in sorted(found) if (tie := known.tie(client.id, one))]
    form, clients = name_form(person.name), snapshot.clients
    ties += [
        one.tie
        for one in known.unrelated_ties(client.id)
        if one.other in clients and form in name_forms(clients[one.other])
    ]
    tie = ties[0] if ties else None
    return Related(id=client.id, client=client, tie=tie)


def form_of(snapshot: Snapshot, writer: Writer, client: Client, person: Person) -> tuple[PersonForm, Record]:
    """The form for one of the people in a client's record, and what it is about. BadInput in the discreet view for one
    who is a client too, or a namesake of one: the form would change what the two agreed on.
    """
    related = related_to(snapshot, client, person)
    if related.tie and is_discreet():
        raise BadInput(_("Not in the discreet view: F9 ends it."))
    return _FORMS[type(person)](snapshot, writer, client, person), related
