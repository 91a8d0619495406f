"""Families in running text, as lists have them."""

from __future__ import annotations

import pytest

from rmtui.entry.fields.client import CLIENT_FIELDS
from tests.factory import TODAY

FAMILY = CLIENT_FIELDS["family"]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("丈夫张强，女儿在英国读书", [("丈夫", "张强", None, ""), ("", "女儿", None, "在英国读书")]),
        ("老伴已故，两个女儿", [("", "老伴已故", None, ""), ("", "两个女儿", None, "")]),
        ("妻子李红，儿子小宝5岁", [("妻子", "李红", None, ""), ("儿子", "小宝", 2021, "")]),
        (
            "妻：刘敏 子：刘博（10岁）女：刘悦（6岁）",
            [("妻", "刘敏", None, ""), ("子", "刘博", 2016, ""), ("女", "刘悦", 2020, "")],
        ),
        ("配偶：赵强；儿子赵磊，在深圳", [("配偶", "赵强", None, ""), ("儿子", "赵磊", None, "在深圳")]),
        ("Tom 12, Amy 9", [("", "Tom", 2014, ""), ("", "Amy", 2017, "")]),
        ("child Tom 12, Amy 9", [("child", "Tom", 2014, ""), ("child", "Amy", 2017, "")]),
        ("spouse Mark (dec.)", [("spouse (dec.)", "Mark", None, "")]),
        ("Mark (dec.)", [("", "Mark (dec.)", None, "")]),
        ("son Leo (b. 2015)", [("son", "Leo", 2015, "")]),
        ("daughter Cari aged 9", [("daughter", "Cari", 2017, "")]),
        ("son Ben, aged 7", [("son", "Ben", 2019, "")]),
        ("son Ben (7)", [("son", "Ben", 2019, "")]),
        ("son, Ben, 7 yrs old, Hill School", [("son", "Ben", 2019, "Hill School")]),
        ("儿子 丙小 13900000001 2015-01-02 三中", [("儿子", "丙小", None, "13900000001 三中")]),
        ("wife Mary, son Tom 12", [("wife", "Mary", None, ""), ("son", "Tom", 2014, "")]),
    ],
)
def test_each_member_of_a_family_is_read_by_relation_name_age_and_place(
    text: str, members: list[tuple[str, str, int | None, str]]
) -> None:
    found = FAMILY.read_value(text, TODAY)
    assert [(one.relation, one.name, one.birth_year, one.place) for one in found] == members
    assert FAMILY.read_value(FAMILY.text(found), TODAY) == found


@pytest.mark.parametrize("text", ["2 grown up", "child 2 grown up"])
def test_a_number_is_nobody_s_name(text: str) -> None:
    with pytest.raises(ValueError):
        FAMILY.read_value(text, TODAY)
