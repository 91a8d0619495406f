"""A sheet for each client, named after the client: its rows name nobody, so that they get a column with that name."""

from __future__ import annotations

from datetime import date

from rmtui.exchange.importing.columns.column_guess import may_be_name
from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, read_heading
from rmtui.exchange.importing.columns.listed_kinds import lists_records_of_nobody
from rmtui.exchange.importing.questions import LEAVE_OUT, Answers, Choice, Question, question_key
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words import headings

_YES = "yes"


def with_client_of_title(table: Table, answers: Answers, today: date) -> Table:
    """The table with its title as the client of each row, where a person says so; any other one as it is."""
    if not (table.rows and may_be_name(table.title, today)):
        return table
    top = table.rows[: MOST_TITLE_ROWS + 1]
    place = max(range(len(top)), key=lambda at: count_known(top[at][1]))
    if not lists_records_of_nobody([*map(read_heading, top[place][1])]):
        return table
    question = Question(
        question_key("sheets", "named"),
        _("Some sheets name no client and are called as people are, as “{sheet}”. Whose are they?").format(
            sheet=plain(table.title)
        ),
        (
            Choice(_YES, _("each is of the client it is called after")),
            Choice(LEAVE_OUT, _("leave them out")),
        ),
        samples=(plain(table.title),),
        suggested=_YES,
    )
    if answers.ask(question) != _YES:
        return table
    width = max(len(cells) for _number, cells in table.rows)
    rows = [
        (number, [*cells, *[""] * (width - len(cells)), headings.NAME if at == place else table.title])
        for at, (number, cells) in enumerate(table.rows[place:], place)
    ]
    return table._replace(rows=[*table.rows[:place], *rows])
