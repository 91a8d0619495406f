"""Reading .csv and .xlsx files, however they come."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from rmtui.errors import BadInput, NotFound
from rmtui.exchange.importing import table
from rmtui.exchange.importing.columns.headings import read_heading
from rmtui.exchange.importing.files import csv_table, table_file
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.table import Table

HEADINGS = ["姓名", "手机", "备注"]
ROW = ["王芳", "13900000001", "喜欢茶"]
PLAIN = "姓名,手机,备注\r\n王芳,13900000001,喜欢茶\r\n"


Read = Callable[..., list[Table]]


@pytest.fixture
def read_all(tmp_path: Path) -> Read:
    """The tables in a file of these bytes."""

    def read(content: bytes | str, name: str = "clients.csv", **answers: str) -> list[Table]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_tables([str(path)], Answers(answers))

    return read


@pytest.fixture
def read(read_all: Read) -> Any:
    """The one table in a file of these bytes."""

    def read(content: bytes | str, name: str = "clients.csv") -> Table:
        (table,) = read_all(content, name)
        return table

    return read


@pytest.fixture
def refusal(read: Any) -> Any:
    """What is said of a file that cannot be taken."""

    def refusal(content: bytes | str, name: str = "clients.csv") -> str:
        with pytest.raises(BadInput) as caught:
            read(content, name)
        message = str(caught.value)
        assert name in message
        assert "\n" not in message
        return message

    return refusal


def workbook(*rows: list[Any], title: str = "客户", **others: list[list[Any]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name, further in others.items():
        sheet = book.create_sheet(name)
        for row in further:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def package(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


# Text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_usual_encoding_is_read(read: Any, encoding: str) -> None:
    assert read(PLAIN.encode(encoding)) == Table([(1, HEADINGS), (2, ROW)], is_text=True)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|", "，"])
def test_the_sign_between_cells_is_found(read: Any, sign: str) -> None:
    assert read(PLAIN.replace(",", sign)) == Table([(1, HEADINGS), (2, ROW)], is_text=True)


def test_signs_inside_quotation_marks_part_nothing(read: Any) -> None:
    table = read('姓名,手机,备注\n"王芳",13900000001,"茶;酒, ""好""\n第二行"\n')
    assert table.rows[1:] == [(2, ["王芳", "13900000001", '茶;酒, "好"\n第二行'])]


def test_rows_are_numbered_as_a_spreadsheet_does_and_blank_ones_left_out(read: Any) -> None:
    table = read('姓名,备注\n\n王芳,"a\nb"\n , \n李强,\n')
    assert table.rows[1:] == [(3, ["王芳", "a\nb"]), (5, ["李强"])]


def test_quotation_marks_may_have_blanks_before_them(read: Any) -> None:
    assert read('姓名, 手机, 备注\n"王芳", "13900000001", "茶, 酒"\n').rows[1] == (2, ["王芳", "13900000001", "茶, 酒"])


def test_titles_above_the_headings_are_rows_of_their_own(read: Any) -> None:
    assert read("sep=,\n客户信息表,,\n\n制表：王敏,,\n" + PLAIN).rows == [
        *((1, ["sep="]), (2, ["客户信息表"]), (4, ["制表：王敏"])),
        *((5, HEADINGS), (6, ROW)),
    ]


def test_a_row_with_too_many_cells_keeps_them_for_all_to_see(read: Any) -> None:
    assert read("姓名,手机\n王芳,139,0000\n").rows[1:] == [(2, ["王芳", "139", "0000"])]


def test_what_was_forced_to_be_text_is_text(read: Any) -> None:
    table = read('姓名,手机,备注,标签\n王芳,"=""13900000001""",\'+86 139,\'90s\n李强,\'139,=1+1,\n')
    assert table.rows[1:] == [(2, ["王芳", "13900000001", "+86 139", "'90s"]), (3, ["李强", "139", "=1+1"])]


