"""The days of festivals, and which of them a client keeps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter

from rmtui.records.client import Client, ClientKind, Gender
from rmtui.records.observance import Observance
from rmtui.records.settings import Settings
from rmtui.rules.days.festival_days import winter_solstice
from rmtui.rules.days.festivals import COUNTRIES, festivals_between, kept_festivals
from rmtui.rules.vocabulary import value_of
from tests.factory import client

YEAR = {festival: day for day, festival in festivals_between(date(2027, 1, 1), date(2027, 12, 31))}
FESTIVALS = [one for one in Observance if one is not Observance.NONE and one not in COUNTRIES]


@pytest.mark.parametrize(
    ("festival", "day"),
    [
        (Observance.SPRING_FESTIVAL_EVE, date(2027, 2, 5)),
        (Observance.SPRING_FESTIVAL, date(2027, 2, 6)),
        (Observance.LANTERN, date(2027, 2, 20)),
        (Observance.QINGMING, date(2027, 4, 5)),
        (Observance.DRAGON_BOAT, date(2027, 6, 9)),
        (Observance.QIXI, date(2027, 8, 8)),
        (Observance.MID_AUTUMN, date(2027, 9, 15)),
        (Observance.DOUBLE_NINTH, date(2027, 10, 8)),
        (Observance.WINTER_SOLSTICE, date(2027, 12, 22)),
        (Observance.EASTER, date(2027, 3, 28)),
        (Observance.THANKSGIVING, date(2027, 11, 25)),
        (Observance.EID_AL_FITR, date(2027, 3, 9)),
        (Observance.EID_AL_ADHA, date(2027, 5, 16)),
        (Observance.DIWALI, date(2027, 10, 29)),
    ],
)
def test_the_festivals_of_2027(festival: Observance, day: date) -> None:
    assert YEAR[festival] == day


def test_each_festival_has_one_day_in_2027() -> None:
    assert {*YEAR} == {*FESTIVALS}
    assert len(festivals_between(date(2027, 1, 1), date(2027, 12, 31))) == len(FESTIVALS)


def test_a_feast_of_the_moon_comes_twice_in_a_year_and_a_year_beyond_the_table_has_none() -> None:
    days = [day for day, one in festivals_between(date(2033, 1, 1), date(2033, 12, 31)) if one == "eid-al-fitr"]
    assert days == [date(2033, 1, 2), date(2033, 12, 23)]
    assert "eid-al-fitr" not in {one for _day, one in festivals_between(date(2070, 1, 1), date(2070, 12, 31))}


def test_the_eve_of_spring_festival_is_the_29th_where_the_month_has_no_30th() -> None:
    assert (date(2026, 2, 16), Observance.SPRING_FESTIVAL_EVE) in festivals_between(date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize("year", range(2024, 2051))
def test_moving_festivals_stay_in_their_season(year: int) -> None:
    days = {one: day for day, one in festivals_between(date(year, 1, 1), date(year, 12, 31))}
    assert days[Observance.EASTER] == easter(year) and days[Observance.EASTER].weekday() == 6
    assert days[Observance.SPRING_FESTIVAL] - days[Observance.SPRING_FESTIVAL_EVE] == timedelta(days=1)
    assert days[Observance.LANTERN] - days[Observance.SPRING_FESTIVAL] == timedelta(days=14)
    assert days[Observance.THANKSGIVING].weekday() == 3 and 22 <= days[Observance.THANKSGIVING].day <= 28
    assert winter_solstice(year).day in (21, 22, 23)


# Who keeps what


def kept(one: Client, settings: Settings | None = None) -> frozenset[Observance]:
    return kept_festivals(one, settings or Settings())


def test_clients_keep_what_the_book_says_and_a_book_that_says_nothing_what_its_currency_says() -> None:
    assert Observance.MID_AUTUMN in kept(client()) and Observance.CHRISTMAS not in kept(client())
    assert kept(client(), Settings(currency="GBP")) == {"new-year", "easter", "christmas"}
    assert kept(client(), Settings(currency="CHF")) == {"new-year"}
    both = Settings(festivals=(Observance.CHINA, Observance.CHRISTMAS))
    assert {"mid-autumn", "christmas"} <= kept(client(), both)


def test_a_client_may_keep_others_or_none() -> None:
    assert kept(client(festivals=(Observance.BRITAIN, Observance.DIWALI))) == {
        "new-year",
        "easter",
        "christmas",
        "diwali",
    }
    assert kept(client(festivals=(Observance.NONE,))) == frozenset()


def test_womens_day_concerns_women_and_teachers_day_those_who_teach() -> None:
    assert Observance.WOMENS_DAY in kept(client(gender=Gender.FEMALE))
    assert Observance.WOMENS_DAY not in kept(client(gender=Gender.MALE))
    assert Observance.WOMENS_DAY not in kept(client(kind=ClientKind.COMPANY))
    for teaching in ("小学老师", "大学教授", "Teacher", "幼儿园园长"):
        assert Observance.TEACHERS_DAY in kept(client(occupation=teaching))
    assert Observance.TEACHERS_DAY not in kept(client(occupation="药剂师"))


@pytest.mark.parametrize(
    "words",
    [
        "元旦 除夕 春节 元宵 妇女节 清明 端午 七夕 教师节 中秋 重阳 国庆 冬至",
        "圣诞 复活节 感恩节 排灯节 开斋节 古尔邦节",
        "春节 元宵节 三八节 清明节 端午节 七夕节 中秋节 重阳节 国庆节 圣诞节 劳动节",
        "Christmas Easter Diwali Eid Qingming Thanksgiving CN GB US uk 中国 英国 none 不过节",
    ],
)
def test_festivals_are_read_as_people_call_them(words: str) -> None:
    assert [word for word in words.split() if value_of(Observance, word) is None] == []


def test_a_festival_of_one_faith_concerns_who_keeps_it_where_several_faiths_live_together() -> None:
    singapore = Settings(currency="SGD")
    found = kept(client("Tan Wei Ming"), singapore)
    assert found == {Observance.NEW_YEAR, Observance.SPRING_FESTIVAL, Observance.MID_AUTUMN}
    assert kept(client("Nurul Huda", festivals=(Observance.EID_AL_FITR,)), singapore) == {Observance.EID_AL_FITR}
    chosen = Settings(currency="SGD", festivals=(Observance.SINGAPORE,))
    assert Observance.DIWALI in kept(client("Tan Wei Ming"), chosen)
