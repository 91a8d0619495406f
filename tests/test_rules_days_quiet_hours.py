"""Hours not to be called in: understood as they are said, over midnight too, and never guessed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rmtui.rules.days.quiet_hours import are_quiet_hours, is_quiet, quiet_hours_text

MONDAY, SATURDAY, SUNDAY = 23, 28, 29


def at(hour: int, minute: int = 0, day: int = MONDAY) -> datetime:
    """A moment of November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    "quiet",
    [
        "9-18",
        "9:00-18:00",
        "09:00 - 18:00",
        "9：00－18：00",
        "9点到18点",
        "9～18",
        "9am-6pm",
        "上午9点至下午6点",
        "9-6",
        "from 9 to 18",
        "工作时间",
        "上班时间",
        "office hours",
        "工作日 9-18",
        "周一至周五9-18",
        "Mon-Fri 9-18",
        "weekdays 9-18, weekends",
        "每天的9-18",
    ],
)
def test_office_hours_are_told_in_many_ways(quiet: str) -> None:
    assert is_quiet(quiet, at(9)) is True
    assert is_quiet(quiet, at(17, 59)) is True
    assert is_quiet(quiet, at(8, 59)) is False
    assert is_quiet(quiet, at(18)) is False


@pytest.mark.parametrize(
    ("quiet", "inside", "outside"),
    [
        ("mornings", at(9), at(12)),
        ("上午", at(11, 59), at(14)),
        ("中午", at(12, 30), at(11)),
        ("午休时间", at(13), at(15)),
        ("afternoons", at(15), at(11)),
        ("下午2点到5点", at(14), at(17)),
        ("2-5pm", at(16), at(3)),
        ("晚上", at(20), at(17)),
        ("晚上8点半以后", at(20, 30), at(20, 29)),
        ("after 8pm", at(21), at(19)),
        ("before 10", at(9, 59), at(10)),
        ("12-14, 18-20", at(19), at(16)),
        ("12-14、18-20", at(13), at(17)),
        ("12-14 and 18-20", at(18), at(14)),
        ("周末", at(9, day=SUNDAY), at(9)),
        ("周三", at(9, day=25), at(9, day=26)),
        ("Sat", at(9, day=SATURDAY), at(9, day=SUNDAY)),
        ("周六到周一", at(9, day=SUNDAY), at(9, day=25)),
        ("周日上午", at(9, day=SUNDAY), at(15, day=SUNDAY)),
        ("weekends 9-12", at(10, day=SATURDAY), at(10)),
        ("工作时间", at(10), at(10, day=SATURDAY)),
        ("11-2", at(13), at(15)),
    ],
)
def test_hours_in_words(quiet: str, inside: datetime, outside: datetime) -> None:
    assert is_quiet(quiet, inside) is True
    assert is_quiet(quiet, outside) is False


@pytest.mark.parametrize("quiet", ["22-7", "22:00-07:00", "晚上10点到早上7点", "10pm-7am", "nights"])
def test_hours_run_over_midnight(quiet: str) -> None:
    assert is_quiet(quiet, at(23)) is True
    assert is_quiet(quiet, at(6, 59)) is True
    assert is_quiet(quiet, at(7)) is False
    assert is_quiet(quiet, at(21, 59)) is False


def test_a_night_belongs_to_the_day_it_began_on() -> None:
    assert is_quiet("周日 22-7", at(6)) is True
    assert is_quiet("周日 22-7", at(6, day=SUNDAY)) is False


@pytest.mark.parametrize("quiet", ["only after work", "开会的时候", "9-18以外", "不要9-18", "25-27", "9"])
def test_what_is_not_understood_is_not_guessed(quiet: str) -> None:
    assert is_quiet(quiet, at(10)) is None


def test_what_is_understood_counts_beside_what_is_not() -> None:
    assert is_quiet("9-12, school run", at(10)) is True
    assert is_quiet("9-12, school run", at(15)) is None


def test_no_hours_are_never_quiet() -> None:
    assert is_quiet("", at(10)) is False


@pytest.mark.parametrize(
    ("quiet", "text"),
    [
        ("9-18", "9:00–18:00"),
        ("9-6", "9:00–18:00"),
        ("工作日 9-18、22-7", "工作日 9:00–18:00、22:00–7:00"),
        ("8:30-17:00", "8:30-17:00"),
        ("下午2点到5点", "下午2点到5点"),
        ("2-5pm", "2-5pm"),
    ],
)
def test_hours_that_read_as_a_day_of_the_year_are_written_as_times(quiet: str, text: str) -> None:
    assert quiet_hours_text(quiet) == text


def test_a_birthday_is_no_time_of_day() -> None:
    assert are_quiet_hours("工作日 9-18、晚上8点以后")
    assert not are_quiet_hours("1990年5月20号")
