"""The bindings in force, along the foot of the screen: one line rendered at once, each key clickable.

Textual's Footer mounts a widget for each key whenever the focus moves, which is noticeably slow.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

_GAP = 2
_KEPT_LONGEST = ("undo", "go_to", "help", "leave")
"""Actions of the screen that stand at the right end, and are dropped last where there is no room for all."""
_KEPT_TO_THE_END = ("help", "leave")
"""Those before which the others of the focused widget are dropped, too."""


class KeyBar(Widget):
    """The bindings of the focused widget and its pane at the left, those of the screen and the app at the right."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[range, str]] = []
        """The cells that each key's text takes, and the key."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)
        self.screen.screen_layout_refresh_signal.subscribe(self, self._make_room)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _make_room(self, screen: Screen[object]) -> None:
        """Take as many lines as the message that stands over the keys, so that it covers nothing else.

        Over the edge between two panes Textual would also leave out a wide character of the message.
        """
        racks = screen.query_children("ToastRack")
        heights = [toast.region.height for rack in racks for toast in rack.query("Toast")]
        lines = max([1, *heights[-1:]])
        if self.size.height != lines:
            self.styles.height = lines

    def render(self) -> Content:
        of_focus: dict[str, Binding] = {}
        of_screen: dict[str, Binding] = {}
        typing = isinstance(self.screen.focused, Input)
        for node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.show and enabled and not (typing and len(self.app.get_key_display(binding)) == 1):
                (of_screen if node in (self.screen, self.app) else of_focus).setdefault(binding.action, binding)
        actions = sorted(of_screen, key=lambda action: _KEPT_LONGEST.index(action) if action in _KEPT_LONGEST else -1)
        of_screen = {action: of_screen[action] for action in actions}
        contents = {binding: self._binding_text(binding) for binding in (*of_focus.values(), *of_screen.values())}
        room = self.content_size.width + _GAP - sum(content.cell_length + _GAP for content in contents.values())
        kept = [binding for action, binding in of_screen.items() if action in _KEPT_TO_THE_END]
        others = [binding for binding in of_screen.values() if binding not in kept]
        droppable = [*others, *reversed(list(of_focus.values())[1:]), *kept]
        while room < 0 and droppable:
            room += contents.pop(droppable.pop(0)).cell_length + _GAP
        at_right = next((binding for binding in of_screen.values() if binding in contents), None)
        line, self._spans = Content(), []
        for binding, content in contents.items():
            if self._spans and binding is at_right:
                line = line.pad_right(room)
            self._spans.append((range(line.cell_length, line.cell_length + content.cell_length), binding.key))
            line = Content.assemble(line, content, " " * _GAP)
        return line.truncate(self.content_size.width)

    def on_click(self, event: Click) -> None:
        for span, key in self._spans:
            if event.x - self.gutter.left in span:
                self.app.simulate_key(key)

    def _binding_text(self, binding: Binding) -> Content:
        key = self.app.get_key_display(binding)
        return Content.assemble((key, "bold $primary"), " ", (binding.description, "$foreground 70%"))
