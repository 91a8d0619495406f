"""What every command is given: the book, the day, and output for the caller, a person or a program."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from datetime import date, datetime
from itertools import chain, repeat
from typing import TYPE_CHECKING

from rmtui import paths
from rmtui.cli.terminal.wrapping import for_terminal
from rmtui.currency import likely_currency
from rmtui.errors import NotFound, RmtuiError, UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain, plain_json, plain_json_line, plain_lines
from rmtui.store import create_book, is_book, is_locked, open_book
from rmtui.system import can_move_cursor, renew_time_zone

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from rmtui.entry.names import KnownClient
    from rmtui.records.client import Client
    from rmtui.store.door import Store


YEARS = range(1900, 2200)
"""Years that today may be in, so that days computed from it stay within those of `date`."""


class Context:
    """One run of one command."""

    def __init__(self, options: argparse.Namespace) -> None:
        """`options`: the global ones, --book, --today and --lang. UsageError when the day is none."""
        self.lang: str | None = options.lang
        self.book_option: str | None = options.book
        self.named_book: str | None = options.book or os.environ.get("RMTUI_BOOK")
        self.path = os.path.abspath(os.path.expanduser(self.named_book or paths.book_dir()))
        with errors_about("--today" if options.today else "RMTUI_TODAY"):
            named_day = options.today or os.environ.get("RMTUI_TODAY")
            self.today = _day(named_day)
        self.with_the_clock = not named_day
        """Whether today is the clock's, so that a time of today may lie ahead."""
        self.json_format: bool | str = False
        """Is the answer for a program? "lines" where it is a record a line."""
        self.passphrase_fd: int | None = options.passphrase_fd
        """The descriptor that the passphrase is read from."""
        self.on_unlocked: Callable[[Store], None] = lambda _book: None
        """What is to be done with a book that was locked, once it is open."""
        self._book: Store | None = None

    @property
    def interactive(self) -> bool:
        """Whether a person can be asked: input and output are a terminal, and the answer is not for a program."""
        return not self.json_format and sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def full_screen(self) -> bool:
        """Whether the desk can be shown: on a terminal that can move its cursor."""
        return self.interactive and can_move_cursor()

    def use_book(self, place: str) -> None:
        """Take the book at a place from here on."""
        self.named_book, self._book = place, None
        self.path = os.path.abspath(os.path.expanduser(place))

    def follow_clock(self) -> date:
        """Today, where that is the clock's as it is by now: a prompt and standard input may be open past midnight."""
        renew_time_zone()
        if self.with_the_clock:
            self.today = _day(None)
        return self.today

    def now(self) -> str:
        """The time of day, "09:10"."""
        return f"{self.moment():%H:%M}"

    def moment(self) -> datetime:
        """The time of day, on the day that is taken for today."""
        return datetime.combine(self.today, datetime.now().astimezone().time())

    def latest(self) -> str:
        """The latest time of a contact of today that has been; "" where today is another day than the clock's."""
        from rmtui.entry.times import latest_time

        return latest_time(self.today, datetime.now().astimezone()) if self.with_the_clock else ""

    def book(self, *, create: bool = False) -> Store:
        """The book, opened once. `create`: an empty one is made at the default place, never at one that was named."""
        if self._book is None:
            is_opened_here = self.unlock()
            is_new = create and not self.named_book and not is_book(self.path)
            self._book = create_book(self.path, likely_currency()) if is_new else open_book(self.path, watched=False)
            if is_opened_here:
                self.on_unlocked(self._book)
        return self._book

    def unlock(self, *, from_copy: bool = False) -> bool:
        """Open the book if it is encrypted and locked; whether it was. Arguments as of
        `rmtui.cli.terminal.passphrase_input.unlock`.
        """
        if not is_locked(self.path):
            return False
        from rmtui.cli.terminal.passphrase_input import unlock

        unlock(self.path, self.passphrase_fd, self.warn, from_copy=from_copy)
        return True

    def report_sync_copies(self) -> None:
        """Warn of the copies that a folder sync left beside the book, if it was opened."""
        with suppress(RmtuiError):
            if self._book and (copies := self._book.sync_copies()):
                from rmtui.rules.text.sync_copies_text import sync_copies_text

                self.warn(sync_copies_text(copies, len(copies)))

    def client(self, text: str) -> Client:
        """The client meant by `text`. NotFound; Ambiguous (exit 3) with the candidates when it may be several."""
        names = self.book().names()
        known = names.with_id(text)
        found = [known] if known else names.find(text)
        if not found:
            from rmtui.wording import meant_text

            near = meant_text([plain(one.display_name) for one in names.similar(text)])
            message = _("No client is called “{name}”.{similar} “rmtui list” shows all of them.")
            raise NotFound(message.format(name=plain(text), similar=near))
        if len(found) > 1:
            from rmtui.entry.entry_errors import AmbiguousName

            raise AmbiguousName(text, found)
        client = self.book().client(found[0].id)
        if client is None:
            raise NotFound(_("{name} is not there any more.").format(name=plain(found[0].display_name)))
        return client

    def out(self, line: str = "", *, is_plain: bool = False) -> None:
        """Print a line; on standard error where standard output is for a program.

        A closed pipe does not stop the work. `is_plain`: the texts are safe already; codes for the terminal may stand
        between them (`rmtui.cli.terminal.part_marks`).
        """
        if self.json_format:
            self.warn(line)
            return
        try:
            print(line if is_plain else for_terminal(plain_lines(line), sys.stdout))
        except BrokenPipeError:
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open to the end

    def warn(self, line: str) -> None:
        """Print a line on standard error. A closed pipe does not stop the work."""
        try:
            print(for_terminal(plain_lines(line), sys.stderr), file=sys.stderr)
        except BrokenPipeError:
            sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open to the end

    def give_back(self, text: str) -> None:
        """Print typed text that could not be kept: unchanged to a program, with control characters as marks to a
        terminal.
        """
        if not self.json_format:
            print(plain_lines(text) if sys.stdout.isatty() else text)

    def json(self, content: dict[str, Any]) -> None:
        """Print the answer for a program."""
        for line in json_lines(content) if self.json_format == "lines" else (plain_json(content),):
            print(line)

    def ask(self, question: str) -> bool:
        """Ask yes or no; an empty line and end of file mean no."""
        from rmtui.words import phrases
        from rmtui.words.answers import CONSENT

        try:
            answer = input(plain(question) + " " + _("[y/N]") + " ")
        except EOFError:
            print()
            return False
        return answer.strip().lower() in phrases(CONSENT)

    def table(self, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
        """Print a table: by Rich on a terminal, else a row a line with tabs between the cells."""
        if not sys.stdout.isatty():
            texts = [[*row] for row in rows]
            together = "|".join(chain.from_iterable(texts))  # one look at all of them, where no cell is to be marked
            shown = texts if plain(together) == together else [map(plain, row) for row in texts]
            sys.stdout.write("".join(["\t".join(row) + "\n" for row in shown]))
            return
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        console, headings = Console(), [*headings]
        cells = [[plain(cell) for cell in row] for row in rows]
        columns = [*zip(*cells, strict=True)]
        wholes = [all(re.fullmatch(_WHOLE, cell) for cell in column) for column in columns]
        if _needed_width(headings, columns, wholes) > console.width:  # a figure cut in two is another figure
            for row in cells:
                for heading, cell in zip(headings, row, strict=False):
                    if cell:
                        print(_("{label}: {words}").format(label=heading, words=cell) if heading else cell)
                print()
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for heading, whole in zip(headings, wholes or repeat(False), strict=False):
            table.add_column(Text(heading), overflow="fold", no_wrap=whole)
        for row in cells:
            table.add_row(*map(Text, row))
        console.print(table)


def _needed_width(headings: Iterable[str], columns: Iterable[Sequence[str]], wholes: Iterable[bool]) -> int:
    """The cells that a table needs where a whole column and its heading are not broken, and words of the others may
    be.
    """
    from rich.cells import cell_len

    longest = [
        max(map(cell_len, (heading, *column))) if whole else min(_LEAST_WORDS, max(map(cell_len, (heading, *column))))
        for heading, column, whole in zip(headings, columns, wholes, strict=False)
    ]
    return sum(longest) + _BETWEEN * len(longest)


_LEAST_WORDS, _BETWEEN = 8, 2
"""Cells that a column of words has at least, and those between two columns."""
_WHOLE = r"[!-~]{0,24}"
"""Amounts, dates, keys: what is not broken in two where a table is too wide."""


def candidates(found: Iterable[KnownClient]) -> str:
    """The clients that may be meant as text: 王伟 (8000), 王伟 (1234)."""
    return _(", ").join(plain(known.hinted_name) for known in found)


def json_lines(content: dict[str, Any]) -> Iterator[str]:
    """An object of lists as lines: first its other members, where it has any; then every record with its "table"."""
    lists = {name: value for name, value in content.items() if _is_records(value)}
    if rest := {name: value for name, value in content.items() if name not in lists}:
        yield plain_json_line(rest)
    for name, records in lists.items():
        for record in records:
            yield plain_json_line({"table": name, **record})


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _day(text: str | None) -> date:
    """The day of --today, else the clock's. UsageError where it is none."""
    if not text:
        return datetime.now().astimezone().date()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(_("“{text}” is not a day. Write it as 2026-11-23.").format(text=plain(text))) from None
    if day.year not in YEARS:
        raise UsageError(_("“{text}” is too far from today.").format(text=plain(text)))
    return day
