"""The targets 业绩目标: plan and done of a month, quarter or year, where it is heading, and what makes each figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.achievements import SOLD, deposits_without_past, sales_without_kind, unclear_premiums
from rmtui.rules.work.progress_text import (
    contacts_counted_text,
    deposits_without_past_text,
    sales_without_kind_text,
    unclear_premiums_text,
    weekends_alone_text,
    working_days_text,
)
from rmtui.rules.work.targets import all_progress, compared_periods
from rmtui.rules.work.work_records import WorkRecords
from rmtui.store.work_records import read_work
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.target import TargetForm
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.screens.period_screen import PeriodScreen
from rmtui.tui.targets.target_list import TargetRow, TargetTable, row_details, target_rows
from rmtui.wording import join_sentences


class TargetsScreen(PeriodScreen, ClientTableScreen):
    """A month, a quarter or a year. With a filter, what those clients brought, without the plan, which is for all."""

    BINDING_GROUP_TITLE = _("Targets")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("e", "plan", _("Plan"), _("Plan the year of the indicator: one figure, four or twelve"), id="plan-target"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._targets: list[Target] = []
        self._work = WorkRecords({}, self.app.snapshot.settings, self.app.snapshot.today)
        self._shown = self._work
        """What of it the rows are about: with a filter, those clients alone."""
        self._holidays: Holidays
        self._opened: set[str] = set()
        """Keys of the indicators whose records are listed."""
        self._rows: dict[str, TargetRow] = {}

    @property
    def cursor_client(self) -> str:
        row = self._rows.get(self.list.key)
        return row.client if row else ""

    @property
    def _indicator(self) -> Indicator | None:
        row = self._rows.get(self.list.key)
        return row.progress.indicator if row else None

    def read(self, snapshot: Snapshot) -> None:  # noqa: ARG002
        book = self.app.book
        self._targets, self._holidays = [*book.records(Target)], book.holidays()
        self._work = read_work(book, compared_periods(self.period), self.snapshot.today, contacts=True)

    def fill(self, found: FilterResult, text: str) -> str:
        period, rows = self.period, self.list
        work = self._work.of(found.ids) if text else self._work
        self._shown = work
        progress = all_progress([] if text else self._targets, period, work, self._holidays)
        listed = [*target_rows(progress, self._opened, period, work)]
        self._rows = {row.key: row for row in listed}
        table = TargetTable(listed, period, work, self.size.width)
        rows.columns, rows.rows = table.columns, table.rows if found.clients or not text else []
        self.titles.show(table.titles)
        days = working_days_text(period, self.snapshot.today, self._holidays)
        return f"{self.BINDING_GROUP_TITLE}  {period_text(period)}  {base_currency()}  {days}".rstrip()

    def details(self) -> Iterator[str]:
        if row := self._rows.get(self.list.key):
            yield from row_details(row, self.period, self._shown)
            yield self._counted_text(row)
            if row.progress.indicator in SOLD:
                text = sales_without_kind_text(sales_without_kind(self.period, self._shown))
                yield text and join_sentences(text, _("“e” on its contact adds the kind before the product."))
        if all(one.year != self.period.first.year for one in self._targets):
            yield _("“e” plans the year of an indicator.")
        yield weekends_alone_text(self.period, self.snapshot.today, self._holidays)

    def _counted_text(self, row: TargetRow) -> str:
        """What the figures of a row count, and what may be missing from them."""
        if row.progress.indicator in (Indicator.REGULAR_PREMIUMS, Indicator.SINGLE_PREMIUMS):
            return unclear_premiums_text(unclear_premiums(self.period, self._shown))
        if row.progress.indicator is Indicator.CONTACTS:
            return contacts_counted_text(self.period, self._shown)
        if row.progress.indicator is Indicator.DEPOSITS:
            return deposits_without_past_text(deposits_without_past(self.period, self._shown), self.snapshot.today)
        return ""

    async def open_row(self) -> None:
        """The records of an indicator are listed, or hidden again; from a record to the folder of its client."""
        row = self._rows.get(self.list.key)
        if row is None or row.achievement:
            await super().open_row()
            return
        self._opened ^= {row.key}
        self.apply_filter()

    def action_plan(self) -> None:
        if indicator := self._indicator:
            year = self.period.first.year
            target = next((one for one in self._targets if (one.indicator, one.year) == (indicator, year)), None)
            form = TargetForm(self.snapshot, self.app.writer, indicator, year)
            self.app.push_screen(FormScreen(form, target))

    def on_resize(self) -> None:
        self.apply_filter()
