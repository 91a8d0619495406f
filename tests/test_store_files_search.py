"""Finding words anywhere in the book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.records.client import Client, Relative
from rmtui.records.document import Document
from rmtui.records.events import DayNote, Snooze, UnsortedLine
from rmtui.records.tie import Share
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.canaries import Family
from tests.factory import client, contact, promise
from tests.folders import review, tie

pytestmark = pytest.mark.every_form


@pytest.fixture
def stored(tmp_path: Path) -> Book:
    """王芳 with a son at school, spoken to in March and May; a day note and a line to sort."""
    wang = client("王芳", pinyin="wang fang", family=(Relative(name="小明", relation="儿子", place="实验小学"),))
    li = client("李强", pinyin="li qiang")
    return write_book(
        str(tmp_path / "found"),
        [
            wang,
            li,
            contact(wang, on=date(2026, 3, 2), note="学区房房贷方案"),
            contact(li, on=date(2026, 5, 4), note="学区房，先不急", promise=promise(date(2026, 6, 1), "寄台历")),
            contact(li, on=date(2026, 5, 5), note='says "no", É'),
            DayNote(on=date(2026, 5, 4), text="台风天"),
            UnsortedLine(on=date(2026, 5, 6), line="学区房 谁问的"),
            Snooze(client=li.id, on=date(2026, 5, 7), until=date(2026, 6, 7), reason="去了ＵＳＡ，等他回来"),
            Snooze(client=li.id, on=date(2026, 5, 8), until=date(2026, 6, 8)),
        ],
    )


def found(book: Book, *words: str) -> list[str]:
    """What is found, each by its name, note, text or line."""
    return [
        next(str(getattr(one, name)) for name in ("name", "note", "text", "line", "reason") if hasattr(one, name))
        for one in book.find(words)
    ]


def test_events_come_newest_first_of_whatever_kind(stored: Book) -> None:
    assert found(stored, "学区房") == ["学区房 谁问的", "学区房，先不急", "学区房房贷方案"]


def test_every_word_must_occur_and_a_name_stands_for_its_client(stored: Book) -> None:
    assert found(stored, "学区房", "王芳") == ["学区房房贷方案"]
    assert found(stored, "liqiang", "学区房") == ["学区房，先不急"]


def test_clients_are_found_by_their_family(stored: Book) -> None:
    assert found(stored, "实验小学") == ["王芳"]


def test_promises_and_day_notes_are_searched(stored: Book) -> None:
    assert found(stored, "台历") == ["学区房，先不急"]
    assert found(stored, "台风") == ["台风天"]


@pytest.mark.parametrize("word", ["é", "É", '"no"', "SAYS"])
def test_quotes_and_capitals_are_no_obstacle(stored: Book, word: str) -> None:
    assert found(stored, word) == ['says "no", É']


@pytest.mark.parametrize("word", ["ＳＡＹＳ", "学区房，先", "学区房,先", "USA", "usa，等"])
def test_full_width_signs_are_found_by_half_width_ones_and_the_other_way_round(stored: Book, word: str) -> None:
    assert len(found(stored, word)) == 1


def test_the_reason_of_a_snooze_is_found_and_a_snooze_without_one_tells_nothing(stored: Book) -> None:
    assert found(stored, "等他回来") == ["去了ＵＳＡ，等他回来"]
    assert "" not in found(stored, "李强")


def test_initials_stand_for_a_client(stored: Book) -> None:
    assert found(stored, "wf", "房贷") == ["学区房房贷方案"]


def test_a_search_can_be_left_after_every_month(stored: Book) -> None:
    assert [len(page) for page in stored.find_by_page(["方案"])] == [0, 0, 1]


def test_nothing_asked_finds_nothing(stored: Book) -> None:
    assert found(stored) == []
    assert found(stored, "") == []


def test_a_relative_who_is_a_client_is_found_in_anothers_folder_only_if_they_agreed(book: Book) -> None:
    mother, son, daughter = client("孙玉珍"), client("赵宇航"), client("赵宇晴")
    family = (Relative(name="孙玉珍", relation="母亲"),)
    ties = tie(mother, son), tie(mother, daughter, Share.COVER)
    book.save(mother, replace(son, family=family), replace(daughter, family=family), *ties, what="add")
    assert [one.name for one in book.find(["孙玉珍"]) if isinstance(one, Client)] == ["孙玉珍", "赵宇晴"]


@pytest.mark.parametrize("word", ["張偉", "张伟", "ZHANG"])
def test_a_name_is_found_however_it_is_written(book: Book, word: str) -> None:
    wang = client("王芳", employer="张　伟律师事务所")
    document = Document(client=wang.id, name="張偉 Zhāng.pdf", added_on=date(2026, 5, 4))
    book.save(wang, client("張 偉", pinyin="zhang wei"), document, what="add")
    assert sorted(found(book, word)) == (
        ["張 偉", "張偉 Zhāng.pdf"] if word == "ZHANG" else ["張 偉", "張偉 Zhāng.pdf", "王芳"]
    )


@pytest.mark.parametrize("word", ["jose", "JOSÉ", "Jose\u0301", "garcía"])
@pytest.mark.parametrize("note", ["asked José García", "asked Jose\u0301 Garcia\u0301", "asked JOSE GARCIA"])
def test_accents_make_no_difference_in_a_search(book: Book, word: str, note: str) -> None:
    book.save(contact(client("A"), note=note), what="add")
    assert found(book, word) == [note]


@pytest.mark.parametrize(("word", "note"), [("O'Brien", "met Liam O\u2019Brien"), ("-3%", "fund at \u22123%")])
def test_apostrophes_and_dashes_are_found_however_they_are_written(book: Book, word: str, note: str) -> None:
    book.save(contact(client("A"), note=note), what="add")
    assert found(book, word) == [note]


@pytest.mark.parametrize("word", ["привет", "ПРИВЕТ", "ガス", "한국"])
def test_words_of_other_scripts_are_found(book: Book, word: str) -> None:
    book.save(contact(client("A"), note="Привет ガス 한국"), what="add")
    assert len(found(book, word)) == 1


def test_a_review_is_found_by_the_words_it_has_now(stored: Book) -> None:
    (wang, *_others) = stored.clients().values()
    held = [review(wang, on=date(2026, day, 1), view=f"看好黄金 {day}") for day in (3, 4)]
    stored.amend(*((None, one) for one in held), what="add")
    assert [one.id for one in stored.find(["黄金"])] == [held[1].id, held[0].id]
    stored.amend((held[1], replace(held[1], view="想转债基")), what="edit")
    assert [one.id for one in stored.find(["黄金"])] == [held[0].id]
    assert [one.id for one in stored.find(["债基", "王芳"])] == [held[1].id]


_NOT_LOOKED_FOR = {
    **dict.fromkeys(("Contact.greeting", "Opportunity.kind", "ReportText.section"), "a code"),
    **dict.fromkeys(("Opportunity.sale", "ReviewStep.standing_promise", "Document.folder"), "an id or a name on disk"),
    **dict.fromkeys(("PlannedContact.reasons", "ReportText.draft", "UnsortedLine.why"), "written by rmtui"),
    **dict.fromkeys(("ReviewedHolding.name", "ReviewedHolding.institution"), "a copy of what the holding says"),
}
"""Texts of records that no search finds, and why."""
_OF_OTHERS = {"Relative.place", "Policy.holder", "Policy.beneficiary", "Tie.first_name", "Tie.second_name"}
"""Those that name people who did not agree in every folder."""


def test_every_word_that_a_person_writes_into_a_record_is_found(tmp_path: Path) -> None:
    family = Family(str(tmp_path / "family"))
    missed = {where for word, where in family.where.items() if not any(family.book.find([word]))}
    assert missed - _OF_OTHERS == {*_NOT_LOOKED_FOR}
