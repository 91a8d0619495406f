"""Moving in the calendar's grid: by cell, by page, by month and by quarter, back to today, into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from rmtui.language import _
from rmtui.tui.calendar.day_columns import WEEK, monday, months_on, on
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.widgets.immediate_keys import ImmediateKeys
from rmtui.tui.widgets.text_style import StyledText

HEAD = 3
"""Lines of months, of day numbers, of weekdays."""

AHEAD = 6
"""Days after today, at least, that are in sight when one comes to the calendar, for what is promised next."""


class CalendarRow(NamedTuple):
    """A client: id, name, tier, days since last spoken to, sign of the pace."""

    key: str
    name: str
    tier: str
    since: StyledText
    sign: StyledText
    closed: bool = False


class GridCursor(ImmediateKeys, ScrollView, can_focus=True, inherit_bindings=False):
    """A cursor on one day of one client, and the days and clients that are in sight with it."""

    BINDING_GROUP_TITLE = _("Contact calendar")
    BINDINGS: ClassVar[list[BindingType]] = [
        *channel_keys(shown="TM"),
        key("enter", "open", _("Folder"), _("Open the client's folder")),
        key("left,h", "days(-1)", _("Day back"), id="day-back", show=False),
        key("right,l", "days(1)", _("Day on"), id="day-on", show=False),
        key("up,k", "clients(-1)", _("Up"), id="up", show=False),
        key("down,j", "clients(1)", _("Down"), id="down", show=False),
        key("pageup", "page(-1)", _("Page up"), id="page-up", show=False),
        key("pagedown", "page(1)", _("Page down"), id="page-down", show=False),
        key("left_square_bracket", "months(-1)", _("Month back"), id="month-back", shown_as="["),
        key("right_square_bracket", "months(1)", _("Month on"), id="month-on", shown_as="]"),
        key("left_curly_bracket", "months(-3)", _("Quarter back"), id="quarter-back", shown_as="{", show=False),
        key("right_curly_bracket", "months(3)", _("Quarter on"), id="quarter-on", shown_as="}", show=False),
        key("0,home", "today", _("Today")),
        key("end,G", "last", _("Last"), _("The last client"), id="last", show=False),
    ]
    ALLOW_MAXIMIZE = False

    lines: reactive[Sequence[CalendarRow]] = reactive((), init=False)
    row: reactive[int] = reactive(0, init=False)
    day: reactive[date] = reactive(date.min, init=False)
    """With `row` the cell under the cursor."""
    first: reactive[date] = reactive(date.min, init=False)
    """The first day in sight."""

    @dataclass
    class CellHighlighted(Message):
        """The cursor came to another cell, or other days into sight."""

    @dataclass
    class ClientSelected(Message):
        """A client was chosen."""

        client: str

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.span = (date.min, date.max)
        """The first and the last day one can go to."""

    @property
    def client(self) -> str:
        """Id of the client under the cursor, "" where there is none."""
        return self.lines[self.row].key if self.lines else ""

    @property
    def page(self) -> int:
        """Clients in sight."""
        return max(self.size.height - HEAD, 1)

    @property
    def count(self) -> int:
        """Days in sight."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Work out what every line has in common."""
        raise NotImplementedError

    def watch_lines(self, old: Sequence[CalendarRow], new: Sequence[CalendarRow]) -> None:
        before = old[self.row].key if self.row < len(old) else ""
        places = (place for place, line in enumerate(new) if line.key == before)
        self.set_reactive(GridCursor.row, next(places, max(0, min(self.row, len(new) - 1))))
        self.virtual_size = Size(0, HEAD + len(new))
        self.lay_out()
        self._show_row()
        self.post_message(self.CellHighlighted())

    def validate_row(self, row: int) -> int:
        return max(0, min(row, len(self.lines) - 1))

    def validate_day(self, day: date) -> date:
        return min(max(day, self.span[0]), self.span[1])

    def watch_row(self, old: int, new: int) -> None:
        self.refresh_lines(HEAD + old)
        self.refresh_lines(HEAD + new)
        self._show_row()
        self.post_message(self.CellHighlighted())

    def watch_day(self) -> None:
        self.refresh_lines(HEAD + self.row)
        self.refresh_lines(self.scroll_offset.y, HEAD)
        self._show_day()
        self.post_message(self.CellHighlighted())

    def watch_first(self) -> None:
        self.lay_out()
        self.post_message(self.CellHighlighted())

    def on_resize(self) -> None:
        self.lay_out()
        self.open_on_today()
        self._show_row()
        self._show_day()

    def _show_row(self) -> None:
        top = self.scroll_offset.y
        if not top <= self.row < top + self.page:
            self.scroll_to(y=self.row if self.row < top else self.row - self.page + 1, animate=False, force=True)

    def _show_day(self) -> None:
        """By whole weeks, so that the days of a week keep their places."""
        away = (self.day - self.first).days
        if away < 0:
            self.first = on(self.first, away // WEEK * WEEK)
        elif away >= self.count:
            self.first = on(self.first, -(-(away - self.count + 1) // WEEK) * WEEK)

    def open_on_today(self) -> None:
        """The first time there is a size and a day."""
        if self.first == date.min < self.today and self.size:
            self.action_today()

    def action_days(self, step: int) -> None:
        self.day = on(self.day, step)

    def action_clients(self, step: int) -> None:
        self.row += step

    def action_page(self, pages: int) -> None:
        self.row += pages * max(self.page - 1, 1)

    def action_months(self, step: int) -> None:
        """The same day of another month, and the days in sight with it."""
        before = self.day
        self.day = months_on(before, step)
        first = on(self.first, (self.day - before).days // WEEK * WEEK)
        if first <= self.day < on(first, self.count):
            self.first = first

    def action_today(self) -> None:
        """Today, with the days in sight that end a little after it."""
        self.day = self.today
        self.first = monday(on(self.today, AHEAD - self.count + WEEK))

    def action_first(self) -> None:
        self.row = 0

    def action_last(self) -> None:
        self.row = len(self.lines) - 1

    def action_open(self) -> None:
        if self.client:
            self.post_message(self.ClientSelected(self.client))
