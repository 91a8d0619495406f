"""Tables below each other in one sheet."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.exchange.importing.columns.stacked_tables import divided
from rmtui.records.holding import HoldingKind
from rmtui.records.policy import Frequency, PolicyKind
from tests.importing import new_records, plan_of, sheet


def test_a_second_table_with_headings_of_its_own_is_read_as_one() -> None:
    table = sheet(
        "客户信息表",
        *("姓名|手机|等级", "王芳|13900000001|A", "李强|13900000002|B"),
        *("姓名|产品名称|金额", "王芳|国债|10万", "李强|存款|20万"),
        title="客户",
    )
    found = plan_of(table)
    assert [(one.name, one.phones) for one in found.added] == [("王芳", ("13900000001",)), ("李强", ("13900000002",))]
    assert [(one.name, one.value) for one in new_records(found)] == [("国债", 10_000_000), ("存款", 20_000_000)]
    assert found.remarks == ()


def test_headings_that_stand_there_again_divide_nothing() -> None:
    rows = ("姓名|手机|等级", "王芳|13900000001|A", "姓名|手机|等级", "李强|13900000002|B")
    assert len([*divided(sheet(*rows))]) == 1
    assert [one.name for one in plan_of(sheet(*rows)).added] == ["王芳", "李强"]


@pytest.mark.parametrize(
    "months", [("1月", "客户|1|2|3|4|5|6", "2月", "客户|1|2|3|4|5|6"), ("1月|1|2|3|4|5|6", "2月|1|2|3|4|5|6")]
)
def test_the_months_of_a_calendar_may_stand_below_each_other(months: tuple[str, ...]) -> None:
    half = len(months) // 2
    rows = (*months[:half], "王芳|T|||||", "李强||M||||", *months[half:], "王芳|||T|||", "李强||||||")
    found = plan_of(sheet("2026年联络表", *rows, title="联络"))
    assert [one.name for one in found.added] == ["王芳", "李强"]
    assert [one.on for one in new_records(found)] == [date(2026, 1, 1), date(2026, 1, 2), date(2026, 2, 3)]
    assert found.questions == ()


def test_the_weeks_of_a_calendar_may_stand_below_each_other() -> None:
    weeks = ("客户|11月2日|11月3日|11月4日", "王芳|T||E", "客户|11月9日|11月10日|11月11日", "王芳||M|")
    found = plan_of(sheet(*weeks, title="联络"))
    assert ([one.name for one in found.added], found.questions) == (["王芳"], ())
    assert [one.on.day for one in new_records(found)] == [2, 4, 10]


def test_a_calendar_may_have_its_days_down_and_its_clients_across() -> None:
    rows = ("日期|王芳|李强", "2026-11-02|T|", "2026-11-03||M", "2026-11-04|T/E|")
    found = plan_of(sheet(*rows, title="联络", comments={(3, 2): "谈房贷"}))
    assert [one.name for one in found.added] == ["王芳", "李强"]
    assert [(one.on.day, one.channel.value, one.note) for one in new_records(found)] == [
        *((2, "T", ""), (4, "T", ""), (4, "E", ""), (3, "M", "谈房贷")),
    ]


def test_holdings_and_policies_in_one_list_are_told_apart_row_by_row() -> None:
    table = sheet(
        "Client|Plan type|Provider|Plan no.|Start date|Value £|Maturity|Monthly premium|Sum assured",
        "Anna Bell|Cash ISA|Aviva|A1|2020-01-02|12,000|n/a||",
        "Anna Bell|Term assurance|Legal & General|L1|2012-03-01|||£45.20|£100k",
        "Anna Bell|SIPP|Quilter|Q1|2015-06-30|£1.2m|||",
        title="Plans",
    )
    isa, pension, cover = new_records(plan_of(table))
    assert [(one.kind, one.name, one.institution, one.code, one.value) for one in (isa, pension)] == [
        (HoldingKind.DEPOSIT, "Cash ISA", "Aviva", "A1", 1_200_000),
        (HoldingKind.OTHER, "SIPP", "Quilter", "Q1", 120_000_000),
    ]
    assert (cover.kind, cover.product, cover.insurer, cover.number) == (
        *(PolicyKind.LIFE, "Term assurance", "Legal & General", "L1"),
    )
    assert (cover.premium, cover.frequency, cover.sum_assured) == (4520, Frequency.MONTHLY, 10_000_000)
