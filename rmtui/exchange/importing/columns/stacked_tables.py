"""Tables in one sheet: below each other with headings of their own, or mixed, a row a holding and the next a policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, is_known_word, read_heading
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.table import Row, Table, is_blank
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy

_FEWEST = 3
"""Headings that make a row another table's."""
_AMOUNTS: dict[type[Any], tuple[str, ...]] = {Holding: ("value", "cost"), Policy: ("sum_assured", "premium")}
"""The fields that tell which of the two a row is."""


def divided(table: Table) -> Iterator[Table]:
    """The tables of a sheet, divided before each row of other headings, all of which are known."""
    first = _headings_place(table)
    begun, headings = 0, table.rows[first][1]
    for at, (_number, cells) in enumerate(table.rows):
        if at > first and _are_headings(cells) and cells != headings:
            yield from _by_kind(table._replace(rows=table.rows[begun:at]))
            begun, headings = at, cells
    yield from _by_kind(table._replace(rows=table.rows[begun:]))


def _headings_place(table: Table) -> int:
    """Where among the first rows most headings are known."""
    top = enumerate(table.rows[: MOST_TITLE_ROWS + 1])
    return -max((count_known(cells), -at) for at, (_number, cells) in top)[1]


def _are_headings(cells: list[str]) -> bool:
    filled = [cell for cell in cells if not is_blank(cell)]
    return len(filled) >= _FEWEST and is_known_word(filled[0]) and count_known(filled) == len(set(filled))


def _by_kind(table: Table) -> Iterator[Table]:
    """The holdings and the policies of a list of both: ISA, term assurance. One with both in a row stays as it is."""
    first = _headings_place(table)
    columns = {record: _amount_columns(table.rows[first][1], record) for record in _AMOUNTS}
    top, below = table.rows[: first + 1], table.rows[first + 1 :]
    holdings, policies = ({row[0] for row in below if _has(row, columns[record])} for record in _AMOUNTS)
    if not (holdings and policies) or holdings & policies:
        yield table
        return
    for record, is_policy in ((Holding, False), (Policy, True)):
        rows = [row for row in below if (row[0] in policies) is is_policy]
        comments = {place: text for place, text in table.comments.items() if (place[0] in policies) is is_policy}
        formulas = {place for place in table.formulas if (place[0] in policies) is is_policy}
        kind = BY_RECORD[record]
        yield table._replace(rows=[*top, *rows], comments=comments, formulas=formulas, lists=kind.name)


def _amount_columns(headings: list[str], record: type[Any]) -> list[int]:
    """The places of the columns that only this kind of record has."""
    kind = BY_RECORD[record]
    meanings = [read_heading(text).meanings for text in headings]
    return [
        at
        for at, found in enumerate(meanings)
        if any(one.kind is kind and not one.headed and one.field.name in _AMOUNTS[record] for one in found)
    ]


def _has(row: Row, places: list[int]) -> bool:
    return any(at < len(row[1]) and not is_blank(row[1][at]) for at in places)
