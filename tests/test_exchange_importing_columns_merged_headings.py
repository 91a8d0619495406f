"""Headings in two rows, as branch sheets have them: one merged across several columns, and those below it."""

from __future__ import annotations

from rmtui.records.holding import HoldingKind
from tests.importing import new_records, plan_of, sheet, told


def test_headings_below_a_merged_one_are_read_with_what_it_counts() -> None:
    table = sheet(
        "清河县支行客户登记表",
        "序号|姓 名|联系方式||地址|资产情况（万元）|||备注",
        "||手机|微信||存款|理财|贷款|",
        "1|王 芳|13900000001|wf1|滨河路1号|30.5|12||甲",
        "2|李 强|13900000002|微信同号|同上||||",
        "合计|||||30.5|12||",
        title="客户信息",
    )
    found = plan_of(table)
    fang, qiang = found.added
    assert (fang.name, fang.phones, fang.wechat, fang.notes) == ("王芳", ("13900000001",), "wf1", "甲")
    assert (qiang.address, qiang.wechat) == ("滨河路1号", "13900000002")
    assert [(one.kind, one.value) for one in new_records(found)] == [
        (HoldingKind.DEPOSIT, 305_000_00),
        (HoldingKind.WEALTH, 120_000_00),
    ]
    assert (found.questions, [text for _sentence, _row, text in told(found)]) == ((), ["合计"])


def test_titles_merged_above_the_headings_of_a_table_tell_what_the_figures_count() -> None:
    found = plan_of(sheet("基本信息||资产（万元）|", "姓名|电话|存款|房产", "王芳|13900000001|3|200", title="客户"))
    assert [one.value for one in new_records(found)] == [30_000_00, 2_000_000_00]


def test_a_row_of_data_with_known_words_is_no_second_row_of_headings() -> None:
    found = plan_of(sheet("客户|产品|类型|金额", "王芳|存款|存款|5万", "李强|基金|基金|6万", title="持仓"))
    assert [one.name for one in new_records(found)] == ["存款", "基金"]
