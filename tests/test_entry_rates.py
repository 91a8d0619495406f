"""Exchange rates in a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.rates import rates_text, read_rates
from rmtui.errors import BadInput


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("", {}),
        ("USD 7.10, HKD 0.91", {"USD": 71_000, "HKD": 9_100}),
        ("usd7.1;hkd=.91", None),
        ("美元：7.1、港币 0.91", {"USD": 71_000, "HKD": 9_100}),
        ("＄７．１，", {"USD": 71_000}),
        ("JPY 0.0478", {"JPY": 478}),
        ("nzd 4", {"NZD": 40_000}),
        ("USD", None),
        ("USD 0", None),
        ("USD -7", None),
        ("USD 7.12345", None),
        ("USD 7, 美元 8", None),
        ("CNY 1", None),
        ("人民币 1", None),
        ("dollars 7", None),
    ],
)
def test_rates_as_people_write_them(text: str, rates: dict[str, int] | None) -> None:
    if rates is None:
        with pytest.raises(BadInput, match="is not a rate"):
            read_rates(text)
    else:
        assert read_rates(text) == rates


CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3).filter(lambda code: code not in ("CNY", "RMB"))


@given(st.dictionaries(CODES, st.integers(1, 10**10 - 1), max_size=5))
def test_what_is_shown_is_understood(rates: dict[str, int]) -> None:
    assert read_rates(rates_text(rates)) == rates
