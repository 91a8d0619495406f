"""The application on a book: the snapshot that all screens show, read again at every change, and the writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from threading import current_thread, main_thread
from typing import Any

from rich.cells import cell_len
from rich.text import Text
from textual import work
from textual.notifications import SeverityLevel
from textual.reactive import reactive
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import get_current_worker

from rmtui.errors import NotFound, RmtuiError
from rmtui.fit_text import fold
from rmtui.language import _, current_language
from rmtui.plain import plain
from rmtui.records.events import UnsortedLine
from rmtui.store import is_destroyed
from rmtui.store.door import Store
from rmtui.tui.frame.navigator import Navigator
from rmtui.tui.frame.safe_app import SafeApp
from rmtui.tui.frame.side_files import SideFileReport, SideFileWatcher
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot, read_snapshot
from rmtui.tui.frame.working import Working
from rmtui.tui.records.writer import Writer
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.wording import join_sentences

WATCH = 1.0
"""Seconds between two looks for what another process changed."""
_SIDE_FILES = "side-files"
"""Group of the workers that check the side files."""
MORE = " ..."
"""Stands behind a page of a notification that another one follows."""
LONG_TIMEOUT = 20
"""Seconds that a notification stays where it asks for something."""
_PAGE_TIMEOUT = 8
"""Seconds that each page of a long one stays."""
_PAGE_LINES, _PAGE_MARGINS = 3, 4
"""Lines of a notification, which cover no line one types in; cells at its sides."""


class BookApp(SafeApp[None]):
    """A screen watches `snapshot`, and changes the book by passing a method of `writer` to `do`."""

    NOTIFICATION_TIMEOUT = 4
    navigator: Navigator
    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)
    side_files_status: reactive[str] = reactive("", init=False)
    """What of the side files asks for something, a line each; see `rmtui.tui.frame.side_files`."""

    def __init__(self, book: Store, today: date, clock: Callable[[], datetime]) -> None:
        """One opened on the clock's own day goes on with it past midnight; one opened on another day stays there.

        RmtuiError where the book cannot be read.
        """
        super().__init__()
        self.book, self.clock = book, clock
        self.writer = Writer(book, lambda: self.snapshot.today, clock)
        self.done: Signal[str] = Signal(self, "done")
        """Published after a change, with its confirmation message."""
        self.sample = False
        """Whether the book is the sample, which is deleted at the end."""
        self.own_keys: Mapping[str, str] = {}
        """The person's own keys, by the ids of the bindings."""
        self.discreet_client: str | None = None
        """In the discreet view the id of the one client who is shown, "" for nobody; None for everybody."""
        self.is_locked = False
        """Whether the desk is covered, and the book may be closed below: nothing is read or shown then."""
        self.is_busy = False
        """Whether something has the book to itself: nothing is read then, and no key acts."""
        book.changed()  # from here on, what others write counts as a change
        self.set_reactive(BookApp.snapshot, read_snapshot(book, today))
        self._side_files = SideFileWatcher(book, lambda: self.snapshot.today)
        self._with_the_clock = clock().date() == today
        self._paging = Debouncer(self)
        """Until the next page of a long notification."""

    def on_mount(self) -> None:
        self.set_interval(WATCH, self._check)
        self.call_after_refresh(self._check)

    def do(self, callback: Callable[[], str]) -> bool:
        """Change the book, and announce the message or the error; whether it was changed."""
        try:
            message = callback()
        except RmtuiError as refusal:
            self.announce(str(refusal), error=True)
            return False
        self.announce(message)
        self.done.publish(message)
        self.read()
        return True

    def work_alone(self, what: str, action: Callable[[], object], done: Callable[[], object]) -> None:
        """Run an action that needs the book to itself in a thread, `what` in words; then call `done`, or announce
        the error.
        """

        def end(error: RmtuiError | None) -> None:
            self.is_busy = False
            if error:
                self.announce(str(error), error=True)
            self.read()
            if not error:
                done()

        self.is_busy = True
        self.push_screen(Working(what, action), end)

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """The lines typed that replace an unsorted one, and which."""
        return {line: unsorted for draft in self.drafts for line, unsorted in draft.corrected.items()}

    def replace_unsorted(self, line: str, corrects: UnsortedLine | None) -> bool:
        """Write a line in place of the unsorted one it corrects, so that it counts once; whether that was done."""
        with suppress(Exception):  # it is called at an end that may have its reason in the book
            if corrects:
                self.writer.unsorted.keep_unfinished([line], {line: corrects})
                return True
        return False

    def read(self) -> None:
        """Take a new snapshot; where the book cannot be read, announce that and keep the old one."""
        if self.is_locked or self.is_busy:
            return
        with self.announcing_errors():
            self.book.changed()
            self.snapshot = read_snapshot(self.book, self._today, self.discreet_client)

    def review_screen(self, client: str, review: str = "") -> Screen[None]:
        """The sheet of a finished review, or where none is named the client's review under way. Arguments are ids."""
        raise NotImplementedError

    def brief_screen(self, client: str) -> Screen[None]:
        """The page about a client, an id, that is read before a meeting."""
        raise NotImplementedError

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Notify the person of a text; one of more lines than a notification has comes page by page."""
        if self.is_locked:
            return
        self._paging.stop()
        lines = fold(message, max(self.size.width - _PAGE_MARGINS - cell_len(MORE), 20))
        if len(lines) > _PAGE_LINES:
            message, timeout = "\n".join(lines[:_PAGE_LINES]) + MORE, timeout or _PAGE_TIMEOUT
            rest = partial(self.notify, "\n".join(lines[_PAGE_LINES:]), severity=severity, timeout=timeout)
            self._paging.start(timeout, rest)
        elif current_language() == "zh":  # Textual would begin a line with a comma
            message = "\n".join(lines)
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def clear_notifications(self) -> None:
        """What was said, and what of it is still to come."""
        self._paging.stop()
        super().clear_notifications()

    def push_screen(self, *args: Any, **named: Any) -> Any:
        """Clear the notifications, which are about the screen before."""
        self.clear_notifications()
        return super().push_screen(*args, **named)

    def announce(self, message: str, *, error: bool = False) -> None:
        """Notify the person of a message, which may be ""."""
        if message:
            self.notify(message, severity="error" if error else "information")

    @contextmanager
    def announcing_errors(self) -> Iterator[None]:
        """Announce the error of the book that ends what is done here, in a worker's thread as well."""
        try:
            yield
        except RmtuiError as error:
            if current_thread() is main_thread():
                self.announce(str(error), error=True)
            else:
                self.call_from_thread(self.announce, str(error), error=True)

    @property
    def _today(self) -> date:
        return self.clock().date() if self._with_the_clock else self.snapshot.today

    def _check(self) -> None:
        if self.is_busy or self.is_leaving:
            return
        if is_destroyed(self.book.place):
            self._close_destroyed()
        if self.is_locked or self.is_leaving:
            return
        changed = self.book.changed()
        if changed or self._today != self.snapshot.today:
            self.read()
        is_checking = any(worker.group == _SIDE_FILES and worker.is_running for worker in self.workers)
        if self._side_files.needs_check(changed=changed) and not is_checking:
            self._check_side_files()

    @staticmethod
    def lost_text(line: str) -> str:
        """The sentence at the end about a typed line that could not be kept."""
        return _("This could not be kept: {line}").format(line=plain(line))

    def _close_destroyed(self) -> None:
        """Show nothing more of a book that is no more, and give back what was typed for it."""
        sentences = [
            _("The book at {path} is gone: it was destroyed, or moved away.").format(path=plain(self.book.place))
        ]
        sentences += map(self.lost_text, self.unwritten)
        self.exit(return_code=NotFound.exit_code, message=Text(join_sentences(*sentences)))

    @work(thread=True, group=_SIDE_FILES, description=_SIDE_FILES)
    def _check_side_files(self) -> None:
        """In a thread, since another process may have the book to itself for a while."""
        report = self._side_files.check()
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self._show_side_files, report)

    def _show_side_files(self, report: SideFileReport) -> None:
        self.side_files_status = report.status
        if report.message:
            severity: SeverityLevel = "warning" if report.is_warning else "information"
            self.notify(report.message, severity=severity, timeout=LONG_TIMEOUT)
            self.read()
