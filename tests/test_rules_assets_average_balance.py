"""The daily average of a balance, against a count of every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import PastRates, Settings
from rmtui.rules.assets.average_balance import Balance, average_balance, known_balances
from tests.factory import TODAY, ago
from tests.folders import holding

START = date(2026, 1, 1)
OFFSETS = st.integers(0, 200)
HALF_A_UNIT = 51
"""In the smallest unit: the mean is rounded to whole units."""


def day_by_day(opened: date, closed: date, balances: list[Balance], day: date) -> float:
    """The balance of one day, as one would say it."""
    if not opened <= day < closed:
        return 0
    for before, after in pairwise(balances):
        if before.on <= day < after.on:
            share = (day - before.on) / (after.on - before.on)
            return before.amount + (after.amount - before.amount) * share
    return balances[0].amount if day < balances[0].on else balances[-1].amount


@given(
    st.dictionaries(OFFSETS, st.integers(0, 10**9), min_size=1, max_size=6),
    st.tuples(OFFSETS, OFFSETS),
    st.tuples(st.integers(-40, 220), st.integers(1, 150)),
)
def test_it_is_the_mean_of_every_day(known: dict[int, int], life: tuple[int, int], span: tuple[int, int]) -> None:
    balances = [Balance(START + timedelta(days=offset), known[offset]) for offset in sorted(known)]
    opened, closed = (START + timedelta(days=offset) for offset in sorted(life))
    first = START + timedelta(days=span[0])
    days = [first + timedelta(days=number) for number in range(span[1])]
    deposit = holding(1, opened_on=opened, closed_on=closed)
    mean = sum(day_by_day(opened, closed, balances, day) for day in days) / len(days)
    found = average_balance(deposit, balances, days[0], days[-1] + timedelta(days=1))
    assert abs(found - mean) <= HALF_A_UNIT
    assert found % 100 == 0


def test_it_is_known_from_finished_reviews_and_the_value_of_today() -> None:
    deposit = holding(300_00, id="h", currency="USD", valued_on=ago(0))

    def review(days: int, value: int, *, draft: bool = False) -> Review:
        seen = ReviewedHolding(holding="h", kind=HoldingKind.DEPOSIT, name="x", currency="USD", value=value)
        return Review(
            client="fang", on=ago(days), seen=(seen,), rates={"USD": 70_000} if days == 20 else {}, draft=draft
        )

    settings = Settings(rates={"USD": 75_000}, past_rates=(PastRates(before=ago(5), rates={"USD": 72_000}),))
    reviews = [review(20, 100_00), review(10, 200_00), review(3, 999_00, draft=True)]
    assert known_balances([deposit], reviews, settings, TODAY) == {
        "h": [Balance(ago(20), 700_00), Balance(ago(10), 1440_00), Balance(ago(0), 2250_00)]
    }
