"""Cells that name more than their heading asks for: holdings by name, contact persons, members of a family."""

from __future__ import annotations

import pytest

from rmtui.exchange.importing.plan import ImportPlan
from rmtui.exchange.importing.rows.cell import KEPT, UNREADABLE
from rmtui.exchange.importing.rows.row_cells import NAMED_IN_CELL
from rmtui.records.holding import HoldingKind
from rmtui.rules.conduct.suitability import is_senior
from tests.factory import TODAY, birthday, client
from tests.importing import new_records, outcome, plan_of, sheet, told


def family(found: ImportPlan) -> list[tuple[str, str, int | None]]:
    return [(one.relation, one.name, one.birth_year) for one in found.added[0].family]


def persons(found: ImportPlan) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in found.added[0].contact_persons]


def test_a_holding_named_in_a_cell_with_its_value_and_last_day_is_a_holding_of_that_name() -> None:
    found = plan_of(sheet("姓名|手机|理财到期", "王敏|13900000001|稳盈季开 50万 12月8日到期"))
    (holding,) = new_records(found)
    assert (holding.kind, holding.name, holding.value) == (HoldingKind.WEALTH, "稳盈季开", 500_000_00)
    assert str(holding.matures_on) == "2026-12-08"
    assert told(found) == [(NAMED_IN_CELL, 2, "稳盈季开 50万 12月8日到期")]


def test_several_holdings_in_a_cell_are_several_and_a_column_with_their_sum_is_no_further_one() -> None:
    cells = "王敏|13900000001|70万|稳盈季开 50万 12月8日到期；添利 20万 2027年3月1日到期"
    found = plan_of(sheet("姓名|手机|理财|理财到期", cells))
    assert [(one.name, one.value, str(one.matures_on)) for one in new_records(found)] == [
        ("稳盈季开", 500_000_00, "2026-12-08"),
        ("添利", 200_000_00, "2027-03-01"),
    ]
    elsewhere = new_records(plan_of(sheet("姓名|手机|存款", "王敏|13900000001|招行 50万，工行 20万")))
    assert [(one.name, one.institution, one.value) for one in elsewhere] == [
        ("存款", "招行", 500_000_00),
        ("存款", "工行", 200_000_00),
    ]
    saved = plan_of(sheet("Name|Phone|Savings", "Anna Low|07700 900001|ISA £20k, 2yr bond 1,000.50"))
    assert [(one.name, one.value) for one in new_records(saved)] == [("ISA", 20_000_00), ("2yr bond", 1_000_50)]


@pytest.mark.parametrize("cell", ["wife 20k, own 30k", "100 to 200", "50k, 20k", "Quay Growth"])
def test_a_cell_that_is_no_list_of_holdings_stays_whole_in_the_notes(cell: str) -> None:
    found = plan_of(sheet("Name|Phone|Savings", f"Anna Low|07700 900001|{cell}"))
    assert (new_records(found), found.added[0].notes) == ([], f"Savings: {cell}")


@pytest.mark.parametrize(
    ("cell", "value", "institution", "note"),
    [
        ("200k fixed till Dec", 200_000_00, "", "200k fixed till Dec"),
        ("2m working capital, matures 2027-03-01", 2_000_000_00, "", "2m working capital, matures 2027-03-01"),
        ("about 200k at Halifax", 200_000_00, "Halifax", "about 200k"),
        ("50k with Barclays", 50_000_00, "Barclays", ""),
        ("50万三年期", 500_000_00, "", "50万三年期"),
        ("30万，12月到期", 300_000_00, "", "30万，12月到期"),
        ("20万（招行）", 200_000_00, "招行", ""),
    ],
)
def test_an_amount_is_read_whatever_words_follow_it_and_they_are_kept_and_told(
    cell: str, value: int, institution: str, note: str
) -> None:
    found = plan_of(sheet("Name|Phone|Savings", f"Anna Low|07700 900001|{cell}"))
    (holding,) = new_records(found)
    assert (holding.value, holding.institution) == (value, institution)
    assert holding.note == (f"Savings: {note}" if note else "")
    assert told(found) == ([(KEPT, 2, note)] if note else [])


