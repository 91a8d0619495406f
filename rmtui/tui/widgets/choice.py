"""A field with a few words to choose from, on one line: arrows and space cycle; a digit picks one, and letters or
pinyin the one that begins with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
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
    """`value` is one of `choices`, among which "" may be: it is shown as open. Where none begins with what was typed it
    is that text, for the form to refuse: it is not dropped unseen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cycle(-1)", show=False),
        Binding("right", "cycle(1)", show=False),
        Binding("space", "space", show=False),
        Binding("backspace,delete,ctrl+u", "clear", show=False),
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
        self._value_before = value
        """The value before the first of them, for Backspace."""
        self._unmatched = False
        """Whether no word begins with them."""
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
        if self._unmatched:
            sentence = _("none begins with “{text}”; Backspace begins anew").format(text=self._typed)
            room = self.content_size.width - sum(word.cell_length for word in shown)
            if cell_len(f"? {sentence} ") > room:
                sentence = _("none begins with “{text}”").format(text=self._typed)
            return Content("").join([Content.styled(f"? {sentence} ", "$warning"), *shown])
        first, index = 0, self.choices.index(self.value) if self.value in self.choices else 0
        while first < index and sum(word.cell_length for word in shown[first : index + 1]) > self.content_size.width:
            first += 1
        return Content("").join(shown[first:])

    def action_cycle(self, step: int) -> None:
        self._forget_typed()
        index = self.choices.index(self.value) if self.value in self.choices else 0
        self.value = self.choices[(index + step) % len(self.choices)]

    def action_space(self) -> None:
        """Go on with the word that is typed, else to the next choice."""
        if len(self._typed) > 1 or self._unmatched or (self._typed and self._beginning_with(self._typed + " ", 0)):
            self._type(" ")
        else:
            self.action_cycle(1)

    def action_clear(self) -> None:
        """Forget letters that no word begins with; else choose nothing."""
        unmatched = self._unmatched
        self._forget_typed()
        if unmatched:
            self.value = self._value_before
        elif "" in self.choices:
            self.value = ""

    def on_blur(self) -> None:
        self._forget_typed()

    def on_focus(self) -> None:
        """A value that is none of the words is what was typed: one goes on from it."""
        if self.value not in self.choices:
            self._typed, self._unmatched, self._value_before = self.value, True, ""

    def _forget_typed(self) -> None:
        self._typed, self._unmatched = "", False
        self.refresh()

    def on_key(self, event: Key) -> None:
        if self.take(event):
            event.stop()

    def take(self, event: Key) -> bool:
        """Whether it is a character: a digit picks the word of that number; letters the word that begins with them, the
        same again the next.
        """
        character = folded(event.character or "")
        if not event.is_printable or not character.strip():
            return False
        if character in "123456789" and not self._unmatched:
            self._forget_typed()
            words = [word for word in self.choices if word]
            self.value = next(iter(words[int(character) - 1 : int(character)]), self.value)
        else:
            self._type(character)
        return True

    def _type(self, character: str) -> None:
        """Choose what begins with the letters typed; nothing where no word does. A second letter may begin another."""
        if not self._typed:
            self._value_before = self.value
        found = self._beginning_with(self._typed + character, 0) if self._typed else []
        if not found and len(self._typed) < 2 and not self._unmatched:
            self._typed, found = "", self._beginning_with(character, 1)
        elif len(self._typed) == 1 and self._unmatched and (found := self._beginning_with(character, 0)):
            self._typed = ""  # one wrong letter is forgotten; of a word that is none all is kept, to be refused
        self._typed += character
        self._unmatched = not found
        self.value = found[0] if found else self._typed
        self.refresh()

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
