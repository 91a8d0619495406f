"""The cursor of the contact calendar: moves by cell, page, month and quarter, back to today, into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.calendar.day_columns import WEEK, add_days, add_months, monday
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.keys.movement_keys import step_keys
from rmtui.tui.widgets.immediate_keys import ImmediateKeys
from rmtui.tui.widgets.text_style import StyledText

HEADER_HEIGHT = 3
"""Lines above the clients: months, day numbers, weekdays."""

DAYS_AHEAD = 6
"""At least so many days after today are in sight when the calendar opens, for the promises due next."""


class CalendarRow(NamedTuple):
    """What stands before the days of a client."""

    key: str
    """The client's id."""
    name: str
    tier: str
    since: StyledText
    """Days since the client was last spoken to."""
    pace: StyledText
    """The sign of who falls behind."""
    closed: bool = False


class GridCursor(ImmediateKeys, ScrollView, can_focus=True, inherit_bindings=False):
    """A cursor on one day of one client; the grid scrolls so that its cell is in sight."""

    BINDING_GROUP_TITLE = _("Contact calendar")
    BINDINGS: ClassVar[list[BindingType]] = [
        *channel_keys(shown="TM"),
        key("enter", "open", _("Folder"), _("Open the client's folder")),
        key("left,h", "days(-1)", _("Previous day"), id="day-back", show=False),
        key("right,l", "days(1)", _("Next day"), id="day-on", show=False),
        *step_keys(),
        key("left_square_bracket", "months(-1)", _("Previous month"), id="month-back", shown_as="["),
        key("right_square_bracket", "months(1)", _("Next month"), id="month-on", shown_as="]"),
        key("left_curly_bracket", "months(-3)", _("Previous quarter"), id="quarter-back", shown_as="{", show=False),
        key("right_curly_bracket", "months(3)", _("Next quarter"), id="quarter-on", shown_as="}", show=False),
        key("0,home", "today", _("Today")),
        key("end,G", "last", _("Last"), _("The last client"), id="last", show=False),
    ]
    ALLOW_MAXIMIZE = False

    rows: reactive[Sequence[CalendarRow]] = reactive((), init=False)
    row: reactive[int] = reactive(0, init=False)
    day: reactive[date] = reactive(date.min, init=False)
    """The cell under the cursor is that of `row` and `day`."""
    first_day: reactive[date] = reactive(date.min, init=False)
    """The first day in sight."""

    class CellHighlighted(Message):
        """The cursor moved to another cell, or other days came into sight."""

    @dataclass
    class ClientSelected(Message):
        """Enter or a double click on a cell of this client."""

        client: str

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.day_range = (date.min, date.max)
        """The first and the last day that the cursor can go to."""

    @property
    def client(self) -> str:
        """Id of the client under the cursor, "" where there is none."""
        return self.rows[self.row].key if self.rows else ""

    @property
    def clients_in_sight(self) -> int:
        """How many clients there is room for."""
        return max(self.size.height - HEADER_HEIGHT, 1)

    @property
    def days_in_sight(self) -> int:
        """How many days there is room for."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Compute the widths and the columns of days, which all rows share."""
        raise NotImplementedError

    def watch_rows(self, old: Sequence[CalendarRow], new: Sequence[CalendarRow]) -> None:
        before = old[self.row].key if self.row < len(old) else ""
        indices = (index for index, line in enumerate(new) if line.key == before)
        self.set_reactive(GridCursor.row, next(indices, max(0, min(self.row, len(new) - 1))))
        self.virtual_size = Size(0, HEADER_HEIGHT + len(new))
        self.lay_out()
        self._scroll_to_row()
        self.post_message(self.CellHighlighted())

    def validate_row(self, row: int) -> int:
        return max(0, min(row, len(self.rows) - 1))

    def validate_day(self, day: date) -> date:
        return min(max(day, self.day_range[0]), self.day_range[1])

    def watch_row(self, old: int, new: int) -> None:
        self.refresh_lines(HEADER_HEIGHT + old)
        self.refresh_lines(HEADER_HEIGHT + new)
        self._scroll_to_row()
        self.post_message(self.CellHighlighted())

    def watch_day(self) -> None:
        self.refresh_lines(HEADER_HEIGHT + self.row)
        self.refresh_lines(self.scroll_offset.y, HEADER_HEIGHT)
        self._scroll_to_day()
        self.post_message(self.CellHighlighted())

    def watch_first_day(self) -> None:
        self.lay_out()
        self.post_message(self.CellHighlighted())

    def on_resize(self) -> None:
        self.lay_out()
        self.open_on_today()
        self._scroll_to_row()
        self._scroll_to_day()

    def _scroll_to_row(self) -> None:
        top = self.scroll_offset.y
        if not top <= self.row < top + self.clients_in_sight:
            self.scroll_to(
                y=self.row if self.row < top else self.row - self.clients_in_sight + 1, animate=False, force=True
            )

    def _scroll_to_day(self) -> None:
        """Scroll by whole weeks, so that the days of a week keep their columns."""
        offset = (self.day - self.first_day).days
        if offset < 0:
            self.first_day = add_days(self.first_day, offset // WEEK * WEEK)
        elif offset >= self.days_in_sight:
            self.first_day = add_days(self.first_day, -(-(offset - self.days_in_sight + 1) // WEEK) * WEEK)

    def open_on_today(self) -> None:
        """Go to today, once: the first time that both a size and a day are known."""
        if self.first_day == date.min < self.today and self.size:
            self.action_today()

    def action_days(self, step: int) -> None:
        self.day = add_days(self.day, step)

    def action_move(self, step: int) -> None:
        self.row += step

    def action_page(self, pages: int) -> None:
        self.row += pages * max(self.clients_in_sight - 1, 1)

    def action_months(self, step: int) -> None:
        """To the same day of another month, and scroll with it."""
        before = self.day
        self.day = add_months(before, step)
        first_day = add_days(self.first_day, (self.day - before).days // WEEK * WEEK)
        if first_day <= self.day < add_days(first_day, self.days_in_sight):
            self.first_day = first_day

    def action_today(self) -> None:
        """To today, scrolled so that it is near the right end."""
        self.day = self.today
        self.first_day = monday(add_days(self.today, DAYS_AHEAD - self.days_in_sight + WEEK))

    def action_first(self) -> None:
        self.row = 0

    def action_last(self) -> None:
        self.row = len(self.rows) - 1

    def action_open(self) -> None:
        if self.client:
            self.post_message(self.ClientSelected(self.client))
