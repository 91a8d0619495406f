"""What is asked about the columns of a table that its headings do not tell."""

from __future__ import annotations

from typing import Any

import pytest

from rmtui.exchange.importing.plan import Importer
from rmtui.exchange.importing.plan_text import plan_lines
from rmtui.exchange.importing.questions import LEAVE_OUT, SideBySide
from rmtui.records.holding import Holding, HoldingKind
from tests.factory import TODAY, client
from tests.importing import after, new_records, plan_of, records_of, sheet

CLIENTS = ("王芳|13900000001|1985-3-2|女|甜", "李强|13900000002|1979-12-5|男|辣", "陈静|13900000003|不详|女|甜")


@pytest.mark.parametrize("headings", ["称谓|甲|乙|丙|丁", ""])
def test_columns_are_told_by_their_values_where_no_heading_does(headings: str) -> None:
    table = sheet(headings, *CLIENTS) if headings else sheet(*CLIENTS)
    (names,) = plan_of(table).questions
    first = 2 if headings else 1
    assert (names.text, names.suggested) == (f"row {first}: which column holds the clients' names?", LEAVE_OUT)
    assert names.choices[0].text.endswith(": 王芳, 李强, 陈静")
    questions = plan_of(table, names="1").questions
    assert questions[0].samples == ("13900000001", "13900000002", "13900000003")
    assert questions[1].samples == ("1985-3-2", "1979-12-5")
    likely: dict[str, Any] = {one.key: one.suggested for one in questions if one.suggested}
    assert [*likely.values()] == ["clients.phones", "clients.birthday", "clients.gender"]
    found = plan_of(table, names="1", **likely)
    assert [(one.name, one.phones) for one in found.added] == [
        ("王芳", ("13900000001",)),
        ("李强", ("13900000002",)),
        ("陈静", ("13900000003",)),
    ]
    assert [one.gender and one.gender.value for one in found.added] == ["female", "male", "female"]
    assert found.added[0].notes == f"{'丁' if headings else 'E'}: 甜"


def test_a_column_stands_beside_the_names_of_its_rows_and_may_be_any_other_field() -> None:
    (question,) = plan_of(sheet("姓名|手机|口味", "王芳|13900000001|甜", "李强||辣")).questions
    assert question.compared == SideBySide(("姓名", "口味"), (("王芳", "甜"), ("李强", "辣")))
    assert "clients.interests" in [choice.answer for choice in question.more]
    assert not [choice.text for choice in question.more if "clients." in choice.text]
    assert "clients.name" not in [choice.answer for choice in question.more]


def test_fields_of_money_are_offered_first_for_amounts_and_pinyin_last_in_english() -> None:
    amounts, words = plan_of(sheet("Name|Total with us|Team", "Ann Low|12,500|Red", "Bo Day|8,000|Blue")).questions
    assert [choice.answer for choice in amounts.choices] == ["holding", "note", LEAVE_OUT]
    assert amounts.more[0].answer == "clients.payroll"
    assert words.choices[0].answer == "note"
    assert words.more[0].answer != "clients.payroll"
    for question in (amounts, words):
        assert {one.answer for one in question.more[-2:]} == {"clients.pinyin", "clients.wechat"}


def test_a_guess_that_nobody_confirmed_is_kept_in_the_notes() -> None:
    found = plan_of(sheet("姓名|甲", "王芳|13900000001"))
    assert (found.added[0].phones, found.added[0].notes) == ((), "甲: 13900000001")


def test_what_looks_like_a_name_is_not_guessed_to_be_one_beside_first_and_last_names() -> None:
    found = plan_of(sheet("First name|Surname|Mobile|Favourite pub", "Margaret|Hollis|07700900123|The Crown"))
    assert ([one.suggested for one in found.questions], [one.name for one in found.added]) == (
        [""],
        ["Margaret Hollis"],
    )


def test_a_sheet_without_names_beside_one_with_names_is_not_asked_about() -> None:
    found = plan_of(sheet("姓名|手机", "王芳|13900000001", title="客户"), sheet("说明|", "每月更新|", title="说明"))
    assert (found.unread, found.questions) == (("说明",), ())


def test_a_person_may_say_that_no_column_holds_names() -> None:
    lists = (sheet("姓名|手机", "王芳|13900000001", title="客户"), sheet("负责|口味", "王芳|甜", title="口味"))
    assert [one.key.partition("/")[0] for one in plan_of(*lists).questions] == ["names"]
    found = plan_of(*lists, names=LEAVE_OUT)
    assert (found.unread, found.questions) == (("口味",), ())


