"""The sample book as if it had been kept until today."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from random import Random

import pytest

from rmtui.errors import BadInput, NotFound
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.rules.cadence import Pace
from rmtui.rules.due import DueRow, due
from rmtui.rules.lunar import lunar_date
from rmtui.rules.occasions import next_birthday
from rmtui.sample.book import invent
from rmtui.sample.ids import id_at
from rmtui.sample.moved import moved, sample_dir
from rmtui.store.book import Book
from tests.factory import TODAY

SAMPLE = {client.name: client for client in invent(TODAY).clients}
TIMES = [
    pytest.param(date(2026, 11, 24), id="the day after"),
    pytest.param(date(2026, 11, 28), id="a Saturday"),
    pytest.param(date(2027, 2, 7), id="a Sunday before Spring Festival"),
    pytest.param(date(2027, 7, 1), id="the next summer"),
    pytest.param(date(2025, 1, 31), id="long before"),
    pytest.param(date(2033, 12, 30), id="in a leap year of another kind"),
]


def copy(tmp_path: Path, today: date) -> Book:
    return moved(sample_dir(), str(tmp_path / "copy"), today)


def queue(book: Book, today: date) -> list[DueRow]:
    return due(book.clients().values(), book.standing(today), book.settings(), today)


def one(book: Book, name: str) -> Client:
    return next(client for client in book.clients().values() if client.name == name)


def oldest_first(book: Book) -> list[Contact]:
    return sorted(book.contacts(), key=lambda contact: contact.id)


def test_on_its_own_day_nothing_moves(tmp_path: Path) -> None:
    book, source = copy(tmp_path, TODAY), Book(sample_dir())
    assert book.clients() == source.clients()
    assert [*book.contacts()] == [*source.contacts()]
    assert [*book.sales()] == [*source.sales()]
    assert book.settings() == source.settings()


@pytest.mark.parametrize("today", TIMES)
def test_the_same_clients_are_due(tmp_path: Path, today: date) -> None:
    then = queue(moved(sample_dir(), str(tmp_path / "then"), TODAY), TODAY)
    now = queue(copy(tmp_path, today), today)
    assert {row.client.name for row in now} == {row.client.name for row in then}


@pytest.mark.parametrize("today", TIMES)
def test_nothing_is_lost_and_nothing_lies_ahead(tmp_path: Path, today: date) -> None:
    book, source = copy(tmp_path, today), Book(sample_dir())
    there = oldest_first(book)
    assert [contact.note for contact in there] == [contact.note for contact in oldest_first(source)]
    assert max(contact.on for contact in there) == today
    ids = set(book.clients())
    assert all(ids.issuperset(contact.clients) for contact in there)
    assert {sale.contact for sale in book.sales()} <= {contact.id for contact in there}
    assert sum(len(book.day(contact.on).notes) > 1 for contact in there) == 0
    assert len(book.unsorted()) == 2


@pytest.mark.parametrize("today", TIMES)
def test_only_today_and_greetings_may_fall_on_a_weekend(tmp_path: Path, today: date) -> None:
    for contact in copy(tmp_path, today).contacts():
        if contact.on != today and contact.on.weekday() > 4:
            assert set(contact.topics) & {"生日", "节日"}


@pytest.mark.parametrize("today", TIMES)
def test_festival_greetings_stay_on_their_festivals(tmp_path: Path, today: date) -> None:
    greetings = [contact for contact in copy(tmp_path, today).contacts() if "节日" in contact.topics]
    assert len(greetings) > 50
    assert {lunar_date(contact.on)[1:3] for contact in greetings} == {(1, 1), (5, 5), (8, 15)}


def test_who_has_a_birthday_this_week_has_it_next_week_too(tmp_path: Path) -> None:
    book = copy(tmp_path, date(2026, 12, 1))
    assert one(book, "吴磊").birthday != SAMPLE["吴磊"].birthday
    for name, days in (("吴磊", 2), ("陈静", 3)):
        birthday = one(book, name).birthday
        assert birthday
        assert (next_birthday(birthday, date(2026, 12, 1)) - date(2026, 12, 1)).days == days
        was = SAMPLE[name].birthday
        assert was and (birthday.year, birthday.lunar) == (was.year, was.lunar)


def test_a_birthday_that_not_every_year_has_stays(tmp_path: Path) -> None:
    book = copy(tmp_path, date(2027, 3, 1))
    for name in ("何闰生", "罗秀梅"):
        assert one(book, name).birthday == SAMPLE[name].birthday


def test_a_family_is_still_one(tmp_path: Path) -> None:
    book = copy(tmp_path, date(2027, 3, 1))
    (son,) = (relative for relative in one(book, "孙玉珍").family if relative.client)
    assert son.client == one(book, "赵宇航").id
    assert one(book, "李娜").referred_by == one(book, "张伟").id
    assert one(book, "张伟").id != SAMPLE["张伟"].id


def test_what_happens_now_is_newer_than_the_sample(tmp_path: Path) -> None:
    book = copy(tmp_path, date(2025, 1, 31))
    newest = max(contact.id for contact in book.contacts())
    assert newest < id_at(date(2025, 2, 1), 0, Random(1)) < max(contact.id for contact in invent(TODAY).contacts)


def test_the_one_who_is_overdue_still_is(tmp_path: Path) -> None:
    rows = {row.client.name: row for row in queue(copy(tmp_path, date(2027, 7, 1)), date(2027, 7, 1))}
    assert rows["李强"].pace is Pace.RED


def test_the_sample_itself_stays_as_it_is(tmp_path: Path) -> None:
    before = sorted(os.listdir(sample_dir()))
    copy(tmp_path, date(2027, 3, 1))
    assert sorted(os.listdir(sample_dir())) == before


def test_a_copy_is_never_made_over_something_else(tmp_path: Path) -> None:
    copy(tmp_path, TODAY)
    with pytest.raises(BadInput):
        copy(tmp_path, TODAY)


def test_without_a_sample_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        moved(str(tmp_path / "nothing"), str(tmp_path / "copy"), TODAY)
