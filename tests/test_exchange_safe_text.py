"""Text on its way into the cells of a file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from rmtui.cli import main
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.safe_text import LONGEST_CELL, csv_text, header_text, safe_text, sheet_name, width
from rmtui.exchange.workbook import Workbook
from tests.factory import TODAY

FORMULAS = ["=cmd|'/c calc'!A1", "+86 138", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "''@x"]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_begins_like_a_formula_has_an_apostrophe_in_front_in_csv(text: str) -> None:
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["王芳", "a=b", "13800138000", "", "O'Neil"])
def test_other_text_is_written_as_it_is(text: str) -> None:
    assert csv_text(text) == text


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1) | st.sampled_from(FORMULAS))
def test_what_csv_takes_is_read_back_as_it_was(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("csv") / "x.csv"
    written = io.StringIO()
    csv.writer(written).writerows([["姓名", "备注", "备注2"], ["王芳", csv_text(text), "."]])
    file.write_text(written.getvalue(), "utf-8-sig", newline="")
    (table,) = read_tables([str(file)], Answers({}))
    assert table.rows[1:] == [(2, ["王芳", text, "."])]


def test_what_xml_forbids_is_shown_as_marks() -> None:
    assert safe_text("\x1b[31m\x00\x0b\ufffe\udc80 王\n芳\t.") == "␛[31m␀␋\ufffd<80> 王\n芳\t."


@pytest.mark.parametrize("character", ["王", "a", "🏦"])
def test_a_cell_is_cut_where_a_spreadsheet_would_refuse_it(character: str) -> None:
    cut = safe_text(character * 40_000)
    assert len(cut.encode("utf-16-le")) // 2 in (LONGEST_CELL - 1, LONGEST_CELL)
    assert cut.endswith(f"{character}..")
    assert len(csv_text("=" * 40_000)) == LONGEST_CELL
    assert safe_text(cut) == cut


@given(st.lists(st.text(max_size=60) | st.sampled_from(["History", "'", "[x]", "A", "a"]), max_size=6))
def test_any_names_name_sheets_that_a_spreadsheet_opens(names: list[str]) -> None:
    book = Workbook("x", TODAY)
    for name in names:
        book.sheet(name).text(0, name)
    book.sheet("last")
    opened = load_workbook(io.BytesIO(book.content()))
    assert len({name.lower() for name in opened.sheetnames}) == len(names) + 1
    assert all(len(name) <= 31 and not set("[]:*?/\\") & set(name) for name in opened.sheetnames)


def test_a_second_sheet_of_a_name_has_a_number() -> None:
    assert sheet_name("Changes", {"changes"}) == "Changes 2"
    assert sheet_name("王" * 40, {"王" * 31}) == "王" * 29 + " 2"
    assert sheet_name("a/b: c") == "a b  c"


def test_nothing_in_a_name_orders_the_printer() -> None:
    assert header_text("R&D\x1b") == "R&&D␛"
    assert len(header_text("王" * 100)) == 60


def test_a_chinese_character_is_two_wide() -> None:
    assert width("王芳 A\nx") == 6


def test_the_apostrophe_is_documented_where_the_file_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    assert "apostrophe" in capsys.readouterr().out
