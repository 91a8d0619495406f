"""The forms of the people around a client: a member of the family, a contact person of a company."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import msgspec

from rmtui.entry.people import same_person, same_relative
from rmtui.entry.values import quoted, read_phone
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.tui.forms.asking import called, say_yes_or_no, the_client, yes_or_no
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.naming import name_of
from rmtui.tui.pen import Pen
from rmtui.tui.reading import Desk

Person = Relative | ContactPerson

_OLDEST = 130
"""Years."""


class PersonForm(Form[Client]):
    """One of the people in a client's record. Others of them, and all else in it, stay as they are."""

    people: ClassVar[str]
    """The field of the client that they stand in."""

    def __init__(self, desk: Desk, pen: Pen, client: Client, person: Person) -> None:
        self.desk, self._pen, self._person = desk, pen, person
        self.title = _("{person}, with {name}").format(person=plain(person.name), name=name_of(client, desk.clients))
        self.fields = self.asked()

    def asked(self) -> tuple[Asked, ...]:
        """The fields of such a person."""
        raise NotImplementedError

    def said(self, person: Any) -> dict[str, str]:
        """What the fields say of a person."""
        raise NotImplementedError

    def texts(self, record: Client | None) -> dict[str, str]:
        return self.said(_found(record, self._person)) if record else {}

    def record(self, base: Client | None, values: Mapping[str, Any]) -> Client:
        assert base is not None  # noqa: S101 - people are added in the form of the client
        before = _found(base, self._person)
        after = msgspec.structs.replace(before, **values)
        return replaced(base, {self.people: tuple(after if one is before else one for one in people_of(base, before))})

    def current(self, desk: Desk, base: Client) -> Client | None:
        client = desk.clients.get(base.id)
        return client if client and _known(client, self._person) else None

    def save(self, base: Client | None, record: Client) -> str:
        said = _("{name} is changed.").format(name=name_of(record, self.desk.clients))
        return self._pen.correct(said, (base, record))


class RelativeForm(PersonForm):
    """One of the family. What their own record says is shown elsewhere only if they agreed (FIELD.md, 保密)."""

    people = "family"

    def asked(self) -> tuple[Asked, ...]:
        return (
            Asked("relation", _("Relation"), hint=_("husband, daughter, mother")),
            Asked("name", _("Name"), _name),
            Asked("birth_year", _("Year of birth"), self._year, _("four digits; empty where nobody knows")),
            Asked("place", _("School or employer")),
            Asked(
                "client",
                _("Own record"),
                lambda text: the_client(text, self.desk.names).id if text else None,
                _("a client's name or number, where they are a client too"),
                say=self._called,
            ),
            yes_or_no("may_share", _("May be shown here"))._replace(
                hint=_("Did they agree that it is shown here that they are a client too?")
            ),
        )

    def said(self, person: Relative) -> dict[str, str]:
        return {
            "relation": person.relation,
            "name": person.name,
            "birth_year": str(person.birth_year or ""),
            "place": person.place,
            "client": self._called(person.client) if person.client in self.desk.clients else "",
            "may_share": say_yes_or_no(person.may_share),
        }

    def _called(self, client: Any) -> str:
        return called(self.desk.clients[client], self.desk.names)

    def _year(self, text: str) -> int | None:
        if not text:
            return None
        this_year = self.desk.today.year
        if not (text.isdecimal() and this_year - _OLDEST <= int(text) <= this_year):
            raise BadInput(_("Year of birth: “{text}” cannot be right.").format(text=quoted(text)))
        return int(text)


class ContactPersonForm(PersonForm):
    """Whom to speak to at a company."""

    people = "contact_persons"

    def asked(self) -> tuple[Asked, ...]:
        return (
            Asked("name", _("Name"), _name),
            Asked("role", _("Role"), hint=_("finance director")),
            Asked("phone", _("Phone"), self._phone),
        )

    def said(self, person: ContactPerson) -> dict[str, str]:
        return {"name": person.name, "role": person.role, "phone": person.phone}

    def _phone(self, text: str) -> str:
        try:
            return read_phone(text, self.desk.today) if text else ""
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


def form_of(desk: Desk, pen: Pen, client: Client, person: Person) -> PersonForm:
    """The form for one of the people in a client's record."""
    kind = RelativeForm if isinstance(person, Relative) else ContactPersonForm
    return kind(desk, pen, client, person)
