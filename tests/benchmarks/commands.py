"""Times the quick commands as whole processes, as ratios to a bare Python in the same run.

    python -m tests.benchmarks.commands [RUNS] [COMMAND ...]

Each run takes every command once, in turn, so that a machine that slows down slows all of them down; a ratio is the
median over the pairs of one run.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.books import RMTUI, SIZES, TODAY, make_books

Row = tuple[str, tuple[int, int]]
"""The name of a row, and clients and contacts of the book."""
BARE = "python -c pass"
COMMANDS = {
    "log": ("log", "CLIENT", "T", "聊了到期理财", "next:", "下周三", "发方案"),
    "due": ("due",),
    "list": ("list",),
    "day": ("day",),
    "calendar": ("calendar",),
    "find": ("find", "理财"),
    "show": ("show", "CLIENT"),
    "review": ("review", "CLIENT"),
}
"""What is timed, by the name of its row; in the place of CLIENT stands the number of one."""


def main(runs: int, rows: list[str]) -> None:
    """Print a line a command with a column a size, then what the history costs `rmtui log`."""
    with tempfile.TemporaryDirectory() as directory:
        books = make_books(Path(directory))
        commands = {(BARE, size): [sys.executable, "-c", "pass"] for size in SIZES[:1]}
        for size, book in books.items():
            base = [RMTUI, "--book", str(book), "--today", TODAY]
            number = _reviewed(base)
            for row in rows:
                commands[row, size] = [*base, *(number if word == "CLIENT" else word for word in COMMANDS[row])]
        seconds = _timed(commands, runs)
    bare = seconds[BARE, SIZES[0]]
    print(f"{BARE}: {statistics.median(bare) * 1000:.1f} ms")
    print(f"{'x bare':10}" + "".join(f"{f'{clients}/{contacts:,}':>15}" for clients, contacts in SIZES))
    for row in rows:
        print(f"{row:10}" + "".join(f"{_ratio(seconds[row, size], bare):15.2f}" for size in SIZES))
    if "log" in rows:
        print(f"log, largest book to smallest: {_ratio(seconds['log', SIZES[-1]], seconds['log', SIZES[0]]):.3f}")


def _timed(commands: dict[Row, list[str]], runs: int) -> dict[Row, list[float]]:
    """The seconds each command takes, run by run, after two that are not counted."""
    seconds: dict[Row, list[float]] = {label: [] for label in commands}
    for number in range(-2, runs):
        for label, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            if number >= 0:
                seconds[label].append(time.perf_counter() - begun)
    return seconds


def _reviewed(base: list[str]) -> str:
    """The number of a client of whom a review was held."""
    listed = json.loads(subprocess.run([*base, "list", "tier:A", "--json"], check=True, capture_output=True).stdout)
    numbers = [str(client["number"]) for client in listed["clients"]]
    return next(
        one
        for one in numbers
        if subprocess.run([*base, "review", one], check=False, capture_output=True).returncode == 0
    )


def _ratio(taken: list[float], base: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(taken, base, strict=True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15, sys.argv[2:] or [*COMMANDS])
