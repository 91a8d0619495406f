"""`rmtui export`."""

from __future__ import annotations

import csv
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from rmtui.cli import main
from rmtui.records.client import Client, Relative
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago, contact


def test_the_book_is_written_as_a_workbook(book: Book, run: Run, tmp_path: Path) -> None:
    fang, _qiang = book.clients().values()
    book.save(contact(fang, on=ago(5), channel="T", note="聊了债基"), what="log")
    path = tmp_path / "book.xlsx"
    answer = run("export", str(path))
    written = f"Written to {path}. Only you can read the file, and it is not encrypted. 2 clients.\n"
    written += "It has every kind of record but what left the book (“rmtui audit”), which .json alone has.\n"
    assert (answer.code, answer.out) == (0, written)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    sheets: Any = load_workbook(path).worksheets
    assert [row[0] for row in sheets[0].iter_rows(values_only=True)] == ["Name", "王芳", "李强"]
    assert [cell.value for row in sheets[3].iter_rows(min_row=3, min_col=3) for cell in row if cell.value] == ["T"]


@pytest.mark.parametrize("name", ["book.xlsx", "clients.csv"])
def test_importing_it_again_changes_nothing(book: Book, run: Run, tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    assert run("export", path).code == 0
    answer = run("import", path, "--dry-run")
    assert "Clients: 0 to add, 0 to change; 2 records as they are." in answer.out
    assert "Columns not read" not in answer.out


def test_a_filter_picks_whose_folders_go_into_it(book: Book, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert run("export", str(path), "tier:A").out.endswith(" 1 client.\n")
    assert "李强" not in path.read_text("utf-8-sig")
    run("edit", "李强", "--tier", "A")
    assert run("export", str(path), "--replace", "tier:A tag:fund").out.endswith(" 1 client.\n")
    path = tmp_path / "b.csv"
    assert run("export", str(path), "-tag:fund").code == 0
    assert "王芳" not in path.read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["vcf", "vcf3", "ics", "csv", "md", "json"])
def test_a_program_gets_it_on_standard_output(book: Book, run: Run, name: str) -> None:
    answer = run("export", "-", "--format", name, "tier:A")
    assert answer.code == 0
    assert "王芳" in answer.out and "李强" not in answer.out
    assert answer.err == "1 client.\n"


def test_a_workbook_is_sent_to_programs_only(
    book: Book, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "-", "--format", "xlsx"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"PK")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["export", "-", "--format", "xlsx"]) == 2


def test_it_is_stated_how_many_people_s_data_leaves(book: Book, run: Run, tmp_path: Path) -> None:
    fang, qiang = book.clients().values()
    family = (Relative(name="李强", relation="丈夫"), Relative(name="李小明", relation="儿子"))
    book.save(replace(fang, family=family, referred_by=qiang.id), what="edit")
    life = Policy(client=fang.id, kind=PolicyKind.LIFE, insured="王建国", holder="李小明")
    book.save(life, replace(life, id="b", insured="", beneficiary="李小明 50%、王芬50%"), what="add")
    book.save(Policy(client=fang.id, kind=PolicyKind.LIFE, beneficiary="法定"), what="add")
    said = {name: run("export", str(tmp_path / f"a.{name}")).out for name in ("csv", "xlsx", "vcf")}
    assert "3 people’s data" in said["csv"], "the son; the husband is a client himself"
    assert "5 people’s data" in said["xlsx"], "and who is insured, or gets what is paid"
    assert "data of" not in said["vcf"], "a telephone gets the clients alone"
    assert "3 people’s data" in run("export", str(tmp_path / "b.csv"), "tier:A").out
    wei = Client(name="周卫")
    book.save(wei, contact(fang, wei, on=ago(5), channel="T"), what="log")
    assert "6 people’s data" in run("export", str(tmp_path / "a.md"), "tier:A").out, "who was there"


