"""Values that address books keep in several columns, joined in the last one: birthdays, and relatives."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.importing.columns.headings import Heading, read_heading
from rmtui.exchange.importing.table import Row
from rmtui.words import by_word, headings


def with_joined_columns(texts: Sequence[str], rows: Sequence[Row]) -> Sequence[Row]:
    """The rows below these headings, with whole birthdays, and relatives behind their relation."""
    found = [read_heading(text) for text in texts]
    return _with_relatives(found, _with_birthdays(found, rows))


def _with_birthdays(found: Sequence[Heading], rows: Sequence[Row]) -> Sequence[Row]:
    """Year, month and day as Thunderbird has them, in the column of the day; as they are where one is missing."""
    parts = by_word(headings.BIRTHDAY_PARTS)
    at = {parts[word]: place for place, word in enumerate(one.word for one in found) if word in parts}
    if len(at) < len(set(parts.values())):
        return rows
    return [(number, _with_birthday(cells, at["year"], at["month"], at["day"])) for number, cells in rows]


def _with_birthday(cells: list[str], *places: int) -> list[str]:
    year, month, day = (_cell(cells, place) for place in places)
    if not (month.isdecimal() and day.isdecimal()):
        return cells
    whole = f"{year}-{month}-{day}" if year else f"--{month:0>2}-{day:0>2}"
    return [whole if at == places[2] else "" if at in places else cell for at, cell in enumerate(cells)]


def _with_relatives(found: Sequence[Heading], rows: Sequence[Row]) -> Sequence[Row]:
    """Spouse Tom Castle, of Relation 1 - Label and Relation 1 - Value, as Google has them."""
    places = {(one.word, one.number): at for at, one in enumerate(found)}
    pairs = [
        (at, places.get((headings.RELATIVE, number), -1))
        for (word, number), at in places.items()
        if word == headings.RELATION
    ]
    for label, name in pairs:
        if name >= 0:
            rows = [(number, _with_relation(cells, label, name)) for number, cells in rows]
    return rows


def _with_relation(cells: list[str], label: int, name: int) -> list[str]:
    if not _cell(cells, name):
        return cells
    whole = f"{_cell(cells, label).lstrip('* ').lower()} {_cell(cells, name)}".strip()
    return [whole if at == name else "" if at == label else cell for at, cell in enumerate(cells)]


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""
