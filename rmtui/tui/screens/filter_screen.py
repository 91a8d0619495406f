"""A screen about many clients, with a filter that `/` opens above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from rmtui.comparing import is_han
from rmtui.entry.filter.orders import Order
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.tui.frame.client_filter import FilterResult, filter_clients
from rmtui.tui.frame.export_scope import ExportScope
from rmtui.tui.frame.filter_field import FilterField
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.notice import Notice


class FilterScreen(BookScreen):
    """The filter is applied as it is typed; Enter leaves it in force, Esc shows all clients again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    order: Order | None = None
    """The order of the clients where the filter names none."""

    _found: Sequence[Client] = ()
    """The clients that are shown."""
    _is_valid = True
    """Whether the filter as it is typed can be applied."""

    @property
    def export_scope(self) -> ExportScope:
        text = self.filter_field.value
        return ExportScope([client.id for client in self._found], text, current=self.cursor_client)

    @property
    def home(self) -> Widget:
        """The widget that shows the clients, and gets the focus."""
        raise NotImplementedError

    def show_result(self, result: FilterResult, text: str) -> None:
        """Show the clients that the filter `text` found."""
        raise NotImplementedError

    def leave_empty(self) -> None:
        """Say nothing where the clients would stand."""
        raise NotImplementedError

    def action_move(self, step: int) -> None:
        """Move the cursor of `home`, also while the filter has the focus."""
        raise NotImplementedError

    def compose_filter(self) -> ComposeResult:
        """The field, and a notice of what is wrong with its text."""
        notice = Notice(id="filter-error")
        yield FilterField(self.action_back, notice)
        yield notice

    @property
    def filter_field(self) -> FilterField:
        """Shown while it has the focus or a text."""
        return self.query_one(FilterField)

    def on_mount(self) -> None:
        self.filter_field.display = False
        self.watch(self.filter_field, "value", self.on_filter_changed, init=False)
        self.set_focus(self.home)

    def on_filter_changed(self) -> None:
        """The text of the filter changed."""
        self.filter_field.apply(self.apply_filter)

    def apply_filter(self) -> None:
        """Show the clients who match; while the filter is not valid nobody, and what is wrong with it."""
        text, error = self.filter_field.value, ""
        try:
            result = filter_clients(text, self.order, self.snapshot)
        except UsageError as refusal:
            result, error = FilterResult([], self.order), str(refusal)
        self._is_valid = not error
        self.filter_field.notice.update(error)
        self._found = result.clients
        self.show_result(result, text)
        if error:
            self.leave_empty()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """To what was found; what cannot be applied is to be put right first, or left by Esc."""
        event.stop()
        self.filter_field.apply_now()
        if not self._is_valid:
            return
        self.filter_field.display = bool(event.value)
        self.set_focus(self.home)

    def action_find(self) -> None:
        """Begin to type a filter; what is typed replaces the one in force."""
        self.filter_field.display = True
        self.set_focus(self.filter_field)
        self.filter_field.select_all()

    def begin_text(self, text: str) -> bool:
        """A Chinese character, as an input method commits a name, begins to find a client."""
        if is_han(text):
            self.action_find()
            self.filter_field.begin(text)
        return is_han(text)

    async def action_back(self) -> None:
        """Clear and leave the filter; without one, leave the screen."""
        if not self.filter_field.display:
            await self.action_leave()
            return
        self.filter_field.value = ""
        self.filter_field.display = False
        self.set_focus(self.home)
