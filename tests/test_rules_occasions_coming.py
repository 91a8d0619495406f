"""The occasions that come, and whom they concern."""

from __future__ import annotations

from datetime import date

from rmtui.records.client import ClientKind, ContactPerson, Relative, Stage
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.settings import Settings
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, coming_occasions, without_answered
from rmtui.rules.occasions.occasion_text import occasion_text
from tests.factory import birthday, client, contact, contact_summary

FIRST, LAST = date(2027, 9, 1), date(2027, 9, 30)


def coming(*records: object, first: date = FIRST, last: date = LAST) -> list[ComingOccasion]:
    own = [one for one in records if isinstance(one, Occasion)]
    return coming_occasions(
        (one for one in records if not isinstance(one, Occasion)),  # type: ignore[misc]
        own,
        Settings(),
        first,
        last,
    )


def said(*records: object, first: date = FIRST, last: date = LAST) -> list[str]:
    return [
        f"{one.day.day}: {occasion_text(one)}"
        for one in coming(*records, first=first, last=last)
        if one.kind is not OccasionKind.FESTIVAL
    ]


def test_birthdays_of_clients_families_and_contact_persons_in_both_calendars() -> None:
    daughter = Relative(name="小棠", relation="女儿", birthday=birthday(9, 20, 2019))
    dead = Relative(name="何闰生", relation="丈夫(已故)", birthday=birthday(9, 4))
    wang = client("王芳", birthday=birthday(8, 15, 1978, lunar=True), family=(daughter, dead))
    finance = ContactPerson(name="高敏", role="财务经理", birthday=birthday(9, 2))
    firm = client("鼎丰", kind=ClientKind.COMPANY, contact_persons=(finance,))
    assert said(wang, firm) == [
        "2: birthday of 财务经理高敏",
        "15: birthday, turns 49 (lunar)",
        "20: birthday of 女儿小棠, turns 8",
    ]


def test_who_has_left_the_bank_is_not_wished_well() -> None:
    assert coming(client(birthday=birthday(9, 2), stage=Stage.CLOSED)) == []


def test_a_lunar_birthday_of_the_winter_may_come_twice_in_a_year() -> None:
    twice = client(birthday=birthday(12, 1, lunar=True))
    assert said(twice, first=date(2027, 1, 1), last=date(2027, 12, 31)) == [
        "8: birthday (lunar)",
        "28: birthday (lunar)",
    ]


def test_a_festival_concerns_who_keeps_it() -> None:
    wang, hartley = client("王芳"), client("Daniel", festivals=(Observance.BRITAIN,))
    nobody = client("李强", festivals=(Observance.NONE,))
    (mid_autumn,) = [one for one in coming(wang, hartley, nobody) if one.name == "mid-autumn"]
    assert (mid_autumn.day, mid_autumn.clients) == (date(2027, 9, 15), (wang.id,))
    assert [one.name for one in coming(hartley, nobody)] == [], "a festival that nobody keeps is not listed"


def test_an_occasion_of_ones_own_comes_every_year_from_its_first_and_concerns_a_tag() -> None:
    fair = Occasion(name="庙会", day=birthday(9, 10, 2009), tag="亲子")
    parent, single = client("陈静", tags=("代发", "亲子")), client("吴磊")
    (one,) = [found for found in coming(parent, single, fair) if found.kind is OccasionKind.OWN]
    assert (one.clients, one.years, one.record) == ((parent.id,), 18, fair.id)
    assert said(parent, fair) == ["10: 庙会 (18 years)"]
    assert said(parent, Occasion(name="庙会", day=birthday(9, 10, 2028))) == [], "it begins next year"
    assert said(parent, Occasion(name="庙会", day=birthday(8, 15, lunar=True))) == ["15: 庙会"]


def test_an_occasion_that_concerns_nobody_is_listed_all_the_same() -> None:
    (one,) = [found for found in coming(client(), Occasion(name="庙会", day=birthday(9, 9), tag="x")) if found.record]
    assert one.clients == ()


def test_of_a_past_occasion_only_those_are_left_who_were_missed() -> None:
    wang, li = client("王芳", birthday=birthday(9, 14)), client("李强", birthday=birthday(9, 14))
    found = coming(wang, li, first=date(2027, 9, 14), last=date(2027, 9, 16))
    summary = contact_summary(contact(wang, on=date(2027, 9, 15)))
    left = without_answered(found, summary, date(2027, 9, 17))
    assert [(one.name or one.kind, one.clients) for one in left] == [
        ("birthday", (li.id,)),
        ("mid-autumn", (li.id,)),
    ]
    assert without_answered(found, summary, date(2027, 9, 14)) == found
