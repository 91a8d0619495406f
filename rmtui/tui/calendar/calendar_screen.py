"""The contact calendar 客户联络日历: who was reached when and how, and a line begun on any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from rmtui.language import _
from rmtui.tui.calendar.calendar_grid import CalendarGrid
from rmtui.tui.calendar.calendar_layout import CalendarLayout
from rmtui.tui.calendar.day_columns import months_on
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.screen import DeskScreen
from rmtui.tui.frame.list_orders import next_ordering, reorder_key
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import LineInput
from rmtui.wording import short_day


class CalendarScreen(CalendarLayout):
    """The calendar, worked at."""

    LEGEND = _(
        "T telephone, E email, M meeting, W WeChat, S SMS, V visit; a small letter is an attempt that reached nobody"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        reorder_key(),
        Binding("escape", "back", _("To the grid"), show=False),
        Binding("up", "clients(-1)", show=False),
        Binding("down", "clients(1)", show=False),
    ]

    # What the grid and the fields say

    async def on_grid_cursor_client_selected(self, message: CalendarGrid.ClientSelected) -> None:
        """To the client's folder, and in it to what was written down on the day, if anything was."""
        contacts, _sales = self.of_day(message.client)
        await self.app.switch_mode("desk")
        if isinstance(desk := self.app.screen, DeskScreen):
            desk.selection.select(message.client)
            desk.action_go(FolderPane.number)
            if contacts:
                desk.query_one(FolderPane).go_to_contact(contacts[0].id)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.finder.display = bool(event.value)
        self.set_focus(self.grid)

    def _write(self, box: LineInput, line: str, callback: Callable[[], str]) -> None:
        super()._write(box, line, callback)
        if not self.box.unwritten:
            self.app.announce(self.box.said)
            self.action_back()

    # What the keys ask for

    def action_find(self) -> None:
        self.finder.display = True
        self.set_focus(self.finder)

    def action_reorder(self) -> None:
        self.ordering = next_ordering(self.ordering)
        self.look()
        self.grid.action_first()

    def action_clients(self, step: int) -> None:
        """The arrows move through the clients while one looks for one."""
        if self.finder.has_focus:
            self.grid.action_clients(step)

    def action_back(self) -> None:
        """Out of a field; out of the finder, or with nothing else to leave, to all clients."""
        grid, box = self.grid, self.box
        if box.field.has_focus:
            box.leave()
            self._show_box(bool(box.unwritten))
        else:
            self.finder.value = ""
            self.finder.display = False
        self.set_focus(grid)

    def _show_box(self, shown: bool) -> None:
        """At once, so that what is typed ahead arrives in it."""
        self.box.display = shown
        self.set_class(shown, "-writing")

    def action_log(self, channel: str) -> None:
        """Begin a line about the client and the day under the cursor."""
        grid, box, today = self.grid, self.box, self.snapshot.today
        client = self.snapshot.clients.get(grid.client)
        if client is None:
            return
        if grid.day > today:
            said = _("{day} is still to come. What was done is written down; “> {day}” in a line promises it.")
            self.app.announce(said.format(day=short_day(grid.day, today)), error=True)
            return
        begun = box.start(self.snapshot.names.by_id(client.id, client.name), channel, said_day(grid.day, today))
        self._show_box(True)
        self.set_focus(box.field)
        if not begun:
            self.announce_line_begun()


def said_day(day: date, today: date) -> str:
    """A day as a line begins with it: nothing for today, 11-20, with its year where that could be another."""
    if day == today:
        return ""
    return f"{day.month}-{day.day}" if day > months_on(today, -11) else day.isoformat()
