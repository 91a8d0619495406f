"""The application with the person's preferences from the settings file: colours, keys, language."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from textual.command import Command, CommandPalette
from textual.filter import LineFilter, Monochrome, NoColor
from textual.reactive import reactive

from rmtui import language, preferences
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import UnsortedLine
from rmtui.store.door import Store
from rmtui.tui.frame.book_app import LONG_TIMEOUT, BookApp
from rmtui.tui.frame.desk_lock import DeskLock
from rmtui.tui.navigation import keymap
from rmtui.tui.navigation.palette import Palette, ThemeChoice
from rmtui.tui.widgets.theme import DEFAULT, THEMES


class PreferencesApp(BookApp):
    """A preference that cannot be applied is reported once, and does not keep the desk from opening."""

    chosen_panes: reactive[str] = reactive("", repaint=False)
    """The sizes of the desk's panes as they are written in the file."""

    def __init__(self, book: Store, today: date, clock: Callable[[], datetime]) -> None:
        """RmtuiError where the book cannot be read."""
        super().__init__(book, today, clock)
        self.chosen_theme = DEFAULT
        """The theme that is kept; another may be shown while one is chosen."""
        self.chosen_language = ""
        """Of the settings; "" follows the system."""
        self.chosen_dates = ""
        """Whether 5/11 has the day first, or the month; "" where that is asked."""
        self.chosen_passphrase_command = ""
        """Prints the passphrase of an encrypted book."""
        self.chosen_lock_minutes = ""
        """Idle minutes after which the desk locks itself; "" as is customary."""
        self.reopening: tuple[str, ...] | None = None
        """Set where the desk closes to open again in another language: the lines typed and not written."""
        self.desk_lock = DeskLock(self, lambda: self.chosen_lock_minutes)
        self._problems: list[str] = []
        self._file_state = preferences.file_state()
        for theme in THEMES:
            self.register_theme(theme)
        self._apply(preferences.read())

    def on_mount(self) -> None:
        self._report_problems()

    def _report_problems(self) -> None:
        if self._problems:
            self.notify("\n".join(self._problems), severity="warning", timeout=LONG_TIMEOUT)
        self._problems = []

    def _check(self) -> None:
        """Take over what another process wrote into the settings file as well."""
        self.desk_lock.check()
        super()._check()
        state = preferences.file_state()
        if state != self._file_state:
            self._file_state = state
            language.set_language(language.current_language())  # the desk was laid out in it, and stays in it
            self._apply(preferences.read())
            self._report_problems()
            self.read()

    def _apply(self, chosen: preferences.Preferences) -> None:
        self._problems += chosen.warnings
        self.chosen_language = chosen.language
        self.chosen_dates = chosen.dates
        self.chosen_panes = chosen.panes
        self.chosen_passphrase_command = chosen.passphrase_command
        self.chosen_lock_minutes = chosen.lock_minutes
        self.chosen_theme = self._known_theme(chosen.theme, DEFAULT)
        self.theme = self._known_theme(os.environ.get("TEXTUAL_THEME", ""), self.chosen_theme)
        if chosen.keys or self.own_keys:
            keys, problems = keymap.usable_keys(chosen.keys)
            self._problems += problems
            self.own_keys = keys
            self.set_keymap(keys)

    def _known_theme(self, theme: str, default: str) -> str:
        """The theme of a name, or the default where there is none of that name."""
        if theme in self.available_themes:
            return theme
        if theme:
            message = _("There is no theme “{theme}”. {default} is used.")
            self._problems.append(message.format(theme=plain(theme), default=default))
        return default

    # What is chosen at the desk

    def action_take_theme(self, theme: str) -> None:
        """Use a theme from now on."""
        self.theme = theme
        with self.announcing_errors():
            self.remember({"theme": theme})

    def remember(self, settings: Mapping[str, str]) -> None:
        """Write language or theme into the file of settings. RmtuiError where it cannot be."""
        keymap.remember(settings)
        self._file_state = preferences.file_state()
        self.chosen_theme = settings.get("theme", self.chosen_theme)
        self.chosen_language = settings.get("language", self.chosen_language)
        self.chosen_dates = settings.get("dates", self.chosen_dates)
        self.chosen_panes = settings.get("panes", self.chosen_panes)
        self.chosen_passphrase_command = settings.get("passphrase_command", self.chosen_passphrase_command)
        self.chosen_lock_minutes = settings.get("lock_minutes", self.chosen_lock_minutes)
        if "dates" in settings and "language" not in settings:  # else all is opened anew
            language.reload_settings()

    def change_language(self, chosen: str, typed: Sequence[str], corrected: Mapping[str, UnsortedLine]) -> None:
        """Close, to be opened again at once, if that changes the language in use.

        `typed` lines are kept; those `corrected` replace unsorted ones.
        """
        before = language.current_language()
        language.set_language(chosen or None)
        if language.current_language() != before:
            self.reopening = tuple(line for line in typed if not self.replace_unsorted(line, corrected.get(line)))
            self.exit()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colours Textual goes by the theme it began with, and one of 16 colours would be black on black."""
        filters = super().get_line_filters()
        if not self.no_color:
            return filters
        others = [one for one in filters if not isinstance(one, Monochrome | NoColor)]
        return [*others, NoColor() if self.native_ansi_color else Monochrome()]

    @property
    def pane_sizes(self) -> preferences.PaneSizes:
        return preferences.read_pane_sizes(self.chosen_panes) or preferences.PaneSizes()

    def remember_pane_sizes(self, sizes: preferences.PaneSizes) -> None:
        """Write the sizes of the desk's panes into the file of settings."""
        self.chosen_panes = sizes.text
        with self.announcing_errors():
            self.remember({"panes": sizes.text})

    # The palette

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def search_themes(self) -> None:
        def close(_result: object) -> None:
            self.theme = self.chosen_theme  # until a choice takes effect

        self.push_screen(Palette(ThemeChoice), close)

    def on_command_palette_option_highlighted(self, message: CommandPalette.OptionHighlighted) -> None:
        """Show the theme under the cursor of the list of themes."""
        palette, option = self.screen, message.highlighted_event.option
        if isinstance(palette, Palette) and palette.provider is ThemeChoice and isinstance(option, Command):
            theme = str(option.hit.text or "")
            if theme in self.available_themes:
                self.theme = theme
