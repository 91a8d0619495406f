"""Between files and records: every kind of record goes to its place and comes back the same."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import msgspec
import pytest

from rmtui import records
from rmtui.errors import Damaged, ReadOnly
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client, ClientKind, ContactPerson, Relative, RiskGrade, Tier
from rmtui.records.events import DayNote, Sale, Snooze, UnsortedLine
from rmtui.records.kinds import KINDS
from rmtui.records.settings import Settings
from rmtui.store.files import file_format
from rmtui.store.files.book import Book
from rmtui.store.files.layout import month_of
from rmtui.store.files.pages import BookPage, decode, file_of
from tests.factory import TODAY, contact, promise

FANG = Client(
    name="王芳",
    aliases=("王姐",),
    birthday=Birthday(month=8, day=15, lunar=True, leap=True),
    family=(Relative(name="小明", relation="son", birth_year=2015),),
    risk=RiskGrade.C3,
    risk_on=date(2026, 1, 5),
    tier=Tier.A,
    avoid=(Channel.SMS,),
    cadence=45,
)
RECORDS: list[Record] = [
    FANG,
    Client(name="江南纺织", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="周敏", phone="021-555"),)),
    Settings(manager="李明", cadence={Tier.A: 21}, wechat_counts=True),
    contact(FANG, on=TODAY, topics=("到期",), promise=promise(date(2026, 12, 2), done_on=TODAY)),
    Sale(client=FANG.id, on=TODAY, amount=50_000_000, kind="fund", product="债基"),
    DayNote(on=date(2026, 10, 1), text="国庆"),
    Snooze(client=FANG.id, on=TODAY, until=date(2026, 12, 24), reason="出差"),
    UnsortedLine(on=TODAY, line="王伟 T 聊了", why="two of them"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_as_it_was_saved(tmp_path: Path, record: Record) -> None:
    book = Book.create(str(tmp_path / "book"))
    book.save(record, what="add")
    again = Book(book.path)
    page = again.month(month_of(file_of(record))) if file_of(record) != "book.json" else None
    table = getattr(page, KINDS[type(record)].table) if page else {**again.clients(), "settings": again.settings()}
    assert table[record.id] == record


def test_what_could_not_be_read_again_is_never_written(tmp_path: Path) -> None:
    book = Book.create(str(tmp_path / "book"))
    book.save(FANG, what="add")
    with pytest.raises(ValueError, match="name"):
        book.save(msgspec.structs.replace(FANG, name=None), what="edit")
    assert Book(book.path).clients()[FANG.id].name == "王芳"


def test_every_kind_of_record_has_a_place() -> None:
    for module in iter_modules(records.__path__):
        import_module(f"rmtui.records.{module.name}")
    kinds = {kind for kind in Record.__subclasses__() if kind.__module__.startswith("rmtui.records")}
    assert kinds == set(KINDS)


def test_a_record_that_is_none_is_named_by_its_place_and_not_by_its_words() -> None:
    content = file_format.encode_file({"clients": {"a1": {"id": "a1", "name": "王芳", "tier": "勿提母亲"}}}, "book", 1)
    with pytest.raises(Damaged) as error:
        decode(content, BookPage, "/book/book.json")
    assert "tier" in str(error.value)
    assert "勿提母亲" not in str(error.value)
    assert "\n" not in str(error.value)


def test_what_a_later_version_added_is_passed_over() -> None:
    content = file_format.encode_file(
        {"clients": {"a1": {"id": "a1", "name": "王芳", "zodiac": "龙"}}, "cases": {}}, "book", 1
    )
    assert decode(content, BookPage, "book.json").clients["a1"].name == "王芳"


def test_a_newer_file_that_cannot_be_read_is_not_called_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        content = file_format.encode_file({"clients": {"a1": {"id": "a1", "name": "王芳", "tier": "AAA"}}}, "book", 1)
    with pytest.raises(ReadOnly, match="newer rmtui"):
        decode(content, BookPage, "book.json")


def test_a_birthday_that_no_calendar_has_is_named_as_damage(book: Book) -> None:
    path = Path(book.path, "book.json")
    header, tables = file_format.decode_file(path.read_bytes(), str(path))
    next(iter(tables["clients"].values()))["birthday"] = {"month": 13, "day": 1}
    path.write_bytes(file_format.encode_file(tables, header.book, header.generation))
    with pytest.raises(Damaged, match=r"birthday\.month"):
        Book(book.path).clients()


def test_a_record_of_the_year_999_is_found_again(tmp_path: Path) -> None:
    note = DayNote(on=date(999, 1, 5), text="旧账")
    book = Book.create(str(tmp_path / "book"))
    book.save(note, what="add")
    again = Book(book.path)
    assert again.months() == ["0999-01"]
    assert again.day(note.on).notes == (note,)
