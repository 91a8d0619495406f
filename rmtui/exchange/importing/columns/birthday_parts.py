"""Birthdays with year, month and day in three columns, as Thunderbird has them, put together in that of the day."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.importing.columns.headings import read_heading
from rmtui.exchange.importing.table import Row
from rmtui.words import by_word, headings


def with_whole_birthdays(texts: Sequence[str], rows: Sequence[Row]) -> Sequence[Row]:
    """The rows below these headings; as they are where not all three columns are there."""
    parts = by_word(headings.BIRTHDAY_PARTS)
    at = {parts[word]: place for place, word in enumerate(read_heading(text).word for text in texts) if word in parts}
    if len(at) < len(set(parts.values())):
        return rows
    return [(number, _joined(cells, at["year"], at["month"], at["day"])) for number, cells in rows]


def _joined(cells: list[str], *places: int) -> list[str]:
    year, month, day = (cells[place].strip() if place < len(cells) else "" for place in places)
    if not (month.isdecimal() and day.isdecimal()):
        return cells
    whole = f"{year}-{month}-{day}" if year else f"--{month:0>2}-{day:0>2}"
    return [whole if at == places[2] else "" if at in places else cell for at, cell in enumerate(cells)]
