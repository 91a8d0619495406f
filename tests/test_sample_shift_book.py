"""The sample book as if it had been kept until today."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from rmtui.errors import BadInput, NotFound
from rmtui.records.client import Client
from rmtui.records.events import Contact, StandingPromise, UnsortedLine
from rmtui.records.opportunity import Opportunity
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.days.lunar import lunar_date
from rmtui.sample.ids import id_at
from rmtui.sample.shift_book import sample_dir, shift_book
from rmtui.store import open_book, write_book
from rmtui.store.door import Store
from tests.factory import TODAY, ago, birthday, client, contact, promise
from tests.sample_books import sample_book

SAMPLE = {known.name: known for known in sample_book("zh").clients}
TIMES = [
    pytest.param(date(2026, 11, 24), id="the day after"),
    pytest.param(date(2026, 11, 28), id="a Saturday"),
    pytest.param(date(2027, 2, 7), id="a Sunday before Spring Festival"),
    pytest.param(date(2027, 7, 1), id="the next summer"),
    pytest.param(date(2025, 1, 31), id="long before"),
    pytest.param(date(2033, 12, 30), id="in a leap year of another kind"),
]


Shifted = Callable[[date], Store]


@pytest.fixture(scope="module")
def shifted(tmp_path_factory: pytest.TempPathFactory) -> Shifted:
    """The sample as of a day, made once for all tests, which only read it."""

    @cache
    def shift(today: date) -> Store:
        return shift_book(sample_dir("zh"), str(tmp_path_factory.mktemp("shifted") / "copy"), today)

    return shift


def queue(book: Store, today: date) -> list[DueRow]:
    return due(book.clients().values(), book.contact_summary(today), book.settings(), today)


def one(book: Store, name: str) -> Client:
    return next(found for found in book.clients().values() if found.name == name)


def oldest_first(book: Store) -> list[Contact]:
    return sorted(book.contacts(), key=lambda contact: contact.id)


def test_on_its_own_day_nothing_moves(shifted: Shifted) -> None:
    book, source = shifted(TODAY), open_book(sample_dir("zh"))
    assert book.clients() == source.clients()
    assert [*book.contacts()] == [*source.contacts()]
    assert [*book.sales()] == [*source.sales()]
    assert book.settings() == source.settings()


@pytest.mark.parametrize("today", TIMES)
def test_the_same_clients_are_due(shifted: Shifted, today: date) -> None:
    then = queue(shifted(TODAY), TODAY)
    now = queue(shifted(today), today)
    assert {row.client.name for row in now} == {row.client.name for row in then}


@pytest.mark.parametrize("today", TIMES)
def test_nothing_is_lost_and_nothing_lies_ahead(shifted: Shifted, today: date) -> None:
    book, source = shifted(today), open_book(sample_dir("zh"))
    there = oldest_first(book)
    assert [contact.note for contact in there] == [contact.note for contact in oldest_first(source)]
    assert max(contact.on for contact in there) == today
    ids = set(book.clients())
    assert all(ids.issuperset(contact.clients) for contact in there)
    assert {sale.contact for sale in book.sales()} <= {None, *(contact.id for contact in there)}
    assert {one.sale for one in book.records(Opportunity)} <= {None, *(sale.id for sale in book.sales())}
    assert sum(len(book.day(contact.on).notes) > 1 for contact in there) == 0
    assert len(book.unsorted()) == 2


@pytest.mark.parametrize("today", TIMES)
def test_only_today_and_greetings_may_fall_on_a_weekend(shifted: Shifted, today: date) -> None:
    for said in shifted(today).contacts():
        if said.on != today and said.on.weekday() > 4:
            assert set(said.topics) & {"生日", "节日"}


@pytest.mark.parametrize("today", TIMES)
def test_festival_greetings_stay_on_their_festivals(shifted: Shifted, today: date) -> None:
    greetings = [contact for contact in shifted(today).contacts() if "节日" in contact.topics]
    assert len(greetings) > 50
    assert {lunar_date(contact.on)[1:3] for contact in greetings} == {(1, 1), (5, 5), (8, 15)}


def test_christmas_wishes_stay_on_christmas(tmp_path: Path) -> None:
    book = shift_book(sample_dir("en"), str(tmp_path / "copy"), date(2027, 7, 1))
    greetings = [contact.on for contact in book.contacts() if "greetings" in contact.topics]
    assert len(greetings) > 30
    assert {(day.month, day.day) for day in greetings} == {(1, 1), (12, 25)}
    assert max(greetings) == date(2027, 1, 1)


def test_who_has_a_birthday_this_week_has_it_next_week_too(shifted: Shifted) -> None:
    book = shifted(date(2026, 12, 1))
    assert one(book, "吴磊").birthday != SAMPLE["吴磊"].birthday
    for name, days in (("吴磊", 2), ("陈静", 3)):
        now, was = one(book, name).birthday, SAMPLE[name].birthday
        assert now and was
        assert (next_birthday(now, date(2026, 12, 1)) - date(2026, 12, 1)).days == days
        assert (now.year, now.lunar) == (was.year, was.lunar)


def test_a_birthday_that_not_every_year_has_stays(shifted: Shifted) -> None:
    book = shifted(date(2027, 3, 1))
    for name in ("何闰生", "罗秀梅"):
        assert one(book, name).birthday == SAMPLE[name].birthday


def small(tmp_path: Path, today: date) -> Store:
    """Of one client, born on 25 November 1975 and spoken to on 23 November 2026, as of another day."""
    fang = client(id=id_at(ago(500), 0, Random(1)), birthday=birthday(11, 25, 1975), risk_on=ago(7), opened_on=ago(14))
    kept = contact(fang, on=ago(7), id=id_at(ago(7), 0, Random(2)), promise=promise(ago(3), done_on=ago(4)))
    last = contact(fang, id=id_at(TODAY, 0, Random(3)), promise=promise(ago(-2)))
    line = UnsortedLine(id=id_at(ago(3), 0, Random(4)), on=ago(3), line="?")
    step = StandingPromise(
        id=id_at(ago(3), 1, Random(5)), client=fang.id, on=ago(3), promise=promise(ago(-4), done_on=TODAY)
    )
    write_book(str(tmp_path / "small"), (fang, kept, last, line, step))
    return shift_book(str(tmp_path / "small"), str(tmp_path / "copy"), today)


def test_a_birthday_is_never_moved_to_a_day_the_year_of_birth_had_not(tmp_path: Path) -> None:
    (fang,) = small(tmp_path, date(2028, 2, 27)).clients().values()
    assert fang.birthday == birthday(2, 28, 1975)


def test_every_date_is_moved_by_the_same_number_of_working_days(tmp_path: Path) -> None:
    book = small(tmp_path, date(2026, 12, 2))
    (fang,) = book.clients().values()
    assert (fang.risk_on, fang.opened_on) == (date(2026, 11, 25), date(2026, 11, 18))
    last, kept = book.contacts()
    assert (kept.on, last.on) == (date(2026, 11, 25), date(2026, 12, 2))
    assert kept.promise == promise(date(2026, 12, 1), done_on=date(2026, 11, 30))
    assert last.promise == promise(date(2026, 12, 4))
    (line,) = book.unsorted()
    assert line.on == date(2026, 12, 1)
    assert line.id == id_at(date(2026, 11, 29), 0, Random(4))
    (step,) = book.day(date(2026, 12, 1)).steps
    assert step.client == fang.id
    assert step.promise == promise(date(2026, 12, 8), done_on=date(2026, 12, 2))


def test_a_family_is_still_one(shifted: Shifted) -> None:
    book = shifted(date(2027, 3, 1))
    (son,) = book.discretion().ties(one(book, "孙玉珍").id)
    assert son.other == one(book, "赵宇航").id
    assert len(book.ties()) == len(open_book(sample_dir("zh")).ties())
    assert one(book, "李娜").referred_by == one(book, "张伟").id
    assert one(book, "张伟").id != SAMPLE["张伟"].id


def test_what_happens_now_is_newer_than_the_sample(shifted: Shifted) -> None:
    book = shifted(date(2025, 1, 31))
    newest = max(contact.id for contact in book.contacts())
    assert newest < id_at(date(2025, 2, 1), 0, Random(1)) < max(contact.id for contact in sample_book("zh").contacts)


def test_the_one_who_is_overdue_still_is(shifted: Shifted) -> None:
    rows = {row.client.name: row for row in queue(shifted(date(2027, 7, 1)), date(2027, 7, 1))}
    assert rows["李强"].status is CadenceStatus.RED


def test_the_sample_itself_stays_as_it_is(tmp_path: Path) -> None:
    before = sorted(os.listdir(sample_dir("zh")))
    shift_book(sample_dir("zh"), str(tmp_path / "copy"), date(2027, 3, 1))
    assert sorted(os.listdir(sample_dir("zh"))) == before


def test_a_copy_is_never_made_over_something_else(tmp_path: Path) -> None:
    shift_book(sample_dir("zh"), str(tmp_path / "copy"), TODAY)
    with pytest.raises(BadInput):
        shift_book(sample_dir("zh"), str(tmp_path / "copy"), TODAY)


def test_without_a_sample_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        shift_book(str(tmp_path / "nothing"), str(tmp_path / "copy"), TODAY)
