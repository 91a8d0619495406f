"""The list of targets: a row an indicator, and beneath an opened one a row for each record that counts for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.target import Indicator
from rmtui.rules.days.periods import YEAR, Period
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.record_text import record_text
from rmtui.rules.text.target_text import figure_text, period_text
from rmtui.rules.work.achievements import Achievement, achievements
from rmtui.rules.work.progress_text import bar_text, forecast_on_text, share_text
from rmtui.rules.work.targets import Progress, compared_periods
from rmtui.rules.work.work_records import WorkRecords
from rmtui.terms import capitalized_term
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, have_cents

WIDE = 110
"""Columns from which on the other periods stand beside this one."""
_NAME_WIDTH = 20
_BAR = 4
"""Place of the column with the bar."""
_WIDE_BAR, _NARROW_BAR = 12, 5


class TargetRow(NamedTuple):
    """What a row stands for: an indicator, or one record of an opened one."""

    progress: Progress
    achievement: Achievement | None = None

    @property
    def key(self) -> str:
        return " ".join((self.progress.indicator, self.achievement.record.id if self.achievement else ""))

    @property
    def client(self) -> str:
        """Id of the client, "" of an indicator."""
        return self.achievement.client if self.achievement else ""


def target_rows(
    found: Mapping[Indicator, Progress], opened: Collection[str], period: Period, work: WorkRecords
) -> Iterator[TargetRow]:
    """The rows in their order. `opened`: the keys of the indicators whose records are listed, the newest first."""
    for progress in found.values():
        row = TargetRow(progress)
        yield row
        if row.key in opened:
            yield from (TargetRow(progress, one) for one in reversed(achievements(progress.indicator, period, work)))


class TargetTable:
    """The rows as the list draws them, all with decimals or none."""

    def __init__(self, rows: Sequence[TargetRow], period: Period, work: WorkRecords, width: int) -> None:
        self._period, self._work = period, work
        self._is_wide = width >= WIDE
        money = [row for row in rows if not row.progress.indicator.is_count]
        self._cents = have_cents(_figure(row) for row in money)
        self.rows = [self._row(row) for row in rows]
        self.titles = self._titles()
        self.columns = self._columns()

    def _titles(self) -> tuple[str, ...]:
        _period, last, last_year = compared_periods(self._period)
        others = [last, *([last_year] if self._period.length < YEAR else [])] if self._is_wide else []
        titles = ("", _("Plan"), _("Done"), _("Done %"), "", _("Forecast"), *map(period_text, others))
        return (*titles, _("A day")) if self._is_wide else titles

    def _columns(self) -> tuple[Column, ...]:
        cells = [
            [self.titles[number], *(row.cells[number][0] for row in self.rows)] for number in range(len(self.titles))
        ]
        widths = [column_width(texts, WIDEST_NAMES) for texts in cells]
        first = Column(widths[0], least=_NAME_WIDTH)
        bar = Column(_WIDE_BAR if self._is_wide else _NARROW_BAR)
        return (
            first,
            *(bar if number == _BAR else Column(width, right=True) for number, width in enumerate(widths) if number),
        )

    def _row(self, row: TargetRow) -> Row:
        if row.achievement:
            return self._achievement_row(row, row.achievement)
        one = row.progress
        style: TextStyle = "" if None in (one.planned, one.is_on_course) else "good" if one.is_on_course else "late"
        others = [one.before, *([one.year_before] if self._period.length < YEAR else [])] if self._is_wide else []
        bar = bar_text(one, _WIDE_BAR if self._is_wide else _NARROW_BAR)
        cells = [
            (capitalized_term(one.indicator), "strong" if one.planned is not None else ""),
            (self._figure(one.planned, one), "soft"),
            (self._figure(one.done, one), ""),
            (share_text(one), style),
            (bar, style),
            (self._figure(one.forecast, one), style),
            *((self._figure(figure, one), "soft") for figure in others),
            *([(self._figure(one.a_day, one), "soft")] if self._is_wide else []),
        ]
        return Row(row.key, tuple(cells))  # type: ignore[arg-type]

    def _achievement_row(self, row: TargetRow, one: Achievement) -> Row:
        client = self._work.clients.get(one.client)
        name = name_of(client, self._work.clients) if client else _("(removed)")
        day = format_day(one.on, self._work.today) if one.on else _("estimated")
        blank = [("", "")] * (len(self._titles()) - 3)
        figure = self._figure(one.amount, row.progress)
        cells = [(f"  {name}", "soft"), (day, "soft"), (figure, "soft"), *blank]
        return Row(row.key, tuple(cells))  # type: ignore[arg-type]

    def _figure(self, figure: int | None, one: Progress) -> str:
        return figure_text(figure, one.indicator, cents=self._cents)


def row_details(row: TargetRow, period: Period, work: WorkRecords) -> Iterator[str]:
    """A row in full: what each day must bring and the other periods, or the record that counts."""
    one = row.progress
    if row.achievement:
        client = work.clients.get(row.client)
        name = name_of(client, work.clients) if client else _("(removed)")
        yield from (name, record_text(row.achievement.record, work.today), caution_text(client))
        return
    _period, last, last_year = compared_periods(period)
    others = [(last, one.before), *([(last_year, one.year_before)] if period.length < YEAR else [])]
    parts = [
        _("{label}: {words}").format(label=period_text(span), words=figure_text(figure, one.indicator))
        for span, figure in others
    ]
    yield f"{capitalized_term(one.indicator)}  {_(', ').join(parts)}"
    if one.with_opportunities not in (None, one.forecast):
        likely = figure_text(one.with_opportunities, one.indicator)
        yield _("With what the opportunities are likely to bring: {figure}.").format(figure=likely)
    if one.a_day:
        yield _("Each working day left must bring {figure}.").format(figure=figure_text(one.a_day, one.indicator))
    yield forecast_on_text([one], work.today)
    if one.indicator.is_average:
        yield _("Estimated: between two reviews a balance is taken to change evenly.")


def _figure(row: TargetRow) -> int:
    """One of a row's figures that shows whether any has decimals."""
    one = row.progress
    figures = (one.planned, one.done, one.before, one.year_before, row.achievement and row.achievement.amount)
    return next((figure for figure in figures if figure and figure % 100), 0)
