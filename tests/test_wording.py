"""Dates and amounts in each language's way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import currency, language, wording
from rmtui.entry.amounts import read_sum

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
    ("amount", "text"),
    [
        (50_000_000, "500,000"),
        (134_204_000, "1,342,040"),
        (59_220, "592.20"),
        (12_345_678, "123,456.78"),
        (5, "0.05"),
        (0, "0"),
        (-50_000_000, "-500,000"),
    ],
)
def test_an_amount_is_written_in_full_in_both_languages(spoken: str, amount: int, text: str) -> None:
    assert wording.format_money(amount) == text


def test_a_change_has_its_sign() -> None:
    assert [wording.format_money(fen, signed=True) for fen in (2_000_000, -2_000_000, 0)] == ["+20,000", "-20,000", "0"]


def test_amounts_of_a_column_have_decimals_where_one_has_some() -> None:
    column = (50_000_000, 59_220, None, 0)
    cents = wording.have_cents(column)
    assert [wording.format_money(fen, cents=cents) for fen in column if fen is not None] == [
        *("500,000.00", "592.20", "0.00")
    ]
    assert not wording.have_cents((50_000_000, None, 0))


@given(st.lists(st.integers(-(10**15), 10**15), min_size=2), st.sampled_from([*currency.BASE_CURRENCIES, "KRW"]))
def test_amounts_of_a_column_differ_in_their_digits_alone(amounts: list[int], code: str) -> None:
    """Nobody compares 1,342,040 with 118.5万: the shape is one, and says the amount exactly."""
    cents = wording.have_cents(amounts)
    texts = [wording.format_money(fen, code, cents=cents) for fen in amounts]
    shapes = {re.sub(r"-?\d{1,3}(,\d{3})*", "#", re.sub(r"\.\d\d$", ".##", text)) for text in texts}
    assert len(shapes) == 1 or code in currency.WITHOUT_CENTS
    assert [read_sum(text) for text in texts] == [read_sum(wording.format_money(fen, code)) for fen in amounts]


def test_yen_have_no_decimals() -> None:
    currency.set_base_currency("JPY")
    assert wording.format_money(50_000_000, cents=True) == "500,000"
    assert wording.format_money(50_000_000, "KRW", cents=True) == "KRW 500,000"


@pytest.mark.parametrize(("fen", "text"), [(276_872_40, "276,872"), (910_000_00, "910,000"), (-150, "-2"), (-1, "0")])
def test_what_is_read_at_a_glance_has_whole_units(fen: int, text: str) -> None:
    assert wording.format_money(wording.whole_units(fen)) == text


def test_shares_are_said_to_the_tenth() -> None:
    assert [wording.format_percent(share) for share in (375, 1000, 1, 0)] == ["37.5%", "100.0%", "0.1%", "0.0%"]


def test_a_foreign_currency_is_named() -> None:
    assert wording.format_money(1_000_000, "USD") == "USD 10,000"


def test_near_days_are_said_as_one_says_them() -> None:
    said = [wording.format_near_day(date(2026, 11, day), TODAY) for day in (22, 23, 24, 26, 30)]
    assert said == ["yesterday", "today", "tomorrow", "Thu", "30 Nov"]
