from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.client import Client, Stage
from rmtui.rules.work.pareto import ParetoRow, Service, pareto, vital_few_text
from tests.factory import client


def ranked(amounts: dict[str, int], contacts: dict[str, int] | None = None, **known: object) -> list[ParetoRow]:
    people = [client(name, **known) for name in amounts]
    return pareto(
        people,
        lambda one: amounts[one.name],
        lambda one: (contacts or {}).get(one.name, 0),
        lambda one: 2 if one.name == "A" else 0,
    )


def test_the_largest_are_first_and_their_shares_are_added_up() -> None:
    rows = ranked({"C": 50, "A": 600, "E": 0, "B": 300, "D": 50})
    assert [(row.client.name, row.rank, row.share, row.before, row.cumulative) for row in rows] == [
        ("A", 1, 600, 0, 600),
        ("B", 2, 300, 600, 900),
        ("C", 3, 50, 900, 950),
        ("D", 4, 50, 950, 1000),
        ("E", 5, 0, 1000, 1000),
    ]
    assert [row.is_vital for row in rows] == [True, True, False, False, False]
    assert [row.reviews for row in rows] == [2, 0, 0, 0, 0]
    assert vital_few_text(rows) == "2 of 5 clients have 90.0% of the assets at this bank."


def test_a_prospect_is_no_client_among_the_few_until_something_lies_here() -> None:
    assert ranked({"A": 0}, stage=Stage.PROSPECT) == []
    assert [row.client.name for row in ranked({"A": 5, "B": 0}, stage=Stage.PROSPECT)] == ["A"]


def test_who_closed_is_not_ranked_and_an_empty_book_is_no_error() -> None:
    assert ranked({"A": 5}, stage=Stage.CLOSED) == []
    assert vital_few_text([]) == "0 of 0 clients have 0.0% of the assets at this bank."


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ({"A": 5, "B": 5}, (Service.FAIR, Service.FAIR)),
        ({"A": 1, "B": 9}, (Service.UNDER, Service.OVER)),
        ({"A": 1, "B": 4}, (Service.UNDER, Service.FAIR)),
        ({}, (Service.FAIR, Service.FAIR)),
    ],
)
def test_contacts_are_weighed_against_assets(contacts: dict[str, int], expected: tuple[Service, Service]) -> None:
    first, second = ranked({"A": 600, "B": 400}, contacts)
    assert (first.service, second.service) == expected


@given(st.lists(st.integers(0, 10**15), max_size=30))
def test_shares_are_those_of_exact_arithmetic(amounts: list[int]) -> None:
    people: dict[str, int] = {f"{number:02}": amount for number, amount in enumerate(amounts)}
    rows, whole, reached = ranked(people), sum(amounts), 0
    assert [row.assets for row in rows] == sorted(amounts, reverse=True)
    for row in rows:
        reached += row.assets
        exact = Fraction(1000 * reached, whole) if whole else Fraction(0)
        assert abs(row.cumulative - exact) <= Fraction(1, 2)
    few = [row for row in rows if row.is_vital]
    assert not whole or Fraction(sum(row.assets for row in few), whole) >= Fraction(799, 1000)
    assert sorted(rows, key=lambda row: row.rank) == rows


def test_a_client_is_named_once() -> None:
    people: list[Client] = [client("A"), client("A")]
    rows = pareto(people, lambda _one: 5, lambda _one: 0, lambda _one: 0)
    assert {row.client.id for row in rows} == {one.id for one in people}
