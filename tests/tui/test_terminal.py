"""The installed command in a real terminal: opened, typed into in Chinese, left, and the terminal as it was before."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

import pexpect
import pyte
import pytest

from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, PATIENCE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


MODULE = (sys.executable, "-m", "rmtui")


class Terminal:
    """The command, and the screen as the terminal draws it."""

    def __init__(
        self, columns: int, lines: int, command: Sequence[str] = MODULE, env: Mapping[str, str] | None = None
    ) -> None:
        """`env`: all of the environment; without it that of the tests, in Chinese."""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            command[0],
            list(command[1:]),
            encoding="utf-8",
            env=env or {**os.environ, "TERM": "xterm-256color", "RMTUI_LANG": "zh", "LC_ALL": "C.UTF-8"},
            dimensions=(lines, columns),
        )
        self.child.delaybeforesend = None  # each test waits for what it answers
        self.written = ""
        """Everything the command sent."""

    @property
    def seen(self) -> str:
        """The screen without its blanks."""
        return "\n".join(map(self.row, range(self.screen.lines)))

    def row(self, number: int) -> str:
        """A row without its blanks. The second cell of a wide character is empty, also of one half overwritten."""
        cells = self.screen.buffer[number]
        return "".join(cells[column].data for column in range(self.screen.columns)).replace(" ", "")

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < deadline, self.seen
            try:
                piece = self.child.read_nonblocking(1 << 16, timeout=0.1)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert true(), self.seen
                return
            self.written += piece
            self._stream.feed(piece)

    def until_seen(self, text: str) -> None:
        self.until(lambda: text in self.seen)


@pytest.fixture
def terminal(book: Book) -> Iterator[Terminal]:
    opened = Terminal(*FOLDED)
    yield opened
    opened.child.close(force=True)


def test_a_day_is_logged_in_chinese_and_the_terminal_is_given_back(terminal: Terminal, book: Book) -> None:
    terminal.until_seen("待联络")
    terminal.child.send("4l")
    terminal.child.send("王芳 T 聊了到期理财 ＞ 明天 发方案 ＃到期")
    terminal.until_seen("11月24日发方案")
    terminal.until(lambda: "＞" in terminal.row(terminal.screen.cursor.y))
    terminal.child.send("\r")
    terminal.until_seen("已记下")
    terminal.child.send("\x1b")
    terminal.until_seen("q退出")
    terminal.child.send("q")
    terminal.until(lambda: not terminal.child.isalive())
    terminal.until(lambda: "\x1b[?1049l" in terminal.written)
    assert "\x1b]0;" not in terminal.written
    assert "\x1b]2;" not in terminal.written
    logged = [contact for contact in book.contacts("wangfang") if contact.on == date(2026, 11, 23)]
    assert [(one.channel, one.note, one.topics) for one in logged] == [("T", "聊了到期理财", ("到期",))]
