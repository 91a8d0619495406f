"""The month 月末收尾: what is still open for it, each thing opened where it can be done."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.report import Report
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.days.periods import Period
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.open_matter_text import matter_day_text, matter_text
from rmtui.rules.work.open_matters import MATTER_TITLES, OpenMatter
from rmtui.store.open_matter_reading import read_open_matters
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.month.report_screen import ReportScreen
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.period_screen import PeriodScreen
from rmtui.tui.widgets.headed_list import HeadedList, heading
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width

_NAME_WIDTH = 20


class MonthScreen(PeriodScreen):
    """Lines to sort, contacts without a next step, promises, reviews, cases and opportunities of a month."""

    BINDING_GROUP_TITLE = _("The month")
    list_type = HeadedList
    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "report", _("Work report"), _("The report of the period, to read, edit and write to a file")),
        key("p", "promise", _("Promise"), _("A next step with the client under the cursor"), id="promise-matter"),
        key("x", "keep", _("Promise done"), _("The promise under the cursor is kept"), id="keep-matter"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._matters: dict[str, OpenMatter] = {}

    @property
    def _matter(self) -> OpenMatter | None:
        return self._matters.get(self.list.key)

    @property
    def cursor_client(self) -> str:
        return self._matter.client if self._matter else ""

    def read(self, snapshot: Snapshot) -> None:
        found = read_open_matters(self.app.book, self.period, snapshot.today)
        self._matters = {one.key: one for one in found}

    def fill(self, found: FilterResult, text: str) -> str:
        clients, rows = found.ids, self.list
        shown = [one for one in self._matters.values() if one.client in clients or not (one.client or text)]
        period = period_text(self.period)
        nothing = _("Nothing is open for {period}.").format(period=period)
        rows.empty = nothing
        named = [self.snapshot.clients[one.client] for one in shown if one.client]
        days = column_width((matter_day_text(one, self.snapshot.today) for one in shown), WIDEST_NAMES)
        rows.columns = Column(days), name_column(named, self.snapshot.clients, _NAME_WIDTH), Column()
        listed = list[Row]()
        for kind, own in groupby(shown, key=lambda one: one.kind):
            group = [self._row(one) for one in own]
            listed += [heading(f"{_(MATTER_TITLES[kind])} {len(group)}"), *group]
        rows.rows = listed
        count = count_text(len(shown), len(self._matters), text)
        return f"{self.BINDING_GROUP_TITLE}  {period}  {count}"

    def _row(self, one: OpenMatter) -> Row:
        today, clients = self.snapshot.today, self.snapshot.clients
        day, is_late = matter_day_text(one, today), one.on < today and not one.is_of_its_day
        name = name_of(clients[one.client], clients) if one.client else ""
        return Row(one.key, ((day, "late" if is_late else "soft"), (name, ""), (matter_text(one, today), "")))

    def details(self) -> Iterable[str]:
        one, today = self._matter, self.snapshot.today
        if one is None:
            return ()
        name = name_of(self.client, self.snapshot.clients) if self.client else ""
        line = "  ".join(filter(None, (matter_day_text(one, today), name, matter_text(one, today))))
        return line, caution_text(self.client)

    async def open_row(self) -> None:
        """A review that is not held is begun; all else is opened where it stands."""
        match self._matter:
            case OpenMatter(subject=Client() as client):
                await self.app.navigator.open_record(client)
                await self.app.run_action("screen.review")
            case OpenMatter(subject=OpenPromise() as promise):
                if holder := self.app.book.promise_record(promise):
                    await self.app.navigator.open_record(holder)
            case OpenMatter(subject=Record() as record):
                await self.app.navigator.open_record(record)

    def go_to(self, record: Record | None) -> None:
        """Show a report."""
        if isinstance(record, Report):
            self._look_at(Period(record.first, record.end))
            self.app.push_screen(ReportScreen(self.period, record.template))

    def action_report(self) -> None:
        self.app.push_screen(ReportScreen(self.period))

    def action_promise(self) -> None:
        if self.client:
            self.promise(self.client)

    def action_keep(self) -> None:
        match self._matter:
            case OpenMatter(subject=OpenPromise() as promise):
                self.app.do(lambda: self.app.writer.promises.keep(promise))
