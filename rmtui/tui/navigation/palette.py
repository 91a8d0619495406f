"""The palette in the person's language: all actions by name, and the themes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.system_commands import SystemCommandsProvider
from textual.theme import ThemeProvider

from rmtui.language import _
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.theme import theme_names


class Palette(CommandPalette):
    """Textual's own, which asks in English."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "help", _("Help"), show=False)]

    def __init__(self, provider: type[Translated] | None = None) -> None:
        """Without a provider it is about everything that can be done."""
        self.provider = provider or Commands
        super().__init__([self.provider], placeholder=self.provider.QUESTION)

    def action_help(self) -> None:
        text = _(
            "Letters of the name, in their order, find it: “exp” finds “Export”. Up and Down choose, "
            "Enter does it, Esc goes back. What needs a client is done with the one under the cursor."
        )
        self.app.push_screen(Help(self.provider.QUESTION, [Block(text)]))


class Translated(Provider):
    """Says in the person's language that nothing was found; Textual says it in English."""

    QUESTION: ClassVar[str]
    """What is asked for."""

    async def search(self, query: str) -> Hits:
        found = False
        async for hit in super().search(query):
            found = True
            yield hit
        if not found:
            again = partial(self.app.push_screen, Palette(type(self)))
            yield Hit(0, _("Nothing has that name. Enter asks again, Esc goes back."), again)


class Commands(Translated, SystemCommandsProvider):
    """Everything that can be done on the screen."""

    QUESTION = _("Type a command")

    async def discover(self) -> Hits:
        """In their order on the screen, the part in hand first; Textual's is by character, which is none in Chinese."""
        for name, help_text, callback, _discover in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(name, callback, help=help_text)


class ThemeChoice(Translated, ThemeProvider):
    """The colours there are, those in use first, since what the cursor is on is shown; those chosen are remembered."""

    QUESTION = _("Choose a theme")
    _in_use = ""

    async def startup(self) -> None:
        self._in_use = self.app.theme  # before others are shown

    @property
    def commands(self) -> list[tuple[str, Callable[[], object]]]:  # type: ignore[override]  # as it is awaited
        app = self.app
        names = dict.fromkeys((self._in_use, *theme_names()))
        return [(name, partial(app.run_action, f"app.take_theme({name!r})")) for name in names]
