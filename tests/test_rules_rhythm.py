from __future__ import annotations

import pytest

from rmtui.records.client import Tier
from rmtui.rules.rhythm import last_review, next_review, review_days
from tests.factory import ago, client
from tests.folders import review


@pytest.mark.parametrize(
    ("tier", "own", "days"),
    [("A", None, 30), ("B", None, 90), ("C", None, None), ("D", None, None), ("A", 60, 60), ("D", 90, 90)],
)
def test_the_rhythm_is_the_clients_own_or_that_of_the_tier(tier: str, own: int | None, days: int | None) -> None:
    assert review_days(client(tier=Tier(tier), review_days=own)) == days


def test_the_next_review_is_the_one_agreed_or_by_the_rhythm() -> None:
    one = client(tier=Tier.A)
    assert next_review(one, review(one, on=ago(10))) == ago(-20)
    assert next_review(one, review(one, on=ago(10), next_on=ago(-3))) == ago(-3)
    assert next_review(client(), review(one, next_on=ago(-3))) == ago(-3)
    assert next_review(client(), review(one)) is None


def test_the_first_review_is_counted_from_the_start_of_the_relationship() -> None:
    assert next_review(client(tier=Tier.A, opened_on=ago(40)), None) == ago(10)
    assert next_review(client(tier=Tier.A), None) is None
    assert next_review(client(opened_on=ago(40)), None) is None


def test_a_draft_is_not_the_last_review() -> None:
    one = client()
    done, older, draft = review(one, on=ago(9)), review(one, on=ago(20)), review(one, draft=True)
    assert last_review([older, draft, done]) is done
    assert last_review([draft]) is None
