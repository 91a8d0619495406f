from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Tier
from rmtui.rules.days.holidays import published_holidays
from rmtui.rules.review.schedule import is_never_reviewed, last_review, next_review, review_day_after, review_days
from tests.factory import TODAY, ago, client
from tests.folders import review


@pytest.mark.parametrize(
    ("tier", "own", "days"),
    [("A", None, 30), ("B", None, 90), ("C", None, None), ("D", None, None), ("A", 60, 60), ("D", 90, 90)],
)
def test_the_rhythm_is_the_clients_own_or_that_of_the_tier(tier: str, own: int | None, days: int | None) -> None:
    assert review_days(client(tier=Tier(tier), review_days=own)) == days


def test_the_next_review_is_the_one_agreed_or_by_the_rhythm() -> None:
    one = client(tier=Tier.A)
    assert next_review(one, review(one, on=ago(8))) == ago(-22)
    assert next_review(one, review(one, on=ago(10), next_on=ago(-3))) == ago(-3)
    assert next_review(client(), review(one, next_on=ago(-3))) == ago(-3)
    assert next_review(client(), review(one)) is None


def test_the_first_review_is_counted_from_the_start_of_the_relationship() -> None:
    assert next_review(client(tier=Tier.A, opened_on=ago(41)), None) == ago(11)
    assert next_review(client(tier=Tier.A), None) is None
    assert next_review(client(opened_on=ago(40)), None) is None


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (date(2026, 11, 19), date(2026, 12, 21)),  # a Saturday
        (date(2026, 9, 1), date(2026, 10, 8)),  # in the days of the National Day
        (date(2026, 9, 10), date(2026, 10, 10)),  # a Saturday that is worked
    ],
)
def test_the_next_review_is_on_a_working_day(held: date, due: date) -> None:
    assert review_day_after(client(tier=Tier.A), held, published_holidays()) == due


def test_a_draft_is_not_the_last_review() -> None:
    one = client()
    done, older, draft = review(one, on=ago(9)), review(one, on=ago(20)), review(one, draft=True)
    assert last_review([older, draft, done]) is done
    assert last_review([draft]) is None


def test_a_first_review_past_its_day_was_never_held() -> None:
    one = client()
    assert is_never_reviewed(ago(1), None, TODAY)
    assert not is_never_reviewed(TODAY, None, TODAY)
    assert not is_never_reviewed(None, None, TODAY)
    assert not is_never_reviewed(ago(1), review(one), TODAY)
