from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Client, MaritalStatus
from rmtui.records.policy import Frequency, PolicyKind
from rmtui.records.tie import Share
from rmtui.rules.insurance.coverage import coverage, household, household_text, insured_name, shown_policies
from tests.factory import TODAY, ago, client
from tests.folders import RATES, known, policy, relative, tie


def wang() -> Client:
    return client("王芳", family=(relative("儿子", 2015, "王小明"), relative("母亲", 1950, "孙玉珍")))


def test_each_member_of_the_family_has_a_row_also_without_cover() -> None:
    rows = coverage(wang(), [], RATES, TODAY, known())
    assert [(row.name, row.relation, row.cover) for row in rows] == [
        ("", "", {}),
        ("王小明", "儿子", {}),
        ("孙玉珍", "母亲", {}),
    ]


def test_cover_in_force_is_summed_by_kind() -> None:
    one = wang()
    held = [
        policy("motor", one, sum_assured=5),
        policy("life", one, sum_assured=100),
        policy("life", one, sum_assured=200, insured="王芳"),
        policy("life", one, sum_assured=1_000, currency="USD"),
        policy("life", one, sum_assured=400, end=ago(1)),
        policy("life", one, sum_assured=800, start=ago(-1)),
    ]
    own, *_family = coverage(one, held, RATES, TODAY, known(one))
    assert own.cover == {PolicyKind.LIFE: 7_400, PolicyKind.MOTOR: 5}
    assert [*own.cover] == [PolicyKind.LIFE, PolicyKind.MOTOR]


def test_critical_illness_is_seen_at_a_glance() -> None:
    one = wang()
    held = [policy("critical-illness", one, insured="王小明"), policy("critical-illness", one, end=ago(1))]
    own, son, _mother = coverage(one, held, RATES, TODAY, known(one))
    assert (own.critical_illness, son.critical_illness) == (False, True)


def test_premiums_and_days_are_those_of_each_member() -> None:
    one = wang()
    held = [
        policy("life", one, premium=500, start=date(2020, 3, 5), years=20),
        policy("medical", one, premium=30, frequency=Frequency.MONTHLY, start=date(2026, 1, 31), end=date(2027, 1, 30)),
        policy("accident", one, premium=7, insured="王小明", start=date(2026, 1, 1), end=date(2026, 12, 31)),
    ]
    own, son, _mother = coverage(one, held, RATES, TODAY, known(one))
    assert (own.premiums, own.next_premium, own.next_renewal) == (860, date(2026, 11, 30), date(2027, 1, 30))
    assert (son.premiums, son.next_premium, son.next_renewal) == (7, None, date(2026, 12, 31))


def test_one_insured_who_is_not_among_the_family_has_a_row_too() -> None:
    one = wang()
    rows = coverage(one, [policy("life", one, insured="李强", sum_assured=9)], RATES, TODAY, known(one))
    assert rows[-1].name == "李强"
    assert rows[-1].cover == {PolicyKind.LIFE: 9}


@pytest.mark.parametrize(
    ("marital", "relation", "married"),
    [
        (None, "丈夫", True),
        (None, "儿子", None),
        (MaritalStatus.MARRIED, "儿子", True),
        (MaritalStatus.CIVIL_PARTNERSHIP, "儿子", True),
        (MaritalStatus.SEPARATED, "丈夫", True),
        (MaritalStatus.DIVORCED, "丈夫", False),
    ],
)
def test_married_is_known_from_the_record_or_the_family(
    marital: MaritalStatus | None, relation: str, married: bool | None
) -> None:
    assert household(client(marital=marital, family=(relative(relation),))).married is married


def test_children_are_counted() -> None:
    assert household(client(family=(relative("儿子"), relative("女儿"), relative("孙子")))).children == 2


def test_only_what_is_recorded_of_a_household_is_said() -> None:
    assert household_text(household(client())) == []
    assert household_text(household(client(family=(relative("妻子"),)))) == ["married"]
    assert household_text(household(client(marital=MaritalStatus.WIDOWED))) == ["widowed"]
    divorced = client(marital=MaritalStatus.DIVORCED, family=(relative("儿子"),))
    assert household_text(household(divorced)) == ["divorced", "1 child"]


def test_a_policy_in_a_relatives_folder_insures_whom_it_names() -> None:
    one = wang()
    mother = client("孙玉珍", aliases=("孙老师",))
    who = known(one, mother)
    assert insured_name(one, policy("life", mother), who) == "孙玉珍"
    assert insured_name(one, policy("life", mother, insured="孙老师"), who) == "孙玉珍"
    assert insured_name(one, policy("life", mother, insured="王 芳"), who) == ""
    assert insured_name(one, policy("life", one), who) == ""


@pytest.mark.parametrize("agreed", [(), (Share.ASSETS,), (Share.COVER,)])
def test_what_concerns_a_member_who_is_a_client_is_shown_only_if_they_agreed(
    agreed: tuple[Share, ...],
) -> None:
    mother = client("孙玉珍")
    one = client(family=(relative("母亲", 1950, "孙玉珍"), relative("儿子", 2015)))
    who = known(one, mother, ties=[tie(mother, one, *agreed)])
    hers = policy("life", mother)
    hers_on_him = policy("life", mother, insured=one.name)
    his_on_her = policy("life", one, insured="孙玉珍")
    always = [policy("life", one), policy("medical", one, insured="儿子"), his_on_her]
    stranger = policy("life", client("李强"), insured="王芳")
    shown = shown_policies(one, [*always, hers, hers_on_him, stranger], who)
    assert list(shown) == [*always, *([hers, hers_on_him] if Share.COVER in agreed else [])]


def test_of_a_member_who_agreed_to_nothing_only_the_clients_own_policies_are_told() -> None:
    mother = client("孙玉珍")
    one = wang()
    who = known(one, mother, ties=[tie(one, mother, Share.COVER)])
    assert [row.name for row in coverage(one, [], RATES, TODAY, who)] == ["", "王小明"]
    rows = coverage(one, [policy("medical", one, insured="孙玉珍", premium=300, start=ago(9))], RATES, TODAY, who)
    assert [(row.name, row.withheld, row.premiums) for row in rows] == [
        ("", False, 0),
        ("王小明", False, 0),
        ("孙玉珍", True, 300),
    ]
