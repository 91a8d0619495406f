"""A field with a few words to choose from, on one line: arrows and space cycle through them, a digit picks one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _


class Choice(Widget, can_focus=True):
    """`value` is one of `choices`, among which "" may be: it is shown as open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cycle(-1)", show=False),
        Binding("right,space", "cycle(1)", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]
    ALLOW_SELECT = False

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another word was chosen."""

    def __init__(self, value: str, choices: Sequence[str]) -> None:
        super().__init__()
        self.choices = list(choices)
        self.set_reactive(Choice.value, value)

    def watch_value(self) -> None:
        self.post_message(self.Changed())

    def render(self) -> Content:
        open_label = _("(open)")
        shown = [
            Content.styled(f" {word or open_label} ", "reverse" if word == self.value else "$foreground 62%")
            for word in self.choices
        ]
        if not self.has_focus:
            return Content(self.value)
        first, index = 0, self.choices.index(self.value) if self.value in self.choices else 0
        while first < index and sum(word.cell_length for word in shown[first : index + 1]) > self.content_size.width:
            first += 1
        return Content("").join(shown[first:])

    def action_cycle(self, step: int) -> None:
        index = self.choices.index(self.value) if self.value in self.choices else 0
        self.value = self.choices[(index + step) % len(self.choices)]

    def action_clear(self) -> None:
        if "" in self.choices:
            self.value = ""

    def on_key(self, event: Key) -> None:
        """A digit picks the word of that number, a letter the next word that begins with it."""
        character = (event.character or "").lower()
        if not character.strip():
            return
        words = [word for word in self.choices if word]
        if character in "123456789":
            found = words[int(character) - 1 : int(character)]
        else:
            index = words.index(self.value) + 1 if self.value in words else 0
            found = [word for word in (*words[index:], *words[:index]) if word.lower().startswith(character)]
        if found:
            event.stop()
            self.value = found[0]

    def on_click(self, event: Click) -> None:
        event.stop()
        self.action_cycle(1)
