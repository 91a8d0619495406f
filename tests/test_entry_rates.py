"""Exchange rates in a line."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.currency import set_base_currency
from rmtui.entry.rates import rates_text, read_rates
from rmtui.entry.values import Refused


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("", {}),
        ("USD 7.10, HKD 0.91", {"USD": 71_000, "HKD": 9_100}),
        ("usd7.1;hkd=.91", None),
        ("美元：7.1、港币 0.91", {"USD": 71_000, "HKD": 9_100}),
        ("＄７．１，", {"USD": 71_000}),
        ("JPY 0.0478", {"JPY": 478}),
        ("JPY 0.048532", {"JPY": Decimal("485.32")}),
        ("JPY 4.8210", {"JPY": Decimal("482.1")}),
        ("100 JPY = 4.8210", {"JPY": Decimal("482.1")}),
        ("100日元=4.8532元，VND 0.000279", {"JPY": Decimal("485.32"), "VND": Decimal("2.79")}),
        ("KRW 0.0052, 1000 KRW = 5.2", None),
        ("USD 712.34 / 100", {"USD": Decimal("71234")}),
        ("USD 712.34 per 100", {"USD": 71_234}),
        ("100 USD = 712.34", {"USD": 71_234}),
        ("1 USD = 712.34", {"USD": 7_123_400}),
        ("USD 7.12345", {"USD": Decimal("71234.5")}),
        ("nzd 4", {"NZD": 40_000}),
        ("1 USD = 7.10 CNY, 100 JPY = 4.8210人民币", {"USD": 71_000, "JPY": Decimal("482.1")}),
        ("1 USD = 1.30 SGD", None),
        ("USD", None),
        ("USD 0", None),
        ("USD -7", None),
        ("USD 7, 美元 8", None),
        ("CNY 1", None),
        ("人民币 1", None),
        ("dollars 7", None),
    ],
)
def test_rates_as_people_write_them(text: str, rates: dict[str, int | Decimal] | None) -> None:
    if rates is None:
        with pytest.raises(Refused, match="is not a rate"):
            read_rates(text)
    else:
        assert read_rates(text) == rates


@pytest.mark.parametrize("text", ["USD 712.34", "HKD 91.2", "EUR 0.077", "KWD 2312.5", "XYZ 31"])
def test_a_rate_of_a_hundred_units_is_doubted_where_one_is_the_custom(text: str) -> None:
    currency, number = text.split()
    with pytest.raises(Refused, match=f"Write 100 {currency} = {number} or 1 {currency} = {number}"):
        read_rates(text)


@pytest.mark.parametrize(
    ("base", "text", "meant", "else_meant"),
    [
        ("USD", "HKD 7.8", "1 HKD = 0.128205", "100 HKD = 7.8"),
        ("USD", "CNY 7.1", "1 CNY = 0.140845", "100 CNY = 7.1"),
        ("USD", "TWD 32", "1 TWD = 0.03125", "100 TWD = 32"),
        ("USD", "CAD 1.35", "1 CAD = 0.740741", "1 CAD = 1.35"),
        ("GBP", "USD 1.27", "1 USD = 0.787402", "1 USD = 1.27"),
        ("CNY", "HKD 1.1", "1 HKD = 0.909091", "1 HKD = 1.1"),
    ],
)
def test_a_rate_that_is_usual_the_other_way_round_is_asked_about(
    base: str, text: str, meant: str, else_meant: str
) -> None:
    set_base_currency(base)
    with pytest.raises(Refused, match=rf"for 1 {base}\. Write {meant} then, else {else_meant}\."):
        read_rates(text)
    assert read_rates(f"{meant}") and read_rates(else_meant)


def test_rates_as_each_base_currency_is_used_to_are_clear() -> None:
    set_base_currency("USD")
    assert read_rates("EUR 1.08, GBP 1.27, JPY 0.66, HKD 0.128") == {
        "EUR": 10_800,
        "GBP": 12_700,
        "JPY": 66,
        "HKD": 1_280,
    }
    set_base_currency("GBP")
    assert read_rates("USD 0.79, EUR 0.86, JPY 0.52") == {"USD": 7_900, "EUR": 8_600, "JPY": 52}


CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3).filter(lambda code: code not in ("CNY", "RMB"))


RATES = st.integers(1, 10**10 - 1) | st.builds(
    lambda whole, finer: Decimal(whole) / 10**finer,
    st.integers(1, 10**9).filter(lambda one: one % 10),
    st.integers(1, 8),
)
"""Whole ten-thousandths, and finer ones."""


@given(st.dictionaries(CODES, RATES, max_size=5))
def test_what_is_shown_is_understood(rates: dict[str, int | Decimal]) -> None:
    assert read_rates(rates_text(rates)) == rates
