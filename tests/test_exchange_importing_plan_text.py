"""A plan in words."""

from __future__ import annotations

from rmtui.exchange.importing.plan import Importer, ImportPlan
from rmtui.exchange.importing.plan_text import plan_lines, totals
from rmtui.exchange.importing.table import Table
from rmtui.records.base import Record
from rmtui.records.client import Client
from tests.factory import TODAY, client
from tests.importing import new_records, plan_of, records_of


def planned(table: Table, *records: Record) -> ImportPlan:
    return Importer([table], records_of(*records), TODAY).plan({})


def lines(table: Table, *clients: Client, whole: bool = False) -> list[str]:
    return [*plan_lines(planned(table, *clients), {one.id: one for one in clients}, TODAY, whole=whole)]


def test_everything_that_would_be_done_is_told() -> None:
    known = client("王芳", id="wangfang", phones=("13800138000",))
    table = Table([(1, ["姓名", "手机", "星座"]), (2, ["王芳", "13800138000"]), (3, ["孙丽"]), (4, ["合计"])], "客户")
    assert lines(table, known) == [
        "Sheet read: 客户",
        "Columns read: 姓名 = Name, 手机 = Phone",
        "Columns not read: 星座",
        "New: 孙丽",
        "Rows of totals, left out (1): 客户, row 4 “合计”",
        "Clients: 1 to add, 0 to change; 1 records as they are.",
    ]


def test_of_many_new_clients_the_first_are_named_and_all_on_request() -> None:
    table = Table([(1, ["姓名"]), *((row, [f"客户{row}号"]) for row in range(2, 27))])
    (named,) = [line for line in lines(table) if line.startswith("New")]
    assert named.endswith("客户21号 and 5 more")
    (named,) = [line for line in lines(table, whole=True) if line.startswith("New")]
    assert named.endswith("客户26号")


def test_the_whole_of_a_plan_has_what_was_read_of_each_client_and_the_records() -> None:
    rows = [(1, ["姓名", "生日", "大额存单"]), (2, ["孙丽", "农历三月初五", "50万"]), (3, ["王芳", "63.10.2", "20万"])]
    whole = lines(Table(rows), whole=True)
    assert whole[-7:-1] == [
        *("孙丽", "  Birthday: (nothing) → lunar 3-5"),
        *("王芳", "  Birthday: (nothing) → 1963-10-02"),
        *("孙丽 deposit 大额存单 500,000", "王芳 deposit 大额存单 200,000"),
    ]
    assert not [line for line in lines(Table(rows)) if "Birthday:" in line or "500,000" in line]


def test_the_days_of_contacts_are_told_before_they_are_taken_in() -> None:
    rows = [
        (1, ["姓名", "联络日期", "内容"]),
        (2, ["孙丽", "2026-11-20", "聊了理财"]),
        (3, ["王芳", "2026-11-17", "聊了国债"]),
    ]
    found = lines(Table(rows), whole=True)
    assert any("(17 Nov to 20 Nov)" in line for line in found)
    assert any(line.startswith("20 Nov") and line.endswith("聊了理财") for line in found)


def test_what_could_not_be_read_is_grouped_with_examples_by_row_and_column() -> None:
    table = Table([(1, ["姓名", "手机"]), *((row, [f"客户{row}号", "call me"]) for row in range(2, 8))])
    (told,) = [line for line in lines(table) if line.startswith("Could not")]
    examples = "row 2, 手机 “call me”; row 3, 手机 “call me”; row 4, 手机 “call me” and 3 more"
    assert told == f"Could not be read; kept in the notes (6): {examples}"
    whole = lines(table, whole=True)
    assert whole[whole.index("Could not be read; kept in the notes (6):") + 6] == "  row 7, 手机 “call me”"


def test_a_plan_with_open_questions_counts_them() -> None:
    table = Table([(1, ["姓名", "等级"]), (2, ["孙丽", "钻石"])])
    assert totals(planned(table)) == "Clients: 1 to add, 0 to change; 0 records as they are. 1 question is open."


def test_what_the_figures_of_a_column_count_is_told_and_holds() -> None:
    table = Table(
        [
            (1, ["持仓表（单位：万元）"]),
            (2, ["姓名", "产品", "金额", "成本（万美元）"]),
            (3, ["孙丽", "国债", "12.5", ""]),
        ]
    )
    plan = plan_of(table)
    assert "金额 = Value × 10,000, 成本（万美元） = Cost × 10,000 USD" in next(plan_lines(plan, {}, TODAY))
    assert [one.value for one in new_records(plan)] == [12_500_000]


def test_of_an_identity_number_it_is_told_that_it_goes_into_the_notes() -> None:
    plan = plan_of(Table([(1, ["姓名", "证件号码"]), (2, ["孙丽", "11010519850302002X"])]))
    assert next(plan_lines(plan, {}, TODAY)) == "Columns read: 姓名 = Name, 证件号码 = ID number (kept in the notes)"
    assert plan.added[0].notes == "证件号码: 11010519850302002X"