def test_headings_alone_are_a_table_without_rows(read: Any) -> None:
    assert read("姓名,手机\n") == Table([(1, ["姓名", "手机"])], is_text=True)


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", " , ,\n"])
def test_an_empty_file_is_told(refusal: Any, content: str) -> None:
    assert refusal(content).endswith("is empty.")


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ('姓名,备注\n王芳,a\n李强,"b\n陈静,c\n', 3),
        ('姓名,备注\n王芳,a\n"李强,b\n"陈静",c\n', 3),
        ('姓名,备注\n"王芳"x,a\n', 2),
    ],
)
def test_an_unclosed_quotation_mark_is_named_with_its_row(refusal: Any, content: str, row: int) -> None:
    assert f"quotation mark in row {row} " in refusal(content)


def test_a_nul_is_told_with_its_line(refusal: Any) -> None:
    assert "NUL in line 2" in refusal("姓名\n王\0芳\n")


def test_bytes_that_are_no_text_are_told(refusal: Any) -> None:
    assert "The encoding" in refusal(bytes(range(128, 256)) * 2)


def test_a_cell_of_200_000_characters_is_refused_with_row_and_column(refusal: Any) -> None:
    message = refusal(f"姓名,备注\n王芳,茶\n李强,{'茶' * 200_000}\n")
    assert "row 3, column “备注”" in message


def test_reading_leaves_the_limits_of_others_alone(read: Any) -> None:
    before = csv.field_size_limit(12_345)
    read(PLAIN)
    assert csv.field_size_limit(before) == 12_345


WESTERN = "Name,Phone,Notes\nJürgen Müller,+49 170 0000001,prefers mornings\nBjörk Ågren,+46 70 0000002,\n"


def test_an_encoding_that_may_be_several_is_asked_with_the_line_in_which_they_differ(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(WESTERN.encode("cp1252"))
    answers = Answers({})
    assert read_tables([str(path)], answers) == []
    (question,) = answers.open.values()
    assert [one.text for one in question.choices] == [
        "Western European (cp1252): Björk Ågren,+46 70 0000002,",
        "Central European (cp1250): Björk Ĺgren,+46 70 0000002,",
    ]


def test_a_letter_alone_tells_no_encoding(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Name,City\nZoë Lind,Leeds\n".encode("cp1252"))
    answers = Answers({})
    assert read_tables([str(path)], answers) == []
    (question,) = answers.open.values()
    assert [one.answer for one in question.choices] == ["cp1252", "cp1257"]


def test_an_encoding_that_a_person_chose_is_read(read_all: Read) -> None:
    (table,) = read_all(WESTERN.encode("cp1252"), encoding="cp1252")
    assert [cells[0] for _number, cells in table.rows[1:]] == ["Jürgen Müller", "Björk Ågren"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("姓名,手機,備註\n陳靜,0912000001,喜歡茶\n張偉,0912000002,\n", "big5"),
        ("Имя,Телефон\nАнна Иванова,+7 900 0000000\n", "cp1251"),
        ("Name,Phone\nJürgen Müller,+49 170 0000001\n", "cp1252"),
        ("姓名,手机\n仝垚,13900000001\n", "gb18030"),
        *(("name,phone\n王芳,13900000001\n", "gb18030"), ("a;b\n王;芳\n", "gb18030")),
    ],
)
def test_an_encoding_that_can_be_told_is_told(read: Any, text: str, encoding: str) -> None:
    assert [cells for _number, cells in read(text.encode(encoding)).rows] == [
        line.replace(";", ",").split(",") if line[-1] != "," else line[:-1].split(",") for line in text.splitlines()
    ]


# The file


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_tables([str(tmp_path / "none.csv")], Answers({}))
    with pytest.raises(NotFound):
        read_tables([str(tmp_path)], Answers({}))


def test_a_file_may_be_too_large(refusal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "LARGEST_FILE", 1000)
    assert "larger than" in refusal("姓名\n" + "x\n" * 1000)


def test_a_file_may_have_too_many_rows(refusal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 10)
    assert "more than 10 rows" in refusal("姓名\n" + "x\n" * 10)
    assert "more than 10 rows" in refusal(workbook(["姓名"], *[["x"]] * 10), "clients.xlsx")


@pytest.mark.parametrize("content", [b"<html><table>", b"\xef\xbb\xbf\n<!DOCTYPE html>", b'<?xml version="1.0"?>'])
@pytest.mark.parametrize("name", ["clients.xlsx", "clients.xls", "clients.csv"])
def test_a_web_page_is_told_whatever_its_name(refusal: Any, content: bytes, name: str) -> None:
    assert "web page" in refusal(content, name)


def test_an_old_workbook_and_a_locked_one_are_told_apart(refusal: Any) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    assert ".xls format" in refusal(old, "clients.xls")
    assert "password" in refusal(old + "EncryptedPackage".encode("utf-16-le"), "clients.xlsx")


# Workbooks


def test_a_workbooks_cells_are_text_that_loses_nothing(read: Any) -> None:
    cells = [
        *("王芳", 13900000001, 13900000002.0, 1.5, True),
        *(date(1985, 5, 5), datetime.fromisoformat("2026-03-01T09:30"), time(9, 5), "a_x001B_b", None, " x "),
    ]
    _headings, row = read(workbook(["姓名", *"bcdefghijk"], cells), "clients.xlsx").rows
    assert row == (
        2,
        [
            *("王芳", "13900000001", "13900000002", "1.5", "TRUE"),
            *("1985-05-05", "2026-03-01 09:30", "09:05", "a\x1bb", "", " x "),
        ],
    )


def test_a_number_too_long_for_a_spreadsheet_shows_that_digits_are_lost(read: Any) -> None:
    assert (
        read(workbook(["姓名", "客户号"], ["王芳", 1.1010119850505e17]), "a.xlsx").rows[1][1][1]
        == "1.1010119850505e+17"
    )


def test_every_sheet_that_is_not_empty_is_a_table(read_all: Read) -> None:
    content = workbook(["说明"], ["虚构"], title="封面", 客户=[["客户表"], [], HEADINGS, ROW], 空=[], 存档=[["王芳"]])
    tables = read_all(content, "clients.xlsx")
    assert [one.title for one in tables] == ["封面", "客户", "存档"]
    assert tables[1].rows == [(1, ["客户表"]), (3, HEADINGS), (4, ROW)]


def test_the_comments_on_cells_are_read(read: Any) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["客户", "2026-11-02"])
    sheet.append(["王芳", "T"])
    sheet["B2"].comment = Comment("王敏:\n聊了到期理财", "王敏")
    file = io.BytesIO()
    book.save(file)
    assert read(file.getvalue(), "calendar.xlsx").comments == {(2, 1): "聊了到期理财"}


