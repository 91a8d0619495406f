"""Times `rmtui log` and `rmtui due` as whole processes, as ratios to a bare Python in the same run.

    python -m tests.benchmarks.commands [RUNS]

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

from tests.benchmarks.books import RMTUI, TODAY, make_books


def main(runs: int) -> None:
    """Print a line a command and size, then what the history costs `rmtui log`."""
    with tempfile.TemporaryDirectory() as directory:
        books = make_books(Path(directory))
        commands = {"python -c pass": [sys.executable, "-c", "pass"]}
        for (clients, contacts), book in books.items():
            base = [RMTUI, "--book", str(book), "--today", TODAY]
            names = json.loads(subprocess.run([*base, "list", "--json"], check=True, capture_output=True).stdout)
            name = names["clients"][5]["number"]
            size = f"{clients} clients, {contacts:,} contacts"
            commands[f"rmtui log   {size}"] = [*base, "log", name, "T", "聊了到期理财", "next:", "下周三", "发方案"]
            commands[f"rmtui due   {size}"] = [*base, "due"]
        seconds: dict[str, list[float]] = {label: [] for label in commands}
        for number in range(-2, runs):
            for label, command in commands.items():
                begun = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                if number >= 0:
                    seconds[label].append(time.perf_counter() - begun)
    bare = seconds["python -c pass"]
    for label, taken in seconds.items():
        print(f"{label:45} {statistics.median(taken) * 1000:7.1f} ms  {_ratio(taken, bare):5.2f} x bare")
    logs = [taken for label, taken in seconds.items() if label.startswith("rmtui log")]
    print(f"rmtui log, largest book to smallest: {_ratio(logs[-1], logs[0]):.3f}")


def _ratio(taken: list[float], base: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(taken, base, strict=True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
