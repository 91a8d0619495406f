"""`rmtui init`."""

from __future__ import annotations

from pathlib import Path

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
