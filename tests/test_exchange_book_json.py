"""The whole book as JSON, out and in again."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from rmtui.exchange.book_json import book_json, import_pairs, read_book
from rmtui.exchange.book_json import book_records as exported_records
from rmtui.plain import plain_json
from rmtui.records.base import Record
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS
from rmtui.records.loan import LoanClass
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.canaries import Family
from tests.conftest import Run
from tests.factory import ago, client, contact, promise
from tests.generated_records import FEW_BOOKS, book_records


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def content(path: str) -> dict[str, Record]:
    """All records of a book by kind and id, whatever their revision."""
    book = Book(path)
    return {
        f"{kind.table} {one.id}": replace(one, revision=1)
        for kind in KINDS.values()
        for one in book.records(kind.record)
    }


@pytest.mark.parametrize("form", ["file", "--json", "--ndjson"])
def test_a_book_that_is_brought_in_elsewhere_is_equal(family: Family, run: Run, tmp_path: Path, form: str) -> None:
    other, file = str(tmp_path / "other"), str(tmp_path / "book.json")
    run("init", other, "--currency", "CNY")
    before = content(family.book.path)
    if form == "file":
        assert run("export", file).code == 0
        answer = run("--book", other, "import", file, "--yes")
    else:
        answer = run("--book", other, "import", "-", "--yes", stdin=run("export", form).out)
    assert answer.code == 0
    assert content(other) == before
    assert run("--book", other, "doctor").code == 0
    assert run("--book", other, "undo").code == 0
    assert content(other) == {}


@FEW_BOOKS
@given(book_records())
def test_a_book_of_any_records_comes_back_equal(records: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as place:
        book = write_book(os.path.join(place, "book"), records)
        text = plain_json(book_json(exported_records(book)))
        assert not any(isinstance(one, float) for one in numbers(json.loads(text))), "no figure loses a digit"
        other = Book.create(os.path.join(place, "other"))
        other.revise(import_pairs(read_book(text), other), what="import", orphans=True)
        assert content(other.path) == content(book.path)
        assert len(content(book.path)) == len(records)


def numbers(value: Any) -> Iterator[float]:
    """Every number in JSON."""
    if isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from numbers(one)
    elif isinstance(value, (int, float)):
        yield value


def test_contacts_of_a_removed_client_come_along(family: Family, run: Run, tmp_path: Path) -> None:
    client = next(iter(family.book.clients().values()))
    family.book.remove_client(client)
    other, before = str(tmp_path / "other"), content(family.book.path)
    run("init", other, "--currency", "CNY")
    assert run("--book", other, "import", "-", "--yes", stdin=run("export", "-").out).code == 0
    assert content(other) == before


def test_the_same_book_again_changes_nothing_and_what_differs_is_changed(book: Book, run: Run, tmp_path: Path) -> None:
    run("log", "王芳 T 聊了")
    exported: dict[str, Any] = json.loads(run("export", "--json").out)
    assert "nothing to change" in run("import", "-", "--yes", stdin=json.dumps(exported)).out
    (contact,) = exported["contacts"]
    contact["on"] = "2026-10-20"
    exported["clients"][0]["area"] = "north"
    shown = run("import", "-", "--dry-run", stdin=json.dumps(exported)).out
    assert "Contacts: 0 to add, 1 to change" in shown
    assert run("import", "-", stdin=json.dumps(exported)).code == 2, "nobody can be asked"
    assert run("import", "-", "--yes", stdin=json.dumps(exported)).code == 0
    assert [one.on.isoformat() for one in book.records(Contact)] == ["2026-10-20"]
    assert [one.area for one in book.clients().values()] == ["north", ""]
    run("undo")
    assert [one.on.isoformat() for one in book.records(Contact)] == ["2026-11-23"]


def test_of_a_filter_only_what_is_theirs_is_written(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    run("log", "王芳、李强 M 午餐")
    run("notes", "add", "--text", "晨会")
    found = json.loads(run("export", "--json", "王芳").out)
    assert [one["name"] for one in found["clients"]] == ["王芳"]
    assert [(one["note"], len(one["clients"])) for one in found["contacts"]] == [
        ("午餐", 1),
        ("聊了", 1),
    ]
    assert found["notes"] == []


HOLDING = '{"client": "a", "kind": "fund", "name": "x", "value": "1"}'
TWICE = '[{"id": "a", "name": "x"}, {"id": "a", "name": "y"}]'


def made(lists: str) -> str:
    return f'{{"format": "rmtui-book", "version": 1, {lists}}}'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "not a book in JSON"),
        ("hello", "Line 1 is not JSON"),
        ('{"format": "rmtui-book", "version": 2}', "newer"),
        (made('"cars": []'), ""),
        (made('"cars": [{}]'), "cars[0]"),
        (made('"clients": [{"name": 3}]'), "clients[0]"),
        (made(f'"clients": {TWICE}'), "twice"),
        (made(f'"holdings": [{HOLDING}]'), "neither in the file nor in the book"),
        (made('"clients": [{"name": "x", "number": "88001"}]'), "88001"),
    ],
)
def test_what_is_no_book_leaves_everything(book: Book, run: Run, text: str, said: str) -> None:
    before = content(book.path)
    answer = run("import", "-", "--yes", stdin=text)
    assert (answer.code == 1, said in answer.err) == (bool(said), True)
    assert content(book.path) == before


def test_a_file_that_is_not_there_is_exit_4(book: Book, run: Run) -> None:
    assert run("import", "nowhere.json").code == 4


def test_a_book_of_an_earlier_rmtui_gives_the_class_of_a_client_to_its_loans() -> None:
    client = {"id": "company", "name": "远航物流", "kind": "company", "loan_class": "special-mention"}
    loan = {"id": "a", "client": "company", "kind": "loan", "name": "流贷", "value": "1.00"}
    text = json.dumps({"format": "rmtui-book", "version": 1, "clients": [client], "holdings": [loan]})
    company, holding = read_book(text)
    assert isinstance(holding, Holding)
    assert (company.id, holding.loan_class) == ("company", LoanClass.SPECIAL_MENTION)


def test_a_contact_with_several_clients_is_exported_for_the_chosen_one_alone(run: Run, tmp_path: Path) -> None:
    wang, li = client("王芳", phones=("13912348000",)), client("李强", aliases=("老李",))
    both = contact(wang, li, note="和老李、王芳吃饭，李强想买房", promise=promise(ago(-3), "给李强发方案"))
    book = write_book(str(tmp_path / "book"), [wang, li, both])
    (exported,) = (one for one in exported_records(book, [wang]) if isinstance(one, Contact))
    assert exported.clients == (wang.id,) and exported.note == "和***、王芳吃饭，***想买房"
    assert exported.promise and exported.promise.text == "给***发方案"
    file = str(tmp_path / "wang.json")
    assert run("--book", book.path, "export", file, "王芳").code == 0
    assert "李强" not in Path(file).read_text(encoding="utf-8") and li.id not in Path(file).read_text(encoding="utf-8")
    before = content(book.path)
    assert run("--book", book.path, "import", file, "--yes").code == 0
    assert content(book.path) == before, "what was left out is not taken away"
    other = Book.create(str(tmp_path / "other"))
    assert run("--book", other.path, "import", file, "--yes").code == 0
    assert [one.clients for one in Book(other.path).contacts()] == [(wang.id,)]
