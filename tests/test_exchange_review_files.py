"""A review handed over in the format its file's name asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.errors import BadInput
from rmtui.exchange.review_files import write
from tests.review_sheets import full_sheet


@pytest.mark.parametrize(
    ("name", "start"), [("r.xlsx", b"PK"), ("r.html", b"<!DOCTYPE html>"), ("r.md", b"# "), ("r.XLSX", b"PK")]
)
def test_the_ending_tells_the_format(tmp_path: Path, name: str, start: bytes) -> None:
    write(full_sheet(), str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["r.pdf", "r", "r.xls", ".md"])
def test_another_ending_is_refused_with_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match=r"\.xlsx, \.html, \.md"):
        write(full_sheet(), str(tmp_path / name))
    assert not (tmp_path / name).exists()


def test_a_sheet_that_is_there_is_replaced_only_when_told_so(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text("mine")
    with pytest.raises(BadInput, match="already"):
        write(full_sheet(), str(path))
    assert path.read_text() == "mine"
    write(full_sheet(), str(path), replace=True)
    assert path.read_text("utf-8").startswith("# ")
