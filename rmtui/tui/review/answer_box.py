"""The line in which a holding is answered for, and beneath it what the answer would mean."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.frame.draft import Draft
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice


class AnswerField(Field):
    """Enter answers, the arrows go back and forth without an answer."""

    BINDING_GROUP_TITLE = _("Answer")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "screen.answer", _("Unchanged"), _("Take what is typed and go on; an empty line: unchanged")),
        key("up", "screen.step(-1)", _("Holding before"), id="holding-before", show=False),
        key("down", "screen.step(1)", _("Next holding"), _("Without an answer"), id="next-holding", show=False),
    ]


class AnswerBox(Draft, Vertical):
    """Keeps what is begun at each holding until it is taken, also while one is at another."""

    class Typed(Message):
        """What is typed became another."""

    def __init__(self, client: str) -> None:
        """`client` is the name."""
        super().__init__()
        self._client = client
        self._key, self._label = "", ""
        self._begun: dict[str, tuple[str, str]] = {}
        """By holding: its name and what is typed, at those one is not at now."""

    def compose(self) -> ComposeResult:
        yield AnswerField(id="answer")
        yield Notice(id="meant", always=True)

    @property
    def field(self) -> AnswerField:
        """Where the cursor is."""
        return self.query_one(AnswerField)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.value.strip()

    @property
    def unwritten(self) -> list[str]:
        typed = [*self._begun.values(), *([(self._label, self.text)] if self.text else [])]
        sentence = _("{name}  asset review  {holding}: {text}")
        return [
            sentence.format(name=self._client, holding=plain(label), text=text).replace("  :", ":")
            for label, text in typed
        ]

    def turn(self, key: str, label: str, hint: str) -> None:
        """To another holding, or to this one as it stands now."""
        if key != self._key:
            if self.text:
                self._begun[self._key] = (self._label, self.field.value)
            self._put(self._begun.pop(key, ("", ""))[1])
        self._key, self._label = key, label
        self.field.placeholder = hint

    def clear(self) -> None:
        """The answer is taken."""
        self._put("")

    def say(self, words: str, *, wrong: bool = False) -> None:
        """What the answer would mean, or why it means nothing."""
        shown = Content.styled(f"? {words}", "$warning") if wrong else Content(words)
        self.query_one(Notice).update(shown)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed())

    def _put(self, text: str) -> None:
        if text != self.field.value:
            self.field.value = text
            self.field.cursor_position = len(text)
