"""Times the quick commands as whole processes, as ratios to a bare Python in the same run.

    python -m tests.benchmarks.commands [RUNS] [COMMAND ...]

Each run takes every command once, in turn, so that a machine that slows down slows all of them down; a ratio is the
median over the pairs of one run.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.books import ENVIRONMENT, RMTUI, SIZES, TODAY, make_books
from tests.benchmarks.table import Wanted, heading, line, single

Row = tuple[str, tuple[int, int]]
"""The name of a row, and clients and contacts of the book."""
BARE = "python -c pass"
NOWHERE, NOT_FOUND = "find, a word that is nowhere", 4
"""The row that ends with another code than 0."""
COMMANDS = {
    "log": (("log", "CLIENT", "T", "聊了到期理财", "next:", "下周三", "发方案"), (4.5, 4.5, 4.5)),
    "log, a line as it is spoken": (("log", "called", "CLIENT", "re rates, follow up next Tuesday"), (6, 6, 6)),
    "due": (("due",), (6, 6, 8)),
    "list": (("list",), (6, 6, 6)),
    "day": (("day",), (6, 6, 6)),
    "calendar": (("calendar",), (6, 6, 6)),
    "show": (("show", "CLIENT"), (8, 8, 8)),
    "show, one section": (("show", "CLIENT", "holdings"), (8, 8, 8)),
    "review": (("review", "CLIENT"), (8, 8, 8)),
    "target": (("target",), (12, 12, 12)),
    "target, a year": (("target", "2026"), (12, 12, 12)),
    "risk": (("risk",), (12, 12, 12)),
    "stats": (("stats",), (12, 12, 12)),
    "month": (("month",), (12, 12, 12)),
    "tiers": (("tiers",), (12, 12, 12)),
    "contribution, a year": (("contribution", "2026"), (12, 12, 12)),
    "report, a quarter": (("report", "quarter"), (40, 40, 40)),
    "find, a word that is everywhere": (("find", "理财"), (12, 12, 12)),
    NOWHERE: (("find", "珊瑚"), (12, 12, 12)),
}
"""By the name of the row: what is timed, where the number of a client stands in the place of CLIENT; what is wanted."""
LARGEST_TO_SMALLEST = 1.1


def rows(books: Mapping[tuple[int, int], Path], runs: int, names: list[str]) -> Iterator[str]:
    """Two tables, of the time that passes and of the processor's, which a busy machine disturbs less: a heading, a line
    a command, then what the history costs `rmtui log`.
    """
    commands = {(BARE, size): [sys.executable, "-c", "pass"] for size in SIZES[:1]}
    for size, book in books.items():
        base = [RMTUI, "--book", str(book), "--today", TODAY]
        number = _reviewed(base)
        for name in names:
            words, _at_most = COMMANDS[name]
            commands[name, size] = [*base, *(number if word == "CLIENT" else word for word in words)]
    seconds = _timed(commands, runs)
    for kind, clock in enumerate(("passing", "processor")):
        taken = {row: [each[kind] for each in runs_of_row] for row, runs_of_row in seconds.items()}
        bare = taken[BARE, SIZES[0]]
        yield heading(f"{clock} time, x bare ({statistics.median(bare) * 1000:.1f} ms)")
        for name in names:
            wanted = Wanted(name, COMMANDS[name][1])
            yield line(wanted, {size: _ratio(taken[name, size], bare) for size in books})
        if "log" in names:
            ratio = _ratio(taken["log", SIZES[-1]], taken["log", SIZES[0]])
            yield single("log, largest book to smallest", ratio, LARGEST_TO_SMALLEST)


def _timed(commands: dict[Row, list[str]], runs: int) -> dict[Row, list[tuple[float, float]]]:
    """The seconds that pass and those of the processor for each command, run by run, after two that do not count."""
    seconds: dict[Row, list[tuple[float, float]]] = {label: [] for label in commands}
    for number in range(-2, runs):
        for label, command in commands.items():
            begun, used = time.perf_counter(), _processor()
            code = subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT).returncode
            taken = time.perf_counter() - begun, _processor() - used
            if code != (NOT_FOUND if label[0] == NOWHERE else 0):
                raise subprocess.CalledProcessError(code, command)
            if number >= 0:
                seconds[label].append(taken)
    return seconds


def _processor() -> float:
    """Seconds that the commands so far used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
    with tempfile.TemporaryDirectory() as directory:
        for row in rows(
            make_books(Path(directory)), int(sys.argv[1]) if len(sys.argv) > 1 else 15, sys.argv[2:] or [*COMMANDS]
        ):
            print(row, flush=True)
