"""A field with a few words to choose from, on one line: arrows and space go through them, a digit or a letter picks."""

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
    """`value` is one of `choices`; "" is shown as nothing said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
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
        open_end = _("(open)")
        shown = [
            Content.styled(f" {word or open_end} ", "reverse" if word == self.value else "$foreground 62%")
            for word in self.choices
        ]
        if not self.has_focus:
            return Content(self.value)
        first, place = 0, self.choices.index(self.value) if self.value in self.choices else 0
        while first < place and sum(word.cell_length for word in shown[first : place + 1]) > self.content_size.width:
            first += 1
        return Content("").join(shown[first:])

    def action_turn(self, step: int) -> None:
        place = self.choices.index(self.value) if self.value in self.choices else 0
        self.value = self.choices[(place + step) % len(self.choices)]

    def action_clear(self) -> None:
        if "" in self.choices:
            self.value = ""

    def on_key(self, event: Key) -> None:
        """A digit is the place of a word, from 1 on; a letter the next word that begins with it."""
        sign = (event.character or "").lower()
        if not sign.strip():
            return
        said = [word for word in self.choices if word]
        if sign in "123456789":
            found = said[int(sign) - 1 : int(sign)]
        else:
            place = said.index(self.value) + 1 if self.value in said else 0
            found = [word for word in (*said[place:], *said[:place]) if word.lower().startswith(sign)]
        if found:
            event.stop()
            self.value = found[0]

    def on_click(self, event: Click) -> None:
        event.stop()
        self.action_turn(1)
