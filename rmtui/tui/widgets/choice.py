"""A field with a few words to choose from, on one line: arrows and space cycle; a digit, letters or pinyin pick one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.comparing import folded
from rmtui.entry.pinyin import pinyin_of
from rmtui.language import _


class Choice(Widget, can_focus=True):
    """`value` is one of `choices`, among which "" may be: it is shown as open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cycle(-1)", show=False),
        Binding("right", "cycle(1)", show=False),
        Binding("space", "space", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]
    ALLOW_SELECT = False

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another word was chosen."""

    def __init__(
        self,
        value: str,
        choices: Sequence[str],
        letters: Mapping[str, str] | None = None,
        synonyms: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`letters`: by word the letter it is known by, as W for WeChat. `synonyms`: by word what else it is called,
        in folded form, which counts where no word begins with what is typed.
        """
        super().__init__()
        self.choices = list(choices)
        self._letters, self._synonyms = letters or {}, synonyms or {}
        self._typed = ""
        """The letters typed so far of one word."""
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
        self._typed = ""
        index = self.choices.index(self.value) if self.value in self.choices else 0
        self.value = self.choices[(index + step) % len(self.choices)]

    def action_space(self) -> None:
        """Go on with a word that has a blank there, else to the next choice."""
        if self._typed and self._beginning_with(self._typed + " ", 0):
            self._typed += " "
        else:
            self.action_cycle(1)

    def action_clear(self) -> None:
        self._typed = ""
        if "" in self.choices:
            self.value = ""

    def on_key(self, event: Key) -> None:
        """A digit picks the word of that number; letters the word that begins with them, the same again the next."""
        character = folded(event.character or "")
        if not character.strip():
            return
        words = [word for word in self.choices if word]
        if character in "123456789":
            found = words[int(character) - 1 : int(character)]
            self._typed = ""
        else:
            found = self._beginning_with(self._typed + character, 0) if self._typed else []
            self._typed = self._typed + character if found else character
            found = found or self._beginning_with(character, 1)
        if found:
            event.stop()
            self.value = found[0]

    def _beginning_with(self, text: str, skipped: int) -> list[str]:
        """The words that begin with a text, from the one that is `skipped` places behind the chosen one on."""
        words = [word for word in self.choices if word]
        index = words.index(self.value) + skipped if self.value in words else 0
        ordered = (*words[index:], *words[:index])
        found = [word for word in ordered if any(one.startswith(text) for one in self._spellings(word))]
        return found or [word for word in ordered if any(one.startswith(text) for one in self._synonyms.get(word, ()))]

    def _spellings(self, word: str) -> Iterator[str]:
        """The word, its own letter, its pinyin, the initials of that."""
        yield folded(word)
        yield folded(self._letters.get(word, ""))
        syllables = pinyin_of(word).split()
        yield "".join(syllables)
        yield "".join(syllable[0] for syllable in syllables)

    def on_click(self, event: Click) -> None:
        event.stop()
        self.action_cycle(1)
