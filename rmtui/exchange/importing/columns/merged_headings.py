"""Headings in two rows, one of them merged across columns, joined into one: 资产（万元） over 存款, 理财."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rmtui.exchange.importing.columns.calendar_days import are_days
from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, read_heading, without_scale
from rmtui.exchange.importing.table import Table

_FEWEST = 2
"""Headings of the second row that must be known, and columns that one of the first must span."""


def with_merged_headings(table: Table) -> Table:
    """A table with its headings in one row; any other one as it is.

    A first row that has headings of its own, 姓名 beside 联系方式, is taken out; else it stays above as a title.
    """
    for at, ((_number, above), (number, below)) in enumerate(pairwise(table.rows[: MOST_TITLE_ROWS + 2])):
        groups = _groups(above, below)
        if not groups and count_known(above) >= _FEWEST:
            break
        if not groups:
            continue
        own = [text for place, text in enumerate(above) if text.strip() and not _cell(below, place)]
        headings = [
            _joined(groups.get(place, ""), _cell(below, place)) or _cell(above, place)
            for place in range(max(len(above), len(below)))
        ]
        kept = table.rows[:at] if count_known(own) else table.rows[: at + 1]
        return table._replace(rows=[*kept, (number, headings), *table.rows[at + 2 :]])
    return table


def _groups(above: Sequence[str], below: Sequence[str]) -> dict[int, str]:
    """By the place of a heading below the one that is merged above it; none where the rows are something else."""
    filled = [text for text in below if text.strip()]
    if count_known(filled) < _FEWEST or are_days(below) or not all(map(_is_heading, filled)):
        return {}
    groups: dict[int, str] = {}
    spans: dict[int, int] = {}
    start = -1
    for place in range(len(below)):
        start = place if _cell(above, place) else start
        if _cell(below, place) and start >= 0:
            groups[place] = _cell(above, start)
            spans[start] = spans.get(start, 0) + 1
        elif not _cell(above, place):
            start = -1
    is_title = sum(bool(text.strip()) for text in above) < _FEWEST
    is_wide = max(spans.values(), default=0) >= _FEWEST
    return groups if is_wide and not is_title else {}


def _is_heading(text: str) -> bool:
    return not any(map(str.isdigit, text)) or bool(read_heading(text).meanings)


def _joined(group: str, text: str) -> str:
    """配偶电话, of 电话 below 配偶, where that is known; else the text, with what the figures below count."""
    if not (group and text):
        return text
    whole = f"{without_scale(group)}{text}"
    scale = group[len(without_scale(group)) :] if read_heading(group).scale and not read_heading(text).scale else ""
    return (whole if read_heading(whole).meanings else text) + scale


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""
