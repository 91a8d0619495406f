"""The books the benchmarks measure with, made once per run by `rmtui demo --to`."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path

import rmtui

SIZES = ((40, 1_000), (300, 25_000), (1_000, 100_000))
"""Clients and contacts: a beginner, a full book after years, and more than anybody has."""
TODAY = "2026-11-23"
RMTUI = str(Path(sys.executable).with_name("rmtui"))
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What is timed is started as it is once installed: with its bytecode beside it."""


def make_books(directory: Path) -> dict[tuple[int, int], Path]:
    """One book a size, under `directory`."""
    compileall.compile_dir(Path(rmtui.__file__).parent, quiet=1)
    books = {}
    for clients, contacts in SIZES:
        book = directory / f"{clients}-{contacts}"
        command = [
            RMTUI,
            *("--today", TODAY, "--lang", "zh"),  # a book in which the words looked for stand
            "demo",
            "--to",
            str(book),
            "--clients",
            str(clients),
            "--contacts",
            str(contacts),
        ]
        subprocess.run(command, check=True, capture_output=True)
        books[clients, contacts] = book
    return books
