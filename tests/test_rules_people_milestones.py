"""Milestones of a client's life."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Birthday, Client, ClientKind, Gender, Relative
from rmtui.records.holding import Holding
from rmtui.rules.people.milestones import milestone_text, milestones, retirement_day
from tests.factory import birthday, client
from tests.folders import holding

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def said(one: Client, *holdings: Holding, currency: str = "CNY") -> list[str]:
    found = milestones(one, currency, FIRST, LAST, holdings)
    return [f"{milestone.day.isoformat()[5:]}: {milestone_text(milestone)}" for milestone in found]


@pytest.mark.parametrize(
    ("since", "text"),
    [
        (date(2026, 3, 1), ["03-01: 1 year with the bank"]),
        (date(2017, 2, 28), ["02-28: 10 years with the bank"]),
        (date(2018, 3, 1), []),
        (date(2027, 3, 1), []),
        (date(2012, 2, 29), ["02-28: 15 years with the bank"]),
    ],
)
def test_the_first_year_with_the_bank_and_every_fifth(since: date, text: list[str]) -> None:
    assert said(client(opened_on=since)) == text


def test_a_child_starts_school_and_comes_of_age() -> None:
    family = (
        Relative(name="小棠", relation="女儿", birthday=birthday(8, 31, 2021)),
        Relative(name="小明", relation="儿子", birthday=birthday(9, 1, 2021)),
        Relative(name="小宝", relation="儿子", birth_year=2021),
        Relative(name="大宝", relation="儿子", birthday=birthday(5, 5, 2009)),
        Relative(name="李强", relation="丈夫", birthday=birthday(5, 5, 2009)),
    )
    assert said(client(family=family)) == [
        "05-05: 儿子大宝 comes of age",
        "09-01: 儿子小宝 starts school",
        "09-01: 女儿小棠 starts school",
    ]
    assert said(client(family=family[:1]), currency="GBP") == []
    assert said(client(family=(Relative(name="Tom", relation="son", birth_year=2023),)), currency="GBP") == [
        "09-01: son Tom starts school"
    ]


def test_a_loan_is_paid_off_and_a_deposit_only_matures() -> None:
    wang = client(id="wang")
    loan = holding(500_000, "car-loan", client="wang", name="车贷", matures_on=date(2027, 6, 30))
    paid = holding(500_000, "mortgage", client="wang", matures_on=date(2027, 6, 30), closed_on=date(2026, 6, 30))
    deposit = holding(500_000, client="wang", matures_on=date(2027, 6, 30))
    assert said(wang, loan, paid, deposit) == ["06-30: 车贷 paid off"]


@pytest.mark.parametrize(
    ("gender", "born", "retires"),
    [
        (Gender.MALE, birthday(12, 31, 1964), date(2024, 12, 31)),
        (Gender.MALE, birthday(1, 15, 1965), date(2025, 2, 15)),
        (Gender.MALE, birthday(5, 15, 1965), date(2025, 7, 15)),
        (Gender.MALE, birthday(9, 1, 1976), date(2039, 9, 1)),
        (Gender.FEMALE, birthday(1, 15, 1970), date(2025, 2, 15)),
        (Gender.FEMALE, birthday(12, 1, 1985), date(2043, 12, 1)),
        (None, birthday(12, 1, 1965), None),
        (Gender.MALE, birthday(12, 1), None),
        (Gender.MALE, birthday(12, 1, 9999), None),
        (Gender.MALE, birthday(12, 12, 1964, lunar=True), date(2025, 2, 14)),
    ],
)
def test_the_age_of_retirement_rises_month_by_month(
    gender: Gender | None, born: Birthday, retires: date | None
) -> None:
    assert retirement_day(client(gender=gender, birthday=born), "CNY") == retires


def test_abroad_the_age_of_retirement_is_one_for_all() -> None:
    born = client(birthday=birthday(6, 1, 1960))
    assert retirement_day(born, "GBP") == date(2027, 6, 1)
    assert said(born, currency="GBP") == ["06-01: retirement age"]
    assert retirement_day(client(birthday=birthday(6, 1, 1960), kind=ClientKind.COMPANY), "GBP") is None
