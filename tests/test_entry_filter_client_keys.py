from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, ContactPerson, Relative, RiskGrade, Stage, Tier
from rmtui.records.events import Contact
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary


def true_of(
    expression: str, one: Client, *events: Contact, today: date = TODAY, records: Iterable[Record] = ()
) -> bool:
    summary = contact_summary(*events)

    def due_rows(days: int) -> list[DueRow]:
        return due([one], summary, Settings(), today, days)

    def of_kind(kind: type[Any]) -> list[Any]:
        return [record for record in records if isinstance(record, kind)]

    context = FilterContext([one], lambda: summary, Settings(), today, due_rows=due_rows, records=of_kind)
    return parse_filter(expression, context).matches(one, context)


@pytest.mark.parametrize(
    ("known", "expressions"),
    [
        ({"tier": Tier.B}, ["tier:B", "tier:b", "级别:B"]),
        ({"tags": ("Fund",)}, ["tag:fund", "标签:FUND"]),
        ({"stage": Stage.PROSPECT}, ["stage:prospect", "阶段:潜在", "阶段:潜在客户"]),
        ({"risk": RiskGrade.C3}, ["risk:C3", "风险:c3"]),
        ({"area": "朝阳区"}, ["area:朝阳", "片区:朝阳区"]),
        ({"channel": Channel.WECHAT}, ["channel:W", "channel:wechat", "渠道:微信"]),
        ({"kind": ClientKind.COMPANY}, ["kind:company", "类型:公司", "类型:对公"]),
        ({"family": (Relative(name="小明", relation="儿子"),)}, ["child:yes", "孩子:有", "family:yes", "家庭:有"]),
        ({"birthday": birthday(5, 5, lunar=True)}, ["lunar:yes", "农历:是"]),
        ({"phones": ("+86 138-0000-1234",)}, ["phone:1234", "phone:138-0000", "电话:00001234"]),
        ({"number": "KH0077"}, ["number:kh0077", "编号:0077"]),
    ],
)
def test_what_is_known_of_a_client_can_be_asked_in_both_languages(
    known: dict[str, Any], expressions: list[str]
) -> None:
    for expression in expressions:
        assert true_of(expression, client(**known))
        assert not true_of(expression, client())
        assert true_of(f"-{expression}", client())


def test_a_tag_is_asked_whole() -> None:
    assert not true_of("tag:fund", client(tags=("refund",)))


def test_nothing_known_is_a_no() -> None:
    assert true_of("child:no family:no lunar:no", client())
    assert true_of("孩子:无", client(family=(Relative(name="李娜", relation="妻子"),)))


@pytest.mark.parametrize(
    "relation",
    [
        *("son", "Daughter", "elder son", "step-daughter", "child", "children (2)"),
        *("儿子", "女儿", "大女儿", "二儿子", "长子", "独女", "子女", "孩子", "女", "儿子(8岁)"),
    ],
)
def test_a_son_or_a_daughter_is_a_child(relation: str) -> None:
    assert true_of("child:yes", client(family=(Relative(name="x", relation=relation),)))


@pytest.mark.parametrize(
    "relation",
    [
        "wife",
        "grandson",
        "son-in-law",
        "godparson",
        "妻子",
        "孙子",
        "孙女",
        "女婿",
        "儿媳",
        "侄女",
        "孩子妈",
        "父亲",
        "",
    ],
)
def test_other_relatives_are_not(relation: str) -> None:
    assert not true_of("child:yes", client(family=(Relative(name="x", relation=relation),)))


def test_who_is_due_can_be_asked_for_today_the_week_and_the_month() -> None:
    wang = client(tier=Tier.A)
    for passed, today, week, month in ((0, False, False, True), (25, False, True, True), (31, True, True, True)):
        spoken = contact(wang, on=ago(passed))
        assert true_of("due:today", wang, spoken) is true_of("待联系:今天", wang, spoken) is today
        assert true_of("due:week", wang, spoken) is week
        assert true_of("due:month", wang, spoken) is month


@pytest.mark.parametrize("span", ["90", "90d", "90天", "12w", "12周", "3m", "3个月"])
def test_who_was_not_spoken_to_for_long_can_be_asked_for(span: str) -> None:
    wang = client()
    for expression in (f"no-contact:{span}", f"未联系:{span}"):
        assert true_of(expression, wang, contact(wang, on=ago(90)))
        assert not true_of(expression, wang, contact(wang, on=ago(83)))
        assert true_of(expression, wang)


