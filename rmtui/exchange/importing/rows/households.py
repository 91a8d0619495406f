"""Several people in a cell of names: a client together, or a client each, as a person says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rmtui.exchange.importing.questions import Choice, Question, question_key
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Remark, Session
from rmtui.exchange.importing.several_names import names_within
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import ClientKind

SEVERAL = N_("Names that may be those of two people; taken for one client")

_BETWEEN_SALUTATIONS = re.compile(r"\s*(?:[、，,；;&+和]|\band\b)\s*")
_OF_HOUSEHOLD = ("phones", "address", "area", "tier", "stage")
"""What a row that names several people says of each of them."""
_SEVERAL = re.compile(r"[^、，,；;&+]+(?:[、，,；;&+]|\s(?:and|und|和)\s)[^、，,；;&+]+")
_ONE, _EACH = "one", "each"
"""Answers: whether several names in a cell are one client."""


def each_client(row: ClientRow, session: Session) -> Iterator[ClientRow]:
    """A row about a client; a row for each where its name is that of several people, and a person says so."""
    name = row.values["name"]
    is_person = not row.is_reference and row.values.get("kind") is not ClientKind.COMPANY
    names = names_within(name) if is_person else ()
    if row.is_exported or not (names or (is_person and _SEVERAL.fullmatch(name))):
        yield row
        return
    answer = session.answers.ask(_several_question(name)) if names else None
    if answer == _EACH:
        yield from _divided(row, names)
        return
    session.remark(Remark(SEVERAL, row.place, name))
    yield row


def _divided(row: ClientRow, names: tuple[str, ...]) -> Iterator[ClientRow]:
    """A row for each of several people: what it says is of the first, and some of it of them all."""
    addressed = _addressed_each(row.values.pop("salutation", ""), len(names))
    common = {field: row.values[field] for field in _OF_HOUSEHOLD if field in row.values}
    for place, (name, salutation) in enumerate(zip(names, addressed, strict=True)):
        said = row.values if place == 0 else common
        values = {**said, "name": name, **({"salutation": salutation} if salutation else {})}
        given = row if place == 0 else ClientRow(row.place, {}, fingerprint=row.fingerprint)
        yield given._replace(values=values, is_of_household=True)


def _addressed_each(salutation: str, count: int) -> list[str]:
    """How each of several people is addressed: Mr and Mrs of Mr & Mrs; what is of one alone is the first's."""
    parts = [part for part in _BETWEEN_SALUTATIONS.split(salutation) if part]
    return parts if len(parts) == count else [salutation, *[""] * (count - 1)]


def _several_question(name: str) -> Question:
    """Whether names of several people in one cell are one client, in a file."""
    return Question(
        question_key("several"),
        _("Some cells name several people, as “{name}”: one client, or a client each?").format(name=plain(name)),
        (
            Choice(_ONE, _("one client, who is called so")),
            Choice(_EACH, _("a client each, with a tie, both with phone, address and tier; the rest is the first's")),
        ),
        samples=(plain(name),),
        remembered=True,
    )
