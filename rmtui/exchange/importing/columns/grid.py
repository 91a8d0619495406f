"""A table divided into headings and rows, and the days of a contact calendar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.exchange.importing.columns.amount_scale import Scale, table_scale
from rmtui.exchange.importing.columns.calendar_days import Days, read_days
from rmtui.exchange.importing.columns.column_guess import are_amounts, holds_value
from rmtui.exchange.importing.columns.column_questions import ColumnQuestions
from rmtui.exchange.importing.columns.day_orders import reading_question
from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, read_heading
from rmtui.exchange.importing.columns.joined_columns import with_joined_columns
from rmtui.exchange.importing.columns.listed_kinds import FEWEST_OWN_COLUMNS, IDENTIFYING, has_name
from rmtui.exchange.importing.kinds import NAME_FIELDS
from rmtui.exchange.importing.questions import LEAVE_OUT, Answers, Choice, question_key
from rmtui.exchange.importing.table import Row, Table, column_values, is_blank
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.rules.vocabulary import value_of

_DAY_NUMBER = re.compile(r"[0-9]{1,2}(?:日|号)?")
_MARKS = re.compile(r"[TEMWSV](?:[/+ ,]?[TEMWSV])*", re.IGNORECASE)
IN_CALENDAR = IDENTIFYING.union(NAME_FIELDS, ("tier",))
"""What a contact calendar tells of its clients."""


class Grid(NamedTuple):
    """A table divided into headings and rows."""

    headings: Sequence[str]
    """"" for a column without one."""
    rows: Sequence[Row]
    days: Mapping[int, date] = {}
    """Those of a contact calendar, by the place of their column."""
    day_order: str = ""
    """In which they were read."""
    other_days: Mapping[int, date] = {}
    """Those by the other order, where nothing tells which one is meant."""
    scale: Scale = Scale()
    """What its amounts count where their headings do not say it."""


def find_grid(table: Table, today: date, order: str) -> Grid:
    """The headings are that of the first rows with a name and most known ones, else with most cells filled."""
    top = table.rows[: MOST_TITLE_ROWS + 1]
    days = next((one for one in read_days(top, table.title, today, order) if _is_calendar(table, one)), None)
    known = [count_known(cells) for _number, cells in top]
    least = max(known) - FEWEST_OWN_COLUMNS  # 客户, among the tags of a row, is no heading
    named = [
        len(cells) > 1 and many >= least and has_name([*map(read_heading, cells)])
        for many, (_number, cells) in zip(known, top, strict=True)
    ]
    place = max(range(len(top)), key=lambda at: (named[at], known[at], 0 if known[at] else len(top[at][1])))
    place = days.row if days else place
    cells = top[place][1]
    if days and place:
        cells = _with_headings_above(cells, top[place - 1][1])
    # a column without a heading is a merged or a stray one in a workbook; in a text it means that a row has slipped
    width = len(cells) if table.is_text else max(len(row) for _number, row in table.rows[place:])
    if not (days or known[place]) and any(holds_value(cell, today) for cell in cells):
        return Grid([""] * width, table.rows[place:])
    scale = table_scale(cell for _number, above in table.rows[:place] for cell in above)
    headings = [*cells, *[""] * (width - len(cells))]
    rows = with_joined_columns(headings, table.rows[place + 1 :])
    if days:
        return Grid(headings, rows, days.by_column, days.order, days.other)
    return Grid(headings, rows, scale=scale)


def _with_headings_above(cells: Sequence[str], above: Sequence[str]) -> list[str]:
    """The headings of a calendar: beside its days they may stand a row above, merged with the one below."""
    width = max(len(cells), len(above))
    below = [*cells, *[""] * (width - len(cells))]
    return [cell or (above[at] if at < len(above) else "") for at, cell in enumerate(below)]


def _is_calendar(table: Table, days: Days) -> bool:
    """Whether headings that are days make a contact calendar: so many that nothing else has them, or below them stand
    its marks, or anything but amounts where all other columns tell who the client is.
    """
    headings, below = table.rows[days.row][1], table.rows[days.row + 1 :]
    texts = [text for at in days.by_column for text in column_values(below, at) if not is_blank(text)]
    if texts and are_amounts(texts):
        return False
    if days.are_enough(headings):
        return True
    marked = sum(map(is_mark, texts))
    commented = any(at in days.by_column for _row, at in table.comments)
    others = [read_heading(cell) for at, cell in enumerate(headings) if at not in days.by_column and cell.strip()]
    telling = all(any(one.field.name in IN_CALENDAR for one in other.meanings) for other in others)
    return commented or (bool(texts) and (2 * marked >= len(texts) or telling))


def is_mark(text: str) -> bool:
    """Whether the text of a cell is channels and nothing else, as in a contact calendar."""
    return bool(_MARKS.fullmatch(text) or value_of(Channel, text))


def count_marked(ask: ColumnQuestions, width: int) -> int:
    """How many columns hold nothing but channels, by their letters among others, below the number of a day."""
    columns = ([text for text in ask.values(at) if not _DAY_NUMBER.fullmatch(text)] for at in range(width))
    return sum(any(map(_MARKS.fullmatch, values)) and all(map(is_mark, values)) for values in columns)


def answered_days(grid: Grid, answers: Answers) -> Mapping[int, date]:
    """The days of a calendar; none as long as a person has not said which of two orders they are in."""
    if not grid.other_days:
        return grid.days
    order, other = grid.day_order, DAY_FIRST if grid.day_order == MONTH_FIRST else MONTH_FIRST
    at = next(at for at, day in grid.days.items() if grid.other_days.get(at, day) != day)
    question = reading_question(
        question_key("reading", "calendar"),
        _("How are the days of the contact calendar to be read?"),
        grid.headings[at],
        {order: grid.days[at].isoformat(), other: grid.other_days[at].isoformat()},
        Choice(LEAVE_OUT, _("leave it out")),
    )
    answer = answers.ask(question._replace(suggested=order))
    return {order: grid.days, other: grid.other_days}.get(answer or "", {})
