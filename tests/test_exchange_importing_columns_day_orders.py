"""Which number of a day is the day."""

from __future__ import annotations

import pytest

from rmtui.exchange.importing.columns.day_orders import day_order


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (("5/6/1964", "22/06/1964"), "day"),
        (("5/6/1964", "6/22/1964"), "month"),
        (("5/6/1964", "5/5/1985"), ""),
        (("6/22/1964", "22/06/1964"), ""),
        (("1985-03-02", "31/11"), ""),
    ],
)
def test_a_day_beyond_the_twelfth_tells_which_number_is_first(values: tuple[str, ...], order: str) -> None:
    assert day_order(values) == order
