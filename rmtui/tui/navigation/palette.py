"""The palette in the person's language: everything that can be done, found by name, and the colours to choose from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.command import CommandPalette, Hit, Hits, Provider
from textual.system_commands import SystemCommandsProvider
from textual.theme import ThemeProvider

from rmtui.language import _


class Palette(CommandPalette):
    """Textual's own, which asks in English."""

    def __init__(self, provider: type[Provider] | None = None) -> None:
        """Without a provider it is about everything that can be done."""
        self.provider = provider or Commands
        super().__init__([self.provider], placeholder=_("What is to be done?"))


class _Translated(Provider):
    """Says in the person's language that nothing was found; Textual says it in English."""

    async def search(self, query: str) -> Hits:
        found = False
        async for hit in super().search(query):
            found = True
            yield hit
        if not found:
            again = partial(self.app.push_screen, Palette(type(self)))
            yield Hit(0, _("Nothing is called so. Enter asks again."), again)


class Commands(_Translated, SystemCommandsProvider):
    """Everything that can be done on the screen."""


class ThemeChoice(_Translated, ThemeProvider):
    """The colours there are; those chosen are remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], object]]]:  # type: ignore[override]  # as it is awaited
        app = self.app
        return [(name, partial(app.run_action, f"app.take_theme({name!r})")) for name in sorted(app.available_themes)]
