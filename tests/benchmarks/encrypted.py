"""Times an encrypted book beside the same one in plain files, as ratios taken in one run.

    python -m tests.benchmarks.encrypted [RUNS]

`rmtui log` is timed on the locked book, where it seals the line. What opens the book first pays for the key, which is
meant to take a while: that is timed by itself, and taken off.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from rmtui.store import encryption_of, open_book
from rmtui.store.files.encryption import keyring
from tests.benchmarks.books import ENVIRONMENT, RMTUI, SIZES, TODAY, make_books
from tests.benchmarks.desk import measure
from tests.benchmarks.table import Wanted, heading, line, single

PASSPHRASE = "correct horse battery"
COMMAND = "RMTUI_PASSPHRASE_COMMAND"
LOG = Wanted("log on a locked book, x bare", (4, 4, 4))
DESK = Wanted("desk, without the key", (1.3, 1.3, 1.3))
DUE = Wanted("due, without the key", (2, 2, 2))


def rows(plain: dict[tuple[int, int], Path], runs: int) -> Iterator[str]:
    """A line each for logging, the queue and the desk; what the key costs."""
    os.environ[COMMAND] = ENVIRONMENT[COMMAND] = f"echo {PASSPHRASE}"
    logged, beside, due, desk, keys = {}, {}, {}, {}, []
    for size, book in plain.items():
        sealed = book.with_name(f"{book.name}-sealed")
        shutil.copytree(book, sealed)
        open_book(str(sealed))
        encryption_of(str(sealed)).encrypt(PASSPHRASE)
        keyring.forget_all()
        number = subprocess.run([*_base(book), "list", "--json"], check=True, capture_output=True, text=True).stdout
        client = number.split('"number": "', 1)[1].split('"', 1)[0]
        words = ("log", client, "T", "聊了到期理财", "next:", "下周三", "发方案")
        bare, open_log, locked_log, open_due, sealed_due = ([] for _ in range(5))
        for _run in range(-1, runs):
            keys.append(_seconds(partial(encryption_of(str(sealed)).unlock, PASSPHRASE)))
            bare.append(_process([sys.executable, "-c", "pass"]))
            open_log.append(_process([*_base(book), *words]))
            locked_log.append(_process([*_base(sealed), *words]))
            (sealed / "outbox.txt").unlink()
            open_due.append(_process([*_base(book), "due"]))
            sealed_due.append(_process([*_base(sealed), "due"]) - keys[-1])
        logged[size], beside[size] = _ratio(locked_log, bare), _ratio(locked_log, open_log)
        due[size] = _ratio(sealed_due, open_due)
        starts = [(measure(_base(sealed), ()).settled, measure(_base(book), ()).settled) for _ in range(runs)]
        desk[size] = statistics.median((one - statistics.median(keys)) / other for one, other in starts)
    yield heading(f"encrypted to plain (the key: {statistics.median(keys) * 1000:.0f} ms)")
    yield line(LOG, logged)
    yield single("log, locked to plain, largest book", beside[SIZES[-1]], 1.3)
    yield line(DUE, due)
    yield line(DESK, desk)


def _base(book: Path) -> list[str]:
    return [RMTUI, "--book", str(book), "--today", TODAY]


def _process(command: list[str]) -> float:
    return _seconds(lambda: subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _ratio(taken: list[float], base: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(taken[1:], base[1:], strict=True))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        for row in rows(make_books(Path(directory)), int(sys.argv[1]) if len(sys.argv) > 1 else 9):
            print(row, flush=True)
