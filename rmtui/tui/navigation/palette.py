"""The palette in the person's language: everything that can be done, found by name, and the colours to choose from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.command import CommandPalette, Provider
from textual.theme import ThemeProvider

from rmtui.language import _


class Palette(CommandPalette):
    """Textual's own, which asks in English."""

    def __init__(self, *providers: type[Provider]) -> None:
        """Without providers it is about everything that can be done."""
        super().__init__(providers or None, placeholder=_("What is to be done?"))


class ThemeChoice(ThemeProvider):
    """The colours there are; those chosen are remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], object]]]:  # type: ignore[override]  # as it is awaited
        app = self.app
        return [(name, partial(app.run_action, f"app.take_theme({name!r})")) for name in sorted(app.available_themes)]
