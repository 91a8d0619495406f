"""The side files of the book while the desk is open: the outbox of lines, and copies that a folder sync left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.entry.grammar import parse
from rmtui.errors import RmtuiError, Unsorted
from rmtui.language import ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.rules.text.sync_copies_text import copies_count_text, sync_copies_text
from rmtui.store.door import Store
from rmtui.wording import join_sentences

_RETRY = 30
"""Checks after which lines that could not be brought in are tried again."""


class SideFileReport(NamedTuple):
    """What a check found."""

    message: str = ""
    """News for the person, "" where there is none."""
    is_warning: bool = False
    status: str = ""
    """What remains to be done, and how; "" where nothing is."""


class SideFileWatcher:
    """Brings in the lines of the outbox as `rmtui log` does, and reports each thing once."""

    def __init__(self, book: Store, day: Callable[[], date]) -> None:
        self._book, self._day = book, day
        self._refused: object = None
        """State of the outbox when its lines were refused last."""
        self._waiting = ""
        self._changed = True
        self._copies: tuple[str, ...] = ()
        self._checks = 0

    def needs_check(self, *, changed: bool) -> bool:
        """Whether `check` may find anything; `changed`: whether the book was changed since the last call."""
        self._changed |= changed
        self._checks += 1
        state = self._book.outbox.state()
        return self._changed or state != self._refused or (state is not None and self._checks % _RETRY == 0)

    def check(self) -> SideFileReport:
        """What is new, and what remains. May wait for another process."""
        changed, self._changed = self._changed, False
        message, is_warning = self._lines()
        copies = self._new_copies() if changed else ""
        status = "\n".join(filter(None, (self._waiting, copies_count_text(len(self._copies)))))
        return SideFileReport(join_sentences(message, copies), is_warning or bool(copies), status)

    def _lines(self) -> tuple[str, bool]:
        """The message about the lines of the outbox, and whether it is a warning."""
        outbox, refused, count = self._book.outbox, self._refused, 0
        state = outbox.state()
        if state is None:
            self._refused, self._waiting = None, ""
            return "", False
        try:
            count = outbox.count()
            message = self._bring_in()
        except (RmtuiError, OSError) as error:
            self._refused, self._waiting = outbox.state(), _waiting_text(count, outbox.name)
            return ("", False) if state == refused else (f"{error} {self._waiting}".rstrip(), True)
        self._refused, self._waiting = None, ""
        return message, False

    def _bring_in(self) -> str:
        """Take each line into the book, and sort it where it is understood."""
        taken = self._book.take_outbox(self._day())
        left, names = 0, self._book.names()
        for line in (line for line in self._book.unsorted() if line.id in taken):
            try:
                if line.why:
                    raise Unsorted(line.why)
                self._book.sort_line(line, parse(line.line, line.on, names))
            except RmtuiError:
                left += 1
        if not taken:
            return ""
        message = ngettext(
            "{count} line that waited is in the book now.",
            "{count} lines that waited are in the book now.",
            len(taken),
        ).format(count=len(taken))
        return join_sentences(message, _unsorted_text(left))

    def _new_copies(self) -> str:
        try:
            found = tuple(map(plain, self._book.sync_copies()))
        except RmtuiError:
            return ""
        new, self._copies = [name for name in found if name not in self._copies], found
        return sync_copies_text(new, len(found)) if new else ""


def _waiting_text(count: int, file: str) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} line waits in {file}, and comes in when the book can be written.",
        "{count} lines wait in {file}, and come in when the book can be written.",
        count,
    ).format(count=count, file=file)


def _unsorted_text(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} of them is unsorted: e on its row sorts it.",
        "{count} of them are unsorted: e on a row sorts it.",
        count,
    ).format(count=count)
