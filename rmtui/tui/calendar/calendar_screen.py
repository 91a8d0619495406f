"""The contact calendar 客户联络日历: who was reached when and how, and a line begun on any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType

from rmtui.language import _
from rmtui.records.events import UnsortedLine
from rmtui.tui.calendar.calendar_grid import CalendarGrid
from rmtui.tui.calendar.calendar_layout import CalendarLayout
from rmtui.tui.calendar.day_columns import add_months
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.frame.list_orders import ORDERINGS, next_ordering, reorder_key
from rmtui.tui.screens.book_screen import LineInput
from rmtui.wording import format_day


class CalendarScreen(CalendarLayout):
    """The actions of the calendar; those that move the cursor are `GridCursor`'s."""

    LEGEND = _(
        "T telephone, E email, M meeting, W WeChat, S SMS, V visit; a small letter is an attempt that reached nobody"
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
        await self.app.switch_mode("desk")
        if isinstance(desk := self.app.screen, DeskScreen):
            desk.selection.select(message.client)
            desk.action_go(FolderPane.number)
            if contacts:
                desk.query_one(FolderPane).go_to_contact(contacts[0].id)

    def _write(
        self, box: LineInput, line: str, callback: Callable[[], str], replaces: UnsortedLine | None = None
    ) -> None:
        super()._write(box, line, callback, replaces)
        if not self.entry_box.unwritten:
            self.app.announce(self.entry_box.message)
            self._leave_box()

    def action_reorder(self) -> None:
        self._ordering = next_ordering(self._ordering)
        self.order = self._ordering.order
        self.apply_filter()
        self.grid.action_first()

    def action_move(self, step: int) -> None:
        if self.filter_field.has_focus:
            self.grid.action_move(step)

    async def action_back(self) -> None:
        """Leave the entry box; else clear and leave the filter."""
        if self.entry_box.field.has_focus:
            self._leave_box()
        else:
            await super().action_back()

    def _leave_box(self) -> None:
        self.entry_box.clear_prefill()
        self._show_box(bool(self.entry_box.unwritten))
        self.set_focus(self.grid)

    def _show_box(self, shown: bool) -> None:
        self.entry_box.display = shown
        self.set_class(shown, "-writing")

    def action_log(self, channel: str) -> None:
        """Begin a line about the client and the day under the cursor."""
        grid, box, today = self.grid, self.entry_box, self.snapshot.today
        client = self.snapshot.clients.get(grid.client)
        if client is None:
            return
        if grid.day > today:
            message = _("{day} is still to come. What was done is written down; “> {day}” in a line promises it.")
            self.app.announce(message.format(day=format_day(grid.day, today)), error=True)
            return
        begun = box.start(self.snapshot.names.by_id(client.id, client.name), channel, entry_day(grid.day, today))
        self._show_box(True)  # and the focus at once: the next letters may have been typed already
        self.set_focus(box.field)
        if not begun:
            self.announce_line_begun()


def entry_day(day: date, today: date) -> str:
    """A past day as a line of entry begins with it: "" for today, 11-20, with the year where it could be another."""
    if day == today:
        return ""
    return f"{day.month}-{day.day}" if day > add_months(today, -5) else day.isoformat()
