"""The whole table of speed, of commands and desk, in one run.

python -m tests.benchmarks [RUNS [RUNS of the desk]]
"""

from __future__ import annotations

import sys
import tempfile
from itertools import chain
from pathlib import Path

from tests.benchmarks import commands, desk
from tests.benchmarks.books import make_books
from tests.benchmarks.table import misses


def main(runs: int, desk_runs: int) -> None:
    """Print the table as it comes, and how much of it is not met."""
    printed = []
    with tempfile.TemporaryDirectory() as directory:
        books = make_books(Path(directory))
        for row in chain(commands.rows(books, runs, [*commands.COMMANDS]), desk.rows(books, desk_runs)):
            print(row, flush=True)
            printed.append(row)
    print(f"above what is wanted: {misses(printed)}")


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:3]]
    main(*counts, *(15, 5)[len(counts) :])
