"""The blocks of a work report with figures: targets, those that were missed, the statistics."""

from __future__ import annotations

from rmtui.exchange.bar_chart import BarChart, Series, Unit
from rmtui.exchange.output_table import Cell, Count, Money, OutputTable, Share
from rmtui.exchange.statistics_file import statistics_chart, statistics_tables
from rmtui.exchange.work_report.block_tables import Choice
from rmtui.exchange.work_report.model import Block
from rmtui.language import _
from rmtui.records.target import Indicator
from rmtui.rules.text.target_text import figure_text, period_text
from rmtui.rules.work.achievements import SOLD, deposits_without_past, sales_without_kind
from rmtui.rules.work.progress_text import (
    deposits_without_past_text,
    forecast_on_text,
    sales_without_kind_text,
    share_text,
)
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.rules.work.targets import Progress
from rmtui.terms import capitalized_term


def targets_block(facts: ReportFacts, choice: Choice) -> Block:
    """Figures against the plan; the share of it as a chart. A choice is of indicators."""
    chosen = [one for one in facts.progress.values() if not choice or one.indicator.value in choice]
    rows = [one for one in chosen if one.planned is not None or one.done or one.before]
    forecast = () if facts.is_over else (_("Forecast"),)
    headings = (_("Indicator"), _("Plan"), _("Done"), _("Done %"), *forecast, period_text(facts.period.before))
    table = OutputTable(
        _("Plan and done"),
        headings,
        tuple(_target_cells(one, with_forecast=bool(forecast)) for one in rows),
        figures=frozenset(range(1, len(headings))),
    )
    planned = [one for one in rows if one.share is not None]
    labels = tuple(capitalized_term(one.indicator) for one in planned)
    shares = Series(_("Done %"), tuple(one.share or 0 for one in planned))
    chart = BarChart(_("Plan achieved"), labels, (shares,), Unit.SHARE)
    texts = [*map(_target_text, planned), forecast_on_text(rows, facts.today)]
    if any(one.indicator is Indicator.DEPOSITS and one.done for one in rows):
        texts.append(deposits_without_past_text(deposits_without_past(facts.period, facts.work), facts.today))
    if any(one.indicator in SOLD for one in rows):
        texts.append(sales_without_kind_text(sales_without_kind(facts.period, facts.work)))
    return Block(tuple(filter(None, texts)), (table,), (chart,) if planned else ())


def _target_cells(one: Progress, *, with_forecast: bool) -> tuple[Cell, ...]:
    def cell(figure: int | None) -> Cell:
        return None if figure is None else Count(figure) if one.indicator.is_count else Money(figure)

    share = None if one.share is None else Share(one.share)
    forecast = (cell(one.forecast),) if with_forecast else ()
    return capitalized_term(one.indicator), cell(one.planned), cell(one.done), share, *forecast, cell(one.before)


def _target_text(one: Progress) -> str:
    """Funds: 1,240,000 of 2,000,000, 62.0%."""
    text = _("{indicator}: {done} of {planned}, {share}.")
    done, planned = (figure_text(figure, one.indicator) for figure in (one.done, one.planned))
    return text.format(indicator=capitalized_term(one.indicator), done=done, planned=planned, share=share_text(one))


def missed_block(facts: ReportFacts, choice: Choice) -> Block:
    """Targets that were missed, or will be at this pace."""
    sentences = []
    for one in facts.progress.values():
        is_chosen = not choice or one.indicator.value in choice
        if is_chosen and one.planned and one.done < one.planned and (facts.is_over or one.is_on_course is False):
            text = _("{indicator}: {missing} short of the plan of {planned}.")
            if not facts.is_over:
                text = _("{indicator}: {missing} short of {planned}; on course for {forecast}.")
            figures = {"missing": one.planned - one.done, "planned": one.planned, "forecast": one.forecast}
            texts = {name: figure_text(figure, one.indicator) for name, figure in figures.items()}
            sentences.append(text.format(indicator=capitalized_term(one.indicator), **texts))
    return Block(tuple(sentences))


def statistics_block(facts: ReportFacts, choice: Choice) -> Block:
    """Tables of the statistics, those of the period with a chart. A choice is of their keys."""
    found = [one for one in facts.breakdowns if not choice or one.key in choice]
    charts = (statistics_chart(one, facts.period) for one in found if one.total_before is not None)
    return Block(tables=tuple(statistics_tables(found, facts.period)), charts=tuple(charts))
