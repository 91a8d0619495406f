"""The index of what is measured of the log and the reviews, so that only the files that were changed are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rmtui.records.review import Review
from rmtui.rules.work.work_records import MonthEffort, MonthWork, measured_reviews, month_effort, month_work
from rmtui.store.files import index_file
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.per_file_index import indexed
from rmtui.store.files.summary_index import months_with_reviews
from rmtui.store.log_pages import LogPage


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
