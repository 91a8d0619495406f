"""Names in rows apart from their titles and remarks: the title is the salutation, the remark a note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rmtui.comparing import name_form
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.records.client import Client, ClientKind
from rmtui.rules.people.ties import name_forms
from rmtui.rules.people.titles import split_title

_AND_OTHERS = "等"
"""How a remark begins that tells of others who were there: 等5人."""


def without_titles(rows: Iterable[ClientRow], clients: Iterable[Client]) -> list[ClientRow]:
    """The rows with the names of people alone.

    A name stays whole where the book has it so, or where the remarks tell rows apart: 王伟（教师）, 王伟（医生）.
    """
    rows = list(rows)
    known = {form for client in clients for form in name_forms(client)}
    remarks: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found = split_title(row.values["name"])
        if found.remark:
            remarks[name_form(found.name)].add(found.remark)
    apart = {form for form, texts in remarks.items() if len(texts) > 1}
    return [row if _stays(row, known) else _without_title(row, apart) for row in rows]


def _stays(row: ClientRow, known: set[str]) -> bool:
    is_company = row.values.get("kind") is ClientKind.COMPANY
    return row.is_exported or row.is_title or is_company or name_form(row.values["name"]) in known


def _without_title(row: ClientRow, apart: set[str]) -> ClientRow:
    written = row.values["name"]
    found = split_title(written)
    if found.name == written or (found.remark and name_form(found.name) in apart):
        return row
    values = {**row.values, "name": found.name}
    if found.salutation:
        values.setdefault("salutation", found.salutation)
    if found.remark.startswith(_AND_OTHERS) and row.is_reference and row.records:
        first, *others = row.records
        records = (first._replace(kept=(*first.kept, written)), *others)
        return row._replace(values=values, written_name=written, records=records)
    if found.remark:
        values["notes"] = "\n".join(filter(None, (found.remark, values.get("notes", ""))))
    return row._replace(values=values, written_name=written)
