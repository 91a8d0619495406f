"""A new kind of record is a row of the registry: everything that holds for every kind holds for it, too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.kinds import KINDS, BookFile, RecordKind, kind_of_table
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.tie import Share
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.people.ties import updated_tie
from rmtui.rules.text.record_text import raw_record_text
from rmtui.store.belongings import belongings
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from tests.conftest import Run
from tests.factory import TODAY, client

REGISTRY = KINDS.by_name


class Car(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kind of record that rmtui does not have."""

    client: str
    plate: str


class Errand(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Another, which is written down for a day."""

    client: str
    on: date
    what: str


@pytest.fixture
def fang(book: Book) -> Client:
    return next(one for one in book.clients().values() if one.name == "王芳")


@pytest.fixture(autouse=True)
def cars(monkeypatch: pytest.MonkeyPatch) -> RecordKind:
    kind = RecordKind(
        f"{__name__}.Car",
        "cars",
        "car",
        removed_with_client=True,
        count_text=lambda _count: "{count} car",
        texts=lambda car: (car.plate,),
        sheet="Cars",
    )
    monkeypatch.setitem(REGISTRY, "Car", kind)
    return kind


@pytest.fixture
def errand(book: Book, fang: Client, monkeypatch: pytest.MonkeyPatch) -> Errand:
    kind = RecordKind(f"{__name__}.Errand", "errands", "errand", BookFile.MONTH, texts=lambda errand: (errand.what,))
    monkeypatch.setitem(REGISTRY, "Errand", kind)
    errand = Errand(client=fang.id, on=TODAY, what="月饼")
    book.save(errand, what="add")
    return errand


def test_it_is_kept_and_undone(book: Book, fang: Client) -> None:
    car = Car(client=fang.id, plate="沪A12345")
    book.save(car, what="add")
    assert Book(book.path).current(car) == car
    done = book.undo()
    assert done
    assert [raw_record_text(*one, book.clients(), TODAY) for one in done.records] == ["王芳 沪A12345"]
    assert book.current(car) is None
    assert examine(book.path) == []


def test_it_is_found_by_its_words_and_by_its_clients_name(book: Book, fang: Client, run: Run) -> None:
    book.save(Car(client=fang.id, plate="沪A12345"), what="add")
    assert run("find", "wangfang", "a123").out == "car\t王芳 沪A12345\n"
    assert json.loads(run("find", "a123", "--json").out)["cars"][0]["plate"] == "沪A12345"
    assert "沪A12345" not in run("find", "王芳").out


def test_what_is_written_down_for_a_day_is_among_the_day(errand: Errand, run: Run) -> None:
    assert "        王芳 errand: 月饼" in run("day").out.splitlines()
    assert json.loads(run("day", "--json").out)["errands"][0]["what"] == "月饼"
    assert json.loads(run("day", "11-20", "--json").out)["errands"] == []
    assert run("undo").out == "Undone: added: errand 王芳 月饼\n"
    assert "月饼" not in run("day").out


def test_it_is_in_the_folder_of_its_client_alone(book: Book, fang: Client, errand: Errand, run: Run) -> None:
    book.save(Car(client=fang.id, plate="沪A12345"), what="add")
    folder = json.loads(run("show", "王芳", "--json").out)
    assert [car["plate"] for car in folder["cars"]] == ["沪A12345"]
    assert [one["what"] for one in folder["errands"]] == ["月饼"]
    other = json.loads(run("show", "李强", "--json").out)
    assert other["cars"] == other["errands"] == []


def test_the_exported_workbook_lists_it_with_its_client_and_brings_it_back(
    book: Book, fang: Client, run: Run, tmp_path: Path
) -> None:
    car = Car(client=fang.id, plate="沪A12345")
    book.save(car, what="add")
    path = str(tmp_path / "book.xlsx")
    assert run("export", path).code == 0
    assert [[*row] for row in load_workbook(path)["Cars"].iter_rows(values_only=True)] == [
        ["Client", "Client number", "plate", "rmtui cars.id"],
        ["王芳", "88001", "沪A12345", car.id],
    ]
    other = str(tmp_path / "other")
    assert run("init", other).code == 0
    assert run("--book", other, "import", path, "--yes").code == 0
    assert [*Book(other).records(Car)] == [car]
    assert run("export", path, "李强", "--replace").code == 0
    assert "Cars" not in load_workbook(path).sheetnames


def test_the_doctor_looks_whose_it_is(book: Book, fang: Client) -> None:
    book.save(Car(client="nobody", plate="沪A12345"), what="add")
    assert [one.file for one in examine(book.path)] == ["book.json"]


def test_it_goes_with_its_client_and_comes_back(book: Book, fang: Client) -> None:
    car = Car(client=fang.id, plate="沪A12345")
    book.save(car, what="add")
    assert "1 car" in str(belongings(book.records_of(fang.id)))
    book.remove_client(fang)
    assert Book(book.path).current(car) is None
    book.undo()
    back = book.current(car)
    assert back is not None
    assert back.plate == car.plate


def test_another_sees_it_only_where_that_was_agreed(cars: RecordKind, monkeypatch: pytest.MonkeyPatch) -> None:
    wife, husband = client("李娜", id="lina"), client("张伟", id="zhangwei")
    known = Discretion(
        {one.id: one for one in (wife, husband)}, [updated_tie(wife, husband, relation="丈夫", gives=Share)]
    )
    car = Car(client="lina", plate="沪A12345")
    assert known.may_see(car, "lina")
    assert not known.may_see(car, "zhangwei")
    monkeypatch.setitem(REGISTRY, "Car", cars._replace(share=Share.ASSETS))
    assert known.may_see(car, "zhangwei") != known.may_see(Car(client="zhangwei", plate=""), "lina")


def test_tables_and_names_are_of_one_kind_each() -> None:
    assert len({kind.table for kind in KINDS.values()}) == len({kind.name for kind in KINDS.values()}) == len(KINDS)
    assert kind_of_table("contacts") is not None
    assert kind_of_table("of a newer rmtui") is None
    assert all(hasattr(kind.record, "on") for kind in KINDS.values() if kind.file is BookFile.MONTH)


def test_who_agreed_to_nothing_is_not_found_by_the_policies_of_others(tmp_path: Path) -> None:
    """FIELD.md, 保密: who looks for one finds the other by it, too."""
    wei = client("张伟", id="zhangwei")
    mother = client("孙玉珍", id="sunyuzhen")
    policy = Policy(client=wei.id, kind=PolicyKind.LIFE, product="安康", insured="孙玉珍")
    secret, shared = (
        updated_tie(wei, mother, relation="母亲"),
        updated_tie(wei, mother, relation="母亲", shares=Share, gives=Share),
    )
    alone = write_book(str(tmp_path / "alone"), [wei, mother, policy, secret])
    assert [*alone.find(["孙玉珍"])] == [mother]
    assert [*alone.find(["安康"])] == [policy]
    assert policy in write_book(str(tmp_path / "shared"), [wei, mother, policy, shared]).find(["孙玉珍"])


def test_a_document_is_found_by_its_note(book: Book, fang: Client, run: Run) -> None:
    book.save(Document(client=fang.id, name="form.pdf", added_on=TODAY, note="学区房"), what="add")
    assert run("find", "学区房").out == "document\t王芳 form.pdf  学区房\n"
