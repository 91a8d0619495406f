"""What a client list would change in a book: shown before it is done, and carried out as one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.errors import Stale
from rmtui.exchange.importing.headings import find_columns
from rmtui.exchange.importing.merge import Merge
from rmtui.exchange.importing.rows import ClientRow, Refusal, is_full, read_rows
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.records.client import Birthday, Client


class Change(NamedTuple):
    """A client of the book that the sheet knows more or something else about."""

    before: Client
    after: Client
    fields: tuple[str, ...]
    """Names of the record's fields that differ."""


class ImportPlan(NamedTuple):
    """What importing a sheet would do."""

    understood: dict[str, str]
    """Heading → name of the record's field."""
    unknown: tuple[str, ...]
    """Headings whose columns are not read."""
    added: tuple[Client, ...]
    changed: tuple[Change, ...]
    unchanged: int
    """Clients of the book of whom the sheet says nothing new."""
    refused: tuple[Refusal, ...]
    warnings: tuple[str, ...]
    made_for: Mapping[str, Client]
    """The clients of the book, by id, as they were when it was made."""

    def pairs(self, clients: Callable[[], Mapping[str, Client]]) -> list[tuple[Client | None, Client]]:
        """What is to be written, for `Book.revise`. Stale where other `clients` may be meant by now."""
        if _identities(clients()) != _identities(self.made_for):
            raise Stale(_("The book was changed in the meantime. Import once more. Nothing was changed."))
        return [*((None, client) for client in self.added), *((one.before, one.after) for one in self.changed)]


def _identities(clients: Mapping[str, Client]) -> dict[str, tuple[Any, ...]]:
    """What tells who a row is about."""
    return {one.id: (one.name, one.number, one.phones, one.birthday) for one in clients.values()}


def plan_import(table: Table, clients: dict[str, Client], today: date) -> ImportPlan:
    """What importing `table` into a book of `clients` (by id) would do. BadInput where no column holds names.

    A cell that is empty leaves what is known. Phones, tags and the like are united, running text is added to; of
    anything else the sheet's value counts. So the same sheet once more changes nothing.
    """
    columns, unknown = find_columns(table.headers)
    rows, refused = read_rows(table, columns, today)
    bad = {refusal.row for refusal in refused}
    merge = Merge(clients, (row.values["name"] for row in rows))
    for row in sorted(rows, key=_surest_first):
        if row.number not in bad:
            merge.take(row)
    merge.find_referrers()
    added = sorted(merge.touched.keys() - clients.keys(), key=merge.touched.__getitem__)
    touched = [(clients[id], merge.clients[id]) for id in merge.touched if id in clients]
    changed = tuple(Change(before, after, _differing(before, after)) for before, after in touched if before != after)
    return ImportPlan(
        understood={table.headers[at]: column.field.name for at, column in columns.items()},
        unknown=unknown,
        added=tuple(merge.clients[id] for id in added),
        changed=changed,
        unchanged=len(touched) - len(changed),
        refused=tuple(sorted(refused + merge.refused)),
        warnings=tuple(merge.warnings),
        made_for=clients,
    )


def _surest_first(row: ClientRow) -> tuple[bool, int, bool, bool, int]:
    """The order in which rows are taken: one that says little of whom it is about must find all who it may be."""
    values = row.values
    birthday: Birthday | None = values.get("birthday")
    return "number" not in values, -len(values.get("phones", ())), birthday is None, not is_full(birthday), row.number


def _differing(before: Client, after: Client) -> tuple[str, ...]:
    return tuple(name for name in CLIENT_FIELDS if getattr(before, name) != getattr(after, name))
