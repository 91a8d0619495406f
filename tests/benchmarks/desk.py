"""Times the desk through a real pseudo-terminal: start to settled paint, key to screen, bytes sent, memory, load.

    python -m tests.benchmarks.desk [RUNS]

Ratios are to `floor.py`, started in turn with the desk in the same run. Times are those at which bytes leave the
program.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ
from typing import NamedTuple

from tests.benchmarks.books import ENVIRONMENT, RMTUI, TODAY, make_books
from tests.benchmarks.table import Wanted, heading, line

START = Wanted("desk, start to settled", (1.3, 1.4, 1.6))
MEMORY = Wanted("memory of the desk", (1.4, 1.6, 2.0))
SENT = (8.0, 8.0, 8.0)
"""KB that a move of the cursor sends at most, in each pane and language."""
COLUMNS, LINES = 120, 35
QUIET = 0.25
"""Seconds without a byte after which the screen counts as settled."""
KEYS = ("/", "w", "a", "n", "\x1b")
"""Into the filter, three letters, out again."""
PANES = {"list": "1", "queue": "3"}
"""By name the key that leads there."""
MOVES = ("\x1b[B",) * 8
"""Down; the folder follows, and so does the cursor of the other pane."""
TO_CALENDAR = ("g", "k")
"""What is pressed there is reported apart."""
IN_CALENDAR = (*("\x1b[C",) * 4, *("\x1b[B",) * 4, *("\x1b[D",) * 30, "\x1b[6~", "\x1b[5~", "[", "[", "{", "]", "0")
"""Right, down, left until the days scroll, pages, months and a quarter back, a month on, today."""


class Figures(NamedTuple):
    """Of one start: seconds to the first paint and to the answer of each key, at the desk and then in the calendar;
    bytes sent after each move of the cursor, by pane; MB, processors used at rest."""

    settled: float
    keys: list[float]
    calendar: list[float]
    sent: dict[str, list[int]]
    memory: float
    at_rest: float


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command: list[str]) -> None:
        self.begun = time.perf_counter()
        self.received = 0
        """Bytes."""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            ioctl(0, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(command[0], command, {**ENVIRONMENT, "TERM": "xterm-256color", "COLORTERM": "truecolor"})

    def settle(self, timeout: float = 20) -> tuple[float | None, float | None]:
        """When the first and the last byte came before `QUIET` seconds of none."""
        first = last = None
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            ready, _, _ = select.select([self.descriptor], [], [], QUIET if last else 0.5)
            if not ready:
                if last:
                    break
                continue
            try:
                self.received += len(os.read(self.descriptor, 1 << 20))
            except OSError:
                break
            last = time.perf_counter()
            first = first or last
        return first, last

    def press(self, key: str) -> float:
        """Seconds from a key to the first byte of its answer."""
        pressed = time.perf_counter()
        os.write(self.descriptor, key.encode())
        first, _ = self.settle(timeout=2)
        return (first or pressed) - pressed

    def memory(self) -> float:
        """Resident MB."""
        fields = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8").split("VmRSS:")[1].split()
        return int(fields[0]) / 1024

    def cpu(self) -> float:
        """Seconds of processor used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the program, whatever it does."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def measure(
    command: list[str], keys: tuple[str, ...], panes: Mapping[str, str] = {}, calendar: tuple[str, ...] = ()
) -> Figures:
    """Start once, press the keys, move the cursor in the panes, rest, end."""
    terminal = Terminal(command)
    try:
        _, last = terminal.settle()
        settled = (last or terminal.begun) - terminal.begun
        seconds = [terminal.press(key) for key in keys]
        sent = dict[str, list[int]]()
        for pane, to_pane in panes.items():
            terminal.press(to_pane)
            for key in MOVES:
                before = terminal.received
                seconds.append(terminal.press(key))
                sent.setdefault(pane, []).append(terminal.received - before)
        for key in TO_CALENDAR if calendar else ():
            terminal.press(key)
        in_calendar = [terminal.press(key) for key in calendar]
        memory, cpu = terminal.memory(), terminal.cpu()
        time.sleep(3)
        return Figures(settled, seconds, in_calendar, sent, memory, (terminal.cpu() - cpu) / 3)
    finally:
        terminal.close()


def rows(books: Mapping[tuple[int, int], Path], runs: int) -> Iterator[str]:
    """A heading, start and memory as multiples of the floor; a heading, what moves send; then a line a book with the
    rest.
    """
    floor_command = [sys.executable, str(Path(__file__).with_name("floor.py"))]
    starts, memories, others = {}, {}, []
    sent = dict[str, dict[tuple[int, int], float]]()
    for (clients, contacts), book in books.items():
        desk_command = [RMTUI, "--book", str(book), "--today", TODAY, "--lang"]
        measure([*desk_command, "zh"], ())
        chinese, english, floors = [], [], []
        for _ in range(runs):
            chinese.append(measure([*desk_command, "zh"], KEYS, PANES, IN_CALENDAR))
            floors.append(measure(floor_command, ("\x1b[B",)))
            english.append(measure([*desk_command, "en"], (), PANES))
        pairs = list(zip(chinese, floors, strict=True))
        starts[clients, contacts] = statistics.median(desk.settled / floor.settled for desk, floor in pairs)
        memories[clients, contacts] = statistics.median(desk.memory / floor.memory for desk, floor in pairs)
        for language, figures in (("zh", chinese), ("en", english)):
            for pane in PANES:
                counts = [count / 1000 for desk in figures for count in desk.sent[pane]]
                sent.setdefault(f"{pane}, {language}", {})[clients, contacts] = statistics.median(counts)
        keys = [second for desk in chinese for second in desk.keys if second]
        calendar = [second for desk in chinese for second in desk.calendar if second]
        others.append(
            f"{clients:5} clients {contacts:7,}: key to screen median {statistics.median(keys) * 1000:.0f} ms, "
            f"worst {max(keys) * 1000:.0f} ms, in the calendar median {statistics.median(calendar) * 1000:.0f} ms, "
            f"worst {max(calendar) * 1000:.0f} ms, load at rest "
            f"{statistics.median(desk.at_rest for desk in chinese):.1%}"
        )
    yield heading("x minimal app")
    yield line(START, starts)
    yield line(MEMORY, memories)
    yield heading("KB a move of the cursor sends")
    yield from (line(Wanted(where, SENT), medians) for where, medians in sent.items())
    yield from others


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        for row in rows(make_books(Path(directory)), int(sys.argv[1]) if len(sys.argv) > 1 else 7):
            print(row, flush=True)