def test_the_question_for_the_names_says_which_sheet_and_offers_a_few_columns_and_any_by_its_heading() -> None:
    many = "|".join(f"栏{at:02}" for at in range(30))
    table = sheet(many, "|".join(["王芳", *["某事"] * 29]), "|".join(["李强", *["某事"] * 29]), title="杂项")
    (question,) = plan_of(table).questions
    assert question.text == "杂项, row 2: which column holds the clients' names?"
    assert (len(question.choices), len(question.more), question.suggested) == (9, 22, LEAVE_OUT)
    assert question.reads
    assert (question.reads("栏04"), question.reads("E")) == ("5", "5")
    with pytest.raises(ValueError, match="栏99"):
        question.reads("栏99")


def test_a_row_of_data_with_one_known_word_again_and_again_is_no_row_of_headings() -> None:
    table = sheet("客户|甲|乙|丙", "王芳|微信|微信|电话", "李强|微信||")
    assert [one.name for one in plan_of(table).added] == ["王芳", "李强"]


def test_a_calendar_whose_days_nobody_tells_is_not_read() -> None:
    clients = sheet("姓名|手机", "王芳|13900000001", title="客户")
    rows = ["|".join([name, *("T", "E", "M", "W", "T/E") * 5]) for name in ("王芳", "李强", "微信")]
    days = "|".join(["", *map(str, range(1, 26))])
    calendar = sheet("|".join(["客户", "一旬", *[""] * 24]), days, *rows, title="联络")
    found = plan_of(clients, calendar)
    assert (found.unread, found.questions, len(found.added)) == (("联络",), (), 1)


def test_a_column_of_a_list_of_holdings_is_a_field_of_the_holding() -> None:
    table = sheet("客户|产品|金额|到账", "王芳|国债|10万|2026-3-1")
    (question,) = plan_of(table).questions
    assert question.reads
    answer = question.reads("起息日")
    (holding,) = new_records(plan_of(table, 到账=answer))
    assert (holding.opened_on.isoformat(), holding.note) == ("2026-03-01", "")


def test_a_calendar_may_have_its_names_under_any_heading() -> None:
    table = sheet("负责|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳|T||M||", "李强||E|||")
    found = plan_of(table, names="1")
    assert [one.name for one in found.added] == ["王芳", "李强"]
    assert len(new_records(found)) == 3


def test_a_column_of_amounts_may_be_a_holding_called_as_it_is_headed() -> None:
    table = sheet("Name|Phone|Mortgage|House fund|Boat", "Anna Barrett|07700900003|90k|20k|7k", "Tom Keeble|||£3k|")
    house, boat = plan_of(table).questions
    assert [one.answer for one in house.choices] == ["holding", "note", "leave-out"]
    assert house.choices[0].text == "a holding called “House fund”: fund, at this bank"
    assert boat.choices[0].text == "a holding called “Boat”: other, at this bank"
    assert (house.suggested, boat.suggested) == ("", "")
    answers: dict[str, Any] = {"house fund": "holding", "boat": "holdings.value"}
    found = plan_of(table, **answers)
    assert [(one.name, one.kind.value, one.value) for one in new_records(found)] == [
        ("Mortgage", "mortgage", 9_000_000),
        ("House fund", "fund", 2_000_000),
        ("Boat", "other", 700_000),
        ("House fund", "fund", 300_000),
    ]


@pytest.mark.parametrize("answer", ["clients.birthday", "clients.occupation", "clients.notes"])
def test_what_a_second_column_was_said_to_hold_is_kept_in_the_notes_and_told(answer: str) -> None:
    found = plan_of(sheet("Name|Phone|甲|乙", "Anna Barrett|07700900003|1985-3-2|1986-4-5"), 甲=answer, 乙=answer)
    lines = [*plan_lines(found, {}, TODAY)]
    assert "Columns kept in the notes, since another column holds what they were said to hold: 乙" in lines
    assert "乙: 1986-4-5" in found.added[0].notes


def test_a_field_that_another_column_holds_is_no_answer() -> None:
    (question,) = plan_of(sheet("Name|Phone|Birthday|甲", "Anna Barrett|07700900003|1985-3-2|1986-4-5")).questions
    assert question.reads
    with pytest.raises(ValueError, match="Another column holds “Birthday” already"):
        question.reads("DOB")


