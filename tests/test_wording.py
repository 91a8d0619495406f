"""Dates and amounts in each language's way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rmtui import language, wording

TODAY = date(2026, 11, 23)


@pytest.fixture(params=["en", "zh"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    language.set_language(request.param)
    yield request.param
    language.set_language(None)


def test_days(spoken: str) -> None:
    expected = {
        "en": ("Mon 23 Nov 2026", "23 Nov", "3 Jan 2025"),
        "zh": ("2026年11月23日 周一", "11月23日", "2025年1月3日"),
    }
    said = (
        wording.format_long_day(TODAY),
        wording.format_day(TODAY, TODAY),
        wording.format_day(date(2025, 1, 3), TODAY),
    )
    assert said == expected[spoken]


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (50_000_000, "500k", "50万"),
        (12_000_000_000, "120m", "1.2亿"),
        (999_999, "9,999.99", "9,999.99"),
        (12_345_678, "123,456.78", "123,456.78"),
        (125_000_000, "1.25m", "125万"),
        (1_250_000, "12.5k", "1.25万"),
        (1234, "12.34", "12.34"),
        (0, "0", "0"),
        (-50_000_000, "-500k", "-50万"),
    ],
)
def test_amounts(spoken: str, amount: int, english: str, chinese: str) -> None:
    assert wording.format_money(amount) == {"en": english, "zh": chinese}[spoken]


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (123_456_789, "1.23m", "123万"),
        (-123_556_789, "-1.24m", "-124万"),
        (9_999_999_999, "100m", "1亿"),
        (1_234_567_800, "12.3m", "1230万"),
        (123_456, "1.23k", "1,230"),
        (99, "0.99", "0.99"),
        (0, "0", "0"),
    ],
)
def test_short_amounts_have_three_digits(spoken: str, amount: int, english: str, chinese: str) -> None:
    assert wording.format_short_money(amount) == {"en": english, "zh": chinese}[spoken]


def test_shares_are_said_to_the_tenth() -> None:
    assert [wording.format_percent(share) for share in (375, 1000, 1, 0)] == ["37.5 %", "100.0 %", "0.1 %", "0.0 %"]


def test_a_foreign_currency_is_named() -> None:
    assert wording.format_money(1_000_000, "USD") == "USD 10k"


def test_near_days_are_said_as_one_says_them() -> None:
    said = [wording.format_near_day(date(2026, 11, day), TODAY) for day in (22, 23, 24, 26, 30)]
    assert said == ["yesterday", "today", "tomorrow", "Thu", "30 Nov"]
