from __future__ import annotations

import pytest

from rmtui.rules.people.kinship import Kin, kin


@pytest.mark.parametrize("relation", ["儿子", "女儿", "大女儿", "小儿子", "孩子", "son", "Daughter", "elder son"])
def test_a_child_is_known(relation: str) -> None:
    assert kin(relation) is Kin.CHILD


@pytest.mark.parametrize(
    "relation",
    ["丈夫", "妻子", "妻", "配偶", "爱人", "老公", "Husband", "wife", "life partner", "civil partner", "伴侣"],
)
def test_a_husband_or_wife_is_known(relation: str) -> None:
    assert kin(relation) is Kin.SPOUSE


@pytest.mark.parametrize("relation", ["partner", "her partner", "Partner"])
def test_a_partner_is_of_life_or_of_business(relation: str) -> None:
    assert kin(relation) is Kin.PARTNER


@pytest.mark.parametrize("relation", ["父亲", "母亲", "父", "妈妈", "爸", "父母", "岳母", "Mother", "father-in-law"])
def test_a_parent_is_known(relation: str) -> None:
    assert kin(relation) is Kin.PARENT


@pytest.mark.parametrize(
    "relation",
    [
        "",
        "孙子",
        "儿媳",
        "女婿",
        "妻弟",
        "夫家",
        "哥哥",
        "daughter-in-law",
        "grandmother",
        "business partner",
        "合伙人",
        "ex-partner",
    ],
)
def test_everybody_else_is_none_of_these(relation: str) -> None:
    assert kin(relation) is None
