"""What lies beside the book while the desk is open: lines that wait to be written, copies that a folder sync left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from rmtui.entry.grammar import parse
from rmtui.errors import RmtuiError, Unsorted
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.store.door import Store

_AGAIN = 30
"""Looks after which lines that could not be brought in are tried again."""


class Seen(NamedTuple):
    """What a look found."""

    said: str = ""
    """News for the person, "" where there is none."""
    wrong: bool = False
    standing: str = ""
    """What is still so, and what to do about it; "" where nothing is."""


class Beside:
    """Looks beside the book. Brings in what waits as `rmtui log` does, and says each thing once."""

    def __init__(self, book: Store, day: Callable[[], date]) -> None:
        self._book, self._day = book, day
        self._tried: object = None
        """The outbox as it was when its lines were refused last."""
        self._waiting = ""
        self._changed = True
        self._copies: tuple[str, ...] = ()
        self._looks = 0

    def asks(self, *, changed: bool) -> bool:
        """Is there reason to `look`? `changed`: was anything written into the book since this was asked last?"""
        self._changed |= changed
        self._looks += 1
        state = self._book.outbox.state()
        return self._changed or state != self._tried or (state is not None and self._looks % _AGAIN == 0)

    def look(self) -> Seen:
        """What is new, and what is still so. May wait for another process."""
        changed, self._changed = self._changed, False
        said, wrong = self._lines()
        copies = self._new_copies() if changed else ""
        standing = "\n".join(filter(None, (self._waiting, _copied(len(self._copies)))))
        return Seen(" ".join(filter(None, (said, copies))), wrong or bool(copies), standing)

    def _lines(self) -> tuple[str, bool]:
        """What is said of the lines that wait, and whether something is wrong with them."""
        lines, told, count = self._book.outbox, self._tried, 0
        state = lines.state()
        if state is None:
            self._tried, self._waiting = None, ""
            return "", False
        try:
            count = lines.count()
            said = self._bring_in()
        except (RmtuiError, OSError) as error:
            self._tried, self._waiting = lines.state(), _waits(count, lines.name)
            return ("", False) if state == told else (f"{error} {self._waiting}".rstrip(), True)
        self._tried, self._waiting = None, ""
        return said, False

    def _bring_in(self) -> str:
        """Each line into the book, and from the unsorted ones where it belongs, if it is understood."""
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
        said = ngettext(
            "{count} line that waited in {file} is in the book.",
            "{count} lines that waited in {file} are in the book.",
            len(taken),
        ).format(count=len(taken), file=self._book.outbox.name)
        return f"{said} {_unsorted(left)}".rstrip()

    def _new_copies(self) -> str:
        try:
            found = tuple(map(plain, self._book.sync_copies()))
        except OSError:
            return ""
        new, self._copies = [name for name in found if name not in self._copies], found
        return " ".join([_("A folder sync left {file}.").format(file=new[0]), _copied(len(found))]) if new else ""


def _waits(count: int, file: str) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} line waits in {file}, and comes in when the book can be written.",
        "{count} lines wait in {file}, and come in when the book can be written.",
        count,
    ).format(count=count, file=file)


def _unsorted(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} of them is unsorted: e on its row sorts it.",
        "{count} of them are unsorted: e on a row sorts it.",
        count,
    ).format(count=count)


def _copied(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} copy of a file lies beside the book: “rmtui doctor” says what can be done.",
        "{count} copies of files lie beside the book: “rmtui doctor” says what can be done.",
        count,
    ).format(count=count)
