"""The statistics 统计: the book in figures, by whatever its clients, contacts, assets and sales have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from rmtui.exchange.people_count import PeopleCount
from rmtui.exchange.statistics_file import statistics_file
from rmtui.language import _
from rmtui.records.audit import AuditKind
from rmtui.records.campaign import Campaign
from rmtui.records.case import Case
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.statistics import Breakdown, statistics
from rmtui.rules.work.work_records import WorkRecords
from rmtui.store.work_records import read_work
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.output_file import ask_tables_file
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.period_screen import PeriodScreen
from rmtui.tui.widgets.headed_list import HeadedList, heading
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money, format_percent

_LABEL = 28
_BAR = 20


class StatisticsScreen(PeriodScreen):
    """A month, a quarter or a year, beside the one before; with a filter, of those clients alone."""

    BINDING_GROUP_TITLE = _("Statistics")
    list_type = HeadedList
    BINDINGS: ClassVar[list[BindingType]] = [
        key("f", "write", _("Write file"), _("Write the tables to a file: .xlsx, .csv or .md"), id="write-statistics")
    ]

    def __init__(self) -> None:
        super().__init__()
        self._tables: list[Breakdown] = []
        self._work = WorkRecords({}, self.app.snapshot.settings, self.app.snapshot.today)
        self._cases: list[Case] = []
        self._campaigns: list[Campaign] = []

    def read(self, snapshot: Snapshot) -> None:
        periods = (self.period, self.period.before)
        self._work = read_work(self.app.book, periods, snapshot.today, contacts=True)
        self._cases = [*self.app.book.records(Case)]
        self._campaigns = [*self.app.book.records(Campaign)]

    def fill(self, found: FilterResult, text: str) -> str:
        work = self._work.of(found.ids) if text else self._work
        self._tables = tables = statistics(self.period, work, self._cases, self._campaigns)
        rows = self.list
        rows.empty = _("No clients yet.")
        figures = [cells for one in tables for cells in _figures(one)]
        rows.columns = (
            Column(column_width((line.label for one in tables for line in one.lines), _LABEL)),
            *(Column(column_width((cells[at] for cells in figures), WIDEST_NAMES), right=True) for at in range(3)),
            Column(_BAR),
            Column(),
        )
        rows.rows = [row for one in tables for row in self._rows(one)]
        before = period_text(self.period.before)
        beside = _("compared with {period}").format(period=before)
        return f"{self.BINDING_GROUP_TITLE}  {period_text(self.period)}  {beside}"

    @staticmethod
    def _rows(one: Breakdown) -> list[Row]:
        total = format_money(one.total) if one.is_money else f"{one.total:,}"
        rows = [heading(f"{one.title}  {total}" if one.adds_up else one.title)]
        for line, (now, share, before) in zip(one.lines, _figures(one), strict=True):
            bar = "=" * (per_mille(max(line.now, 0), one.total) * _BAR // 1000 if one.total > 0 else 0)
            soft: list[StyledText] = [(text, "soft") for text in (share, before, bar)]
            rows.append(Row(f"{one.title} {line.label}", ((line.label, ""), (now, ""), *soft, ("", ""))))
        return rows

    def action_write(self) -> None:
        file = statistics_file(self._tables, self.period, self.snapshot.today, self.filter_field.value.strip())
        ask_tables_file(self.app, AuditKind.STATISTICS, file, PeopleCount())


def _figures(one: Breakdown) -> Iterator[tuple[str, str, str]]:
    """Of each line now, its share, and before."""
    has_shares = one.adds_up and one.total > 0
    for line in one.lines:
        now, before = (
            format_money(number) if one.is_money else f"{number:,}" for number in (line.now, line.before or 0)
        )
        yield (
            now,
            format_percent(per_mille(line.now, one.total)) if has_shares and line.now >= 0 else "",
            before if line.before is not None else "",
        )
