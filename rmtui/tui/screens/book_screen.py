"""The base of the full screens: shows the snapshot, has the keys that work everywhere, and writes lines of entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import getters
from textual.binding import BindingType
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import UnsortedLine
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import to_whom_text
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.entering.lines_field import LinesField
from rmtui.tui.entering.pasted_lines import PastedLines
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.export_scope import ExportScope
from rmtui.tui.frame.questions import ask_promise, ask_snooze, read_promise, read_snooze
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.navigation.go_to import GoToMenu
from rmtui.tui.navigation.help import Help, key_blocks
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.promised_day import ask_promised_day
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.choice import Choice
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.text_style import TEXT_STYLES

ALL_PANES = 110
"""Columns from which on everything stands side by side; a narrower screen folds what does not fit."""

VAST = 160
"""Columns from which on there is room for what is less wanted."""

WIDTHS = [(0, "-narrow"), (ALL_PANES, "-wide"), (VAST, "-vast")]
"""Columns from which on a screen is of a class."""

HEIGHTS = [(0, "-low"), (44, "-tall")]
"""Lines from which on a screen is of a class."""


READ_DELAY = 0.12
"""Seconds that the cursor rests on a client before the contacts are read."""


class LineInput(Protocol):
    """A widget that a line is typed into, and that keeps it until it is written."""

    def written(self, line: str, message: str) -> None:
        """The line is in the book; show the confirmation message."""

    def give_back(self, line: str, *, as_new: bool = False) -> None:
        """The line could not be written: put it back where it was typed. `as_new`: it replaces no other line."""


class BookScreen(Screen[None]):
    """One of the places that `g` leads to. `show` is called with every snapshot while the screen is in sight."""

    app = getters.app(BookApp)
    AUTO_FOCUS = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    KEYS_EVERYWHERE: ClassVar[bool] = True
    """For the person's own keys (`rmtui.tui.navigation.keymap`): no other part may use the keys declared here."""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    LEGEND: ClassVar[str] = ""
    """What the help says below the keys."""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual's repaints the whole screen when the focus moves."""
    BINDING_GROUP_TITLE = _("Everywhere")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("g", "go_to", _("Go to"), _("Choose a pane or a screen by a letter")),
        key("u,ctrl+z", "undo", _("Undo"), _("Undo the last change")),
        key(
            "ctrl+n",
            "still_open",
            _("Still open"),
            _("The promise that the last contact was taken to keep is still open"),
            id="still-open",
            show=False,
            priority=True,
        ),
        key(
            "ctrl+d",
            "promised_day",
            _("Promised day"),
            _("Confirm or change the day that was assumed for a promise"),
            show=False,
        ),
        key("ctrl+y", "redo", _("Redo"), _("Redo what was undone"), show=False),
        key(
            "ctrl+f",
            "app.find_everywhere",
            _("Find everywhere"),
            _("Find words in the whole book, in records of every kind, and go there"),
            show=False,
            priority=True,
        ),
        key(
            "comma", "app.settings", _("Settings"), _("Language, colours, your name, days between contacts"), show=False
        ),
        key(
            "ctrl+o",
            "app.import",
            _("Import a list"),
            _("Bring in clients and what belongs to them from a file: .xlsx, .csv, .vcf, .ics"),
            show=False,
        ),
        key(
            "ctrl+e",
            "app.export",
            _("Export"),
            _("Write the book, the list or a client to a file: workbook, table, text, JSON, address book, calendar"),
            show=False,
        ),
        key(
            "ctrl+l",
            "app.lock",
            _("Lock"),
            _("Cover the desk, and close the book until it is opened again"),
            show=False,
            priority=True,
        ),
        key(
            "f9",
            "app.discreet",
            _("Discreet view"),
            _("Show one client alone, without figures, while somebody sits beside you; again: change or end that"),
            show=False,
        ),
        key("question_mark", "help", _("Help"), _("This page: all keys of the screen")),
        key("f1", "help", _("Help"), id="help-f1", show=False),
        key("q", "leave", _("Back"), _("Back")),
    ]

    @property
    def snapshot(self) -> Snapshot:
        """The book as it was read last."""
        return self.app.snapshot

    def __init__(self) -> None:
        super().__init__()
        self._behind = False
        """Whether the book changed while another screen was in front."""
        self._reading = Debouncer(self)

    def show(self, snapshot: Snapshot) -> None:
        """Show what the book holds now."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Show what changed while another screen was in front."""
        if self._behind:
            self._follow(self.snapshot)

    def _follow(self, snapshot: Snapshot) -> None:
        """Show a snapshot if the screen is in sight; an error of one screen does not affect the others."""
        self._behind = self not in self.app.screen_stack
        if self._behind:
            return
        with self.app.announcing_errors():
            self.show(snapshot)

    def arrive(self) -> None:
        """Called after one came here by `g`."""

    def go_to(self, record: Record | None) -> None:
        """Move the cursor to a record, where the screen lists it."""

    def begin_text(self, text: str) -> bool:  # noqa: ARG002 - of a screen that does not
        """Begin a text with a letter that is no key where a list has the focus; whether the screen does."""
        return False

    def start_reading(self, read: Callable[[], object], *, at_once: bool) -> None:
        """Call `read` for the client under the cursor, at once or where the cursor rests there."""
        self._reading.start(0 if at_once else READ_DELAY, read)

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

    @property
    def cursor_client(self) -> str:
        """Id of the client that the cursor is on; "" where there is none."""
        return ""

    @property
    def client(self) -> Client | None:
        """The client that the cursor is on."""
        return self.snapshot.clients.get(self.cursor_client)

    @property
    def export_scope(self) -> ExportScope:
        """Whom the screen shows, and what of it may be exported."""
        return ExportScope(current=self.cursor_client)

    def action_promised_day(self) -> None:
        """Ask about the day of a promise that was assumed: of the last line, else of the client here, else of any."""
        assumed = {one.source: one for one in self.snapshot.contact_summary.promises if one.assumed}
        typing, last = isinstance(self.focused, LinesField), self.app.writer.contacts.last_contact
        nearest = [one for one in assumed.values() if typing and one.source == last]
        here = nearest or [one for one in assumed.values() if one.client == self.cursor_client]
        ask_promised_day(self.app, here or [*assumed.values()])

    def action_redo(self) -> None:
        self.app.do(self.app.writer.redo)

    def grammar_help(self) -> list[Block]:
        """What may be written in the field with the focus, then in those of other kinds."""
        kinds: dict[type[Field], Field] = {}
        for field in sorted(self.query(Field), key=lambda field: not field.has_focus):
            kinds.setdefault(type(field), field)
        return [block for field in kinds.values() for block in field.help_blocks()]

    def action_help(self) -> None:
        """The keys; the grammar of what can be typed, at first while it is."""
        grammar = self.grammar_help()
        keys = [*key_blocks(screen_actions(self, self.app.own_keys)), *([Block(self.LEGEND)] if self.LEGEND else [])]
        blocks = [*grammar, *keys] if isinstance(self.focused, Input | TextArea | Choice) else [*keys, *grammar]
        self.app.push_screen(Help(_("Help"), blocks, _("Esc goes back, Ctrl+P finds any of it by name")))

    async def action_leave(self) -> None:
        await self.app.navigator.back()

    def snooze(self, client: Client) -> None:
        """Ask until when, and hide a client from the queue."""
        today = self.snapshot.today

        def snooze(answer: str | None) -> None:
            if answer and (read := read_snooze(answer, today)):
                self.app.do(lambda: self.app.writer.clients.snooze(client, *read))

        self.app.push_screen(ask_snooze(name_of(client, self.snapshot.clients), today), snooze)

    def promise(self, client: Client) -> None:
        """Ask what was promised to a client, or by the client, and write it down."""
        today = self.snapshot.today

        def promise(answer: str | None) -> None:
            if answer and (read := read_promise(answer, today)):
                self.app.do(lambda: self.app.writer.promises.add(client, read))

        self.app.push_screen(ask_promise(name_of(client, self.snapshot.clients), today), promise)

    def keep_promise(self, client: str, source: str = "") -> None:
        """Mark the promise of a record as done, else one to a client, both by id; ask which where several are open."""
        of_record = [one for one in self.snapshot.contact_summary.promises if one.source == source]
        promises = {one.source: one for one in of_record or self.snapshot.promises_to(client)}

        def keep(source: str | None) -> None:
            if source:
                self.app.do(lambda: self.app.writer.promises.keep(promises[source]))

        if not promises:
            self.app.announce(_("No promise is open here."), error=True)
        elif len(promises) == 1:
            keep(*promises)
        else:
            today, clients = self.snapshot.today, self.snapshot.clients
            answers = [
                (source, to_whom_text(promise_text(one, today), [client, *one.others], clients))
                for source, one in promises.items()
            ]
            self.app.push_screen(AskChoice(_("Which promise is done?"), answers), keep)

    # Lines of entry

    def announce_line_begun(self) -> None:
        """Another line cannot be begun: there is room for one."""
        self.app.announce(
            _("A line is begun already. Write it, or clear it, and then press the key again."), error=True
        )

    def on_entry_box_parsed(self, message: EntryBox.Parsed) -> None:
        contacts, entry, replaces = self.app.writer.contacts, message.entry, message.replaces
        self._write(
            message.box,
            message.line,
            lambda: contacts.sort(replaces, entry) if replaces else contacts.log(entry),
            replaces,
        )

    def on_entry_box_unparsed(self, message: EntryBox.Unparsed) -> None:
        unsorted, line, why, replaces = self.app.writer.unsorted, message.line, message.why, message.replaces
        self._write(
            message.box,
            line,
            lambda: unsorted.keep_corrected(replaces, line, why) if replaces else unsorted.keep(line, why),
            replaces,
        )

    def on_lines_field_lines_pasted(self, message: LinesField.LinesPasted) -> None:
        """Show what the lines mean; once they are written, nothing of them is left in the field."""
        field = message.field

        def clear(written: bool | None) -> None:
            if written:
                field.value = ""

        self.app.push_screen(PastedLines(message.lines), clear)

    def _write(
        self, box: LineInput, line: str, callback: Callable[[], str], replaces: UnsortedLine | None = None
    ) -> None:
        """Write a line; where the book refuses, it goes to the outbox, and if that fails too it stays in the box.

        It also stays there, as a new line, where the unsorted line that it replaces was changed or is gone.
        """
        try:
            message = callback()
        except RmtuiError as refusal:
            if replaces and self.app.book.current(replaces) != replaces:
                self.app.announce(
                    _(
                        "The line corrected here was sorted, changed or removed meanwhile. Nothing is written: "
                        "Enter takes the text in the box as a new line."
                    ),
                    error=True,
                )
                box.give_back(line, as_new=True)
                return
            try:
                message = self.app.writer.unsorted.put_aside(line, refusal)
            except OSError:
                self.app.announce(str(refusal), error=True)
                box.give_back(line)
                return
        box.written(line, message)
        self.app.read()
