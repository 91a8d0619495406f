"""The keys that work where one is, along the foot of the screen: one line drawn at once, and every key can be clicked.

Textual's footer mounts a widget for each key whenever the focus moves, which is felt.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

_GAP = 2
_LASTING = ("undo", "go_to", "help", "leave")
"""Actions of everywhere that stand at the right end, where the room lasts longest."""


class KeyBar(Widget):
    """The bindings in force: those of the pane at the left, those of everywhere at the right."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[range, str]] = []
        """Where each key stands."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        near: dict[str, Binding] = {}
        far: dict[str, Binding] = {}
        typing = isinstance(self.screen.focused, Input)
        for node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.show and enabled and not (typing and len(self.app.get_key_display(binding)) == 1):
                (far if node in (self.screen, self.app) else near).setdefault(binding.action, binding)
        far = dict(sorted(far.items(), key=lambda one: _LASTING.index(one[0]) if one[0] in _LASTING else -1))
        words = {binding: self._said(binding) for binding in (*near.values(), *far.values())}
        room = self.content_size.width + _GAP - sum(content.cell_length + _GAP for content in words.values())
        dropped = list(far.values())
        while room < 0 and dropped:
            room += words.pop(dropped.pop(0)).cell_length + _GAP
        line, self._spans = Content(), []
        for binding, content in words.items():
            if self._spans and dropped and binding is dropped[0]:
                line = line.pad_right(room)
            self._spans.append((range(line.cell_length, line.cell_length + content.cell_length), binding.key))
            line = Content.assemble(line, content, " " * _GAP)
        return line.truncate(self.content_size.width)

    def on_click(self, event: Click) -> None:
        for span, key in self._spans:
            if event.x - self.gutter.left in span:
                self.app.simulate_key(key)

    def _said(self, binding: Binding) -> Content:
        key = self.app.get_key_display(binding)
        return Content.assemble((key, "bold $primary"), " ", (binding.description, "$foreground 70%"))
