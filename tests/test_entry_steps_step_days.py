"""A day where one to come is asked for: exact, vague, a span, or one that may be several."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.steps.step_days import read_coming_day, read_name_of_day, read_step_day
from tests.factory import TODAY


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("2 weeks", "2026-12-07", ""),
        ("two weeks on leave", "2026-12-07", " on leave"),
        ("3 mths", "2027-02-23", ""),
        ("两周", "2026-12-07", ""),
        ("半年 出国", "2027-05-23", " 出国"),
        ("fri", "2026-11-27", ""),
        ("明年3月5日", "2027-03-05", ""),
    ],
)
def test_a_day_or_a_span_says_it(text: str, day: str, rest: str) -> None:
    found = read_coming_day(text, TODAY)
    assert found and (found.days, found.end) == ((date.fromisoformat(day),), len(text) - len(rest))
    assert not found.assumed
    assert read_coming_day("2周年", TODAY) is read_coming_day("25 people", TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明年3月", "2027-03-01"),
        ("2027年3月", "2027-03-01"),
        ("明年三月底", "2027-03-31"),
        ("March", "2027-03-01"),
        ("next March", "2027-03-01"),
        ("March 2028", "2028-03-01"),
        ("March next year", "2027-03-01"),
        ("end of December next year", "2027-12-31"),
    ],
)
def test_a_month_alone_is_its_first_day_and_that_is_assumed(text: str, day: str) -> None:
    found = read_coming_day(text, TODAY)
    assert found and (found.days, found.end, found.assumed) == ((date.fromisoformat(day),), len(text), True)


def test_what_may_be_two_days_is_both() -> None:
    found = read_coming_day("5/12 send it", TODAY)
    assert found and (set(found.days), found.end) == ({date(2026, 12, 5), date(2027, 5, 12)}, 4)


@pytest.mark.parametrize(
    ("text", "day", "assumed"),
    [
        ("冬至", "2026-12-22", False),
        ("元旦 发祝福", "2027-01-01", False),
        ("christmas", "2026-12-25", False),
        ("thanksgiving call", "2026-11-26", False),
        ("thanksgiving week", "2026-11-26", True),
        ("春节", "2027-02-06", True),
        ("国庆", "2027-10-01", True),
        ("easter", "2027-03-28", True),
        ("new year", "2027-01-01", True),
    ],
)
def test_a_festival_of_one_day_is_certain_and_one_of_several_is_not(text: str, day: str, *, assumed: bool) -> None:
    found = read_name_of_day(text, 0, TODAY)
    assert found and (found.day, found.assumed) == (date.fromisoformat(day), assumed)


def test_a_lunar_day_stays_in_the_words_of_the_step() -> None:
    found = read_coming_day("腊月廿三前 送糖瓜", TODAY)
    assert found and (found.days, found.with_part("送糖瓜")) == ((date(2027, 1, 30),), "腊月廿三前送糖瓜")


@pytest.mark.parametrize("text", ["月底再看", "month end", "end of month"])
def test_the_end_of_the_month_on_its_last_day_is_today_or_the_next(text: str) -> None:
    last, before = date(2026, 11, 30), date(2026, 11, 29)
    found = [read_step_day(text, 0, today) for today in (before, last)]
    assert [one and one.days for one in found] == [(last,), (last, date(2026, 12, 31))]


def test_the_end_of_this_month_is_today_on_its_last_day() -> None:
    last = date(2026, 11, 30)
    found = [read_step_day(text, 0, last) for text in ("本月底前", "end of this month")]
    assert [one and one.days for one in found] == [(last,), (last,)]
