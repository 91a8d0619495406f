"""Sheets for the tests of the import, and the plans that are made of them."""

from __future__ import annotations

from typing import Any

from rmtui.exchange.importing.plan import Importer, ImportPlan, ReadRecords
from rmtui.exchange.importing.records.people import DOUBTFUL
from rmtui.exchange.importing.table import Table
from rmtui.records.base import Record
from tests.factory import TODAY


def sheet(headings: str, *rows: str, title: str = "", **more: Any) -> Table:
    """Cells are parted by |; the headings are row 1."""
    table = [(number, row.split("|")) for number, row in enumerate((headings, *rows), 1)]
    return Table(table, title, **{"is_text": not title} | more)


def records_of(*records: Record) -> ReadRecords:
    """The records of a book."""
    return lambda kind: [one for one in records if type(one) is kind]


def plan_of(*tables: Table, book: tuple[Record, ...] = (), **answers: str) -> ImportPlan:
    """The plan of a file with these tables. `answers`: by a part of the key of their question."""
    given: dict[str, str] = {}
    for _again in answers or [""]:
        plan = Importer(tables, records_of(*book), TODAY).plan(given)
        given |= {one.key: answers[part] for one in plan.questions for part in answers if part in one.key}
    return Importer(tables, records_of(*book), TODAY).plan(given)


def after(found: ImportPlan, *records: Record) -> tuple[Record, ...]:
    """The book once the plan is carried out."""
    book = {one.id: one for one in records}
    for before, now in found.pairs(records_of(*records)):
        assert before is None or before.id in book or before.id == "settings"
        assert now
        book[now.id] = now
    return tuple(book.values())


def outcome(found: ImportPlan) -> tuple[int, int, int, int]:
    """Clients to add, to change, as they are, and rows that wait for an answer."""
    waiting = sum(one.sentence == DOUBTFUL for one in found.remarks)
    return len(found.added), len(found.changed), found.unchanged, waiting


def told(found: ImportPlan) -> list[tuple[str, int, str]]:
    """What is told of the rows."""
    return [(one.sentence, one.place.row, one.text) for one in found.remarks]


def new_records(found: ImportPlan) -> list[Any]:
    """The records that are new, beside the clients."""
    return [now for before, now in found.records if before is None]
