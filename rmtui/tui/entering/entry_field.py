"""The field of an entry box: Enter submits the line, Tab completes the name before the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from rmtui.comparing import is_han
from rmtui.entry.behind_name import goes_on
from rmtui.entry.grammar import clients_at_start
from rmtui.entry.line_reader import LineReader
from rmtui.entry.name_completion import Completion, NameCompleter
from rmtui.entry.names import KnownClient
from rmtui.language import _
from rmtui.tui.entering.entry_help import entry_help
from rmtui.tui.entering.lines_field import ANSWER, LinesField
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.block_list import Block


class EntryField(LinesField):
    """Tab leaves an empty field only: otherwise the letters typed next would act as keys of another widget."""

    BINDING_GROUP_TITLE = _("Entry box")
    BINDINGS: ClassVar[list[BindingType]] = [
        ANSWER,
        Binding("enter", "keep_unsorted", _("Keep unsorted")),
        Binding("enter", "submit", _("Write down")),
        key("f1", "screen.help", _("Help"), _("How a line is written, with examples"), id="entry-help"),
        key(
            "tab",
            "complete(1)",
            _("Complete the name"),
            _("hm becomes Helen Marsh; again: the next one"),
            show=False,
        ),
        key("shift+tab", "complete(-1)", _("Name before"), id="complete-back", show=False),
    ]

    snapshot: Snapshot = EMPTY_SNAPSHOT
    prefill: str = ""
    """What the screen put into the field: day, name and channel. It counts as typed once something is added."""

    @dataclass
    class Completed(Message):
        """The name of this client was put into the line."""

        client: KnownClient

    def __init__(self, lines: LineReader, *, hint: str, id: str) -> None:
        super().__init__(lines, hint=hint, id=id)
        self._completer = NameCompleter()

    def help_blocks(self) -> list[Block]:
        return entry_help(self.snapshot)

    @property
    def completing(self) -> Completion | None:
        """The last completion, until something else is typed."""
        return self._completer.last(self.value, self.cursor_position)

    @property
    def is_untouched(self) -> bool:
        """Whether the field is empty, or holds nothing but the prefill."""
        return self.value.strip() in ("", self.prefill.strip())

    def replaces_prefill(self, line: str) -> bool:
        """Whether `line` begins with another client's name than the untouched prefill."""
        return self.is_untouched and self._is_about_another(self.prefill, line)

    def stands_apart(self, line: str) -> bool:
        """Whether no more than a name is typed, and `line` begins with another client's."""
        is_name = bool(self.snapshot.names.find_in_full(self.value.strip()))
        return is_name and self._is_about_another(self.value, line)

    def drop_prefill(self) -> None:
        """Remove the prefill where a whole line about another client is typed behind it: name, channel, note."""
        behind = self.value.removeprefix(self.prefill)
        # the T of "Told" is no channel; Chinese words end anywhere
        whole_words = behind if behind and is_han(behind[-1]) else behind[: behind.rfind(" ") + 1]
        is_behind = bool(self.prefill) and behind != self.value
        if is_behind and self._is_about_another(self.prefill, whole_words, with_channel=True):
            self.value, self.prefill = behind, ""
            self.cursor_position = len(behind)

    def _is_about_another(self, begun: str, line: str, *, with_channel: bool = False) -> bool:
        today, names = self.snapshot.today, self.snapshot.names
        before = clients_at_start(begun, today, names)
        named = clients_at_start(line, today, names, with_channel=with_channel)
        is_another = bool(before and named) and not set(named) & set(before)
        return is_another and not goes_on(begun, line, today, names)

    async def action_submit(self) -> None:
        """Clear the field at once, so that a line typed ahead begins empty."""
        await super().action_submit()
        if not self.asking:
            self.value = ""

    async def action_keep_unsorted(self) -> None:
        """Submit a line that cannot be written: its screen keeps it to be sorted."""
        await self.action_submit()

    @property
    def enter_action(self) -> str:
        action = super().enter_action
        is_unsorted = action == "submit" and self.value.strip() and self.lines.read(self.value).entry is None
        return "keep_unsorted" if is_unsorted else action

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "keep_unsorted":
            return action == self.enter_action
        if action == "complete":
            return bool(self.value.strip()) or self._next(1) is not None
        return super().check_action(action, parameters)

    def action_complete(self, step: int) -> None:
        """The name the word may mean, or the next of several."""
        chosen = self._next(step)
        if chosen:
            self._completer.take(chosen)
            self.value = chosen.line
            self.cursor_position = len(chosen.up_to_cursor)
            self.post_message(self.Completed(chosen.chosen))

    def _next(self, step: int) -> Completion | None:
        today, names = self.snapshot.today, self.snapshot.names
        return self._completer.next(self.value, self.cursor_position, today, names, step)