def test_a_percentage_is_read_as_it_is_shown_and_a_computed_number_with_the_digits_there_are(read: Any) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["产品", 0.0195, 0.1 + 0.2])
    sheet["B1"].number_format = "0.00%"
    file = io.BytesIO()
    book.save(file)
    assert read(file.getvalue(), "holdings.xlsx").rows == [(1, ["产品", "1.95%", "0.3"])]


def test_a_formula_without_a_stored_result_is_told(read: Any) -> None:
    table = read(workbook(["姓名", "手机"], ["王芳", "=A1"]), "clients.xlsx")
    assert (table.rows[1], table.formulas) == ((2, ["王芳"]), {(2, 1)})


def test_a_workbook_that_counts_from_1904_says_so(read: Any) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名"])
    file = io.BytesIO()
    book.save(file)
    assert read(file.getvalue(), "clients.xlsx").first_day_offset == 1462


def test_a_hidden_sheet_is_not_read_and_its_name_is_told(read_all: Read) -> None:
    book = Workbook()
    shown, hidden = book.active, book.create_sheet("旧")
    assert shown is not None
    shown.append(["说明"])
    hidden.append(HEADINGS)
    hidden.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    tables = read_all(file.getvalue(), "clients.xlsx")
    assert [(table.title, table.rows) for table in tables] == [("Sheet", [(1, ["说明"])]), ("旧 (hidden)", [])]


def test_merged_and_stray_columns_have_no_heading(read: Any) -> None:
    table = read(workbook(["姓名", None, "手机"], ["王芳", "x", 139, None, "核对过"]), "clients.xlsx")
    assert table.rows[1] == (2, ["王芳", "x", "139", "", "核对过"])


def test_a_wrong_dimension_hides_no_row(read: Any) -> None:
    content = workbook(HEADINGS, ROW)
    parts = zipfile.ZipFile(io.BytesIO(content))
    changed = {
        name: parts.read(name).replace(b'<dimension ref="A1:C2"', b'<dimension ref="A1"') for name in parts.namelist()
    }
    assert read(package(**changed), "clients.xlsx").rows == [(1, HEADINGS), (2, ROW)]


