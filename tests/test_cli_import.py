"""`rmtui import`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from rmtui.cli.context import Context
from rmtui.store.files.book import Book
from tests.conftest import Run

DATA = Path(__file__).parent.parent / "data"
Sheet = Callable[[str], str]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    def sheet(text: str) -> str:
        path = tmp_path / "clients.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return sheet


def names(book: Book) -> list[str]:
    return [client.name for client in book.clients().values()]


def test_a_dry_run_shows_everything_and_changes_nothing(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名,手机,标签,序号\n王芳,13800138000,亲子,1\n陈静,13900000001,,2\n"), "--dry-run")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Columns read: 姓名 = Name, 手机 = Phone, 标签 = Tags",
        "Columns not read: 序号",
        "New: 陈静",
        "王芳",
        "  Tags: fund → fund, 亲子",
        "1 to add, 1 to change, 0 as they are, 0 refused.",
        "This was a dry run: nothing was changed.",
    ]
    assert names(book) == ["王芳", "李强"]


def test_yes_imports_all_as_one_change_that_undo_takes_back(book: Book, run: Run, sheet: Sheet) -> None:
    assert run("import", sheet("姓名,手机,标签\n王芳,,亲子\n单凯,13900000001,\n"), "--yes").code == 0
    assert names(book) == ["王芳", "李强", "单凯"]
    assert [client.pinyin for client in book.clients().values()][-1] == "shan kai"
    run("undo")
    assert names(book) == ["王芳", "李强"]
    assert [client.tags for client in book.clients().values()] == [("fund",), ()]


def test_the_same_file_twice_adds_nothing(book: Book, run: Run) -> None:
    assert run("import", str(DATA / "clients.csv"), "--yes").code == 0
    known = book.clients()
    for name in ("clients.csv", "clients-gbk.csv", "clients.xlsx"):
        answer = run("import", str(DATA / name))
        assert answer.code == 0
        assert "Everything is in the book already" in answer.out
    assert book.clients() == known


def test_a_workbook_tells_which_sheet_was_read(book: Book, run: Run) -> None:
    answer = run("import", str(DATA / "clients.xlsx"), "--dry-run")
    assert answer.out.startswith("Sheet read: 客户\nSheets not read: 说明\n")


def test_one_bad_row_keeps_all_out(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名,手机\n陈静,1.38001E+10\n何军,13900000001\n,13900000002\n"), "--yes")
    assert answer.code == 1
    assert "Row 2, “手机”: Phone: of “1.38001E+10” the spreadsheet lost digits." in answer.out
    assert "Row 4: The row has no name." in answer.out
    assert answer.err.startswith("rmtui: 2 rows cannot be taken in.")
    assert names(book) == ["王芳", "李强"]


def test_bad_rows_are_left_out_when_told_so(book: Book, run: Run, sheet: Sheet) -> None:
    path = sheet("姓名,手机\n陈静,1.38001E+10\n何军,13900000001\n")
    assert run("import", path, "--yes", "--skip-bad").code == 0
    assert names(book) == ["王芳", "李强", "何军"]
    answer = run("import", sheet("姓名,手机\n陈静,x\n"), "--yes", "--skip-bad")
    assert answer.out.endswith("Nothing was changed.\n")


def test_nobody_can_be_asked_in_a_script(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名\n陈静\n"))
    assert answer.code == 2
    assert "--yes" in answer.err
    assert names(book) == ["王芳", "李强"]


@pytest.mark.parametrize(("reply", "clients"), [("y", 3), ("n", 2)])
def test_a_person_is_asked(
    reply: str, clients: int, book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: reply)
    assert run("import", sheet("姓名\n陈静\n")).code == 0
    assert len(book.clients()) == clients


def test_a_book_that_changed_while_the_person_thought_is_not_overwritten(
    book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def think(_question: str) -> str:
        before = next(iter(book.clients().values()))
        Book(book.path).change(before, msgspec.structs.replace(before, phones=("13900000009",)), what="edit")
        return "y"

    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", think)
    answer = run("import", sheet("姓名,标签\n王芳,亲子\n"))
    assert answer.code == 1
    assert "changed in the meantime" in answer.err
    assert next(iter(book.clients().values())).tags == ("fund",)


def test_a_file_that_is_not_there_is_not_found(book: Book, run: Run, tmp_path: Path) -> None:
    assert run("import", str(tmp_path / "none.csv")).code == 4
    assert run("import", str(tmp_path)).code == 4


def test_a_file_without_names_is_refused(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("电话\n13900000001\n"), "--yes")
    assert answer.code == 1
    assert "No column holds the clients' names" in answer.err


def test_many_new_clients_are_named_in_part(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名\n" + "".join(f"客户{number}号\n" for number in range(25))), "--dry-run")
    assert "客户19号 and 5 more" in answer.out


def test_hostile_cells_reach_the_terminal_harmlessly(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名,手机,\x1b[2J\n陈\x1b[31m静,\x1b]0;x\x07,\n"), "--dry-run")
    assert "\x1b" not in answer.out
    assert "\x07" not in answer.out


def test_a_program_is_told_what_an_import_would_do_and_did(book: Book, run: Run, sheet: Sheet) -> None:
    file = sheet("姓名,手机,标签,等级\n王芳,13800138000,亲子,\n陈静,13900000001,,\n赵云,,,Z\n")
    for words, code, imported in (
        (["--dry-run"], 0, False),
        (["--yes"], 1, False),
        (["--yes", "--skip-bad"], 0, True),
    ):
        answer = run("import", file, *words, "--json")
        assert answer.code == code
        found = json.loads(answer.out)
        assert found["imported"] is imported
        assert [one["name"] for one in found["added"]["clients"]] == ["陈静"]
        assert [one["tags"] for one in found["changed"]["clients"]] == [["fund", "亲子"]]
        assert [(one["row"], one["column"]) for one in found["refused"]] == [(4, "等级")]


def test_a_program_is_told_what_a_book_in_json_brought(book: Book, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    run("export", str(file))
    run("remove", "李强", "--yes")
    found = json.loads(run("import", str(file), "--yes", "--json").out)
    assert (found["imported"], [one["name"] for one in found["added"]["clients"]]) == (True, ["李强"])
    assert json.loads(run("import", str(file), "--json").out)["imported"] is False
