"""Opportunities and complaints in a line of entry."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rmtui.entry.entry_text import format_entry
from rmtui.entry.grammar import parse
from rmtui.entry.line import EntryCase, EntryGift, EntryInspection, EntryOpportunity, PartKind
from rmtui.entry.names import NameIndex
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.records.case import Case
from rmtui.records.gift import Gift
from rmtui.records.loan import Inspection
from rmtui.records.opportunity import Opportunity
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY
from tests.test_entry_grammar import NAMES


@pytest.fixture
def names() -> NameIndex:
    return NAMES


@pytest.mark.parametrize(
    ("line", "opportunity"),
    [
        (
            "王芳 T 聊了 deal: 500k fund, 15 Dec",
            EntryOpportunity(50_000_000, "CNY", "fund", "fund", date(2026, 12, 15)),
        ),
        ("王芳 商机：50万基金 12月15日", EntryOpportunity(50_000_000, "CNY", "fund", "基金", date(2026, 12, 15))),
        ("王芳 T deal: $5k bond fund", EntryOpportunity(500_000, "USD", "fund", "bond fund", None)),
        ("王芳 T deal: 500k mortgage by Friday #house > tomorrow call", None),
    ],
)
def test_an_opportunity_has_an_amount_and_may_have_a_day(
    line: str, opportunity: EntryOpportunity | None, names: NameIndex
) -> None:
    entry = parse(line, TODAY, names)
    assert entry.sales == ()
    (found,) = entry.opportunities
    assert found == (opportunity or EntryOpportunity(50_000_000, "CNY", "loan", "mortgage", date(2026, 11, 27)))
    assert any(part.kind is PartKind.OPPORTUNITY for part in entry.parts)
    again = parse(format_entry(entry, names), TODAY, names)
    assert (again.opportunities, again.note, again.promise) == (entry.opportunities, entry.note, entry.promise)


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("王芳 M 聊了理财 投诉:转账扣了两次手续费", EntryCase("complaint", "转账扣了两次手续费")),
        ("王芳 T case: charged twice = 3", EntryCase("complaint", "charged twice")),
        ("王芳 T request: a statement of 2025 #visa", EntryCase("request", "a statement of 2025")),
    ],
)
def test_what_follows_is_the_complaint_or_request(line: str, case: EntryCase, names: NameIndex) -> None:
    entry = parse(line, TODAY, names)
    assert entry.cases[0].kind == case.kind
    assert entry.cases[0].about.startswith(case.about)
    again = parse(format_entry(entry, names), TODAY, names)
    assert again.cases == entry.cases


@pytest.mark.parametrize("line", ["王芳 T 看了showcase: 不错", "王芳 T 聊了理财案例", "王芳 T \\\\case: as text"])
def test_words_that_hold_a_sign_are_none(line: str, names: NameIndex) -> None:
    assert parse(line, TODAY, names).cases == ()


def test_an_opportunity_without_an_amount_is_asked(names: NameIndex) -> None:
    with pytest.raises(Unsorted, match="needs an amount"):
        parse("王芳 T deal: perhaps", TODAY, names)


def test_a_line_writes_them_down_beside_the_contact_and_one_undo_takes_all_back(book: Book, run: Run) -> None:
    contacts = len([*book.contacts()])
    wang = next(one for one in book.clients().values() if one.name == "王芳")
    run("log", "王芳 T 聊了 deal: 500k fund, 15 Dec case: charged twice")
    (one,), (case,) = book.records(Opportunity), book.records(Case)
    assert (one.client, one.on, one.product, one.expected_on) == (wang.id, TODAY, "fund", date(2026, 12, 15))
    assert (case.client, case.on, case.about, case.channel) == (wang.id, TODAY, "charged twice", "T")
    assert len([*book.contacts()]) == contacts + 1
    run("undo")
    assert [*book.records(Opportunity), *book.records(Case)] == []
    assert len([*book.contacts()]) == contacts


def test_a_dry_run_shows_them(book: Book, run: Run) -> None:
    (line,) = json.loads(run("log", "--dry-run", "--json", "王芳 T 聊了 deal: 500k fund, 15 Dec").out)["lines"]
    assert line["opportunities"][0]["expected_on"] == "2026-12-15"
    assert "opportunity 500,000 fund, by Tue 15 Dec" in run("log", "--dry-run", "王芳 deal: 500k fund, 15 Dec").out
    assert [*book.records(Opportunity)] == []


@pytest.mark.parametrize("line", ["王芳 T just in case: wants the rates", "王芳 T no deal: rates too low"])
def test_a_sign_that_goes_on_with_the_sentence_is_none(line: str, names: NameIndex) -> None:
    entry = parse(line, TODAY, names)
    assert (entry.cases, entry.opportunities) == ((), ())


@pytest.mark.parametrize(
    "line", ["王芳 T deal: 5k", "王芳 T hi deal: 50k gilt fund, 31 Feb", "王芳 T hi deal: 50k gilt fund yesterday"]
)
def test_an_opportunity_with_a_part_that_cannot_be_is_asked(line: str, names: NameIndex) -> None:
    with pytest.raises(Unsorted):
        parse(line, TODAY, names)


def test_a_contact_that_was_all_about_a_complaint_says_so(book: Book, run: Run) -> None:
    run("log", "王芳 W case: charged twice for a transfer")
    assert next(book.contacts()).note == "charged twice for a transfer"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("王芳 V 贷后检查：库存比账上少 #授信", EntryInspection("post-loan", "库存比账上少")),
        ("王芳 V inspection: stock as in the books", EntryInspection("post-loan", "stock as in the books")),
        ("王芳 V 聊了 pre-loan: saw the works", EntryInspection("pre-loan", "saw the works")),
    ],
)
def test_an_inspection_is_written_down_with_the_visit(
    line: str, found: EntryInspection, names: NameIndex, book: Book, run: Run
) -> None:
    entry = parse(line, TODAY, names)
    assert entry.inspections == (found,)
    assert parse(format_entry(entry, names), TODAY, names).inspections == entry.inspections
    assert found.findings in run("log", line).out
    (kept,) = book.records(Inspection)
    assert (kept.on, kept.kind.value, kept.findings, kept.loan) == (TODAY, found.kind, found.findings, None)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("王芳 V 聊了 礼品：月饼 200 #中秋", EntryGift("given", "月饼", 200_00, "CNY")),
        ("王芳 V gift: a box of tea £40", EntryGift("given", "a box of tea", 40_00, "GBP")),
        ("王芳 V 收礼：橘子80元", EntryGift("received", "橘子", 80_00, "CNY")),
        ("王芳 V hi gift-received: apples, 12.50", EntryGift("received", "apples", 12_50, "CNY")),
        ("王芳 V 送了两瓶酒 600块", EntryGift("given", "两瓶酒", 600_00, "CNY")),
        ("王芳 V 送了盒茶叶，180块", EntryGift("given", "茶叶", 180_00, "CNY")),
        ("王芳 V 送了对联，50块", EntryGift("given", "对联", 50_00, "CNY")),
        ("王芳 V 聊了，送了价值300元的茶叶，她很高兴", EntryGift("given", "茶叶", 300_00, "CNY")),
        ("王芳 V 她送我一盒月饼，大概200元", EntryGift("received", "一盒月饼", 200_00, "CNY")),
        ("王芳 V 送了一盒茶叶给我 100块", EntryGift("received", "一盒茶叶", 100_00, "CNY")),
    ],
)
def test_a_gift_is_written_down_with_the_visit(
    line: str, found: EntryGift, names: NameIndex, book: Book, run: Run
) -> None:
    entry = parse(line, TODAY, names)
    assert entry.gifts == (found,)
    assert parse(format_entry(entry, names), TODAY, names).gifts == entry.gifts
    assert found.what in run("log", line).out
    (kept,) = book.records(Gift)
    assert (kept.on, kept.what, kept.value, kept.direction.value) == (TODAY, found.what, found.value, found.direction)


@pytest.mark.parametrize("line", ["王芳 V 礼品：月饼", "王芳 V gift: 200"])
def test_a_gift_without_its_value_or_what_it_was_is_asked(line: str, names: NameIndex) -> None:
    with pytest.raises(Unsorted):
        parse(line, TODAY, names)


def test_a_gift_in_words_without_its_value_stays_text_and_is_told(names: NameIndex) -> None:
    entry = parse("王芳 V 送了一盒茶叶", TODAY, names)
    assert not entry.gifts
    assert any("一盒茶叶" in one for one in entry.doubts)
    assert not parse("王芳 V 送了年历，没送茶叶", TODAY, names).doubts


def test_who_gave_a_gift_is_asked_where_the_words_leave_it_open(names: NameIndex) -> None:
    reading = read_line("王芳 V 送了两瓶酒 600", TODAY, names)
    question = question_about(reading, TODAY, names)
    assert question
    read = [read_line(one.line or "", TODAY, names).entry for one in question.answers]
    assert [entry and [one.direction for one in entry.gifts] for entry in read] == [["given"], ["received"], []]


def test_a_gift_in_the_line_above_the_limit_of_the_year_is_warned_of(book: Book, run: Run) -> None:
    assert "the limit is" not in run("log", "王芳 V 聊了 礼品：月饼 900").err
    assert "王芳: 1,100 given in 2026, the limit is 1,000." in run("log", "王芳 V 聊了 礼品：茶 200").err


def test_a_gift_that_an_answer_writes_down_has_its_value_as_one_says_it(names: NameIndex) -> None:
    reading = read_line("took 王芳 to the opera, £180.50", TODAY, names)
    question = question_about(reading, TODAY, names)
    assert question
    assert question.answers[0].line == "took 王芳 to the opera, £180.50 gift: opera GBP 180.50"
