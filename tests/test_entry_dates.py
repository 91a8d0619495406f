"""Dates and times of day as people write them, read on Monday, 23 November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language, paths
from rmtui.entry.birthdays import read_birthday
from rmtui.entry.dates import read_date, read_days
from rmtui.entry.direction import BACK, FORWARD, Direction
from rmtui.entry.times import latest_time, read_time
from rmtui.entry.values import Refused
from rmtui.records.client import Birthday
from tests.factory import TODAY


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "settings.toml"
    monkeypatch.setattr(paths, "settings_file", lambda: str(path))
    yield path
    language.reload_settings()


LEAP = date(2028, 2, 10)

DATES = [
    # what is written, what it means looking back, what it means looking forward
    ("今天", "2026-11-23", "2026-11-23"),
    ("昨天", "2026-11-22", "2026-11-22"),
    ("前天", "2026-11-21", "2026-11-21"),
    ("大前天", "2026-11-20", "2026-11-20"),
    ("明天", "2026-11-24", "2026-11-24"),
    ("大后天", "2026-11-26", "2026-11-26"),
    ("yesterday", "2026-11-22", "2026-11-22"),
    ("Tomorrow", "2026-11-24", "2026-11-24"),
    ("the day after tomorrow", "2026-11-25", "2026-11-25"),
    ("周三", "2026-11-18", "2026-11-25"),
    ("周一", "2026-11-23", "2026-11-30"),
    ("周天", "2026-11-22", "2026-11-29"),
    ("星期五", "2026-11-20", "2026-11-27"),
    ("礼拜五", "2026-11-20", "2026-11-27"),
    ("上周五", "2026-11-20", "2026-11-20"),
    ("上上周五", "2026-11-13", "2026-11-13"),
    ("上个星期五", "2026-11-20", "2026-11-20"),
    ("这周五", "2026-11-27", "2026-11-27"),
    ("下周三", "2026-12-02", "2026-12-02"),
    ("下下周三", "2026-12-09", "2026-12-09"),
    ("下周", "2026-11-30", "2026-11-30"),
    ("周末", "2026-11-21", "2026-11-28"),
    ("下周末", "2026-12-05", "2026-12-05"),
    ("fri", "2026-11-20", "2026-11-27"),
    ("Monday", "2026-11-23", "2026-11-30"),
    ("thurs", "2026-11-19", "2026-11-26"),
    ("tuesday", "2026-11-17", "2026-11-24"),
    ("Thursday", "2026-11-19", "2026-11-26"),
    ("15 September", "2026-09-15", "2027-09-15"),
    ("last fri", "2026-11-20", "2026-11-20"),
    ("next fri", "2026-12-04", "2026-12-04"),
    ("next  wednesday", "2026-12-02", "2026-12-02"),
    ("next week", "2026-11-30", "2026-11-30"),
    ("weekend", "2026-11-21", "2026-11-28"),
    ("三天后", "2026-11-26", "2026-11-26"),
    ("3天前", "2026-11-20", "2026-11-20"),
    ("十二天后", "2026-12-05", "2026-12-05"),
    ("二十天以后", "2026-12-13", "2026-12-13"),
    ("两周后", "2026-12-07", "2026-12-07"),
    ("两个星期后", "2026-12-07", "2026-12-07"),
    ("一个礼拜之前", "2026-11-16", "2026-11-16"),
    ("三个月后", "2027-02-23", "2027-02-23"),
    ("1年后", "2027-11-23", "2027-11-23"),
    ("半个月后", "2026-12-08", "2026-12-08"),
    ("半年后", "2027-05-23", "2027-05-23"),
    ("in 2 weeks", "2026-12-07", "2026-12-07"),
    ("in a month", "2026-12-23", "2026-12-23"),
    ("in three days", "2026-11-26", "2026-11-26"),
    ("two weeks ago", "2026-11-09", "2026-11-09"),
    ("eight days ago", "2026-11-15", "2026-11-15"),
    ("2026-03-05", "2026-03-05", "2026-03-05"),
    ("2026/3/5", "2026-03-05", "2026-03-05"),
    ("2026年3月5日", "2026-03-05", "2026-03-05"),
    ("11-20", "2026-11-20", "2027-11-20"),
    ("11/23", "2026-11-23", "2026-11-23"),
    ("12-01", "2025-12-01", "2026-12-01"),
    ("１１－２０", "2026-11-20", "2027-11-20"),
    ("11月20日", "2026-11-20", "2027-11-20"),
    ("十一月二十号", "2026-11-20", "2027-11-20"),
    ("Nov 20", "2026-11-20", "2027-11-20"),
    ("November 20th", "2026-11-20", "2027-11-20"),
    ("20 Nov", "2026-11-20", "2027-11-20"),
    ("Nov 20, 2028", "2028-11-20", "2028-11-20"),
    ("2nd of March 2028", "2028-03-02", "2028-03-02"),
    ("2-29", "2024-02-29", "2028-02-29"),
    ("Feb 29", "2024-02-29", "2028-02-29"),
    ("15号", "2026-11-15", "2026-12-15"),
    ("１５号", "2026-11-15", "2026-12-15"),
    ("二十五号", "2026-10-25", "2026-11-25"),
    ("31号", "2026-10-31", "2026-12-31"),
    ("the 15th", "2026-11-15", "2026-12-15"),
    ("上个月15号", "2026-10-15", "2026-10-15"),
    ("下月三号", "2026-12-03", "2026-12-03"),
    ("月底", "2026-10-31", "2026-11-30"),
    ("月初", "2026-11-01", "2026-12-01"),
    ("下月底", "2026-12-31", "2026-12-31"),
    ("上个月底", "2026-10-31", "2026-10-31"),
    ("下个月", "2026-12-01", "2026-12-01"),
    ("eom", "2026-10-31", "2026-11-30"),
    ("end of next month", "2026-12-31", "2026-12-31"),
    ("年底", "2025-12-31", "2026-12-31"),
    ("去年底", "2025-12-31", "2025-12-31"),
    ("本月底", "2026-11-30", "2026-11-30"),
    ("end of this month", "2026-11-30", "2026-11-30"),
]


@pytest.mark.parametrize(("written", "back", "forward"), DATES)
def test_a_date_is_looked_for_in_its_direction(written: str, back: str, forward: str) -> None:
    assert read_date(written, TODAY, BACK) == (date.fromisoformat(back), len(written))
    assert read_date(written, TODAY, FORWARD) == (date.fromisoformat(forward), len(written))


@pytest.mark.parametrize(
    "written",
    [
        "15号楼有人", "15日元", "今天台", "周刊", "周末班", "money", "Monday's", "monday-ish", "May Smith",
        "march", "50万", "11-20万", "3.5%", "11-20-5", "2-30", "2026-02-29", "2026-13-01", "13月1日", "32号", "0号",
        "十一二号", "一二十号", "9999年后", "wedding", "sunshine", "today's", "", " 周三", ">", "in 2 weekends",
        "40th2", "12000-01-01", "nov 31", "15th-floor",
        "0999-01-05", "0999年1月5日", "5 Jan 0999", "05/01/0999", "1500 years ago", "1500年前", "9999-01-05",
    ],
)  # fmt: skip
def test_what_only_resembles_a_date_is_none(written: str) -> None:
    for direction in (BACK, FORWARD):
        assert read_date(written, TODAY, direction) is None
        assert read_date(written, TODAY, direction, glued=True) is None


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("周三 发方案", 2), ("fri, send", 3), ("next fri send", 8), ("Nov 20, 2028: renew", 12), ("by fri send", 6),
        ("周三前 发", 3), ("15号wf", 3),
    ],
)  # fmt: skip
def test_the_length_tells_where_the_words_go_on(written: str, length: int) -> None:
    found = read_date(written, TODAY, FORWARD)
    assert found is not None
    assert found[1] == length


@pytest.mark.parametrize(
    ("written", "length"), [("周三发方案", 2), ("15号发", 3), ("月底前见", 3), ("三天后打给他", 3)]
)
def test_chinese_may_run_into_a_date_where_it_is_allowed(written: str, length: int) -> None:
    found = read_date(written, TODAY, FORWARD, glued=True)
    assert found is not None
    assert found[1] == length
    assert read_date(written, TODAY, FORWARD) is None


def test_two_numbers_with_a_stroke_are_read_where_only_one_reading_is_a_day() -> None:
    assert read_date("31/12/2026", TODAY, FORWARD) == (date(2026, 12, 31), 10)
    assert read_date("12/31", TODAY, FORWARD) == (date(2026, 12, 31), 5)
    assert read_date("4.4.2027", TODAY, FORWARD) == (date(2027, 4, 4), 8)
    assert read_date("5/11", TODAY, FORWARD) is None
    assert read_days("5/11", TODAY, BACK) == ((date(2026, 5, 11), date(2026, 11, 5)), 4)
    assert read_days("5/11/2027", TODAY, BACK) == ((date(2027, 5, 11), date(2027, 11, 5)), 9)
    assert read_date("13/13", TODAY, BACK) is None


@pytest.mark.parametrize(("order", "read"), [("day", date(2026, 11, 5)), ("month", date(2026, 5, 11))])
def test_a_setting_says_whether_day_or_month_comes_first(settings_file: Path, order: str, read: date) -> None:
    settings_file.write_text(f'dates = "{order}"\n', encoding="utf-8")
    language.reload_settings()
    assert read_date("5/11", TODAY, BACK) == (read, 4)
    assert read_birthday("5/11/1985", TODAY) == Birthday(month=read.month, day=read.day, year=1985)
    assert read_date("25/11", TODAY, BACK) == read_date("11/25", TODAY, BACK)


@pytest.mark.parametrize("locale", ["en_IE.UTF-8", "en_GB", "de_CH@euro"])
def test_where_the_country_always_writes_the_day_first_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, locale: str
) -> None:
    monkeypatch.setenv("LC_TIME", locale)
    assert read_date("5/11", TODAY, BACK) == (date(2026, 11, 5), 4)
    assert read_birthday("3/9/1972", TODAY) == Birthday(month=9, day=3, year=1972)
    settings_file.write_text('dates = "month"\n', encoding="utf-8")
    language.reload_settings()
    assert read_date("5/11", TODAY, BACK) == (date(2026, 5, 11), 4)


def test_in_the_united_states_the_month_is_first_and_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    monkeypatch.setenv("LC_TIME", "en_US.UTF-8")
    assert read_date("5/11", TODAY, BACK) == (date(2026, 5, 11), 4)
    assert read_date("5/11/2027", TODAY, BACK) == (date(2027, 5, 11), 9)
    assert read_birthday("12/4/1958", TODAY) == Birthday(month=12, day=4, year=1958)
    assert read_date("25/11", TODAY, BACK) == read_date("11/25", TODAY, BACK)
    settings_file.write_text('dates = "day"\n', encoding="utf-8")
    language.reload_settings()
    assert read_date("5/11", TODAY, BACK) == (date(2026, 11, 5), 4)


@pytest.mark.parametrize("locale", ["en_CA.UTF-8", "zh_HK.UTF-8", "C.UTF-8"])
def test_elsewhere_the_order_is_asked(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    monkeypatch.setenv("LC_TIME", locale)
    assert read_date("5/11", TODAY, BACK) is None


def test_in_chinese_the_month_comes_first_where_no_year_is_said() -> None:
    language.set_language("zh")
    assert read_date("5/11", TODAY, BACK) == (date(2026, 5, 11), 4)
    assert read_date("5/11/2026", TODAY, BACK) is None


def test_a_birthday_is_read_where_only_one_reading_is_a_day() -> None:
    assert read_birthday("31/12/1985", TODAY) == read_birthday("12/31/1985", TODAY)
    with pytest.raises(Refused, match="may be Sat 11 May 1985 or Tue 5 Nov 1985"):
        read_birthday("5/11/1985", TODAY)


def test_a_weekday_beside_a_date_must_be_true() -> None:
    for written in (
        "周五12月4日",
        "12月4日周五",
        "12月4日（周五）",
        "Fri 4 Dec",
        "4 Dec (Fri)",
        "2026-12-04 周五",
        "下周五 12-04",
    ):
        assert read_date(written, TODAY, FORWARD) == (date(2026, 12, 4), len(written))
    assert read_date("周六12月4日", TODAY, FORWARD) is None
    assert read_days("周六12月4日", TODAY, FORWARD) == ((date(2026, 11, 28), date(2026, 12, 4)), 7)
    assert read_date("下下周五 12-04", TODAY, FORWARD) is None
    assert read_days("12月4日周五", TODAY, FORWARD, alone=True) is None
    assert read_date("周五 15号楼看房", TODAY, FORWARD) == (date(2026, 11, 27), 2)


@given(
    st.dates(date(2026, 11, 24), date(2027, 11, 20)),
    st.sampled_from(["%A %d %B %Y", "%a, %d %b", "%d %b (%a)", "%Y-%m-%d %a"]),
)
def test_a_day_written_with_its_weekday_is_that_day(day: date, form: str) -> None:
    written = day.strftime(form)
    assert read_date(written, TODAY, FORWARD) == (day, len(written))


def test_the_thirty_first_skips_short_months_and_the_leap_day_common_years() -> None:
    assert read_date("31号", date(2027, 2, 10), FORWARD) == (date(2027, 3, 31), 3)
    assert read_date("30号", date(2027, 3, 10), BACK) == (date(2027, 1, 30), 3)
    assert read_date("29号", LEAP, FORWARD) == (date(2028, 2, 29), 3)
    assert read_date("2-29", date(2097, 3, 1), FORWARD) == (date(2104, 2, 29), 4)
    assert read_date("一个月后", date(2027, 1, 31), FORWARD) == (date(2027, 2, 28), 4)


def test_a_month_end_is_today_on_the_last_day() -> None:
    for direction in (BACK, FORWARD):
        assert read_date("月底", date(2026, 11, 30), direction) == (date(2026, 11, 30), 2)


@pytest.mark.parametrize(
    ("written", "time", "length"),
    [
        ("14:30", "14:30", 5), ("9:05", "09:05", 4), ("１４：３０", "14:30", 5), ("14:30王芳", "14:30", 5),
        ("下午3点半", "15:30", 5), ("上午9点", "09:00", 4), ("3点20分", "15:20", 5), ("下午3点钟", "15:00", 5),
        ("晚上8点", "20:00", 4), ("中午12点", "12:00", 5), ("3pm", "15:00", 3), ("3 pm call", "15:00", 4),
        ("中午1点", "13:00", 4), ("中午11点半", "11:30", 6), ("晚上12点", "00:00", 5), ("凌晨12点", "00:00", 5),
        ("晚上1点", "01:00", 4), ("夜里11点", "23:00", 5), ("下午12点半", "12:30", 6), ("下午3:20", "15:20", 6),
        ("上午 9:05", "09:05", 7), ("3:00 p.m.", "15:00", 9), ("12 a.m. call", "00:00", 7), ("3p.m", "15:00", 4),
        ("2:30pm", "14:30", 6), ("12am", "00:00", 4), ("12pm", "12:00", 4), ("00:00", "00:00", 5),
        ("11:40 hrs, asked", "11:40", 9), ("11:40h", "11:40", 6), ("11:40 hrsx", "11:40", 5),
    ],
)  # fmt: skip
def test_a_time_of_day(written: str, time: str, length: int) -> None:
    assert read_time(written) == (time, length)


def test_a_clock_may_be_ten_minutes_slow_but_not_by_a_day() -> None:
    assert latest_time(TODAY, datetime.combine(TODAY, time(9, 55))) == "10:05"
    assert latest_time(TODAY, datetime.combine(TODAY, time(23, 55))) == ""
    assert latest_time(TODAY, datetime.combine(TODAY + timedelta(1), time(9, 55))) == "", "it is not the clock's today"


def test_the_part_of_the_day_may_be_known_from_before() -> None:
    assert read_time("8点", "晚上") == ("20:00", 2)
    assert read_time("早上8点", "晚上") == ("08:00", 4)


@pytest.mark.parametrize(
    "written", ["", "24:00", "12:60", "25点", "14:30:15", "3", "3pmx", "14:3", "午", "50万", "1:2"]
)
def test_what_is_no_time_of_day(written: str) -> None:
    assert read_time(written) is None


_PIECES = st.sampled_from(
    [
        "上",
        "下",
        "个",
        "这",
        "本",
        "周",
        "星期",
        "礼拜",
        "末",
        "月",
        "年",
        "底",
        "初",
        "号",
        "日",
        "天",
        "前",
        "后",
        "半",
        "十",
        "二",
        "三",
        "两",
        "零",
        "1",
        "15",
        "31",
        "2",
        "29",
        "2026",
        "0",
        "-",
        "/",
        ".",
        ":",
        "年",
        "点",
        "pm",
        "am",
        "in",
        "a",
        "next",
        "last",
        "mon",
        "fri",
        "nov",
        "feb",
        "week",
        "month",
        "day",
        "ago",
        "the",
        "of",
        "th",
        "end",
        "eom",
        "今",
        "明",
        "去",
        "２",
        "٣",
        "²",
        "İ",
    ]
)
_TEXT = st.lists(_PIECES | st.just(" "), max_size=8).map("".join) | st.text(max_size=20)
_DAY = st.dates(date(1901, 1, 1), date(2199, 1, 1))


@given(_TEXT, _DAY, st.sampled_from((BACK, FORWARD)))
def test_no_text_is_too_strange_to_be_read(text: str, today: date, direction: Direction) -> None:
    found = read_date(text, today, direction, glued=True)
    assert found is None or 0 < found[1] <= len(text)
    timed = read_time(text)
    assert timed is None or 0 < timed[1] <= len(text)


@given(_DAY, st.integers(0, 6), st.integers(1, 31))
def test_the_nearest_day_is_found_in_either_direction(today: date, weekday: int, day: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[weekday]
    for direction in (BACK, FORWARD):
        found = read_date(name, today, direction)
        assert found is not None
        assert found[0].weekday() == weekday
        assert abs(found[0] - today) <= timedelta(days=7)
        in_month = read_date(f"{day}号", today, direction)
        assert in_month is not None
        assert in_month[0].day == day
        assert (in_month[0] - today).days * direction >= 0
        assert read_date(today.isoformat(), today, direction) == (today, 10)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31/12/26", ["2026-12-31"]),
        ("12/31/26", ["2026-12-31"]),
        ("5/11/26", ["2026-05-11", "2026-11-05"]),
        ("31/12/85", ["1985-12-31"]),
    ],
)
def test_a_year_may_have_two_digits(text: str, days: list[str]) -> None:
    assert read_days(text, TODAY, BACK) == (tuple(map(date.fromisoformat, days)), len(text))


def test_in_chinese_the_first_of_three_numbers_may_be_the_year() -> None:
    language.set_language("zh")
    assert read_days("26/11/28", TODAY, BACK) == ((date(2026, 11, 28), date(2028, 11, 26)), 8)
    assert read_days("26/11/28 聊了", TODAY, BACK) == ((date(2026, 11, 28), date(2028, 11, 26)), 8)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("腊月廿三", "2027-01-30"), ("腊月二十八", "2027-02-04"), ("正月十五", "2027-02-20"),
        ("大年初五", "2027-02-10"),
        ("农历正月十五", "2027-02-20"), ("农历二月初二", "2027-03-09"), ("二月二", "2027-03-09"),
        ("五月初五", "2027-06-09"), ("九月初九", "2027-10-08"), ("农历八月15日", "2027-09-15"),
        ("阴历12月8", "2027-01-15"),
        ("农历八月十五", "2027-09-15"), ("明年腊月廿三", "2028-01-19"), ("腊月三十", "2027-02-05"),
    ],
)  # fmt: skip
def test_a_lunar_day_is_that_of_the_lunar_calendar(written: str, day: str) -> None:
    assert read_date(written, TODAY, FORWARD) == (date.fromisoformat(day), len(written))
    assert read_date(f"{written}送礼", TODAY, FORWARD, glued=True) == (date.fromisoformat(day), len(written))


def test_a_day_of_a_leap_month_is_of_the_lunar_calendar_also_in_a_year_without_that_month() -> None:
    assert read_date("闰六月十五", date(2026, 1, 5), BACK) == (date(2025, 8, 8), 5)
    assert read_date("闰六月十五", TODAY, BACK) == (date(2026, 7, 28), 5)


def test_a_chinese_day_without_its_sign_may_be_of_either_calendar() -> None:
    assert read_days("八月十五 送", TODAY, FORWARD) == ((date(2027, 9, 15), date(2027, 8, 15)), 4)
    assert read_days("十月二十见", TODAY, BACK, glued=True) == ((date(2025, 12, 9), date(2026, 10, 20)), 4)
    for counted in ("八月十五万到期", "三月初三笔", "五月初一起去", "十二月初十个人"):
        found = read_days(counted, TODAY, FORWARD, glued=True)
        assert found is None or len(found[0]) == 1


def test_a_span_of_days_is_its_first_or_its_last_one() -> None:
    today = date(2026, 12, 1)
    assert read_days("10-15 Dec", today, FORWARD) == ((date(2026, 12, 10), date(2026, 12, 15)), 9)
    assert read_days("10-15 Nov", today, BACK) == ((date(2026, 11, 10), date(2026, 11, 15)), 9)
