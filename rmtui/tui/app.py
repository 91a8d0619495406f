"""The application: the screens and dialogs it opens, the palette, the lock, the discreet view."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from importlib import import_module
from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar

from textual.actions import parse
from textual.app import SystemCommand
from textual.binding import Binding
from textual.events import Event, Key, MouseEvent, Paste
from textual.screen import Screen
from textual.widget import AwaitMount
from textual.widgets import Input, TextArea

from rmtui.defect import write_report
from rmtui.discreet import set_discreet
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.rules.text.phrases import note_in_line
from rmtui.store.door import Store
from rmtui.system import on_termination, renew_time_zone
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.desk_navigator import DeskNavigator
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.discreet import NOBODY, DiscreetView, refuse_discreet
from rmtui.tui.frame.preferences_app import PreferencesApp
from rmtui.tui.frame.quitting import Quitting
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.input_method import as_key
from rmtui.tui.keys.key_names import key_in_words
from rmtui.tui.navigation.actions import Action, screen_actions
from rmtui.tui.navigation.go_to import GO_TO, PLACES, TOP
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.block_list import BlockList
from rmtui.tui.widgets.choice import Choice
from rmtui.tui.widgets.immediate_keys import ImmediateKeys
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.row_list import RowList
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    from rmtui.exchange.importing.plan import ImportPlan
    from rmtui.tui.finding.hit import Hit


def _now() -> datetime:
    renew_time_zone()
    return datetime.now().astimezone()


def _loaded_later(mode: str) -> Callable[[], BookScreen]:
    """The screen of a mode, whose module is loaded when one first goes there."""

    def make() -> BookScreen:
        module = import_module(f"rmtui.tui.{mode}.{mode}_screen")
        screen: BookScreen = getattr(module, f"{mode.capitalize()}Screen")()
        return screen

    return make


class DeskApp(PreferencesApp):
    """The desk on a book. `clock` says when a line was written, and that a day is over."""

    CSS_PATH: ClassVar = ["widgets/widgets.tcss", "desk/desk.tcss"]
    TITLE = "rmtui"
    navigator: DeskNavigator
    DEFAULT_MODE = "desk"
    MODES: ClassVar = {
        **{place.mode: _loaded_later(place.mode) for place in PLACES.values()},
        "desk": DeskScreen,
    }

    BINDINGS: ClassVar = [
        key(
            "ctrl+l",
            "lock",
            _("Lock"),
            _("Cover the desk, and close the book until it is opened again"),
            show=False,
            priority=True,
        )
    ]

    def __init__(
        self,
        book: Store,
        today: date,
        clock: Callable[[], datetime] = _now,
        typed: Sequence[str] = (),
        *,
        sample: bool = False,
    ) -> None:
        """`typed` lines are put back into the entry box. RmtuiError where the book cannot be read."""
        super().__init__(book, today, clock)
        set_discreet(discreet=False)  # whoever opened a desk before in this process may have left it so
        self.sample = sample
        self._typed = typed
        self.navigator = DeskNavigator(self)
        self.quitting = Quitting(self)
        self._discreet = DiscreetView(self, lambda client: self.call_later(self._show_alone, client))

    def get_key_display(self, binding: Binding) -> str:
        return binding.key_display or key_in_words(binding.key, super().get_key_display)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        is_place = isinstance(screen, BookScreen)
        for action in screen_actions(screen, self.own_keys):
            if isinstance(action.node, Pane | Screen | ImmediateKeys):
                title = _("{where}: {action}").format(where=action.where, action=action.name)
                yield SystemCommand(title, "  ".join((*action.keys, action.sentence)), partial(self._perform, action))
        if is_place:
            yield from self._place_commands()
        yield SystemCommand(_("Theme"), _("Choose another theme"), self.action_change_theme)
        if is_place:
            yield from self._keyless_commands()

    def _place_commands(self) -> Iterator[SystemCommand]:
        """The places to go to, and the formats to export."""
        from rmtui.exchange.book_export import FORMATS

        for letter, place in PLACES.items():
            title = _("{where}: {action}").format(where=_("Go to"), action=place.name)
            yield SystemCommand(title, " ".join((GO_TO, letter)), partial(self.action_go, letter))
        for name, export in FORMATS.items():
            title = _("{where}: {action}").format(where=_("Export"), action=_(export.title))
            yield SystemCommand(title, export.ending, partial(self.action_export, name))

    def _keyless_commands(self) -> Iterator[SystemCommand]:
        """What is asked for too rarely for a key of its own."""
        words = _("What your own words mean in a line: a channel, or a client's other name")
        yield SystemCommand(_("Words of your own"), words, self.action_own_words)
        questions = _("The questions of the survey and of call-backs")
        yield SystemCommand(_("Questions"), questions, self.action_questions)
        pairs = _("Clients who seem to be in the book twice, to make one of the two")
        yield SystemCommand(_("Likely duplicates"), pairs, self.action_duplicates)
        sealed = _("Encrypt the book, change its passphrase, make a recovery code, decrypt it")
        yield SystemCommand(_("Encryption"), sealed, self.action_encryption)

    async def _perform(self, action: Action) -> None:
        """An action of the palette; `check_action` only says which of several meanings a key has at the moment."""
        namespace, name, arguments = parse(action.action)
        target = {"app": self, "screen": self.screen}.get(namespace, action.node)
        done = getattr(target, f"action_{name}")(*arguments)
        if isawaitable(done):
            await done

    def on_mount(self) -> None:
        """A closed terminal or a shutdown loses no typed line."""
        on_termination(asyncio.get_running_loop(), self.quitting.terminate)
        if self._typed:
            self.call_after_refresh(self._put_back, *self._typed)

    def _put_back(self, line: str, *more: str) -> None:
        """Put a line back into the entry box, and keep further ones as unsorted: there is room for one."""
        desk = self.get_screen_stack("desk")[0]  # whatever lies over it by now
        if isinstance(desk, DeskScreen) and not (desk.entry_box.field.value or note_in_line(line)):
            desk.entry_box.field.value = line
        else:
            more = (line, *more)
        if more:
            self.do(lambda: self.writer.unsorted.keep_unfinished(more))

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key | Paste | MouseEvent) or self.desk_lock.touch():
            await super().on_event(event)

    async def take_key(self, event: Key | Paste) -> None:
        """In a choice, letters that are no keys select among its words; in a list a letter may begin a text.
        Ctrl+C where there is nothing to copy says how to quit.
        """
        if isinstance(event, Key) and event.key == "ctrl+c" and not (self.is_leaving or self._has_selection):
            self.action_help_quit()
            return
        if isinstance(event, Key) and not (self.is_leaving or isinstance(self.focused, Input | TextArea)):
            event = as_key(event)
            active = self.screen.active_bindings.get(event.key)
            if active and active.enabled and isinstance(self.focused, Choice):
                await self.run_action(active.binding.action, active.node)
                return
            takes = self.screen if isinstance(self.screen, AskChoice) else self.focused
            if isinstance(takes, AskChoice | Choice) and not active and takes.take(event):
                return
            immediate = isinstance(self.focused, RowList | BlockList | Choice | ImmediateKeys)
            typed = event.character if event.is_printable and immediate and not active else ""
            if typed and isinstance(self.screen, BookScreen) and self.screen.begin_text(typed):
                return
        await super().take_key(event)

    # Dialogs that every screen opens, loaded when they are first asked for

    def action_find_everywhere(self) -> None:
        if refuse_discreet(self):
            return
        from rmtui.tui.finding.find_screen import FindScreen

        def go(hit: Hit | None) -> None:
            if hit:
                self.call_later(self.navigator.open_record, hit.record, hit.words)

        self.push_screen(FindScreen(), go)

    def action_settings(self) -> None:
        from rmtui.tui.forms.settings import Chosen, SettingsForm, SettingsScreen

        form, typed, corrected = SettingsForm(self), self.unwritten, self.corrected
        before = form.chosen()

        def close(chosen: Chosen | None) -> None:
            if chosen and chosen.language != before.language:
                self.change_language(chosen.language, typed, corrected)

        self.push_screen(SettingsScreen(form, before), close)

    def action_own_words(self) -> None:
        from rmtui.tui.entering.own_words_screen import OwnWordsScreen

        self.push_screen(OwnWordsScreen())

    def action_questions(self) -> None:
        from rmtui.tui.questions.questions_screen import QuestionsScreen

        self.push_screen(QuestionsScreen())

    def action_import(self) -> None:
        if refuse_discreet(self):
            return
        from rmtui.tui.importing.import_screen import ImportScreen

        def bring_in(plan: ImportPlan | None) -> None:
            if plan:
                self.do(lambda: self.writer.clients.import_plan(plan))

        self.push_screen(ImportScreen(self.book.records, self.snapshot.today), bring_in)

    def action_export(self, format: str = "") -> None:
        """In a format by its name; without one it is asked."""
        if refuse_discreet(self):
            return
        from rmtui.tui.frame.exporting import ask_export

        screen = self.screen
        if isinstance(screen, BookScreen):
            ask_export(self, screen.export_scope, format)

    def brief_screen(self, client: str) -> Screen[None]:
        from rmtui.tui.brief.brief_screen import BriefScreen

        return BriefScreen(client)

    def review_screen(self, client: str, review: str = "") -> Screen[None]:
        if review:
            from rmtui.tui.review.sheet_screen import SheetScreen

            return SheetScreen(client, review)
        from rmtui.tui.review.review_screen import ReviewScreen

        return ReviewScreen(client)

    def action_duplicates(self) -> None:
        """Clients who may be one and the same."""
        if refuse_discreet(self):
            return
        from rmtui.tui.merging.ask_merge import ask_duplicates

        ask_duplicates(self, lambda client: self.call_later(self.navigator.open_record, self.snapshot.clients[client]))

    # The lock

    def action_lock(self) -> None:
        self.desk_lock.lock()

    def action_encryption(self) -> None:
        """Encrypt the book; of an encrypted one change how it is opened, or decrypt it."""
        from rmtui.tui.frame.encrypting import ask_encryption

        ask_encryption(self, self.desk_lock.encryption)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """At a locked desk only opening and quitting are allowed, and nothing while the book is converted."""
        if self.is_busy or (self.is_locked and action not in ("quit", "help_quit")):
            return False
        return super().check_action(action, parameters)

    # The discreet view

    async def action_discreet(self) -> None:
        """Begin it with the client that the cursor is on; in it, ask what is to change."""
        over_form = not all(isinstance(one, BookScreen) for one in self.screen_stack)
        if over_form or (isinstance(self.screen, ClientScreen) and self.screen.keep_typed()):
            self.announce(_("Something is typed and not taken yet: take it or clear it, then press F9."), error=True)
        elif self.discreet_client is not None:
            self._discreet.ask()
        elif isinstance(self.screen, BookScreen):
            await self._show_alone(self.screen.cursor_client)

    async def begin_discreet_view(self) -> None:
        """With nobody, who is chosen then."""
        await self._show_alone(NOBODY)

    async def _show_alone(self, client: str) -> None:
        """Begin it with the folder of a client, by id; for "" with the desk."""
        with self.batch_update():
            await self.navigator.clear_desk()  # a screen left behind reads nothing of what is shown from here on
            self._discreet.begin(client)
            if isinstance(self.screen, DeskScreen):
                self.screen.query_one(ClientPane).action_clear()
            if known := self.snapshot.clients.get(client):
                await self.navigator.open_record(known)

    # Going to a place

    def switch_mode(self, mode: str) -> AwaitMount:
        """To another place, which shows the book as it is now before a key arrives there."""
        mounted = super().switch_mode(mode)
        for screen in self.screen_stack:
            if isinstance(screen, BookScreen):
                screen.catch_up()
        return mounted

    async def action_go(self, letter: str) -> None:
        """To the place of a letter, or to the top of the list one is in."""
        if letter == TOP:
            if isinstance(self.focused, RowList | BlockList | ImmediateKeys):
                self.focused.action_first()
            return
        place = PLACES[letter]
        if place.mode == "desk" or not refuse_discreet(self):
            await self.navigator.go(place)

    # Leaving

    async def action_quit(self) -> None:
        self.quitting.quit()

    @property
    def _has_selection(self) -> bool:
        focused = self.focused
        if isinstance(focused, Input | TextArea) and focused.selected_text:
            return True
        return bool(self.screen.get_selected_text())

    def action_help_quit(self) -> None:
        """Replaces Textual's action of Ctrl+C, which copies, for people who meant to quit."""
        self.notify(_("“q” quits, Ctrl+Q from everywhere."))

    def crash_message(self) -> str:
        sentences = [super().crash_message(), *self._report()]
        if self.sample:  # which is not kept
            return join_sentences(*sentences, *map(self.lost_text, self.unwritten))
        kept, lost = self.quitting.keep_lines()
        sentences.append(_("What was written is in the book."))
        if kept:
            sentences.append(_("What was typed comes back at the next start."))
        sentences += map(self.lost_text, lost)
        return join_sentences(*sentences)

    def _report(self) -> Iterator[str]:
        """Write where the error occurred to a file beside the book, and name that file."""
        error = sys.exception()
        with suppress(OSError):
            if error:
                path = write_report(error, os.path.dirname(os.path.abspath(self.book.place)))
                yield _("For a report: {path} has the place in the program, and nothing of a client.").format(path=path)


class DeskExit(NamedTuple):
    """How the desk ended."""

    code: int
    reopening: tuple[str, ...] | None = None
    """Set where it is to open again, in another language: the lines typed and not written."""


def run_desk(
    book: Store,
    today: date,
    typed: Sequence[str] = (),
    *,
    sample: bool = False,
    discreet: bool = False,
    message: str = "",
) -> DeskExit:
    """Open the desk with the lines `typed` in an earlier one. `discreet`: without any client; `message`: announced at
    once. RmtuiError where the book cannot be read.
    """
    app = DeskApp(book, today, typed=typed, sample=sample)
    if discreet:
        app.call_later(app.begin_discreet_view)
    app.call_later(app.announce, message)
    app.run()
    return DeskExit(app.return_code or 0, app.reopening)