def test_a_mass_message_is_not_having_spoken() -> None:
    wang = client()
    assert true_of("no-contact:90d", wang, contact(wang, channel="S"))


@pytest.mark.parametrize(
    ("day", "today", "week", "month", "november"),
    [
        (22, False, False, True, True),
        (23, True, True, True, True),
        (30, False, True, True, True),
        (1, False, False, True, True),
    ],
)
def test_birthdays_can_be_asked_for(day: int, today: bool, week: bool, month: bool, november: bool) -> None:
    wang = client(birthday=birthday(11, day))
    assert true_of("birthday:today", wang) is today
    assert true_of("birthday:week", wang) is week
    assert true_of("birthday:month", wang) is month
    assert true_of("birthday:11", wang) is true_of("生日:11月", wang) is november


@pytest.mark.parametrize(
    ("month", "day", "within"), [(11, 22, False), (11, 23, True), (12, 23, True), (12, 24, False), (1, 3, False)]
)
def test_birthdays_within_so_many_days_are_those_from_today_on(month: int, day: int, within: bool) -> None:
    wang = client(birthday=birthday(month, day))
    assert true_of("birthday:30d", wang) is true_of("生日:30天", wang) is within


def test_birthdays_in_the_family_can_be_asked_for() -> None:
    wang = client(family=(Relative(name="小明", relation="儿子", birthday=birthday(11, 25)), Relative(name="李娜")))
    assert true_of("family-birthday:week", wang) and true_of("家人生日:11月", wang)
    assert not true_of("family-birthday:today", wang) and not true_of("birthday:week", wang)


def test_birthdays_of_contact_persons_can_be_asked_for() -> None:
    firm = client("鼎丰", contact_persons=(ContactPerson(name="高敏", birthday=birthday(11, 25)),))
    assert true_of("contact-person-birthday:week", firm) and true_of("联系人生日:11月", firm)
    assert not true_of("contact-person-birthday:today", firm) and not true_of("family-birthday:week", firm)


def test_a_lunar_birthday_is_asked_by_the_solar_day_it_is_kept_on() -> None:
    wang = client(birthday=birthday(10, 20, lunar=True))
    assert true_of("birthday:week birthday:11", wang)
    assert not true_of("birthday:10", wang)


def test_a_lunar_birthday_that_just_passed_is_not_of_this_month_because_next_year_it_will_be() -> None:
    kept_31_october_2027_and_18_november_2028 = client(birthday=birthday(10, 3, lunar=True))
    assert not true_of("birthday:month", kept_31_october_2027_and_18_november_2028, today=date(2027, 11, 23))
    assert true_of("birthday:11", kept_31_october_2027_and_18_november_2028, today=date(2027, 11, 23))


def test_a_birthday_of_another_month_is_not_of_this_one() -> None:
    december = client(birthday=birthday(12, 1))
    assert not true_of("birthday:month", december)
    assert true_of("birthday:12", december)
    assert not true_of("birthday:month", client())


@pytest.mark.parametrize(
    ("expression", "of_whom_only", "expected"),
    [
        ("no:medical", [PolicyKind.LIFE], True),
        ("没有:医疗险", [PolicyKind.LIFE, PolicyKind.MEDICAL], False),
        ("no:medical", [], False),
        ("no:medical", [PolicyKind.MOTOR], False),
        ("no:motor", [PolicyKind.LIFE], True),
        ("no:motor", [], False),
        ("-holds:medical", [], True),
        ("policy:no", [], True),
        ("no:fund", [], True),
    ],
)
def test_nobody_lacks_a_policy_of_whom_none_is_recorded(
    expression: str, of_whom_only: list[PolicyKind], expected: bool
) -> None:
    wang = client("王芳")
    insured = [Policy(client=wang.id, kind=kind, product="安康") for kind in of_whom_only]
    assert true_of(expression, wang, records=insured) is expected


def test_what_insures_people_a_company_does_not_lack() -> None:
    firm = client(kind=ClientKind.COMPANY)
    on_the_office = Policy(client=firm.id, kind=PolicyKind.PROPERTY, product="企财险")
    assert not true_of("没有:重疾险", firm, records=[on_the_office])
    assert true_of("no:motor", firm, records=[on_the_office]) and true_of("no:fund", firm)
