"""`rmtui init`."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.store import open_book
from tests.conftest import Run


def test_an_empty_book_is_made_where_it_was_asked_for(run: Run, tmp_path: Path) -> None:
    where = tmp_path / "deep" / "下" / "book"
    answer = run("init", str(where))
    assert answer.code == 0
    assert f"--book {where}" in answer.out
    assert (where / "book.json").stat().st_mode & 0o777 == 0o600
    assert where.stat().st_mode & 0o777 == 0o700


def test_nothing_is_ever_made_over_something_else(run: Run, tmp_path: Path) -> None:
    run("init")
    assert run("init").code == 1
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear", encoding="utf-8")
    assert run("init", str(tmp_path / "full")).code == 1
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("currency", "living", "education"), [("GBP", 16_000, 9_000), ("HKD", 150_000, 80_000), ("CNY", 40_000, 30_000)]
)
def test_a_book_begins_with_assumptions_of_the_protection_gap_in_its_own_currency(
    run: Run, tmp_path: Path, currency: str, living: int, education: int
) -> None:
    where = tmp_path / "book"
    assert run("init", str(where), "--currency", currency).code == 0
    assumed = open_book(str(where)).settings().assumptions
    assert (assumed.living, assumed.education) == (living * 100, education * 100)
