"""The months of the calendar: read once, and again when they change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rmtui.errors import Damaged
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.calendar.month_cache import MonthCache
from tests.factory import TODAY, ago, client, contact

FANG = client("王芳", id="wangfang")


@pytest.fixture
def months(tmp_path: Path) -> MonthCache:
    return MonthCache(write_book(str(tmp_path / "book"), [FANG, contact(FANG, on=ago(1), note="面谈")]))


def read(months: MonthCache) -> list[str]:
    """Read what was not, and say which it was."""
    stale = months.stale(["2026-10", "2026-11"])
    for month in stale:
        months.read(month)
    return stale


def test_only_a_month_that_changed_is_read_again(months: MonthCache, tmp_path: Path) -> None:
    assert read(months) == ["2026-10", "2026-11"]
    assert read(months) == []
    Book(str(tmp_path / "book")).save(contact(FANG, on=TODAY, channel="T"), what="log")
    assert read(months) == ["2026-11"]
    assert months.marks["2026-11"] == {"wangfang": {22: "M", 23: "T"}}


def test_a_day_has_its_contacts_in_the_order_of_the_day(months: MonthCache, tmp_path: Path) -> None:
    book = Book(str(tmp_path / "book"))
    for at in ("16:00", "09:10"):
        book.save(contact(FANG, on=ago(1), at=at, channel="T"), what="log")
    read(months)
    contacts, _sales = months.day_records("wangfang", ago(1))
    assert [one.at for one in contacts] == ["", "09:10", "16:00"]
    assert months.day_records("wangfang", TODAY) == ([], [])


def test_a_damaged_month_counts_as_empty_until_its_file_changes(months: MonthCache, tmp_path: Path) -> None:
    path = tmp_path / "book" / "log" / "2026-11.json"
    whole = path.read_bytes()
    path.write_bytes(b"{}")
    with pytest.raises(Damaged):
        read(months)
    assert months.marks["2026-11"] == {}
    assert read(months) == []
    path.unlink()
    path.write_bytes(whole)
    os.utime(path, (1, 1))
    assert read(months) == ["2026-11"]
    assert months.marks["2026-11"]
