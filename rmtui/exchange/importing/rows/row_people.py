"""The people whom a row lists beside its client, and who are kept in the record of that: relatives, contact persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from rmtui.entry.people import read_contact_person
from rmtui.entry.values import Refused
from rmtui.exchange.importing.rows.cell import UNREADABLE
from rmtui.exchange.importing.rows.drafts import Draft, Remark, Session
from rmtui.exchange.importing.several_names import persons_within
from rmtui.records.client import ContactPerson, Relative


def people_of(drafts: Sequence[Draft], session: Session) -> tuple[dict[str, tuple[Any, ...]], list[str]]:
    """The people of the drafts by the client's field, and the texts of those who could not be read, for the notes."""
    found: dict[str, tuple[Any, ...]] = {}
    notes: list[str] = []
    for record, (field, person) in _PEOPLE.items():
        people: list[Any] = []
        for draft in drafts:
            if draft.kind.record is not record:
                continue
            try:
                people += [person(values, session.today) for values in _each_person(draft.values)]
            except ValueError as problem:
                reason = str(problem) if isinstance(problem, Refused) else ""
                session.remark(Remark(UNREADABLE, draft.place, draft.text, reason))
                notes.append(draft.line)
        if people:
            found[field] = tuple(people)
    return found, notes


def is_person(draft: Draft) -> bool:
    """Whether a draft is of somebody who is kept in the record of the client."""
    return draft.kind.record in _PEOPLE


def _each_person(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What a row says of a person; of the first of several whom its cell of the name has, of the others the role."""
    first, *others = persons_within(values["name"]) if "name" in values else ("",)
    yield {**values, "name": first} if first else values
    for name in others:
        yield {"name": name, **{field: values[field] for field in ("role", "relation") if field in values}}


def _relative(values: dict[str, Any], _today: date) -> Relative:
    return Relative(**{"name": values.get("relation", "?"), **values})


def _contact_person(values: dict[str, Any], today: date) -> ContactPerson:
    """A contact person; the column of the name may have the role, too: 李娜 财务总监."""
    named = read_contact_person(values.get("name") or values.get("role", "?"), today)
    return msgspec.structs.replace(named, **{name: value for name, value in values.items() if name != "name"})


_PEOPLE: dict[type[Any], tuple[str, Callable[[dict[str, Any], date], Any]]] = {
    Relative: ("family", _relative),
    ContactPerson: ("contact_persons", _contact_person),
}
"""The people who are kept in the record of a client: class, then field of the client, and the person of some values."""
