"""Sheets of an exported workbook that list one kind of records whole, a column an attribute.

Such a sheet is known by its column of ids, "rmtui opportunities.id". Kinds of which people have lists themselves are
read by what their columns mean (`rmtui.exchange.importing.kinds`), be they exported or not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.values import BLANKS, Refused
from rmtui.exchange.attribute_fields import attribute_fields, former_headings, is_for_programs, program_heading
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.records.belongings import NOT_MADE, Belongings, lack_text
from rmtui.exchange.importing.records.people import People
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Remark, Session, place_in
from rmtui.exchange.importing.table import Table, column_name
from rmtui.language import N_, _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.campaign import CampaignMember, member_id
from rmtui.records.kinds import KINDS, REFERENCES, RecordKind
from rmtui.records.tie import Tie
from rmtui.rules.people.ties import ordered_tie

UNREADABLE = N_("Could not be read, left out")
LACKING = N_("Records that lack what they need, left out")
_CLIENT = Field("client", N_("Client"))


class RecordSheet(NamedTuple):
    """A sheet that lists records of one kind."""

    kind: RecordKind
    table: Table
    columns: Mapping[int, Field]
    """By place."""
    name: int | None
    """The place of the column with the client's name; None where there is none."""
    number: int | None


def find_record_sheet(table: Table) -> RecordSheet | None:
    """The sheet that a table is; None for any other."""
    headings = table.rows[0][1] if table.rows else []
    kind = next((one for one in KINDS.values() if program_heading(one.table, "id") in headings), None)
    if kind is None or kind.record in BY_RECORD:
        return None
    known = attribute_fields(kind.record).values()
    fields = {text: field for field in known for text in former_headings(field)} | {
        text: field
        for field in known
        for label in (field.label, field.heading)
        for text in in_every_language(label)
        if label
    }
    columns = {at: fields[text] for at, text in enumerate(headings) if text in fields}

    def place(label: str) -> int | None:
        return next((at for at, text in enumerate(headings) if text in in_every_language(label)), None)

    number = CLIENT_FIELDS["number"]
    return RecordSheet(kind, table, columns, place("Client"), place(number.heading or number.label))


def take_record_sheet(sheet: RecordSheet, people: People, belongings: Belongings, session: Session) -> None:
    """Take in the records of a sheet. A blank cell leaves what the book has; a row of which no record can be made is
    kept in the notes of its client.
    """
    headings = sheet.table.rows[0][1]
    for number, cells in sheet.table.rows[1:]:
        place = place_in(sheet.table, number)
        values: dict[str, Any] = {}
        for at, field in sheet.columns.items():
            text = cell_at(cells, at)
            try:
                value = text if field.is_text or not text else field.read_value(text, session.today)
            except ValueError as problem:
                reason = field.reason(text, problem) if isinstance(problem, Refused) else ""
                session.remark(Remark(UNREADABLE, place._replace(column=column_name(headings, at)), text, reason))
                continue
            if text:
                values[field.name] = getattr(value, "units", value)
        if "client" in sheet.kind.record.__struct_fields__:
            who = {"name": cell_at(cells, sheet.name), "number": cell_at(cells, sheet.number)}
            row = ClientRow(place, {name: text for name, text in who.items() if text}, is_reference=True)
            if who["name"]:
                client = people.refer(row)
                if client is None:
                    continue
                values["client"] = client
        found = belongings.of_id(values.get("id", ""), sheet.kind.record)
        known = {name: getattr(found, name) for name in _attributes(sheet.kind.record)} if found else {}
        record = _record(sheet.kind.record, {**known, **values}, people)
        if record:
            belongings.take_whole(record, values.pop("id", ""), values)
            continue
        fields = {"client": _CLIENT, **{one.name: one for one in sheet.columns.values()}}
        lacking, text = lack_text(sheet.kind.record, values, fields), _text_of(cells, sheet)
        session.remark(Remark(NOT_MADE if "client" in values else LACKING, place, text, lacking))
        if "client" in values:
            belongings.lost[values["client"]].append(f"{_(sheet.kind.name)}: {text}")


def _attributes(kind: type[Record]) -> list[str]:
    """What a row of a sheet may say of a record."""
    return [name for name in kind.__struct_fields__ if name not in ("id", "revision")]


def _text_of(cells: Sequence[str], sheet: RecordSheet) -> str:
    """What a row says to people of its record."""
    told = (at for at, field in sheet.columns.items() if not is_for_programs(field.label))
    return ", ".join(filter(None, (cell_at(cells, at) for at in told)))


def cell_at(cells: Sequence[str], at: int | None) -> str:
    """A cell that may not be there."""
    return cells[at].strip(BLANKS) if at is not None and at < len(cells) else ""


def _record(kind: type[Record], values: dict[str, Any], people: People) -> Record | None:
    """The record that values make, with ids of other records as the book has them; None where they do not suffice."""
    for name in REFERENCES & values.keys():
        value = values[name]
        if isinstance(value, str):
            values[name] = people.ids.get(value, value)
        elif isinstance(value, tuple):
            values[name] = tuple(people.ids.get(one, one) for one in value)
    try:
        record = msgspec.convert(msgspec.to_builtins(kind(**values)), kind)
    except (TypeError, ValueError):
        return None
    record = _WITH_OWN_ID[kind](record) if kind in _WITH_OWN_ID else record
    return record if {*KINDS[kind].owners(record)} <= people.clients.keys() else None


_WITH_OWN_ID: Mapping[type[Record], Callable[[Any], Record]] = {
    CampaignMember: lambda one: msgspec.structs.replace(one, id=member_id(one.campaign, one.client)),
    Tie: ordered_tie,
}
"""Kinds whose id is made of those of other records."""