def test_two_children_are_two_people_whose_data_leaves(book: Book, run: Run, tmp_path: Path) -> None:
    fang = next(one for one in book.clients().values() if one.name == "王芳")
    family = (Relative(name="two children"), Relative(name="双胞胎"), Relative(name="李小明", relation="儿子"))
    book.save(replace(fang, family=family), what="edit")
    assert "6 people’s data" in run("export", str(tmp_path / "a.csv"), "tier:A").out


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json", "vcf", "ics", "md"])
def test_every_file_is_for_its_owner_alone(book: Book, run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    assert run("export", str(path)).code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_directory_gets_a_table_for_each_kind_of_record(book: Book, run: Run, tmp_path: Path) -> None:
    fang, qiang = book.clients().values()
    book.save(
        contact(fang, on=ago(5), channel="T", note="=聊了债基"),
        Holding(client=qiang.id, kind=HoldingKind.MORTGAGE, name="按揭", value=86_000_000, rate=310),
        what="add",
    )
    place = tmp_path / "tables"
    assert run("export", f"{place}/").code == 0
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in place.iterdir()} == {0o600}
    tables = {one.stem: [*csv.DictReader(one.read_text("utf-8-sig").splitlines())] for one in place.iterdir()}
    assert {"clients", "holdings", "policies", "contacts", "reviews", "sales", "documents"} <= {*tables}
    assert [row["Name"] for row in tables["clients"]] == ["王芳", "李强"]
    assert [(row["Client"], row["Note"]) for row in tables["contacts"]] == [("王芳", "'=聊了债基")]
    assert [(row["Value"], row["Annual rate"]) for row in tables["holdings"]] == [("-860000.00", "3.10%")]
    again = run("export", f"{place}/")
    assert (again.code, "already" in again.err) == (1, True)
    assert run("export", str(place), "王芳", "--replace").code == 0
    assert "按揭" not in (place / "holdings.csv").read_text("utf-8-sig")


def test_a_directory_gets_a_folder_for_each_client(book: Book, run: Run, tmp_path: Path) -> None:
    fang, qiang = book.clients().values()
    book.save(
        replace(fang, notes="# 标题\n| x |", cautions="勿提\n母亲账户"),
        Client(name="../王伟"),
        contact(fang, qiang, on=ago(5), channel="T", note="a|b\nc"),
        what="edit",
    )
    place = tmp_path / "folders"
    assert run("export", f"{place}/", "--format", "md").code == 0
    assert {one.name for one in place.iterdir()} == {"王芳.md", "李强.md", "_王伟.md"}
    text = (place / "王芳.md").read_text("utf-8")
    assert text.startswith("# 王芳\n\n> **!** 勿提\n> **!** 母亲账户\n")
    assert "- Notes: \\# 标题 / \\| x \\|" in text
    row = next(line for line in text.splitlines() if "a\\|b" in line)
    assert "a\\|b<br>c" in row and "王芳, 李强" in row, "one line, and who was there"
    one = tmp_path / "one.md"
    assert run("export", str(one), "李强").code == 0
    assert one.read_text("utf-8").startswith("# 李强\n")


def test_a_format_of_one_file_needs_a_name(book: Book, run: Run, tmp_path: Path) -> None:
    answer = run("export", f"{tmp_path}/", "--format", "xlsx")
    assert (answer.code, "Name a file in it" in answer.err) == (1, True)


def test_nothing_is_written_for_a_filter_that_picks_nobody(book: Book, run: Run, tmp_path: Path) -> None:
    answer = run("export", str(tmp_path / "a.csv"), "tier:D")
    assert (answer.code, answer.err) == (4, "rmtui: No client fits this filter.\n")
    assert "a.csv" not in os.listdir(tmp_path)
    assert run("export", str(tmp_path / "a.csv"), "colour:red").code == 2


def test_an_empty_book_has_nobody_to_write(run: Run, tmp_path: Path) -> None:
    Book.create(str(tmp_path / "book"))
    assert run("export", str(tmp_path / "a.csv")).code == 4


def test_a_file_that_is_there_is_replaced_only_when_told_so(book: Book, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine")
    answer = run("export", str(path))
    assert answer.code == 1
    assert "already" in answer.err
    assert path.read_text() == "mine"
    assert run("export", str(path), "--replace").code == 0
    assert "王芳" in path.read_text("utf-8-sig")


def test_without_a_file_one_is_asked_for(book: Book, run: Run) -> None:
    assert run("export").code == run("export", "--format", "vcf").code == 2


def test_another_ending_is_refused(book: Book, run: Run, tmp_path: Path) -> None:
    answer = run("export", str(tmp_path / "a.pdf"))
    assert answer.code == 2
    assert ".xlsx, .csv" in answer.err


def test_a_hostile_name_stays_text(book: Book, run: Run, tmp_path: Path) -> None:
    book.save(Client(name="=cmd|'/c calc'!A1"), what="add")
    assert run("export", str(tmp_path / "a.csv")).code == 0
    assert "\n'=cmd|'/c calc'!A1," in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert run("export", str(tmp_path / "a.xlsx")).code == 0
    sheet: Any = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet["A4"].value, sheet["A4"].data_type) == ("=cmd|'/c calc'!A1", "s")


def test_the_help_tells_what_is_in_the_file(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("export", "--help")
    said = capsys.readouterr().out
    for words in ("--replace", "contact calendar", "apostrophe", "not encrypted", "rmtui import"):
        assert words in said
