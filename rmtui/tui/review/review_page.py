"""A finished review as a page: totals, allocation, history, every holding, and the texts of the closing form."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from rmtui.exchange.chart_data import history_columns, pie_pieces
from rmtui.language import _
from rmtui.plain import plain_lines
from rmtui.rules.assets.goals import goal_line
from rmtui.rules.assets.target_allocation import target_text
from rmtui.rules.review.return_notes import return_notes
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.rules.text.phrases import assumed_mark, own_text
from rmtui.terms import term
from rmtui.tui.charts.chart import ColumnChart, PieChart
from rmtui.tui.review.holding_cells import heading_cells, holding_cells, holding_columns, sheet_has_cents
from rmtui.tui.review.review_totals import change_amounts, total_amounts
from rmtui.tui.review.static_table import StaticTable
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.scroll_page import ScrollPage
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_long_day


def facts_text(sheet: ReviewSheet) -> str:
    """When and how the review was held, and when the next one is due."""
    review = sheet.review
    facts = [format_long_day(review.on), term(review.held)]
    if review.next_on:
        facts.append(_("next review {day}").format(day=format_long_day(review.next_on)))
    return "   ".join(facts)


def sections(sheet: ReviewSheet) -> list[tuple[str, str]]:
    """How it stands with the goals, and the texts of the closing form, each with a heading."""
    review = sheet.review
    steps = "\n".join(
        f"{format_long_day(step.due)}{assumed_mark(step)}  {own_text(step)}"
        + ("  " + _("(for the client)") if step.for_client else "")
        for step in review.steps
    )
    found = (
        (_("Target allocation"), "\n".join(map(target_text, sheet.targets))),
        (_("Goals"), "\n".join(goal_line(one, review.on) for one in sheet.goals)),
        (_("The market"), plain_lines(review.market).strip()),
        (_("Client's view"), plain_lines(review.view).strip()),
        (_("Next steps"), steps),
    )
    return [(title, words) for title, words in found if words]


def _totals_table(sheet: ReviewSheet) -> StaticTable:
    totals = [*total_amounts(sheet), *change_amounts(sheet)]
    labels, figures = (column_width((pair[at] for pair in totals), 30) for at in (0, 1))
    rows: list[tuple[StyledText, ...]] = [((label, "soft"), (figure, "strong")) for label, figure in totals]
    return StaticTable((Column(labels), Column(figures, right=True)), rows)


class ReviewPage(ScrollPage):
    """All of a review, the charts side by side where there is room."""

    def __init__(self, sheet: ReviewSheet, warnings: Sequence[str]) -> None:
        super().__init__()
        self._sheet, self._warnings = sheet, warnings

    def compose(self) -> ComposeResult:
        sheet, cents = self._sheet, sheet_has_cents(self._sheet)
        yield Notice(facts_text(sheet), classes="facts")
        if self._warnings:
            yield Notice("! " + _("; ").join(self._warnings), classes="warning")
        yield _totals_table(sheet)
        with Container(classes="charts"):
            yield PieChart(pie_pieces(sheet.allocation), cents=cents)
            yield ColumnChart(history_columns(sheet.history), cents=cents)
        sign = "" if sheet.since_last is None else None  # the first review compares with nothing
        rows = [heading_cells(), *(holding_cells(line, sign=sign, cents=cents) for line in sheet.lines)]
        yield StaticTable(holding_columns(rows), rows)
        if notes := return_notes(sheet):
            yield Notice(notes, classes="facts")
        for title, words in sections(sheet):
            yield Notice(title, classes="section")
            yield Notice(words)