def test_a_workbook_by_another_name_is_still_one(read: Any) -> None:
    assert read(workbook(HEADINGS, ROW), "clients.csv").rows == [(1, HEADINGS), (2, ROW)]


@pytest.mark.parametrize("keep", [4, 30, 500, 3000])
def test_a_workbook_cut_short_is_told(refusal: Any, keep: int) -> None:
    assert "damaged or cut short" in refusal(workbook(HEADINGS, ROW)[:keep], "clients.xlsx")


def test_a_workbook_with_broken_cells_is_told(refusal: Any) -> None:
    parts = zipfile.ZipFile(io.BytesIO(workbook(HEADINGS, ROW)))
    content = {name: parts.read(name) for name in parts.namelist()}
    content["xl/worksheets/sheet1.xml"] = content["xl/worksheets/sheet1.xml"][:-40]
    assert "damaged" in refusal(package(**content), "clients.xlsx")


def test_another_kind_of_zip_file_is_no_workbook(refusal: Any) -> None:
    assert "not a workbook" in refusal(package(**{"word/document.xml": b"<x/>"}), "clients.xlsx")


def test_a_zip_bomb_is_not_opened(refusal: Any) -> None:
    bomb = package(**{"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": bytes(60_000_000)})
    assert "was not opened" in refusal(bomb, "clients.xlsx")


def test_a_workbook_of_very_many_parts_is_not_opened(refusal: Any) -> None:
    parts = {f"xl/{number}": b"" for number in range(5_001)}
    assert "was not opened" in refusal(package(**{"xl/workbook.xml": b"<x/>"}, **parts), "clients.xlsx")


def test_a_package_with_a_password_is_told(refusal: Any) -> None:
    content = bytearray(package(**{"xl/workbook.xml": b"<x/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(bytes(content), "clients.xlsx")


def test_an_empty_sheet_is_told(refusal: Any) -> None:
    assert refusal(workbook(), "clients.xlsx").endswith("is empty.")


# What is far larger than a client list


def test_cells_that_stray_far_from_all_others_are_left_out_and_told(read: Any) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADINGS, ROW):
        sheet.append(row)
    sheet["ZZZ1"], sheet["XFD1048576"] = "x", "y"
    file = io.BytesIO()
    book.save(file)
    found = read(file.getvalue(), "clients.xlsx")
    assert found.rows == [(1, HEADINGS), (2, ROW)]
    assert [one[1:] for one in found.findings] == [(1, "ZZZ", "x"), (1_048_576, "XFD", "y")]


def test_a_sheet_that_is_formatted_to_its_end_is_refused_before_all_of_it_is_read(
    refusal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "_MOST_BLANK_ROWS", 3)
    blanks = [[" "]] * 4
    assert "3 empty rows" in refusal(workbook(HEADINGS, ROW, *blanks), "clients.xlsx")
    assert "3 empty rows" in refusal(PLAIN + ",,\r\n" * 4)


def test_a_hundred_thousand_columns_are_refused(refusal: Any) -> None:
    assert "1000 columns" in refusal("姓名," + ",".join(map(str, range(100_000))) + "\n王芳\n")


def test_empty_columns_behind_the_last_do_no_harm(read: Any) -> None:
    empty = "," * 100_000
    assert read(f"姓名,手机{empty}\n王芳,13900000001{empty}\n") == read("姓名,手机\n王芳,13900000001\n")


@pytest.mark.parametrize("cell", ["(" * 200_001, '"' + "a\n" * 100_001 + '"', '"a\n",' * 40_001])
def test_a_row_longer_than_a_client_list_has_any_is_refused(
    refusal: Any, monkeypatch: pytest.MonkeyPatch, cell: str
) -> None:
    monkeypatch.setattr(csv_table, "_LONGEST_ROW", 200_000)
    assert "row 2 is longer" in refusal(f"姓名,备注\n王芳,{cell}\n")
    assert "row 1 is longer" in refusal(f"姓名,{cell}\n王芳\n")


def test_a_heading_of_a_million_signs_is_none() -> None:
    assert read_heading("(" * 1_000_000).meanings == ()


def test_a_file_of_300_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(BadInput, match="larger than 50 MB"):
        read_tables([str(path)], Answers({}))
