"""The calendar as it is seen: read at once where it is in sight, beside where it is not, and again on every change."""

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

from rmtui.errors import RmtuiError, UsageError
from rmtui.language import _
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, Sale
from rmtui.rules.contact.calendar_cell import promised_days
from rmtui.rules.days.holidays import published_holidays
from rmtui.tui.calendar.calendar_grid import CalendarGrid
from rmtui.tui.calendar.cell_details import cell_blocks, cell_heading
from rmtui.tui.calendar.cell_styles import PAINTS
from rmtui.tui.calendar.day_columns import month_of, months_on, on
from rmtui.tui.calendar.grid_cursor import CalendarRow
from rmtui.tui.calendar.month_cache import MonthCache
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.client_filter import contact_status_cells, filter_clients, nobody_found_text
from rmtui.tui.frame.list_orders import ORDERINGS, order_label
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.block_list import BlockList
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.text_style import TEXT_STYLES
from rmtui.wording import month_name

YEAR = 366
"""Days before today that are read ahead, and after it that one can go to."""

PATIENCE = 0.5
"""Seconds of reading after which it is said."""


class CalendarLayout(BookScreen):
    """The grid, beneath it what the cell under the cursor holds, and a box for a line about it."""

    CSS_PATH = "calendar.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES | PAINTS

    def __init__(self) -> None:
        super().__init__()
        self._months = MonthCache(self.app.book)
        self.ordering = ORDERINGS[0]
        self._lines: dict[str, CalendarRow] = {}
        """Made once for every state of the book, since a filter is typed letter by letter."""
        self._heading = self._reading = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="calendar"):
            yield Field(hint=_("/ name, phone, tag, tier:A"), id="finder")
            yield Notice(id="filter-error")
            yield CalendarGrid()
        yield BlockList(id="cell")
        yield EntryBox()
        yield KeyBar()

    @property
    def grid(self) -> CalendarGrid:
        """Where one moves."""
        return self.query_one(CalendarGrid)

    @property
    def box(self) -> EntryBox:
        """Where a line is typed."""
        return self.query_one(EntryBox)

    @property
    def finder(self) -> Field:
        """Where a client is looked for."""
        return self.query_one("#finder", Field)

    def on_mount(self) -> None:
        grid = self.grid
        grid.marks = self._months.marks
        try:
            grid.holidays = self.app.book.holidays()
        except RmtuiError as error:
            self.app.announce(str(error), error=True)
            grid.holidays = published_holidays()
        self.finder.display = self.box.display = False
        self.watch(self.finder, "value", self.look, init=False)
        self.set_focus(grid)

    # What is shown

    def show(self, snapshot: Snapshot) -> None:
        """What is in sight is read at once, the rest of the year beside."""
        grid = self.grid
        grid.today = snapshot.today
        grid.span = (_earliest(self.app.book.months(), on(snapshot.today, -YEAR)), on(snapshot.today, YEAR))
        self._lines = {client.id: _line(client, snapshot) for client in snapshot.filter_context.clients}
        grid.promised = promised_days(snapshot.contact_summary.promises)
        self.box.snapshot = snapshot
        for month in self._months.unread(month for month in grid.months if month in self._months.marks):
            self._read_month(month)
        self.look()
        grid.lay_out()
        grid.open_on_today()
        self._read()
        self._tell()

    def look(self) -> None:
        """The clients the filter is true of; while it is not understood the grid stays as it was."""
        grid, text, filter_error = self.grid, self.finder.value, self.query_one(Notice)
        try:
            found = filter_clients(text, self.ordering.order, self.snapshot)
        except UsageError as error:
            filter_error.update(str(error))
            grid.empty = ""
            return
        filter_error.update("")
        total = len(self.snapshot.clients)
        grid.empty = (
            nobody_found_text(text)
            if total
            else _("No clients yet: “a” on the desk adds one, Ctrl+O brings a list in.")
        )
        grid.lines = [self._lines[client.id] for client in _closed_last(found.clients)]
        count = f"{len(found.clients)}/{total}" if text else str(total)
        said = order_label(found.order) or _("by tier")
        self._heading = f"{_('Contact calendar')} {count}  {said}"
        self._head()

    def _tell(self) -> None:
        """What the cell under the cursor holds."""
        grid, pane, snapshot = self.grid, self.query_one("#cell", BlockList), self.snapshot
        client = snapshot.clients.get(grid.client)
        if client is None:
            pane.border_title, pane.blocks = None, ()
            return
        contacts, sales = self.of_day(client.id)
        heading = cell_heading(name_of(client, self.snapshot.clients), client, grid.day, grid.holidays)
        pane.border_title = Content(f" {heading} ")
        pane.blocks = cell_blocks(client, grid.day, contacts, sales, snapshot)

    def of_day(self, client: str) -> tuple[list[Contact], list[Sale]]:
        """What the book has of a client on the day under the cursor."""
        try:
            return self._months.of_day(client, self.grid.day)
        except RmtuiError as error:
            self.app.announce(str(error), error=True)
            return [], []

    # Reading

    def _read(self) -> None:
        """Read beside what is in sight, and then the year before today."""
        shown = self.grid.months
        year = [month_of(months_on(self.snapshot.today, -count)) for count in range(13)]
        wanted = self._months.unread(dict.fromkeys([*shown, *year]))
        if wanted:
            self._read_beside(wanted)
        if missing := self._missing:
            self.set_timer(PATIENCE, lambda: self._say_reading(missing))

    @property
    def _missing(self) -> list[str]:
        """Months in sight that are not read yet."""
        return [month for month in self.grid.months if month not in self._months.marks]

    @work(thread=True, exclusive=True, group="months", description="reading")
    def _read_beside(self, months: Sequence[str]) -> None:
        worker = get_current_worker()
        for month in months:
            if worker.is_cancelled:
                return
            self._read_month(month)
            self.app.call_from_thread(self._month_read, month)

    def _read_month(self, month: str) -> None:
        try:
            self._months.read(month)
        except RmtuiError as error:
            said = str(error)
            self.call_later(lambda: self.app.announce(said, error=True))

    def _month_read(self, month: str) -> None:
        if not self.query(CalendarGrid):  # the desk is being closed
            return
        if month in self.grid.months:
            self.grid.refresh()
            self._say_reading(self._missing)
        if month == month_of(self.grid.day):
            self._tell()

    def _say_reading(self, months: Sequence[str]) -> None:
        """Which of these months are still to come."""
        missing = next((one for one in months if one in self._missing), "")
        month = missing and month_name(date.fromisoformat(f"{missing}-01"))
        self._reading = _("Reading {month} ...").format(month=month) if month else ""
        self._head()

    def _head(self) -> None:
        said = "  ".join(filter(None, (self._heading, self._reading)))
        self.query_one("#calendar").border_title = Content(f" {said} ")

    def on_grid_cursor_cell_highlighted(self) -> None:
        if self._missing:
            self._read()
        self._tell()


def _line(client: Client, snapshot: Snapshot) -> CalendarRow:
    since, sign = contact_status_cells(client, snapshot)
    return CalendarRow(
        client.id, name_of(client, snapshot.clients), client.tier.value, since, sign, client.stage is Stage.CLOSED
    )


def _closed_last(clients: list[Client]) -> list[Client]:
    return sorted(clients, key=lambda client: client.stage is Stage.CLOSED)


def _earliest(months: list[str], day: date) -> date:
    """The first day of the book, or `day` if that is earlier."""
    with suppress(ValueError, IndexError):  # a file may be called 2026-13.json
        return min(date.fromisoformat(f"{months[-1]}-01"), day)
    return day
