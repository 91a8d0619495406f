"""What the full screens have in common: keys that work everywhere, and lines of entry that are written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import getters
from textual.binding import BindingType
from textual.screen import Screen
from textual.timer import Timer

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.questions import ask_snooze, read_snooze
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.navigation.go_to import GoToMenu
from rmtui.tui.navigation.help import Help
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.text_style import TEXT_STYLES

WIDTHS = [(0, "-narrow"), (110, "-wide"), (160, "-vast")]
"""Columns from which on a screen is of a class; below 110 it folds what does not fit side by side."""

HEIGHTS = [(0, "-low"), (44, "-tall")]
"""Lines from which on a screen is of a class."""


class Box(Protocol):
    """What a line was typed into."""

    def written(self, line: str, said: str) -> None:
        """A line is in the book: tell what was done."""

    def give_back(self, line: str) -> None:
        """A line could not be written: it is to stand where it was typed."""


class BookScreen(Screen[None]):
    """One of the places that `g` leads to. It shows `app.desk`, and is told by `show` whenever that changes."""

    app = getters.app(BookApp)
    AUTO_FOCUS = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    KEYS_EVERYWHERE: ClassVar[bool] = True
    """For the person's own keys (`rmtui.tui.navigation.keymap`): no other part may use the keys declared here."""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    LEGEND: ClassVar[str] = ""
    """What the help says beside the keys."""
    BINDING_GROUP_TITLE = _("Everywhere")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("g", "go_to", _("Go to"), _("Choose a pane or a screen by a letter")),
        key("u,ctrl+z", "undo", _("Undo"), _("Take the last change back")),
        key(
            "ctrl+n",
            "still_open",
            _("Still open"),
            _("The promise that the last contact was taken to keep is still open"),
            id="still-open",
            show=False,
            priority=True,
        ),
        key("ctrl+y", "redo", _("Redo"), _("Make again what was taken back"), show=False),
        key(
            "ctrl+f",
            "app.find_everywhere",
            _("Find everywhere"),
            _("Find words in the whole book: clients, notes, promises, sales, day notes"),
            show=False,
            priority=True,
        ),
        key(
            "comma", "app.settings", _("Settings"), _("Language, colours, your name, days between contacts"), show=False
        ),
        key("ctrl+o", "app.import", _("Import a list"), _("Bring in clients from a .csv or .xlsx file"), show=False),
        key("question_mark", "help", _("Help"), _("This page: all keys of the screen")),
        key("q", "leave", _("Back"), _("Back to the desk")),
    ]

    @property
    def snapshot(self) -> Snapshot:
        """The book as it was read last."""
        return self.app.snapshot

    def __init__(self) -> None:
        super().__init__()
        self._behind = False
        """Did the book change while another place was in front?"""
        self._resting: Timer | None = None

    def show(self, snapshot: Snapshot) -> None:
        """Show what the book holds now."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Show what the book came to hold while another place was in front."""
        if self._behind:
            self._follow(self.snapshot)

    def _follow(self, snapshot: Snapshot) -> None:
        """Show the book where one sees it; a screen that cannot keeps none of the others from it."""
        self._behind = self not in self.app.screen_stack
        if self._behind:
            return
        try:
            self.show(snapshot)
        except RmtuiError as error:
            self.app.announce(str(error), wrong=True)

    def arrive(self) -> None:
        """One came here by `g`."""

    def typed(self, text: str) -> bool:  # noqa: ARG002 - of a screen that does not
        """Take what is typed where letters are keys and these are none. Was it taken?"""
        return False

    def after_rest(self, seconds: float, callback: Callable[[], object]) -> None:
        """Do something once nobody has moved on for so long: of several wishes only the last counts."""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(seconds, callback) if seconds else None
        if not seconds:
            callback()

    def on_mount(self) -> None:
        for size, classes in zip(self.app.size, (WIDTHS, HEIGHTS), strict=True):
            fitting = [name for least, name in classes if least <= size]
            self.add_class(fitting[-1], update=False)  # Textual sees to it later, and lays everything out twice
        self.watch(self.app, "snapshot", self._follow)

    def action_go_to(self) -> None:
        def go(letter: str | None) -> None:
            if letter:
                self.call_later(self.app.run_action, f"app.go('{letter}')")

        self.app.push_screen(GoToMenu(), go)

    def action_undo(self) -> None:
        self.app.do(self.app.writer.undo)

    def action_still_open(self) -> None:
        self.app.do(self.app.writer.contacts.still_open)

    def action_redo(self) -> None:
        self.app.do(self.app.writer.redo)

    def action_help(self) -> None:
        self.app.push_screen(Help([*screen_actions(self, self.app.own_keys)], self.LEGEND))

    async def action_leave(self) -> None:
        await self.app.switch_mode("desk")

    def snooze(self, client: Client) -> None:
        """Ask until when a client is to rest, and put them off."""
        today = self.snapshot.today

        def snooze(answer: str | None) -> None:
            if answer and (read := read_snooze(answer, today)):
                self.app.do(lambda: self.app.writer.clients.snooze(client, *read))

        self.app.push_screen(ask_snooze(name_of(client, self.snapshot.clients), today), snooze)

    # Lines of entry

    def tell_line_begun(self) -> None:
        """Another line cannot be begun: there is room for one."""
        self.app.announce(
            _("A line is begun already. Write it, or clear it, and then press the key again."), wrong=True
        )

    def on_entry_box_parsed(self, message: EntryBox.Parsed) -> None:
        contacts, entry, replaces = self.app.writer.contacts, message.entry, message.replaces
        self._write(
            message.box,
            message.line,
            lambda: contacts.sort(replaces, entry) if replaces else contacts.log(entry),
        )

    def on_entry_box_unparsed(self, message: EntryBox.Unparsed) -> None:
        unsorted, line, why, replaces = self.app.writer.unsorted, message.line, message.why, message.replaces
        self._write(
            message.box,
            line,
            lambda: unsorted.keep_corrected(replaces, line, why) if replaces else unsorted.keep(line, why),
        )

    def _write(self, box: Box, line: str, callback: Callable[[], str]) -> None:
        """Write a line; where the book refuses it waits beside the book, and if that fails too it stays in the box."""
        try:
            said = callback()
        except RmtuiError as refusal:
            try:
                said = self.app.writer.unsorted.put_aside(line, refusal)
            except OSError:
                self.app.announce(str(refusal), wrong=True)
                box.give_back(line)
                return
        box.written(line, said)
        self.app.read()
