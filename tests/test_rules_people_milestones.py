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
        (Gender.MALE, birthday(12, 1, 1980), date(2043, 12, 1)),
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


@pytest.mark.parametrize(
    ("currency", "born", "retires"),
    [
        ("GBP", birthday(12, 11, 1959), date(2025, 12, 11)),
        ("GBP", birthday(4, 5, 1960), date(2026, 4, 5)),
        ("GBP", birthday(4, 6, 1960), date(2026, 5, 6)),
        ("GBP", birthday(3, 5, 1961), date(2028, 2, 5)),
        ("GBP", birthday(3, 6, 1961), date(2028, 3, 6)),
        ("GBP", birthday(8, 14, 1976), date(2043, 8, 14)),
        ("GBP", birthday(4, 6, 1978), date(2046, 4, 6)),
        ("USD", birthday(6, 1, 1954), date(2020, 6, 1)),
        ("USD", birthday(6, 1, 1959), date(2026, 4, 1)),
        ("USD", birthday(6, 1, 1960), date(2027, 6, 1)),
        ("AUD", birthday(6, 30, 1955), date(2021, 6, 30)),
        ("AUD", birthday(6, 1, 1956), date(2022, 12, 1)),
        ("AUD", birthday(6, 1, 1957), date(2024, 6, 1)),
        ("EUR", birthday(6, 1, 1958), date(2024, 6, 1)),
        ("EUR", birthday(6, 1, 1961), date(2027, 12, 1)),
        ("EUR", birthday(6, 1, 1964), date(2031, 6, 1)),
        ("HKD", birthday(6, 1, 1964), date(2029, 6, 1)),
    ],
)
def test_the_age_of_retirement_abroad_goes_by_country_and_birth(currency: str, born: Birthday, retires: date) -> None:
    assert retirement_day(client(birthday=born), currency) == retires


def test_who_reaches_the_age_of_retirement_is_told_of_a_company_not() -> None:
    born = client(birthday=birthday(10, 1, 1960))
    assert said(born, currency="GBP") == ["04-01: retirement age"]
    assert retirement_day(client(birthday=birthday(6, 1, 1960), kind=ClientKind.COMPANY), "GBP") is None
