"""The contact calendar 客户联络日历: who was reached, when and how; a line of entry can be begun on any day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType

from rmtui.language import _
from rmtui.tui.calendar.calendar_grid import CalendarGrid
from rmtui.tui.calendar.calendar_layout import CalendarLayout
from rmtui.tui.calendar.day_columns import add_months
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.frame.list_orders import ORDERINGS, next_ordering, reorder_key
from rmtui.wording import format_day


class CalendarScreen(CalendarLayout):
    """The actions of the calendar; those that move the cursor are `GridCursor`'s."""

    LEGEND = _(
        "T telephone, E email, M meeting, W WeChat, S SMS, V visit; a small letter is an attempt that reached nobody; "
        "M+ more than one contact, > a promise is due, ! it was due and is open; | today"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        reorder_key(),
        Binding("escape", "back", _("To the grid"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ordering = ORDERINGS[0]

    async def on_grid_cursor_client_selected(self, message: CalendarGrid.ClientSelected) -> None:
        """To the client's folder, and there to the first contact of the day."""
        contacts, _sales = self.day_records(message.client)
        await self.app.navigator.visit("desk")
        if isinstance(desk := self.app.screen, DeskScreen):
            desk.selection.select(message.client)
            desk.action_go(FolderPane.number)
            if contacts:
                desk.query_one(FolderPane).go_to_contact(contacts[0].id)

    def action_reorder(self) -> None:
        self._ordering = next_ordering(self._ordering)
        self.order = self._ordering.order
        self.apply_filter()
        self.grid.action_first()

    def action_move(self, step: int) -> None:
        if self.filter_field.has_focus:
            self.grid.action_move(step)

    def action_log(self, channel: str) -> None:
        """Begin a line about the client and the day under the cursor."""
        grid, today = self.grid, self.snapshot.today
        client = self.snapshot.clients.get(grid.client)
        if client is None:
            return
        if grid.day > today:
            message = _("{day} is still to come. What was done is written down; “> {day}” in a line promises it.")
            self.app.announce(message.format(day=format_day(grid.day, today)), error=True)
            return
        self.begin_line(client.id, channel, entry_day(grid.day, today))


def entry_day(day: date, today: date) -> str:
    """A past day as a line of entry begins with it: "" for today, 11-20, with the year where it could be another."""
    if day == today:
        return ""
    return f"{day.month}-{day.day}" if day > add_months(today, -5) else day.isoformat()
