"""What a story may know of a client."""

from __future__ import annotations

from typing import Any

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, MaritalStatus, Relative, RiskGrade, Stage
from rmtui.sample.branches import BRANCHES
from rmtui.sample.story_facts import audience, facts, slot_values
from tests.factory import TODAY, birthday, client

BRANCH = BRANCHES["zh"]


def person(**known: Any) -> Client:
    return client(**{"birthday": birthday(4, 17, 1983), **known})


def test_stories_are_told_to_those_they_are_meant_for() -> None:
    assert audience(person()) == "person"
    assert audience(person(tags=("English",))) == "english"
    assert audience(person(stage=Stage.PROSPECT)) == "prospect"
    assert audience(person(kind=ClientKind.COMPANY)) == "company"


def test_a_retired_client_has_no_payroll_and_no_colleagues() -> None:
    retired = facts(BRANCH, person(occupation="退休教师", employer="柳堤中学", tags=("退休",)), TODAY)
    assert "retired" in retired
    assert not {"working", "payroll", "owner"} & retired


def test_a_shop_owner_is_not_employed() -> None:
    owner = facts(BRANCH, person(occupation="五金店老板", employer="五金店", tags=("老板",)), TODAY)
    assert "owner" in owner
    assert "working" not in owner


def test_who_wants_no_wechat_goes_to_the_counter() -> None:
    assert "counter" in facts(BRANCH, person(avoid=(Channel.WECHAT,)), TODAY)
    assert "app" in facts(BRANCH, person(), TODAY)


def test_children_are_toddlers_then_pupils_then_grown() -> None:
    def children(born: int) -> set[str]:
        family = (Relative(name="李果果", relation="儿子", birth_year=born),)
        return {"toddler", "child"} & facts(BRANCH, person(family=family), TODAY)

    assert children(2022) == {"toddler"}
    assert children(2015) == {"child"}
    assert children(2001) == set()


def test_the_grade_decides_what_is_talked_about() -> None:
    assert "steady" in facts(BRANCH, person(risk=RiskGrade.C2), TODAY)
    assert "bold" in facts(BRANCH, person(risk=RiskGrade.C3), TODAY)
    assert not {"steady", "bold"} & facts(BRANCH, person(), TODAY)


def test_a_son_who_keeps_his_mother_out_of_it_is_not_asked_about_her() -> None:
    mother = Relative(name="孙玉珍", relation="母亲")
    assert "parents" in facts(BRANCH, person(), TODAY)
    assert "parents" not in facts(BRANCH, person(family=(mother,)), TODAY)


def test_the_words_come_from_the_record() -> None:
    family = (
        Relative(name="徐建平", relation="丈夫"),
        Relative(name="徐知夏", relation="女儿", birth_year=2016),
        Relative(name="徐牧之", relation="儿子", birth_year=2005, place="澳洲留学"),
    )
    known = slot_values(BRANCH, person(family=family, interests=("瑜伽",), marital=MaritalStatus.MARRIED), True, TODAY)
    assert known["ta"] == "她"
    assert (known["spouse"], known["kid"], known["hobby"]) == ("先生", "知夏", "瑜伽")
    assert (known["student"], known["land"], known["coin"]) == ("牧之", "澳洲", "澳元")


def test_what_is_not_on_record_has_no_word() -> None:
    assert not {"spouse", "kid", "student", "hobby", "person"} & set(slot_values(BRANCH, person(), False, TODAY))
