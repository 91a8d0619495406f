"""What the calendar screen shows: months in sight are read at once, others by a worker, and again on every change."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.worker import get_current_worker

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, Sale
from rmtui.rules.contact.calendar_cell import promised_days
from rmtui.rules.days.holidays import published_holidays
from rmtui.rules.days.months import month_key
from rmtui.tui.calendar.calendar_grid import CalendarGrid
from rmtui.tui.calendar.cell_details import cell_blocks, cell_heading
from rmtui.tui.calendar.cell_styles import CELL_CLASSES
from rmtui.tui.calendar.day_columns import add_days, add_months
from rmtui.tui.calendar.grid_cursor import CalendarRow
from rmtui.tui.calendar.month_cache import MonthCache
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.client_filter import FilterResult, contact_status_cells, nobody_found_text
from rmtui.tui.frame.list_orders import order_label
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.line_screen import LineScreen
from rmtui.tui.widgets.block_list import BlockList
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.text_style import TEXT_STYLES
from rmtui.wording import format_month

DAYS_AROUND = 366
"""The cursor can go so many days beyond today, and before it at least as many."""

READING_SHOWN_AFTER = 0.5
"""Seconds of reading after which the heading says so."""


class CalendarLayout(LineScreen):
    """The grid, beneath it the details of the cell under the cursor, and a box for a line about it."""

    CSS_PATH = "calendar.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES | CELL_CLASSES

    def __init__(self) -> None:
        super().__init__()
        self._months = MonthCache(self.app.book)
        self._rows: dict[str, CalendarRow] = {}
        """By client's id; made once for each snapshot, since a filter is typed letter by letter."""
        self._heading = self._reading_text = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="calendar", classes="ruled"):
            yield from self.compose_filter()
            yield CalendarGrid()
        yield BlockList(id="cell", classes="ruled")
        yield EntryBox()
        yield KeyBar()

    @property
    def grid(self) -> CalendarGrid:
        return self.query_one(CalendarGrid)

    @property
    def home(self) -> CalendarGrid:
        return self.grid

    def on_mount(self) -> None:
        grid = self.grid
        grid.marks = self._months.marks
        try:
            grid.holidays = self.app.book.holidays()
        except RmtuiError as error:
            self.app.announce(str(error), error=True)
            grid.holidays = published_holidays()

    # What is shown

    def show(self, snapshot: Snapshot) -> None:
        """Months in sight that changed are read at once, the rest of the year by a worker."""
        grid, today = self.grid, snapshot.today
        grid.today = today
        grid.day_range = (
            _earliest(self.app.book.months(), add_days(today, -DAYS_AROUND)),
            add_days(today, DAYS_AROUND),
        )
        self._rows = {client.id: _row(client, snapshot) for client in snapshot.filter_context.clients}
        grid.promised = promised_days(snapshot.contact_summary.promises)
        self.entry_box.snapshot = snapshot
        for month in self._months.stale(month for month in grid.months if month in self._months.marks):
            self._read_month(month)
        self.apply_filter()
        grid.lay_out()
        grid.open_on_today()
        self._read_months()
        self._show_details()

    def leave_empty(self) -> None:
        self.grid.empty = ""

    def show_result(self, result: FilterResult, text: str) -> None:
        grid, total = self.grid, len(self.snapshot.clients)
        no_clients = _("No clients yet: “a” on the desk adds one, Ctrl+O brings a list in.")
        grid.empty = nobody_found_text(text) if total else no_clients
        grid.rows = [self._rows[client.id] for client in _closed_last(result.clients)]
        count = f"{len(result.clients)}/{total}" if text else str(total)
        order = order_label(result.order) or _("by tier")
        self._heading = f"{_('Contact calendar')} {count}  {order}"
        self._show_heading()

    def _show_heading(self) -> None:
        heading = "  ".join(filter(None, (self._heading, self._reading_text)))
        self.query_one("#calendar").border_title = Content(f" {heading} ")

    def _show_details(self) -> None:
        """Show what the book has of the cell under the cursor."""
        grid, details, snapshot = self.grid, self.query_one("#cell", BlockList), self.snapshot
        client = snapshot.clients.get(grid.client)
        if client is None:
            details.border_title, details.blocks = None, ()
            return
        contacts, sales = self.day_records(client.id)
        heading = cell_heading(name_of(client, snapshot.clients), client, grid.day, grid.holidays)
        details.border_title = Content(f" {heading} ")
        details.blocks = cell_blocks(client, grid.day, contacts, sales, snapshot)

    def day_records(self, client: str) -> tuple[list[Contact], list[Sale]]:
        """A client's contacts and all sales of the day under the cursor."""
        with self.app.announcing_errors():
            return self._months.day_records(client, self.grid.day)
        return [], []

    def on_grid_cursor_cell_highlighted(self) -> None:
        if self._missing:
            self._read_months()
        self._show_details()

    # Reading

    def _read_months(self) -> None:
        """Have a worker read the months in sight, then those of the year before today."""
        year = [month_key(add_months(self.snapshot.today, -count)) for count in range(13)]
        if months := self._months.stale(dict.fromkeys([*self.grid.months, *year])):
            self._read_in_worker(months)
        if missing := self._missing:
            self.set_timer(READING_SHOWN_AFTER, lambda: self._show_reading(missing))

    @property
    def _missing(self) -> list[str]:
        """Months in sight that are not read yet."""
        return [month for month in self.grid.months if month not in self._months.marks]

    @work(thread=True, exclusive=True, group="months", description="reading")
    def _read_in_worker(self, months: Sequence[str]) -> None:
        worker = get_current_worker()
        for month in months:
            if worker.is_cancelled:
                return
            self._read_month(month)
            self.app.call_from_thread(self._show_month, month)

    def _read_month(self, month: str) -> None:
        try:
            self._months.read(month)
        except RmtuiError as error:
            message = str(error)
            self.call_later(lambda: self.app.announce(message, error=True))

    def _show_month(self, month: str) -> None:
        """Show a month that was read."""
        if not self.query(CalendarGrid):  # the desk is being closed
            return
        if month in self.grid.months:
            self.grid.refresh()
            self._show_reading(self._missing)
        if month == month_key(self.grid.day):
            self._show_details()

    def _show_reading(self, months: Sequence[str]) -> None:
        """Name the first of the months that is still being read in the heading."""
        missing = next((one for one in months if one in self._missing), "")
        month = missing and format_month(date.fromisoformat(f"{missing}-01"))
        self._reading_text = _("Reading {month} ...").format(month=month) if month else ""
        self._show_heading()


def _row(client: Client, snapshot: Snapshot) -> CalendarRow:
    since, pace = contact_status_cells(client, snapshot)
    return CalendarRow(
        client.id, name_of(client, snapshot.clients), client.tier.value, since, pace, client.stage is Stage.CLOSED
    )


def _closed_last(clients: list[Client]) -> list[Client]:
    return sorted(clients, key=lambda client: client.stage is Stage.CLOSED)


def _earliest(months: list[str], day: date) -> date:
    """The first day of the book, or `day` if that is earlier."""
    with suppress(ValueError, IndexError):  # a file may be called 2026-13.json
        return min(date.fromisoformat(f"{months[-1]}-01"), day)
    return day