@pytest.mark.parametrize(("headings", "word"), [("姓名|手机|资产", "资产"), ("Client|Mobile|Net worth", "net worth")])
def test_what_a_client_has_is_asked_about_and_not_lost(headings: str, word: str) -> None:
    table = sheet(headings, "王芳|13900000001|50万")
    assert [one.key.rpartition("/")[2] for one in plan_of(table).questions] == [word]
    assert "50万" in plan_of(table).added[0].notes


def test_the_totals_of_an_exported_workbook_are_computed_and_not_asked_about() -> None:
    found = plan_of(sheet("姓名|手机|资产|负债|净资产", "王芳|13900000001|50|20|30"))
    assert (found.questions, found.added[0].notes) == ((), "")


@pytest.mark.parametrize("second", ["Mortgage", "Balance"])
def test_a_second_figure_beside_a_holding_is_asked_about(second: str) -> None:
    found = plan_of(sheet(f"Name|Phone|Mortgage|{second}", "Anna Barrett|07700900003|90k|20k"))
    assert len(found.questions) == 1
    assert [one.value for one in new_records(found)] == [9_000_000]
    assert found.added[0].notes == f"{second}: 20k"


def test_the_answer_which_number_is_the_day_is_remembered_for_the_column() -> None:
    lines = ("Anna Barrett|07700900003|04/02/1956", "Tom Keeble|07700900004|05/06/1964")
    first = plan_of(sheet("Name|Phone|DOB", *lines), reading="day")
    again = plan_of(sheet("Name|Phone|DOB", *lines), book=after(first))
    assert (again.questions, again.is_empty, again.unchanged) == ((), True, 2)


def test_a_birthday_that_is_there_is_not_put_into_the_notes_as_unclear() -> None:
    lines = ("Anna Barrett|07700900003|04/02/1956", "Tom Keeble|07700900004|05/06/1964")
    (anna, *_rest) = after(plan_of(sheet("Name|Phone|DOB", *lines), dob="day"))
    found = plan_of(sheet("Name|Phone|Birth date", *lines), book=(anna,))
    assert [(one.name, one.notes) for one in found.added] == [("Tom Keeble", "Birth date: 05/06/1964")]
    assert (found.changed, found.unchanged) == ((), 1)


@pytest.mark.parametrize("heading", ["Balance", "余额"])
def test_the_kind_of_a_balance_is_asked_and_a_deposit_is_proposed(heading: str) -> None:
    table = sheet(f"姓名|{heading}", "王芳|12500", "李强|300")
    (question,) = plan_of(table).questions
    assert question.suggested == question.choices[0].answer
    for answer, kind in ((question.suggested, "deposit"), ("holding/fund", "fund"), ("holding", "other")):
        assert [one.kind.value for one in new_records(plan_of(table, column=answer))] == [kind, kind]


def test_a_balance_of_a_client_whose_deposits_the_book_has_is_asked_about_as_a_sum() -> None:
    known = client("王芳")
    deposit = Holding(client=known.id, kind=HoldingKind.DEPOSIT, name="3年定期", value=100_000_00)
    found = plan_of(sheet("姓名|Balance", "王芳|100000"), book=(known, deposit), column="holding/deposit")
    assert not new_records(found)
    assert ["sum-of-book" in one.key for one in found.questions] == [True]


def test_types_of_accounts_are_kinds_of_holdings_and_no_person_or_company() -> None:
    types = {"1 Yr Fixed": "deposit", "Cash ISA": "deposit", "95 Day Notice": "deposit", "SIPP": "other"}
    table = sheet("Customer Name|A/c type|Balance", *(f"Ann Lee|{one}|{at}000" for at, one in enumerate(types, 1)))
    found = plan_of(table)
    assert not found.questions
    assert {one.name: one.kind.value for one in new_records(found)} == types
    alone = plan_of(sheet("Customer Name|A/c type", "Ann Lee|1 Yr Fixed", "Ben Ray|Cash ISA"))
    assert all("clients.kind" not in {choice.answer for choice in one.choices} for one in alone.questions)


def test_what_is_proposed_for_the_last_contact_keeps_its_day_as_a_contact() -> None:
    table = sheet("Customer Name|Last contact", "Ann Lee|2026-11-02", "Ben Ray|2026-10-12")
    proposed: dict[str, str] = {}
    while questions := Importer([table], records_of(), TODAY).plan(proposed).questions:
        proposed |= {one.key: one.suggested for one in questions}
    contacts = new_records(Importer([table], records_of(), TODAY).plan(proposed))
    assert [(one.on.isoformat(), one.channel.value) for one in contacts] == [("2026-11-02", "T"), ("2026-10-12", "T")]
