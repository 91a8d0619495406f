"""The calendar that a manager subscribes to, read by a parser that is not ours."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from icalendar import Calendar

from rmtui.exchange.calendar_feed import feed_content
from rmtui.records.client import Client, ContactPerson, Relative, Stage, Tier
from rmtui.records.events import Promise, Snooze, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.party import Party
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, birthday, client, contact, promise

WRITTEN = datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC)
FANG = client(
    "王芳", tier=Tier.A, phones=("13800138000",), cautions="勿提母亲账户", birthday=birthday(5, 5, lunar=True)
)
QIANG = client("李强", tier=Tier.B, birthday=birthday(2, 29, 1984))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book.create(str(tmp_path / "book"))
    book.save(
        FANG,
        QIANG,
        contact(FANG, on=ago(10), channel="T", promise=promise(ago(-2), "发方案")),
        contact(QIANG, on=ago(100), channel="T"),
        Holding(
            client=FANG.id, kind=HoldingKind.DEPOSIT, name="三年定期", value=50_000_000, matures_on=date(2027, 1, 4)
        ),
        what="add",
    )
    return book


def events(book: Book, *clients: Client, today: date = TODAY, details: bool = False) -> list[Any]:
    """The events of the calendar: uid, day, summary, description."""
    chosen = clients or book.clients().values()
    calendar = Calendar.from_ical(feed_content(book, today, WRITTEN, chosen, details=details))
    return list(calendar.walk("VEVENT"))


def days(book: Book, *clients: Client, today: date = TODAY) -> list[tuple[str, str]]:
    return [(str(one["SUMMARY"]), one.decoded("DTSTART").isoformat()) for one in events(book, *clients, today=today)]


def test_what_the_client_is_to_do_is_an_event_of_its_own_that_says_so(book: Book) -> None:
    awaited = StandingPromise(client=QIANG.id, on=ago(1), promise=promise(ago(-3), "交材料", by=Party.CLIENT))
    book.save(awaited, what="promise")
    assert ("Waiting for client: 李强", "2026-11-26") in days(book, QIANG)
    assert "交材料" not in str(events(book, QIANG))


def test_what_is_due_promised_and_maturing_is_in_the_calendar(book: Book) -> None:
    assert days(book, FANG) == [
        ("Promise: 王芳", "2026-11-25"),
        ("Contact: 王芳", "2026-12-13"),
        ("Maturity: 王芳", "2027-01-04"),
        ("Birthday (lunar): 王芳", "2027-06-09"),
    ]


def test_what_is_overdue_stands_on_today(book: Book) -> None:
    assert ("Contact: 李强", TODAY.isoformat()) in days(book, QIANG)


def test_what_is_overdue_says_since_when(book: Book) -> None:
    (promise,) = (one for one in days(book, FANG, today=TODAY + timedelta(days=9)) if one[0].startswith("Promise"))
    assert promise == ("Promise: 王芳 (since 25 Nov)", (TODAY + timedelta(days=9)).isoformat())


def test_a_birthday_on_29_february_is_kept_in_every_year(book: Book) -> None:
    assert ("Birthday: 李强", "2027-02-28") in days(book, QIANG)
    assert ("Birthday: 李强", "2028-02-29") in days(book, QIANG, today=date(2027, 3, 1))


def test_a_lunar_birthday_moves_from_year_to_year(book: Book) -> None:
    found = [day for title, day in days(book, FANG, today=date(2027, 5, 1)) if "lunar" in title]
    assert found == ["2027-06-09", "2028-05-28"]


def test_birthdays_of_the_family_and_of_contact_persons_are_in_the_calendar_and_whose_is_a_detail(book: Book) -> None:
    daughter = Relative(name="小棠", relation="女儿", birthday=birthday(12, 1))
    dead = Relative(name="何闰生", relation="丈夫(已故)", birthday=birthday(12, 2))
    finance = ContactPerson(name="高敏", role="财务经理", birthday=birthday(8, 16, lunar=True))
    sun = client("孙丽", family=(daughter, dead), contact_persons=(finance,))
    book.save(sun, what="add")
    assert [one for one in days(book, sun) if "irthday" in one[0]] == [
        ("Birthday in the family: 孙丽", "2026-12-01"),
        ("Birthday of a contact person: 孙丽", "2027-09-16"),
        ("Birthday in the family: 孙丽", "2027-12-01"),
    ]
    assert "小棠" not in feed_content(book, TODAY, WRITTEN, [sun]).decode()
    assert "女儿小棠" in feed_content(book, TODAY, WRITTEN, [sun], details=True).decode()


def test_nobody_is_reminded_of_a_client_who_left(book: Book) -> None:
    gone = client("周敏", stage=Stage.CLOSED, birthday=birthday(12, 1))
    book.save(gone, what="add")
    assert days(book, gone) == []


def test_written_again_the_calendar_keeps_its_events(book: Book) -> None:
    before = {str(one["UID"]): one.decoded("DTSTART") for one in events(book)}
    book.save(contact(FANG, on=TODAY, channel="T"), what="log")
    after = {str(one["UID"]): one.decoded("DTSTART") for one in events(book)}
    (promised,) = (uid for uid in before if uid.startswith("promise"))
    assert before.keys() - after.keys() == set(), "the promise is not due yet, and nothing else went"
    assert len(before) == len(events(book))
    assert promised in after
    assert after[f"contact-{FANG.id}@rmtui"] == date(2026, 12, 23)
    assert [uid for uid in before if before[uid] != after[uid]] == [f"contact-{FANG.id}@rmtui"]


def test_a_client_who_rests_is_due_when_the_rest_is_over(book: Book) -> None:
    book.save(Snooze(client=QIANG.id, on=TODAY, until=ago(-30)), what="snooze")
    assert ("Contact: 李强", ago(-30).isoformat()) in days(book, QIANG)


def test_what_is_confidential_is_there_only_when_it_is_asked_for(book: Book) -> None:
    written = feed_content(book, TODAY, WRITTEN, [FANG]).decode()
    for secret in ("发方案", "三年定期", "500", "母亲", "13800138000"):
        assert secret not in written
    texts = {str(one["SUMMARY"]): str(one.get("DESCRIPTION")) for one in events(book, FANG, details=True)}
    assert texts["Promise: 王芳"] == "发方案\n! 勿提母亲账户\n13800138000"
    assert "三年定期" in texts["Maturity: 王芳"] and "500" in texts["Maturity: 王芳"]


def test_namesakes_are_told_apart_by_digits_alone_where_nothing_confidential_leaves(book: Book) -> None:
    told = client("王伟", tier=Tier.A), client("王伟", tier=Tier.D)
    called = client("周敏", phones=("13600001234",)), client("周敏", phones=("13600005678",))
    book.save(*told, *called, what="add")
    assert {str(one["SUMMARY"]) for one in events(book, *told)} == {"Contact: 王伟"}
    assert {str(one["SUMMARY"]) for one in events(book, *told, details=True)} == {
        "Contact: 王伟 (A)",
        "Contact: 王伟 (D)",
    }
    assert {str(one["SUMMARY"]) for one in events(book, *called)} == {"Contact: 周敏 (1234)", "Contact: 周敏 (5678)"}


def test_every_event_is_a_whole_day_that_keeps_nobody_busy(book: Book) -> None:
    for one in events(book):
        assert (one.decoded("DTEND") - one.decoded("DTSTART")).days == 1
        assert (one["TRANSP"], one["CLASS"]) == ("TRANSPARENT", "PRIVATE")


def test_the_newer_of_two_states_is_told_by_the_moment_of_writing(book: Book) -> None:
    """SEQUENCE stays that of a new event, since nobody is invited."""
    for one in events(book):
        assert one.decoded("DTSTAMP") == one.decoded("LAST-MODIFIED") == WRITTEN
        assert "SEQUENCE" not in one


def test_each_reason_of_a_client_has_one_event_over_the_years(book: Book) -> None:
    """Every day's file has what the day before had, under the same UID, and never two events of one UID."""
    book.save(client("孙丽", birthday=birthday(12, 1, lunar=True)), what="add")
    known: dict[str, str] = {}
    for day in (TODAY + timedelta(days=days) for days in range(0, 800, 13)):
        found = [(str(one["UID"]), str(one["SUMMARY"])) for one in events(book, today=day)]
        assert len({uid for uid, _title in found}) == len(found)
        for uid, title in found:
            said = title.partition(" (since ")[0]
            assert known.setdefault(uid, said) == said


def test_a_birthday_that_is_corrected_moves_its_event(book: Book) -> None:
    before = {str(one["UID"]) for one in events(book, QIANG) if "Birthday" in one["SUMMARY"]}
    book.save(msgspec.structs.replace(QIANG, birthday=birthday(3, 1, 1984)), what="edit")
    after = {str(one["UID"]) for one in events(book, *book.clients().values()) if one["SUMMARY"] == "Birthday: 李强"}
    assert before == after


def test_the_day_of_a_promise_that_the_program_chose_is_marked(tmp_path: Path) -> None:
    book = Book.create(str(tmp_path / "assumed"))
    step = Promise(due=ago(-2), text="发方案", assumed=True)
    book.save(QIANG, contact(QIANG, on=TODAY, channel="T", promise=step), what="add")
    written = feed_content(book, TODAY, WRITTEN, [QIANG], details=True).decode()
    assert "DESCRIPTION:发方案\\nDay assumed" in written
