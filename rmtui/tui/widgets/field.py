"""The one-line input of all screens: no border, no blinking cursor, no control characters in its value."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from textual.events import Key, Paste
from textual.geometry import Offset, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from rmtui.fit_text import whole_parts
from rmtui.plain import TYPEABLE, single_line
from rmtui.tui.widgets.block_list import Block


class Field(Input, inherit_bindings=False):
    """Textual's Input repaints twice a second to blink, and keeps an escape sequence that was pasted."""

    BINDING_GROUP_TITLE: str | None = None  # type: ignore[assignment]  # its keys are those of every text field, and no news in the help
    BINDINGS = Input.BINDINGS  # without those of a scrolling container, which take the arrows from a list beside it

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """Textual's lays the screen out anew with every letter."""

    def __init__(
        self, value: str = "", *, hint: str = "", select_on_focus: bool = False, id: str | None = None
    ) -> None:
        super().__init__(value, placeholder=hint, compact=True, select_on_focus=select_on_focus, id=id)
        self._hint = hint
        self.cursor_blink = False

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self, self._place_cursor)

    def _place_cursor(self, _screen: Screen[object]) -> None:
        """Have the terminal's cursor, and an input method's window, follow where the layout has moved the field."""
        if self.has_focus and self.app.cursor_position != self.cursor_screen_offset:
            self.app.cursor_position = self.cursor_screen_offset
            self.refresh()

    def update_node_styles(self, animate: bool = True) -> None:
        """A field gets its styles when it is mounted; Textual works them out twice more while it is constructed."""
        if self.parent:
            super().update_node_styles(animate)

    def help_blocks(self) -> list[Block]:
        """The grammar of its text as a page of help; empty where it has none."""
        return []

    def show_hint(self, hint: str) -> None:
        """Have another placeholder, of which the parts are shown that have room."""
        self._hint = hint
        self.placeholder = whole_parts(hint, self.content_size.width) if self.content_size.width else hint

    def on_resize(self) -> None:
        self.show_hint(self._hint)

    def begin(self, text: str) -> None:
        """Begin anew with a text, the cursor behind it; where it stands there already the cursor stays."""
        if text != self.value:
            self.value = text
            self.cursor_position = len(self.value)
        elif not self.selection.is_empty:
            self.cursor_position = len(self.value)

    async def on_key(self, event: Key) -> None:
        await handle_key_in_order(self, event, self.insert_text_at_cursor)

    def on_paste(self, event: Paste) -> None:
        """All of what is pasted, on one line; Textual would drop every line but the first."""
        event.stop()
        event.prevent_default()
        self.replace(event.text.strip("\r\n"), *sorted(self.selection))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor goes, and an input method's window with it; Textual's is one cell too far."""
        x, y, _width, _height = self.content_region
        return Offset(x + cell_len(self.value[: self.cursor_position]) - self.scroll_offset.x, y)

    def validate_value(self, value: str) -> str:
        return single_line(value)


async def handle_key_in_order(widget: Widget, event: Key, insert: Callable[[str], object]) -> None:
    """Run the action of a key that types nothing (Backspace, arrows) at once, before the letters typed behind it.

    Textual queues such actions and inserts letters directly, so that letters overtake them; and it drops the full-width
    space and joiners, which are not printable for it.
    """
    if event.character and event.character in TYPEABLE:
        event.stop()
        event.prevent_default()
        insert(event.character)
        return
    active = None if event.is_printable else widget.screen.active_bindings.get(event.key)
    if active and active.enabled:
        event.stop()
        event.prevent_default()
        if widget.screen is widget.app.screen:  # a key before this one may have closed the screen
            await widget.app.run_action(active.binding.action, active.node)
