"""Tables in one sheet: below each other with headings of their own, or mixed, a row a holding and the next a policy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from rmtui.exchange.importing.columns.calendar_days import are_days, are_days_of_month, month_in_title, read_days
from rmtui.exchange.importing.columns.grid import is_mark
from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, is_known_word, read_heading
from rmtui.exchange.importing.columns.merged_headings import with_merged_headings
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.table import Row, Table, is_blank
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.words import headings

_A_DAY = date(2026, 12, 31)
"""Only whether a title names a month is asked, not which year it is of."""
_FEWEST = 3
"""Headings that make a row another table's."""
_AMOUNTS: dict[type[Any], tuple[str, ...]] = {Holding: ("value", "cost"), Policy: ("sum_assured", "premium")}
"""The fields that tell which of the two a row is."""


def divided(table: Table) -> Iterator[Table]:
    """The tables of a sheet: months of a calendar below each other, or tables with other headings, all known."""
    for month in _months(_with_days_across(with_merged_headings(table))):
        yield from _divided_at_headings(month)


def _with_days_across(table: Table) -> Table:
    """A contact calendar that has its days down and its clients across, turned round; any other table as it is."""
    (_number, top), *below = table.rows
    days = [cells[0] for _number, cells in below]
    if not _are_days(days[:_FEWEST], table.title) or is_known_word(top[1] if len(top) > 1 else ""):
        return table
    places = [at for at, cell in enumerate(top) if at and cell.strip()]
    texts = [cells[at].strip() for _number, cells in below for at in places if at < len(cells) and cells[at].strip()]
    if 2 * sum(map(is_mark, texts)) < max(len(texts), 1) or not _are_days(days, table.title):
        return table
    columns = {number: at for at, (number, _cells) in enumerate(below, 1)}
    rows = [(1, [headings.NAME, *days])]
    rows += [(at + 1, [top[at], *(cells[at] if at < len(cells) else "" for _number, cells in below)]) for at in places]
    comments = {(at + 1, columns[row]): text for (row, at), text in table.comments.items() if row in columns and at}
    return table._replace(rows=rows, comments=comments, formulas=())


def _are_days(cells: list[str], title: str) -> bool:
    """Whether all cells of a column are days that follow upon each other."""
    found = read_days([(1, ["", *cells])], title, _A_DAY)
    return bool(found) and len(found[0].by_column) == len(cells)


def _months(table: Table) -> Iterator[Table]:
    """The months of a contact calendar that has one below the other, each with the titles of the sheet above it."""
    rows = table.rows
    starts = [at for at in range(len(rows)) if _begins_month(rows, at)]
    if len(starts) < 2:
        yield table
        return
    for begin, end in pairwise([*starts, len(rows)]):
        month = rows[begin:end]
        number, cells = month[0]
        if are_days_of_month(cells):  # the month stands in the place of the heading of the names
            at = next(place for place, cell in enumerate(cells) if cell.strip())
            month[:1] = [(number, [cells[at]]), (number, [*cells[:at], headings.NAME, *cells[at + 1 :]])]
        title = f"{table.title} {next(filter(None, cells))}".strip()
        yield table._replace(rows=[*rows[: starts[0]], *month], title=title)


def _begins_month(rows: list[Row], at: int) -> bool:
    """Whether a row is the title of a month above its days, or the days themselves behind the month."""
    cells = [cell for cell in rows[at][1] if cell.strip()]
    is_titled = len(cells) == 1 and at + 1 < len(rows) and are_days_of_month(rows[at + 1][1])
    return bool(month_in_title(cells[0], _A_DAY)) and (is_titled or are_days_of_month(rows[at][1]))


def _divided_at_headings(table: Table) -> Iterator[Table]:
    """The parts of a table, divided before each row of other headings, or of other days of a calendar: its next week,
    which has a title of its own.
    """
    first = _headings_place(table)
    begun, known, title = 0, table.rows[first][1], table.title
    for at, (_number, cells) in enumerate(table.rows):
        is_week = at > first and cells[0] == known[0] and are_days(cells) and are_days(known)
        if at > first and cells != known and (is_week or _are_headings(cells)):
            yield from _by_kind(table._replace(rows=table.rows[begun:at], title=title))
            begun, known, title = at, cells, f"{table.title} {cells[-1]}".strip() if is_week else table.title
    yield from _by_kind(table._replace(rows=table.rows[begun:], title=title))


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


def _amount_columns(texts: list[str], record: type[Any]) -> list[int]:
    """The places of the columns that only this kind of record has."""
    kind = BY_RECORD[record]
    meanings = [read_heading(text).meanings for text in texts]
    return [
        at
        for at, found in enumerate(meanings)
        if any(one.kind is kind and not one.headed and one.field.name in _AMOUNTS[record] for one in found)
    ]


def _has(row: Row, places: list[int]) -> bool:
    return any(at < len(row[1]) and not is_blank(row[1][at]) for at in places)
