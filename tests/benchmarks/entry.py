"""Times the reading of a line of entry: with a thousand clients, and as it grows with the length of the line.

python -m tests.benchmarks.entry
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from tests.benchmarks.table import single

TODAY = date(2026, 11, 28)
CLIENTS = 1_000
LINES = (
    "王芳 T 聊了到期理财，想转债基 > 下周三 发方案 #到期",
    "昨天下午跟王芳在网点面谈，聊到期理财，买了50万基金，下周三发方案给她",
    "Called Anna Kowalski yesterday about the note, send the proposal by Friday",
)
PIECES = ("长", "，", "a ", "> ", "= ", "明天发", "Anna, ", "10万基金，", "5万 ", "500元 ", "和", "给", "(", "#a ")
DOUBTFUL = (
    "Anna Kowalski - golf day at Moortown Sat, talked about her pension transfer and moving 80k from Lloyds in the new "
    "year. Send her the ISA forms Thursday"
)
"""A long line with a question, of which every answer is tried."""
MILLISECONDS, GROWTH, SECONDS = 3, 15, 1
"""What a line may take, how many times as long ten times the length may take, and what a million signs may."""
MILLISECONDS_ASKED = 60
"""What a long line and its question may take, for which no letter waits."""


def rows() -> Iterator[str]:
    """A row a line with its milliseconds, then two a piece of long lines: how the time grows, and the longest time."""
    names = NameIndex(_clients())
    for line in LINES:
        yield single(
            f"ms: {line[:12]}", 1000 * statistics.median(_seconds(line, names) for _count in range(9)), MILLISECONDS
        )
    yield single(
        f"ms: {DOUBTFUL[:13]} and its question",
        1000 * statistics.median(_seconds_asked(DOUBTFUL, names) for _count in range(9)),
        MILLISECONDS_ASKED,
    )
    for piece in PIECES:
        for before in ("王芳 T 好", ""):
            short, long = (before + piece * (size // len(piece)) for size in (100_000, 1_000_000))
            quick, slow = (min(_seconds(line, names) for _count in range(3)) for line in (short, long))
            yield single(f"x10 long: {before}{piece}…", slow / quick, GROWTH)
            yield single(f"s a million: {before}{piece}…", slow, SECONDS)


def _clients() -> Iterator[KnownClient]:
    yield KnownClient("f", "王芳", (), "", ("13800138000",), "wang fang", "W")
    yield KnownClient("a", "Anna Kowalski", ("Ms. Kowalski",), "", (), "anna kowalski", "E")
    for number in range(CLIENTS // 2):
        yield KnownClient(
            f"h{number}", f"李{chr(0x4E00 + number)}{chr(0x5E00 + number)}", (), str(88000 + number), (), "li", "T"
        )
        yield KnownClient(f"l{number}", f"Pat{number} Lee{number}", (f"Ms. Lee{number}",), "", (), "", "T")


def _seconds(line: str, names: NameIndex) -> float:
    begun = time.perf_counter()
    with suppress(Unsorted):
        parse(line, TODAY, names)
    return time.perf_counter() - begun


def _seconds_asked(line: str, names: NameIndex) -> float:
    begun = time.perf_counter()
    question_about(read_line(line, TODAY, names), TODAY, names)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for row in rows():
        print(row, flush=True)
