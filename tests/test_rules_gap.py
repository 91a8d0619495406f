from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.settings import Assumptions, Settings
from rmtui.rules.gap import Gap, protection_gap
from tests.factory import TODAY, ago, client
from tests.folders import RATES, holding, holdings, policy, relative

SETTINGS = Settings(rates=RATES, assumptions=Assumptions(living=10, years=5, education=7, parents=3))


def gap(one: Client, *owned: Holding, settings: Settings = SETTINGS) -> Gap:
    return protection_gap(one, owned, [], settings, TODAY)


def test_the_gap_is_the_sum_that_is_shown() -> None:
    one = client(family=(relative("丈夫"), relative("儿子", 2016), relative("女儿", 2000), relative("母亲", 1950)))
    cover = [policy("life", one, sum_assured=30), policy("accident", one, sum_assured=900)]
    owned = [holding(500, "mortgage"), holding(40), holding(900, "property"), holding(70, "card")]
    found = protection_gap(one, owned, cover, SETTINGS, TODAY)
    assert (found.debts, found.cover, found.savings) == (570, 30, 40)
    assert (found.school_years, found.education) == (12, 84)
    assert (found.dependants, found.living) == (2, 100)
    assert (found.supported, found.parents) == (1, 15)
    assert found.needs == 570 + 84 + 100 + 15
    assert found.gap == found.needs - 30 - 40
    assert found.assumptions is SETTINGS.assumptions


@pytest.mark.parametrize(("born", "years"), [(2026, 22), (2028, 22), (2005, 1), (2004, 0), (1980, 0)])
def test_a_child_needs_schooling_until_it_is_22(born: int, years: int) -> None:
    found = gap(client(family=(relative("儿子", born),)))
    assert (found.school_years, found.dependants) == (years, int(years > 0))


def test_a_child_of_unknown_age_is_a_dependant_and_is_asked_about() -> None:
    found = gap(client(family=(relative("女儿"),)))
    assert (found.ages_unknown, found.dependants, found.education) == (1, 1, 0)


def test_a_loan_that_is_paid_off_is_no_debt() -> None:
    one = client()
    assert gap(one, holding(90, "loan", closed_on=TODAY)).debts == 0
    assert gap(one, holding(90, "loan", closed_on=ago(-1))).debts == 90


def test_only_life_cover_on_the_client_counts() -> None:
    one = client(family=(relative("丈夫", name="李强"),))
    held = [policy("life", one, insured="李强", sum_assured=500), policy("life", one, sum_assured=9, end=ago(1))]
    assert protection_gap(one, [], held, SETTINGS, TODAY).cover == 0


def test_a_client_alone_and_without_debts_has_no_gap() -> None:
    found = gap(client(), holding(100))
    assert (found.needs, found.gap) == (0, -100)


@given(holdings, st.lists(st.integers(1940, 2030), max_size=5))
def test_savings_and_debts_are_never_negative_and_the_sum_holds(owned: list[Holding], born: list[int]) -> None:
    found = gap(client(family=tuple(relative("儿子", year) for year in born)), *owned, settings=Settings(rates=RATES))
    assert min(found[:6]) >= 0
    assert found.gap == sum(found[:4]) - sum(found[4:6])
