"""A plan in words."""

from __future__ import annotations

from rmtui.exchange.importing.plan import plan_import
from rmtui.exchange.importing.plan_text import plan_lines, refused_rows, totals
from rmtui.exchange.importing.table import Table
from tests.factory import TODAY, client


def test_everything_that_would_be_done_is_told() -> None:
    known = {"wangfang": client("王芳", id="wangfang", phones=("13800138000",))}
    table = Table(["姓名", "手机", "星座"], [(2, ["王芳", "13800138000"]), (3, ["孙丽"])], "客户", ("说明",))
    assert list(plan_lines(table, plan_import(table, known, TODAY), known)) == [
        "Sheet read: 客户",
        "Sheets not read: 说明",
        "Columns read: 姓名 = Name, 手机 = Phone",
        "Columns not read: 星座",
        "New: 孙丽",
        "1 to add, 0 to change, 1 as they are, 0 refused.",
    ]


def test_of_many_new_clients_the_first_are_named() -> None:
    table = Table(["姓名"], [(row, [f"客户{row}"]) for row in range(2, 27)])
    (named,) = [line for line in plan_lines(table, plan_import(table, {}, TODAY), {}) if line.startswith("New")]
    assert named.endswith("客户21 and 5 more")


def test_a_row_with_two_faults_is_refused_once() -> None:
    table = Table(["姓名", "手机", "等级"], [(2, ["孙丽", "call me", "Z"])])
    found = plan_import(table, {}, TODAY)
    assert refused_rows(found) == 1
    assert len(found.refused) == 2
    assert totals(found) == "0 to add, 0 to change, 0 as they are, 1 refused."
