"""`rmtui import`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.cli.context import Context
from rmtui.records.holding import Holding
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
        "Clients: 1 to add, 1 to change; 0 records as they are.",
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
    assert answer.out.startswith("Sheet read: 客户\n")
    assert "Sheets not read: 说明\n" in answer.out


def test_no_row_is_kept_out_for_one_cell_and_all_is_told(book: Book, run: Run, sheet: Sheet) -> None:
    answer = run("import", sheet("姓名,手机\n陈静,1.38001E+10\n何军,13900000001\n,13900000002\n"), "--yes")
    assert answer.code == 0
    assert "Could not be read; kept in the notes (1): row 2, 手机 “1.38001E+10”" in answer.out
    assert "Rows without a name, left out (1): row 4 “13900000002”" in answer.out
    assert names(book) == ["王芳", "李强", "陈静", "何军"]


def test_the_whole_list_of_remarks_is_shown_on_request(book: Book, run: Run, sheet: Sheet) -> None:
    path = sheet("姓名,手机\n" + "".join(f"客户{number}号,x\n" for number in range(8)))
    assert "and 5 more" in run("import", path, "--dry-run").out
    assert "row 9, 手机 “x”" in run("import", path, "--dry-run", "--all").out


QUESTIONS = "姓名,客户等级,生日\n周一,钻石,5/6/1964\n吴二,白金,\n郑三,白金,\n"


def test_a_person_is_asked_each_question_once_and_the_answers_are_remembered(
    book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies = iter(["A", "2", "2", "y", "y"])
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: next(replies))
    answer = run("import", sheet(QUESTIONS))
    assert "Tier: what does “白金” mean? (2×)" in answer.out
    added = [*book.clients().values()][2:]
    assert [(one.tier, one.notes) for one in added] == [("A", ""), ("B", ""), ("B", "")]
    assert added[0].birthday
    assert (added[0].birthday.month, added[0].birthday.day) == (6, 5)
    assert run("import", sheet("姓名,等级\n冯四,白金\n")).code == 0
    assert [*book.clients().values()][-1].tier == "B"
    run("undo")
    run("undo")
    assert names(book) == ["王芳", "李强"]
    assert book.settings().import_answers == {}


def test_a_question_that_is_left_open_keeps_the_text_in_the_notes(
    book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies = iter(["", "nonsense", "", "", "y"])
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: next(replies))
    assert run("import", sheet(QUESTIONS)).code == 0
    assert [one.notes for one in book.clients().values()][-1] == "客户等级: 白金"


def test_a_column_may_be_any_field_at_the_terminal_as_on_the_desk(
    book: Book,
    run: Run,
    sheet: Sheet,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found_at_once = []

    def reply(question: str) -> str:
        shown = capsys.readouterr().out
        if "number, or" not in question:
            return "y"
        has_others = "  0  show the other " in shown
        choices = (choice for line in shown.splitlines() for choice in line.split("\t"))
        number = next((choice.split()[0] for choice in choices if choice.endswith("  Client number")), "")
        assert number or has_others
        found_at_once.append(bool(number) and has_others)
        return number or "0"

    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", reply)
    run("import", sheet("Surname,Our mark\nOkonkwo,412887\nLee,5531\n"))
    assert [one.number for one in book.clients().values()][-2:] == ["412887", "5531"]
    assert not any(found_at_once), "it is none of the likely ones"


def test_a_dry_run_writes_the_questions_to_a_file_that_answers_them(
    book: Book, run: Run, sheet: Sheet, tmp_path: Path
) -> None:
    path, answers = sheet(QUESTIONS), tmp_path / "answers.json"
    answer = run("import", path, "--dry-run", "--answers", str(answers))
    assert "3 questions are in " in answer.out
    content = json.loads(answers.read_text("utf-8"))
    for entry in content["answers"]:
        entry["answer"] = {"钻石": "A", "白金": "B"}.get(entry["key"].rpartition("/")[2], "day")
    answers.write_text(json.dumps(content), encoding="utf-8")
    assert run("import", path, "--answers", str(answers), "--yes").code == 0
    assert [one.tier for one in book.clients().values()][2:] == ["A", "B", "B"]


def test_a_dry_run_asks_at_once_what_follows_from_what_it_suggests(
    book: Book, run: Run, sheet: Sheet, tmp_path: Path
) -> None:
    path, answers = sheet("姓名,客群\n周一,钻石\n吴二,白金\n"), tmp_path / "answers.json"
    assert "3 questions are in " in run("import", path, "--dry-run", "--answers", str(answers)).out
    content = json.loads(answers.read_text("utf-8"))
    for entry in content["answers"]:
        entry["answer"] = {"钻石": "A", "白金": "B"}.get(entry["key"].rpartition("/")[2], entry["answer"])
    answers.write_text(json.dumps(content), encoding="utf-8")
    assert run("import", path, "--answers", str(answers), "--yes").code == 0
    assert [(one.tier, one.notes) for one in book.clients().values()][2:] == [("A", ""), ("B", "")]


def test_an_answer_at_the_prompt_can_be_taken_back(
    book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies = iter(["1", "<", "2", "1", "y", "y"])
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: next(replies))
    assert run("import", sheet("姓名,客户等级\n周一,钻石\n吴二,白金\n")).code == 0
    assert [one.tier for one in book.clients().values()][2:] == ["B", "A"]


def test_a_file_that_holds_no_answers_is_refused(book: Book, run: Run, sheet: Sheet, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text("{}", encoding="utf-8")
    answer = run("import", sheet("姓名\n陈静\n"), "--answers", str(answers), "--yes")
    assert (answer.code, "contains no answers" in answer.err) == (1, True)
    assert run("import", sheet("姓名\n陈静\n"), "--answers", str(tmp_path / "none"), "--yes").code == 4


def test_a_program_gets_the_plan_with_its_questions(book: Book, run: Run, sheet: Sheet) -> None:
    plan = json.loads(run("import", sheet(QUESTIONS), "--dry-run", "--json").out)
    assert [one["name"] for one in plan["added"]["clients"]] == ["周一", "吴二", "郑三"]
    assert [one["count"] for one in plan["questions"]] == [1, 1, 2]
    assert plan["columns"][1] == {"sheet": "", "heading": "客户等级", "kind": "clients", "field": "tier"}
    assert plan["remarks"][0]["row"] == 2


def test_somebody_of_a_known_name_waits_for_an_answer(book: Book, run: Run, sheet: Sheet) -> None:
    path = sheet("姓名,手机\n王芳,13900000008\n陈静,13900000009\n")
    answer = run("import", path, "--yes")
    assert (answer.code, "1 row waits for an answer" in answer.err) == (3, True)
    assert names(book) == ["王芳", "李强", "陈静"]


def test_an_encoding_that_is_not_clear_is_asked_for(book: Book, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Name,Phone\nJürgen Müller,+49 170 0000001\nBjörk Ågren,+46 70 0000002\n".encode("cp1252"))
    answer = run("import", str(path), "--yes")
    assert (answer.code, "add --encoding cp1252 or cp1250" in answer.err) == (3, True)
    assert run("import", str(path), "--yes", "--encoding", "cp1252").code == 0
    assert names(book)[2:] == ["Jürgen Müller", "Björk Ågren"]


def test_of_two_imports_at_once_the_second_adds_nothing_twice(
    book: Book, run: Run, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sheet("姓名,手机\n陈静,13900000001\n")
    revise = Book.revise

    def first_another(self: Book, *args: Any, **kwargs: Any) -> None:
        monkeypatch.setattr(Book, "revise", revise)
        assert run("import", path, "--yes").code == 0
        revise(self, *args, **kwargs)

    monkeypatch.setattr(Book, "revise", first_another)
    answer = run("import", path, "--yes")
    assert answer.code == 0
    assert "looked at once more" in answer.err
    assert names(book) == ["王芳", "李强", "陈静"]


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


def test_several_files_and_those_of_a_directory_are_one_import(book: Book, run: Run, tmp_path: Path) -> None:
    (tmp_path / "lists" / "old").mkdir(parents=True)
    for name, text in {
        "lists/客户.csv": "姓名,手机\n陈静,13900000001\n",
        "lists/持仓.CSV": "姓名,产品,金额\n陈静,国债,10万\n",
        "lists/~$客户.xlsx": "open at the moment",
        "lists/readme.txt": "no list",
        "more.csv": "姓名,手机\n何军,13900000002\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    answer = run("import", str(tmp_path / "lists"), str(tmp_path / "more.csv"), "--yes")
    assert (answer.code, answer.err) == (0, "")
    assert names(book) == ["王芳", "李强", "陈静", "何军"]
    assert [one.value for one in book.records(Holding)] == [10_000_000]
    run("undo")
    assert names(book) == ["王芳", "李强"]


def test_the_same_row_of_two_files_is_two_people(book: Book, run: Run, tmp_path: Path) -> None:
    paths = [tmp_path / "north" / "list.csv", tmp_path / "south" / "list.csv"]
    for path, phone in zip(paths, ("13900000001", "13900000002"), strict=True):
        path.parent.mkdir()
        path.write_text(f"姓名,手机,单位\n陈静,{phone},{path.parent.name}\n", encoding="utf-8")
    assert run("import", *map(str, paths), "--yes").code == 0
    assert sorted(one.phones for one in book.clients().values() if one.name == "陈静") == [
        ("13900000001",),
        ("13900000002",),
    ]


def test_a_directory_without_lists_and_a_book_beside_other_files_are_refused(
    book: Book, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert "without any file that ends in .csv" in run("import", str(tmp_path / "empty")).err
    assert run("import", "book.json", "list.csv").code == 2


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
    file = sheet("姓名,手机,标签,等级\n王芳,13800138000,亲子,\n陈静,13900000001,,Z\n")
    for words, imported in ((["--dry-run"], False), (["--yes"], True)):
        answer = run("import", file, *words, "--json")
        assert answer.code == 0
        found = json.loads(answer.out)
        assert found["imported"] is imported
        assert [one["name"] for one in found["added"]["clients"]] == ["陈静"]
        assert [one["tags"] for one in found["changed"]["clients"]] == [["fund", "亲子"]]
        assert [(one["row"], one["column"]) for one in found["remarks"]] == [(3, "等级")]


def test_a_program_is_told_what_a_book_in_json_brought(book: Book, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    run("export", str(file))
    run("remove", "李强", "--yes")
    found = json.loads(run("import", str(file), "--yes", "--json").out)
    assert (found["imported"], [one["name"] for one in found["added"]["clients"]]) == (True, ["李强"])
    assert json.loads(run("import", str(file), "--json").out)["imported"] is False
