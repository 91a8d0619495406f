"""The rows of a client list as what they say of a client, field by field, and what is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from rmtui.comparing import name_key, unpadded
from rmtui.entry.fields.field import merge_values
from rmtui.entry.values import BLANKS
from rmtui.errors import BadInput
from rmtui.exchange.importing.headings import Column
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.records.client import Birthday
from rmtui.records.ids import new_id
from rmtui.words import phrases
from rmtui.words.answers import NOTHING

_NOTHING = frozenset(phrases(NOTHING))


class Refusal(NamedTuple):
    """A row that cannot be taken in."""

    row: int
    column: str
    """The heading; "" where it is the row as a whole."""
    reason: str


class ClientRow(NamedTuple):
    """A row that was understood: its values by the names of the fields. `id` is the new client's, should it be one."""

    number: int
    values: dict[str, Any]
    id: str


def read_rows(table: Table, columns: Mapping[int, Column], today: date) -> tuple[list[ClientRow], list[Refusal]]:
    """The rows that could be read, and what is wrong with rows; one of the first may be among the second."""
    rows: list[ClientRow] = []
    refused: list[Refusal] = []
    for number, cells in table.rows:
        values, problems = _read_row(number, cells, table.headers, columns, today)
        refused += problems
        if not problems:
            rows.append(ClientRow(number, values, new_id()))
    refused += _number_clashes(rows)
    refused += _ambiguous_rows(rows)
    return rows, refused


def _read_row(
    number: int, cells: list[str], headers: list[str], columns: Mapping[int, Column], today: date
) -> tuple[dict[str, Any], list[Refusal]]:
    """What a row says, by field; and what is wrong with it."""
    values: dict[str, Any] = {}
    problems = []
    if len(cells) > len(headers):
        reason = _("The row has more cells than there are headings. A text with a comma needs quotation marks.")
        return values, [Refusal(number, "", reason)]
    for at, (field, prefix) in columns.items():
        cell = cells[at].strip(BLANKS) if at < len(cells) else ""
        if not cell or (cell.lower() in _NOTHING and field.name != "name"):
            continue
        try:
            value = field.parse(prefix + cell, today)
        except BadInput as problem:
            problems.append(Refusal(number, headers[at], str(problem)))
            continue
        values[field.name] = merge_values(field, values.get(field.name, ()), value) if field.repeatable else value
    if "name" in values:
        values["name"] = unpadded(values["name"])
    if not problems and "name" not in values:
        problems.append(Refusal(number, "", _("The row has no name.")))
    return values, problems


def _number_clashes(rows: list[ClientRow]) -> list[Refusal]:
    """The rows that give one client number to several names."""
    numbered: defaultdict[str, list[ClientRow]] = defaultdict(list)
    for row in rows:
        if "number" in row.values:
            numbered[row.values["number"]].append(row)
    clashes = []
    for sharing in numbered.values():
        if len({name_key(row.values["name"]) for row in sharing}) > 1:
            reason = _("Rows {rows} have the same client number and different names.").format(
                rows=_(", ").join(str(row.number) for row in sharing)
            )
            clashes += [Refusal(row.number, "", reason) for row in sharing]
    return clashes


def _ambiguous_rows(rows: list[ClientRow]) -> list[Refusal]:
    """The rows of one name without number, phone or full birthday, which may be about one client or about several."""
    alike: defaultdict[str, list[ClientRow]] = defaultdict(list)
    for row in rows:
        if not row.values.get("number") and not row.values.get("phones") and not is_full(row.values.get("birthday")):
            alike[name_key(row.values["name"])].append(row)
    return [
        Refusal(row.number, "", same_client_unclear())
        for sharing in alike.values()
        for row in sharing
        if any(row.values != other.values for other in sharing)  # the same row once more is about the same client
    ]


def is_full(birthday: Birthday | None) -> bool:
    """Does a birthday tell who is meant, beside the name?"""
    return birthday is not None and birthday.year is not None


def same_client_unclear() -> str:
    return _(
        "Another row has this name, and nothing tells whether they are about one client. "
        "Add the client number or a phone number."
    )
