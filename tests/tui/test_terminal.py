"""The installed command in a real terminal: opened, typed into in Chinese, left, and the terminal as it was before."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pexpect
import pyte
import pytest

from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, PATIENCE
from tests.tui.test_frame_concise_output import cells

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


MODULE = (sys.executable, "-m", "rmtui")
RECORDED = """
import json, sys
from rmtui.tui.frame import terminal_driver
from rmtui.cli import run

log, concise = open(sys.argv.pop(1), "a"), terminal_driver.concise

def recorded(update):
    sent = concise(update)
    print(json.dumps((update, sent)), file=log, flush=True)
    return sent

terminal_driver.concise = recorded
run()
"""
"""The same, with a line in a file for each write: as Textual made it, and as it was sent."""


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

    def until_seen(self, *texts: str) -> None:
        self.until(lambda: all(text in self.seen for text in texts))

    def clear(self) -> None:
        """Nothing is on the screen any more, as after a new size of some terminals."""
        self.screen.erase_in_display(2)

    def resize(self, columns: int, lines: int) -> None:
        """Another size, and nothing on the screen."""
        self.screen.resize(lines, columns)
        self.clear()
        self.child.setwinsize(lines, columns)


@pytest.fixture
def terminal(book: Book) -> Iterator[Terminal]:
    opened = Terminal(*FOLDED)
    yield opened
    opened.child.close(force=True)


WHOLE = ("2陈静", "11月23日T问了利率，下周再联系", "o排序", "q退出")
"""What stands on the screen of the list and the folder from its top to its foot, once the contacts are read."""


def test_every_line_stands_there_after_new_sizes_and_a_suspension(book: Book, tmp_path: Path) -> None:
    columns, lines = FOLDED
    record = tmp_path / "record"
    terminal = Terminal(columns, lines, (sys.executable, "-c", RECORDED, str(record)))
    terminal.until_seen("待联络")
    terminal.child.send("1jj")
    terminal.until_seen("2陈静")
    terminal.child.send("?")
    terminal.until_seen("按名称查找操作")
    terminal.child.send("\x1b")
    terminal.until(lambda: "按名称查找操作" not in terminal.seen)
    terminal.child.send("4l王芳 T 聊")
    terminal.until_seen("王芳T聊")
    terminal.child.send("\x7f" * 12)
    terminal.until_seen("内容>日期")
    terminal.child.send("\x1b")
    terminal.until_seen("q退出")
    terminal.child.send("gk")
    terminal.until_seen("联络日历6按级别")
    terminal.child.send("g1")
    terminal.until(lambda: "联络日历" not in terminal.seen and all(map(terminal.seen.__contains__, WHOLE)))
    before = terminal.seen
    terminal.resize(columns + 4, lines)
    terminal.until_seen(*WHOLE)
    terminal.resize(columns, lines)
    terminal.until(lambda: terminal.seen == before)
    terminal.resize(columns - 10, lines + 3)
    terminal.resize(columns, lines)
    terminal.until(lambda: terminal.seen == before)
    terminal.child.kill(signal.SIGTSTP)
    terminal.until(lambda: terminal.written.endswith("\x1b[?1004l"))
    _pid, status = os.waitpid(terminal.child.pid or 0, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    terminal.clear()
    terminal.child.kill(signal.SIGCONT)
    terminal.until(lambda: terminal.seen == before)
    terminal.child.close(force=True)

    whole_lines = record.read_text(encoding="utf-8").rpartition("\n")[0].splitlines()
    writes = [json.loads(line) for line in whole_lines]
    screens = [pyte.Screen(columns + 4, lines + 3) for _ in range(2)]  # where nothing that was made scrolls
    streams = [pyte.Stream(screen) for screen in screens]
    for write in writes:
        for stream, output in zip(streams, write, strict=True):
            stream.feed(output)
        made, sent = map(cells, screens)
        assert made == sent, write
    assert sum(len(sent) for _made, sent in writes) < sum(len(made) for made, _sent in writes) * 0.7


@pytest.mark.usefixtures("book")
def test_a_desk_whose_terminal_is_closed_ends_and_keeps_what_was_typed() -> None:
    terminal = Terminal(*FOLDED)
    terminal.until_seen("待联络")
    terminal.child.send("4l王芳 T 聊")
    terminal.until_seen("王芳T聊")
    os.close(terminal.child.child_fd)
    deadline = time.monotonic() + PATIENCE
    while os.waitpid(terminal.child.pid or 0, os.WNOHANG) == (0, 0):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    terminal.child.closed = terminal.child.terminated = True
    following = Terminal(*FOLDED)
    following.until_seen("王芳T聊")
    following.child.close(force=True)


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


@pytest.mark.parametrize("answer", ["1", "2"])
def test_keys_typed_while_it_is_left_keep_it_from_nothing(terminal: Terminal, answer: str) -> None:
    terminal.until_seen("待联络")
    terminal.child.send("4l王芳 T 聊")
    terminal.until_seen("王芳T聊")
    terminal.child.send("\x1b")
    terminal.until_seen("q退出")
    terminal.child.send("q")
    terminal.until_seen("2不要了")
    terminal.child.send(answer)

    def is_given_back() -> bool:
        terminal.child.send("date\r")
        return "\x1b[?1049l" in terminal.written

    terminal.until(is_given_back)
    terminal.until(lambda: not terminal.child.isalive())
