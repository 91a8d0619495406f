"""What is exported, opened by LibreOffice: where it is installed, since a spreadsheet is read by spreadsheets."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from rmtui.records.client import Client
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.conftest import Run

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def converted(path: Path, ending: str, *options: str) -> Path:
    """The file as LibreOffice writes it again, with every formula calculated anew."""
    assert OFFICE
    out = path.parent / "converted"
    profile = f"-env:UserInstallation={path.parent.as_uri()}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", ending, "--outdir", str(out), *options, str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out / f"{path.stem}.{ending.partition(':')[0]}"


def test_the_workbook_opens_and_its_sums_come_to_what_they_say(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMTUI_BOOK", shutil.copytree(sample_dir("en"), str(tmp_path / "sample")))
    path = tmp_path / "book.xlsx"
    assert run("export", str(path)).code == 0
    ours: Any = load_workbook(path, data_only=True)
    theirs: Any = load_workbook(converted(path, "xlsx"), data_only=True)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ("Coverage", "Holdings"):
        (here, there) = ([cell.value for cell in [*book[sheet].iter_rows()][-1]] for book in (ours, theirs))
        assert here[0] == "Total"
        assert [round(one, 2) for one in here if isinstance(one, (int, float))] == [
            round(one, 2) for one in there if isinstance(one, (int, float))
        ]
    notes = sum(cell.comment is not None for row in ours["Contact calendar"].iter_rows() for cell in row)
    assert notes > 100
    assert sum(cell.comment is not None for row in theirs["Contact calendar"].iter_rows() for cell in row) == notes


def test_a_table_opens_in_chinese_and_without_formulas(book: Book, run: Run, tmp_path: Path) -> None:
    book.save(Client(name="=1+1", address="滨江路 1 号, 3 楼"), what="add")
    path = tmp_path / "clients.csv"
    assert run("export", str(path)).code == 0
    rows: Any = load_workbook(converted(path, "xlsx", "--infilter=CSV:44,34,76,1")).worksheets[0].iter_rows()
    headings = [cell.value for cell in next(rows)]
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [row["Name"].value for row in found] == ["王芳", "李强", "'=1+1"]
    assert (found[2]["Name"].data_type, found[2]["Address"].value) == ("s", "滨江路 1 号, 3 楼")
