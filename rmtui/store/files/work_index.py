"""The index of what is measured of the log and the reviews, so that only the files that were changed are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TypeVar

import msgspec

from rmtui.records.review import Review
from rmtui.rules.work.work_records import MonthEffort, MonthWork, measured_reviews, month_effort, month_work
from rmtui.store.files import disk, file_protocol, index_file
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.summary_index import months_with_reviews
from rmtui.store.log_pages import LogPage

_VERSION = 3
"""Raised when what an index holds changes, so that an older one is made anew."""

FoundT = TypeVar("FoundT")


def work_of_months(root: str, names: Sequence[str], read_page: Callable[[str], LogPage]) -> list[MonthWork]:
    """What is measured of these files of the log."""

    def measure(name: str) -> MonthWork:
        page = read_page(name)
        return month_work(page.contacts.values(), page.sales.values())

    wanted = {*names}
    return indexed(root, index_file.WORK, log_files(root), measure, MonthWork, wanted.__contains__)


def effort_of_months(root: str, names: Sequence[str], read_page: Callable[[str], LogPage]) -> list[MonthEffort]:
    """What the contacts in these files of the log cost by client."""

    def measure(name: str) -> MonthEffort:
        return month_effort(read_page(name).contacts.values())

    wanted = {*names}
    return indexed(root, index_file.EFFORT, log_files(root), measure, MonthEffort, wanted.__contains__)


def measured_reviews_of(root: str, read_reviews: Callable[[str], Iterable[Review]]) -> list[Review]:
    """What is measured of all reviews."""
    files = [*months_with_reviews(root), *review_files(root)]
    found = indexed(root, index_file.BALANCES, files, lambda name: measured_reviews(read_reviews(name)), list[Review])
    return [review for reviews in found for review in reviews]


def indexed(  # noqa: PLR0917
    root: str,
    index: str,
    files: Iterable[str],
    measure: Callable[[str], FoundT],
    kind: type[FoundT],
    is_wanted: Callable[[str], bool] = lambda _name: True,
) -> list[FoundT]:
    """What `measure` makes of each of the wanted files; of a file that is as it was the index has it."""
    Rows = dict[str, tuple[tuple[int, ...], msgspec.Raw]]  # noqa: N806 - a type
    known: Rows = {}
    with suppress(msgspec.DecodeError, RecursionError):
        known = msgspec.json.decode(index_file.read(root, index), type=Rows)
    files = [*files]
    kept = {name: known[name] for name in files if name in known}
    found = []
    for name, path in file_protocol.current_paths(root, filter(is_wanted, files)):
        stamp = _VERSION, *disk.stamp(path)
        row = kept.get(name)
        if row is None or row[0] != stamp:
            row = kept[name] = stamp, msgspec.Raw(msgspec.json.encode(measure(name)))
        found.append(msgspec.json.decode(row[1], type=kind))
    if kept != known:
        index_file.write(root, index, msgspec.json.encode(kept))
    return found
