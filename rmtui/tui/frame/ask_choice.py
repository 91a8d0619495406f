"""A question with a few answers to choose from: which of several clients, what to do with a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key

from rmtui.comparing import folded
from rmtui.entry.pinyin import pinyin_of
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.frame.dialog import place_question
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.modal import DialogFrame, Modal
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Column, Row, RowList

_BESIDE_ANSWER = 10
"""Cells of the dialog that are not for the text of an answer: its number, the gap, margins and frame."""


class AskChoice(Modal[str | None]):
    """Returns the key of the answer chosen, or None when it is left. Numbers and letters go to their answer, and Enter
    chooses it, however many there are: one key that did both would have its Enter answer the question behind it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("Back"), show=False),
        Binding("question_mark,f1", "help", _("Help"), show=False),
        *(Binding(str(digit), f"answer({digit})", show=False) for digit in range(10)),
    ]

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[str, str]],
        message: str = "",
        *,
        chosen: str = "",
        quits: bool = False,
    ) -> None:
        """`answers`: a key and its text, each; `message` stands above them, in as many lines as it needs.

        `chosen`: the key of the answer that the cursor is on at first; without one that of "", which does nothing, if
        it is among them. `quits`: whether leaving it ends the program.
        """
        super().__init__()
        self._keys = _("Enter chooses, Esc quits") if quits else _("Enter chooses, Esc goes back")
        self._question, self._answers, self._message, self._chosen = question, answers, message, chosen
        self._typed = ""
        """The digits or letters that were typed of one answer."""

    def compose(self) -> ComposeResult:
        with DialogFrame(keys=self._keys) as dialog:
            dialog.styles.min_width = max(cell_len(words) for _key, words in self._answers) + _BESIDE_ANSWER
            yield from place_question(dialog, self._question, self._message)
            yield from self.compose_subject()
            yield RowList((Column(2, right=True), Column()))
            yield Notice(id="whole-answer")

    def compose_subject(self) -> ComposeResult:
        """What the question is about, between it and the answers."""
        return iter(())

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.styles.height = min(len(self._answers), 12)
        rows.rows = [
            Row(key, ((str(number), "soft"), (words, ""))) for number, (key, words) in enumerate(self._answers, 1)
        ]
        keys = [key for key, _words in self._answers]
        rows.cursor = keys.index(self._chosen) if self._chosen in keys else 0

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_whole)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        """Beneath the answers the one under the cursor, where its row cuts it off."""
        rows = self.query_one(RowList)
        words = self._answers[rows.cursor][1]
        room = self.query_one(".dialog").outer_size.width - _BESIDE_ANSWER
        self.query_one("#whole-answer", Notice).update(words if 0 < room < cell_len(words) else "")

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        self.dismiss(event.key)

    def action_help(self) -> None:
        keys = _("A number goes to its answer, letters to one that begins with them; Enter chooses it.")
        blocks = [Block(text) for text in (self._message, keys) if text]
        self.app.push_screen(Help(self._question, blocks))

    def action_answer(self, digit: int) -> None:
        """Go to the answer of the number that is typed so far."""
        rows = self.query_one(RowList)
        is_begun = self._typed.isdecimal() and rows.cursor == int(self._typed) - 1
        possible = (int(f"{self._typed}{digit}") if is_begun else 0, digit)
        number = next((one for one in possible if 0 < one <= len(self._answers)), 0)
        if number:
            self._typed, rows.cursor = str(number), number - 1

    def on_key(self, event: Key) -> None:
        if self.take(event):
            event.stop()

    def take(self, event: Key) -> bool:
        """Whether it is a letter: it goes to the next answer that begins with those typed."""
        letter = folded(event.character or "")
        if not (event.is_printable and letter.isalpha()):
            return False
        begun = "" if self._typed.isdecimal() else self._typed
        for typed in (begun + letter, letter):
            if (place := self._beginning_with(typed)) is not None:
                self._typed, self.query_one(RowList).cursor = typed, place
                break
        return True

    def _beginning_with(self, typed: str) -> int | None:
        """The place of the first answer that begins so, in letters or pinyin; None where none does."""
        return next((at for at, (_key, text) in enumerate(self._answers) if _begins_with(text, typed)), None)


def _begins_with(text: str, typed: str) -> bool:
    syllables = pinyin_of(text).split()
    spellings = folded(text), "".join(syllables), "".join(one[0] for one in syllables)
    return any(one.startswith(typed) for one in spellings)


def confirm(
    app: App[Any],
    question: str,
    yes: str,
    no: str,
    then: Callable[[], object],
    *,
    message: str = "",
    no_first: bool = False,
) -> None:
    """Ask before something is done, the cursor on the answer `no`; `then` is called on `yes`."""

    def decide(answer: str | None) -> None:
        if answer:
            then()

    answers = [("", no), ("yes", yes)] if no_first else [("yes", yes), ("", no)]
    app.push_screen(AskChoice(question, answers, message), decide)


def ask_before_loss(
    app: App[Any], question: str, ways: Sequence[tuple[str, Callable[[], object]]], typed: str = ""
) -> None:
    """Ask what becomes of what is typed: each of the ways by its text; Esc leaves it as it stands."""

    def go(answer: str | None) -> None:
        if answer:
            app.call_later(ways[int(answer)][1])

    choices = [(str(place), text) for place, (text, _way) in enumerate(ways)]
    app.push_screen(AskChoice(question, choices, plain(typed)), go)
