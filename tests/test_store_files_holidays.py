"""The holidays a book goes by."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rmtui.errors import BadInput
from rmtui.rules.review.schedule import review_day_after
from rmtui.store.files.book import Book
from rmtui.store.files.holidays import holidays
from tests.conftest import Run


def test_a_book_without_a_file_of_its_own_goes_by_those_published(tmp_path: Path) -> None:
    assert holidays(str(tmp_path)).names(date(2026, 10, 1)) == ("National Day",)


def test_a_books_own_file_replaces_a_year_and_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "holidays.toml").write_text(
        '[[2026]]\nname = "行庆"\nfrom = 2026-11-20\nmake-up = [2026-11-22]\n', encoding="utf-8"
    )
    own = holidays(str(tmp_path))
    assert own.names(date(2026, 11, 20)) == ("行庆",)
    assert not own.is_day_off(date(2026, 11, 22))
    assert not own.names(date(2026, 10, 1))
    assert own.names(date(2025, 10, 1)) == ("National Day",)


@pytest.mark.parametrize("content", [b"[[", b"\xff\xfe", b'[[2026]]\nname = "x"'])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "holidays.toml").write_bytes(content)
    with pytest.raises(BadInput, match=r"holidays\.toml"):
        holidays(str(tmp_path))


def test_a_book_in_another_currency_goes_by_its_country_s_bank_holidays_and_its_own_file(tmp_path: Path) -> None:
    abroad = holidays(str(tmp_path), "GBP")
    assert not abroad.names(date(2026, 10, 1)) and not abroad.is_day_off(date(2026, 10, 1))
    assert abroad.is_day_off(date(2026, 10, 10)), "a weekend, and no make-up day"
    assert abroad.names(date(2026, 12, 28)) == ("Boxing Day",)
    assert abroad.working_day_from(date(2026, 12, 25)) == date(2026, 12, 29)
    (tmp_path / "holidays.toml").write_text('[[2026]]\nname = "Founder"\nfrom = 2026-12-29\n', encoding="utf-8")
    assert holidays(str(tmp_path), "GBP").names(date(2026, 12, 29)) == ("Founder",)
    assert not holidays(str(tmp_path), "EUR").is_day_off(date(2027, 3, 29)), "of no country rmtui would know of"


def test_a_book_goes_by_the_bank_holidays_of_the_country_that_its_settings_choose(book: Book, run: Run) -> None:
    assert holidays(book.path, "HKD").names(date(2026, 7, 1)) == ("HKSAR Establishment Day",)
    assert holidays(book.path, "GBP", "HK").is_day_off(date(2026, 10, 19))
    assert not holidays(book.path, "CNY", "none").is_day_off(date(2026, 10, 1))
    assert run("settings", "set", "holidays", "GB").code == 0
    assert book.settings().holidays == "GB"
    assert book.holidays().names(date(2026, 12, 28)) == ("Boxing Day",)
    line = "李强 T 聊了 > in 3 working days call again"
    assert "> 30 Dec call again" in run("--today", "2026-12-23", "log", line).out, "24, 29, 30"
    assert run("settings", "set", "holidays", "FR").code == 2, "of no country rmtui would know of"
    assert run("settings", "set", "holidays", "").code == 0
    assert book.holidays().names(date(2026, 10, 1)) == ("National Day",)


def own_days(book: Book) -> None:
    """The branch has its own day off, makes up for it, and its Spring Festival is a day later."""
    Path(book.path, "holidays.toml").write_text(
        '[[2026]]\nname = "行庆"\nfrom = 2026-11-26\nto = 2026-11-27\nmake-up = [2026-11-28]\n'
        '[[2027]]\nname = "spring-festival"\nfrom = 2027-02-08\nto = 2027-02-15\n',
        encoding="utf-8",
    )


def test_working_days_in_a_line_are_those_of_the_books_own_file(book: Book, run: Run) -> None:
    own_days(book)
    run("log", "王芳 T 聊了 > 3个工作日后 发方案")
    run("log", "李强 T 聊了 > 春节后 约见面")
    due = sorted(contact.promise.due for contact in book.contacts() if contact.promise)
    assert due == [date(2026, 11, 28), date(2027, 2, 16)]


def test_working_days_in_a_line_of_a_british_book_leave_out_bank_holidays(tmp_path: Path, run: Run) -> None:
    place = str(tmp_path / "pounds")
    run("--book", place, "init", "--currency", "GBP")
    run("--book", place, "add", "Ann Low")
    run("--book", place, "--today", "2026-12-23", "log", "Ann Low T spoke > in 3 working days send the form")
    (told,) = Book(place).contacts()
    assert told.promise and told.promise.due == date(2026, 12, 30), "24, 29, 30"


def test_the_next_review_is_on_a_working_day_of_the_books_own_file(book: Book) -> None:
    own_days(book)
    wang = next(iter(book.clients().values()))
    book.holidays()
    assert review_day_after(wang, date(2026, 10, 27)) == date(2026, 11, 28), "the 26th and 27th are off"


def test_a_file_that_cannot_be_read_stops_no_line(book: Book, run: Run) -> None:
    Path(book.path, "holidays.toml").write_bytes(b"[[")
    assert run("log", "王芳 T 聊了 > 3个工作日后 发方案").code == 0
    assert next(book.contacts()).promise.due == date(2026, 11, 26)  # type: ignore[union-attr]
