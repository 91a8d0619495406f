"""A line to type in, the same everywhere: no frame, a cursor at rest, and nothing in it that commands a terminal."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input

from rmtui.plain import JOINERS


class Field(Input, inherit_bindings=False):
    """Textual's input would repaint twice a second to blink, and pass on an escape sequence that was pasted."""

    BINDING_GROUP_TITLE: str | None = None  # type: ignore[assignment]  # its keys are those of every text field, and no news in the help
    BINDINGS = Input.BINDINGS  # without those of a scrolling container, which take the arrows from a list beside it

    def __init__(self, value: str = "", *, hint: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=hint, compact=True, select_on_focus=False, id=id)
        self.cursor_blink = False

    async def on_key(self, event: Key) -> None:
        await in_turn(self, event, self.insert_text_at_cursor)

    def on_paste(self, event: Paste) -> None:
        """All of what is pasted, on one line; Textual would drop every line but the first."""
        event.stop()
        event.prevent_default()
        self.replace(event.text.strip("\r\n"), *sorted(self.selection))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor goes, and an input method's window with it; Textual's is a cell too far."""
        x, y, _width, _height = self.content_region
        return Offset(x + cell_len(self.value[: self.cursor_position]) - self.scroll_offset.x, y)

    def validate_value(self, value: str) -> str:
        return typeable(value)


_TYPED = f"\u3000\xa0{JOINERS}"
"""What Python does not count among what can be printed, and is typed: an input method in full-width mode types the
first, and within an emoji of several persons joiners stand."""


def typeable(text: str) -> str:
    """`text` with a blank for every sign that commands a terminal or cannot be seen; what joins others stays."""
    return "".join(sign if sign.isprintable() or sign in _TYPED else " " for sign in text)


async def in_turn(typed_into: Widget, event: Key, insert: Callable[[str], object]) -> None:
    """Backspace, arrows and the like act in their turn; Textual lets the letters typed behind them overtake.

    It also drops the full-width blank and joiners, which it takes for no signs at all.
    """
    if event.character and event.character in _TYPED:
        event.stop()
        event.prevent_default()
        insert(event.character)
        return
    active = typed_into.screen.active_bindings.get(event.key)
    if active and active.enabled and not event.is_printable:
        event.stop()
        event.prevent_default()
        await typed_into.app.run_action(active.binding.action, active.node)
