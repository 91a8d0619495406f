"""The holidays a book goes by."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rmtui.errors import BadInput
from rmtui.store.files.holidays import holidays


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