@pytest.mark.parametrize(
    "cell",
    [
        *("£30k + £20k ISA", "50k redeemed in May", "50k (redeemed)", "200k at maturity", "50k maybe", "25k each"),
        *("2 accounts", "2026 bonus", "50万想转走", "50万在招行", "30万（已赎回）", "每月5千", "10万+5万"),
    ],
)
def test_an_amount_that_may_not_be_held_here_or_once_stays_in_the_notes(cell: str) -> None:
    found = plan_of(sheet("Name|Phone|Savings", f"Anna Low|07700 900001|{cell}"))
    assert (new_records(found), found.added[0].notes) == ([], f"Savings: {cell}")
    assert told(found) == [(UNREADABLE, 2, cell)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("李娜 财务总监", [("李娜", "财务总监")]),
        ("李娜（财务总监）", [("李娜", "财务总监")]),
        ("李娜/财务", [("李娜", "财务")]),
        ("张三、李四", [("张三", ""), ("李四", "")]),
        ("张三 李四", [("张三", ""), ("李四", "")]),
        ("张三 管理员", [("张三", "管理员")]),
        ("John Smith (CFO)", [("John Smith", "CFO")]),
        ("John Smith - Finance Director", [("John Smith", "Finance Director")]),
        ("John Smith & Mary Poe", [("John Smith", ""), ("Mary Poe", "")]),
        ("John Smith, Mary Poe", [("John Smith", ""), ("Mary Poe", "")]),
        ("John Smith, CFO, Mary Poe (Sales)", [("John Smith", "CFO"), ("Mary Poe", "Sales")]),
        ("John Smith, Finance Director", [("John Smith", "Finance Director")]),
        ("John Smith, Chief of Staff", [("John Smith", "Chief of Staff")]),
        ("张三，李四", [("张三", ""), ("李四", "")]),
        ("李娜，财务总监", [("李娜", "财务总监")]),
        ("Sheila Marsh FD sheila@aa.example", [("Sheila Marsh", "FD")]),
    ],
)
def test_the_contact_persons_of_a_company_are_read_with_their_roles(cell: str, expected: list[tuple[str, str]]) -> None:
    assert persons(plan_of(sheet("公司|联系人|电话", f"甲一有限公司|{cell}|15400000001"))) == expected
    assert persons(plan_of(sheet("Company|Contact|Phone", f"Aa Ltd|{cell}|020 7000 0001"))) == expected


def test_a_day_that_cannot_be_is_told_with_its_row_and_the_person_is_kept_in_the_notes() -> None:
    found = plan_of(sheet("公司名称|联系人|联系人职务", "甲一有限公司|李娜 2月31日|财务总监"))
    assert told(found)[0] == (UNREADABLE, 2, "李娜 2月31日, 财务总监")
    assert found.remarks[0].reason == "there is no such day."
    assert "李娜 2月31日, 财务总监" in found.added[0].notes
    members = plan_of(sheet("Name|Phone|Family", "Anna Low|07700 900001|son Jack 2010-02-31"))
    assert told(members) == [(UNREADABLE, 2, "son Jack 2010-02-31")]


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("Family", "wife Mary, 70", [("wife", "Mary", 1956)]),
        ("Family", "daughters Amy, 9 and Beth, 7", [("daughter", "Amy", 2017), ("daughter", "Beth", 2019)]),
        ("Children", "Amy, 9 and Beth, 7", [("child", "Amy", 2017), ("child", "Beth", 2019)]),
        ("Children", "Amy (9) & Beth (7)", [("child", "Amy", 2017), ("child", "Beth", 2019)]),
        ("Spouse|Family", "Mary Ann|wife Mary Ann Reed, 70", [("wife", "Mary Ann Reed", 1956)]),
        ("Spouse|Family", "Jane|wife, son Tim 3", [("wife", "Jane", None), ("son", "Tim", 2023)]),
    ],
)
def test_english_cells_about_a_family(headings: str, cells: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert family(plan_of(sheet(f"Name|Phone|{headings}", f"Anna Low|07700 900001|{cells}"))) == expected


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("家庭", "女儿陈小雨 9岁和陈小雪 7岁", [("女儿", "陈小雨", 2017), ("女儿", "陈小雪", 2019)]),
        (
            "家庭",
            "妻子赵雪 女儿陈小雨9岁、陈小雪7岁",
            [("妻子", "赵雪", None), ("女儿", "陈小雨", 2017), ("女儿", "陈小雪", 2019)],
        ),
        ("配偶|家庭", "李刚|丈夫，儿子8岁", [("丈夫", "李刚", None), ("", "儿子", 2018)]),
    ],
)
def test_chinese_cells_about_a_family(headings: str, cells: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert family(plan_of(sheet(f"姓名|手机|{headings}", f"陈立|13900000001|{cells}"))) == expected


@pytest.mark.parametrize("cell", ["1949", "1949年", "1949.0"])
def test_a_year_of_birth_without_a_day_is_kept_as_a_year(cell: str) -> None:
    found = plan_of(sheet("Name|Phone|Date of birth", f"Anna Low|07700 900001|{cell}"))
    (added,) = found.added
    assert (told(found), added.birth_year, added.birthday, added.notes) == ([], 1949, None, "")
    assert is_senior(added, TODAY), "65 and older"
    known = client("Anna Low", phones=("07700 900001",), birthday=birthday(5, 5, 1949))
    again = plan_of(sheet("Name|Phone|Date of birth", f"Anna Low|07700 900001|{cell}"), book=(known,))
    assert outcome(again) == (0, 0, 1, 0), "the birthday says more"


def test_a_contact_without_its_day_is_told_to_lack_that_alone() -> None:
    found = plan_of(sheet("Client|Date|Notes|Next step", "Anna Low||asked about gilts|", "Tom Low|2026-11-03|spoke|"))
    assert [one.reason for one in found.remarks if one.text == "asked about gilts"] == ["missing: Day"]
