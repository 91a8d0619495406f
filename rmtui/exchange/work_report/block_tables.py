"""What the blocks of a work report share: their tables, and what an opportunity is worth."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.output_table import Cell, OutputTable
from rmtui.language import _
from rmtui.records.opportunity import Opportunity
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.business.opportunities import moved_on
from rmtui.rules.work.report_facts import ReportFacts

_MOST_ROWS = 200
"""Of a table; of more the first are shown, and how many there are is said."""

Choice = Sequence[str]
"""What is chosen of a block in a template; empty for all of it."""
Row = tuple[Cell, ...]


def block_table(
    title: str,
    headings: tuple[str, ...],
    rows: Sequence[Row],
    *,
    figures: frozenset[int],
    sums: Row = (),
) -> OutputTable:
    return OutputTable(title, headings, tuple(rows[:_MOST_ROWS]), () if len(rows) > _MOST_ROWS else sums, figures)


def cut_text(table: OutputTable, rows: Sequence[Row]) -> tuple[str, ...]:
    """That a table has not room for all of its rows."""
    if len(rows) == len(table.rows):
        return ()
    text = _("{title}: the first {shown} of {count}.")
    return (text.format(title=table.title, shown=len(table.rows), count=len(rows)),)


def opportunity_worth(one: Opportunity, facts: ReportFacts) -> int:
    day = moved_on(one) if not one.stage.is_open else facts.today
    return worth_on(one.amount, one.currency, day, facts.work.settings)
