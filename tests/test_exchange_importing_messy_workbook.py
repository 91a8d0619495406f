"""A stranger's messy workbook is in the book by command, with every figure right and nothing lost without a word."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import MaritalStatus
from rmtui.records.events import Contact
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.store import create_book
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.messy_workbook import Messy, chinese_workbook, english_workbook

ANSWERS = {
    "钻石": "A",
    "白金": "A",
    "金卡": "B",
    "普通": "D",
    "gold": "A",
    "silver": "B",
    "bronze": "C",
    "√": "M",
    "cautious": "C1",
    "开户日期": "note",
    "client since": "note",
    "到期日": "note",
    "maturity": "note",
}
"""By the end of the question's key."""

WORKBOOKS = [("zh", "CNY", chinese_workbook), ("en", "GBP", english_workbook)]


def answer_all(path: Path) -> int:
    """Answer the questions of a file as the person would; how many there were."""
    content = json.loads(path.read_text("utf-8"))
    for entry in content["answers"]:
        end = entry["key"].rpartition("/")[2]
        if entry["key"].startswith("which/"):  # the first row of two is the first of two people
            entry["answer"] = list(entry["choices"])[int(end) - 61]
        else:
            entry["answer"] = ANSWERS[end]
    path.write_text(json.dumps(content), encoding="utf-8")
    return len(content["answers"])


@pytest.fixture(params=WORKBOOKS, ids=["zh", "en"])
def brought_in(request: Any, tmp_path: Path, run: Run) -> tuple[Messy, Book, str]:
    """The workbook, the new book that it was brought into, and what the command said; made once for all tests."""
    spoken, currency, workbook = request.param
    _brought_in[spoken] = _brought_in.get(spoken) or bring_in(spoken, currency, workbook, tmp_path, run)
    return _brought_in[spoken]


_brought_in: dict[str, tuple[Messy, Book, str]] = {}


def bring_in(spoken: str, currency: str, workbook: Any, tmp_path: Path, run: Run) -> tuple[Messy, Book, str]:
    make: Callable[[Path], Messy] = workbook
    messy, answers = make(tmp_path / "clients.xlsx"), tmp_path / "answers.json"
    book = Book(create_book(str(tmp_path / "book"), currency).place)
    at = ("--lang", spoken, "--book", book.path, "import", str(messy.path))
    assert run(*at, "--dry-run", "--answers", str(answers)).code == 0
    assert answer_all(answers) == (9 if spoken == "zh" else 5)
    done = run(*at, "--answers", str(answers), "--yes")
    assert (done.code, done.err) == (0, "")
    again = run(*at, "--answers", str(answers), "--yes")
    assert again.code == 0
    assert any(words in again.out for words in ("in the book already", "客户簿里都有了"))
    return messy, Book(book.path), done.out


def digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone)).removeprefix("86").replace("447700", "07700")


def test_every_client_holding_and_contact_is_in_the_book(brought_in: tuple[Messy, Book, str]) -> None:
    messy, book, _said = brought_in
    clients = book.clients()
    assert sorted(one.name for one in clients.values()) == sorted(messy.names)
    worth: Counter[str] = Counter()
    for one in book.records(Holding):
        worth[digits(clients[one.client].phones[0])] += -one.value if one.kind in LIABILITIES else one.value
    assert worth == messy.worth
    contacts = list(book.records(Contact))
    assert Counter(one.channel.value for one in contacts) == messy.contacts
    assert sorted(one.note for one in contacts if one.note) == sorted(messy.words)
    owners = {one.note: clients[one.clients[0]].name for one in contacts}
    assert all(words.startswith(owners[words]) for words in messy.words)


def test_every_figure_of_the_summary_is_true(brought_in: tuple[Messy, Book, str]) -> None:
    messy, _book, said = brought_in
    contacts, holdings = sum(messy.contacts.values()), messy.holdings
    for lines in (
        (f"Contacts: {contacts} to add, 0 to change", f"联络记录：新增{contacts}，更新0"),
        (f"Holdings: {holdings} to add, 0 to change", f"资产明细：新增{holdings}，更新0"),
        ("Clients: 60 to add, 0 to change; 0 records as they are.", "新增60位，更新0位；其余0项不变。"),
        ("the client above (140)", "算作上一行的客户（140）"),
        ("result is not in the file; open and save it in a spreadsheet (60)", "请用表格软件打开并另存一次（60）"),
        ("Headings that stand there again, left out (1)", "重复出现的表头，已略去（1）"),
    ):
        assert any(line in said for line in lines), lines


def test_what_a_cell_says_that_is_no_value_is_in_the_notes(brought_in: tuple[Messy, Book, str]) -> None:
    messy, book, _said = brought_in
    notes = Counter(line for one in book.clients().values() for line in one.notes.splitlines())
    if messy.names[-1] == "王伟":
        assert notes["开户日期: 2019-07"] == 20
        assert sum(one.marital is MaritalStatus.SINGLE for one in book.clients().values()) == 12
        assert sum(len(one.family) == 2 for one in book.clients().values()) == 24
        assert notes["勿提母亲"] == 1
        assert {one.tier.value for one in book.clients().values() if one.tier} == {"A", "B", "D"}
    else:
        assert notes["Client since: Jul 2019"] == 20
        assert {f"{one.birthday.year}-{one.birthday.month}" for one in book.clients().values() if one.birthday} == {
            *("1985-3", "1964-6", "1979-12", "1990-1")
        }
    assert [channel for channel in Channel if f"{channel.value}:" in notes] == []
