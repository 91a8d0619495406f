"""The line of an entry box: Enter writes it down, and Tab makes a name of what stands where a name belongs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from rmtui.entry.names import KnownClient
from rmtui.language import _
from rmtui.tui.entering.completion import Completion, completion
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.field import Field


class EntryField(Field):
    """Tab completes, and leaves only an empty line: who goes on typing must not find letters taken for keys."""

    BINDING_GROUP_TITLE = _("Entry box")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Write down")),
        key("tab", "complete(1)", _("Complete the name"), _("wf or 王 becomes 王芳; again: the next one"), show=False),
        key("shift+tab", "complete(-1)", _("Name before"), id="complete-back", show=False),
    ]

    snapshot: Snapshot = EMPTY_SNAPSHOT

    @dataclass
    class Completed(Message):
        """The name of this client stands in the line now."""

        client: KnownClient

    def __init__(self, *, hint: str, id: str) -> None:
        super().__init__(hint=hint, id=id)
        self._turning: Completion | None = None
        self._found: tuple[tuple[object, ...], Completion | None] = ((), None)

    @property
    def completing(self) -> Completion | None:
        """What was completed last, until anything else is typed."""
        turning = self._turning
        as_left = turning and (turning.line, len(turning.begun)) == (self.value, self.cursor_position)
        return turning if as_left else None

    async def action_submit(self) -> None:
        """The line goes at once, so that the next one typed ahead begins anew."""
        await super().action_submit()
        self.value = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action != "complete" or bool(self.value.strip()) or self._next(1) is not None

    def action_complete(self, step: int) -> None:
        """The name the word may mean, or the next of several."""
        chosen = self._next(step)
        if chosen:
            self._turning = chosen
            self.value = chosen.line
            self.cursor_position = len(chosen.begun)
            self.post_message(self.Completed(chosen.chosen))

    def _next(self, step: int) -> Completion | None:
        turning = self.completing
        if turning and len(turning.candidates) > 1:
            return turning.turned(step)
        found = self._completion()
        return found.turned(-1) if found and step < 0 else found

    def _completion(self) -> Completion | None:
        """Asked for with every key, and worked out once for each state of the line."""
        state = (self.value, self.cursor_position, self.snapshot.names)
        if self._found[0] != state:
            self._found = state, completion(self.value, self.cursor_position, self.snapshot.today, self.snapshot.names)
        return self._found[1]
