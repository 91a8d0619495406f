"""The person's own words and the other names of clients: a list that grows and shrinks."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from rmtui.entry.word_changes import (
    add_own_word,
    check_own_word,
    meaning_text,
    read_definition,
    remove_own_word,
    with_alias,
)
from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.own_words import Meaning, OwnWord, own_words
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.keymap import settings_template
from rmtui.tui.widgets.modal import DialogFrame, Modal
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, RowList, column_width

_MAX_ROWS = 15
"""Rows that are shown at a time at most."""


class OwnWordsScreen(Modal[None]):
    """What is added or removed here is taken back here, too: the settings file has no undo of its own."""

    app = getters.app(BookApp)
    BINDING_GROUP_TITLE = _("Words of your own")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "add", _("Add"), _("Say what a word means: a channel, or a client's other name"), id="add-word"),
        key("delete", "remove", _("Remove"), _("Forget the word under the cursor"), id="remove-word"),
        key("u,ctrl+z", "undo", _("Undo"), _("Undo what was added or removed here"), id="undo-word"),
        Binding("escape", "dismiss(None)", _("Back"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._words: list[OwnWord | tuple[str, Client]] = []
        """Own words, then other names with their clients."""
        self._undo: list[Callable[[], str]] = []

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Words of your own"), _("“a” adds, Del removes, “u” undoes, Esc goes back")):
            yield RowList()

    def on_mount(self) -> None:
        self.watch(self.app, "snapshot", self._show)

    def action_add(self) -> None:
        def add(text: str | None) -> None:
            if text and self.app.do(lambda: self._add(text)):
                self._show()

        question, example = _("A word of your own, and what it means"), _("played padel = meeting")
        self.app.push_screen(AskText(question, hint=example, preview=self._preview, examples=[example]), add)

    def action_remove(self) -> None:
        row = self.query_one(RowList)
        if row.key and self.app.do(lambda: self._remove(self._words[int(row.key)])):
            self._show()

    def action_undo(self) -> None:
        if self._undo and self.app.do(self._undo.pop()):
            self._show()

    def _preview(self, text: str) -> AnswerPreview:
        """What an answer would add, or why it cannot."""
        snapshot = self.app.snapshot
        try:
            word, meaning = read_definition(text, snapshot.names)
            if isinstance(meaning, str):
                client = snapshot.clients[meaning]
                with_alias(client, word, snapshot.names, snapshot.today)
                shown = display_name(client, snapshot.clients)
            else:
                check_own_word(word, snapshot.names, snapshot.today)
                shown = meaning_text(meaning)
        except RmtuiError as refusal:
            return AnswerPreview(str(refusal), accepted=False)
        return AnswerPreview(_("{field}: {text}").format(field=plain(word), text=plain(shown)))

    def _add(self, text: str) -> str:
        word, meaning = read_definition(text, self.app.snapshot.names)
        if isinstance(meaning, str):
            message = self.app.writer.clients.keep_name(self.app.snapshot.clients[meaning], word)
            self._undo.append(self.app.writer.undo)
        else:
            message = self._add_word(word, meaning)
            self._undo.append(lambda: remove_own_word(word, settings_template))
        return message

    def _add_word(self, word: str, meaning: Meaning) -> str:
        snapshot = self.app.snapshot
        return add_own_word(word, meaning, snapshot.names, snapshot.today, settings_template)

    def _remove(self, word: OwnWord | tuple[str, Client]) -> str:
        if isinstance(word, OwnWord):
            message = remove_own_word(word.word, settings_template)
            self._undo.append(lambda: self._add_word(word.word, word.meaning))
        else:
            alias, client = word
            message = self.app.writer.clients.remove_alias(client, alias)
            self._undo.append(self.app.writer.undo)
        return message

    def _show(self) -> None:
        clients, own = self.app.snapshot.clients, own_words().values()
        named = [(alias, client) for client in clients.values() for alias in client.aliases]
        self._words = [*own, *named]
        texts = [
            *((one.word, meaning_text(one.meaning)) for one in own),
            *((alias, display_name(client, clients)) for alias, client in named),
        ]
        rows = self.query_one(RowList)
        rows.columns = (Column(column_width((word for word, _meaning in texts), WIDEST_NAMES)), Column())
        rows.styles.height = max(1, min(len(texts), _MAX_ROWS))
        rows.empty = _("None yet: a adds one, as “played padel = meeting”.")
        rows.rows = [
            Row(str(place), ((plain(word), ""), (plain(text), "soft"))) for place, (word, text) in enumerate(texts)
        ]
