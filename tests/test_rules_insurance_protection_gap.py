from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.client import Client, MaritalStatus, Relative
from rmtui.records.holding import Holding
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.tie import Share
from rmtui.rules.insurance.coverage import household
from rmtui.rules.insurance.gap_text import gap_notes
from rmtui.rules.insurance.protection_gap import Gap, protection_gap
from tests.factory import TODAY, ago, birthday, client
from tests.folders import RATES, holding, holdings, known, policy, relative, tie

SETTINGS = Settings(rates=RATES, assumptions=Assumptions(living=10, years=5, education=7, parents=3))


def gap(one: Client, *owned: Holding, settings: Settings = SETTINGS) -> Gap:
    of_one = [replace(other, client=one.id) for other in owned]
    return protection_gap(one, of_one, [], settings, TODAY, discretion=known(one))


def test_the_gap_is_the_sum_that_is_shown() -> None:
    one = client(family=(relative("丈夫"), relative("儿子", 2016), relative("女儿", 2000), relative("母亲", 1950)))
    cover = [policy("life", one, sum_assured=30), policy("accident", one, sum_assured=900)]
    owned = [holding(500, "mortgage"), holding(40), holding(900, "property"), holding(70, "card")]
    owned = [replace(other, client=one.id) for other in owned]
    found = protection_gap(one, owned, cover, SETTINGS, TODAY, discretion=known(one))
    assert (found.debts, found.cover, found.savings) == (570, 30, 40)
    assert (found.school_years, found.education) == (12, 84)
    assert (found.dependants, found.living) == (2, 100)
    assert (found.supported_parents, found.parents) == (1, 15)
    assert found.needs == 570 + 84 + 100 + 15
    assert found.gap == found.needs - 30 - 40
    assert found.assumptions is SETTINGS.assumptions


@pytest.mark.parametrize(("born", "years"), [(2026, 22), (2028, 22), (2005, 1), (2004, 0), (1980, 0)])
def test_a_child_needs_schooling_until_it_is_22(born: int, years: int) -> None:
    found = gap(client(family=(relative("儿子", born),)))
    assert (found.school_years, found.dependants) == (years, int(years > 0))


def test_a_child_needs_schooling_until_its_birthday() -> None:
    born_in_december = Relative(name="Tom", relation="儿子", birthday=birthday(12, 20, 2004))
    assert gap(client(family=(born_in_december,))).school_years == 1


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
    assert protection_gap(one, [], held, SETTINGS, TODAY, discretion=known(one)).cover == 0


def test_a_client_alone_and_without_debts_has_no_gap() -> None:
    found = gap(client(), holding(100))
    assert (found.needs, found.gap) == (0, -100)


@given(holdings, st.lists(st.integers(1940, 2030), max_size=5))
def test_savings_and_debts_are_never_negative_and_the_sum_holds(owned: list[Holding], born: list[int]) -> None:
    found = gap(client(family=tuple(relative("儿子", year) for year in born)), *owned, settings=Settings(rates=RATES))
    assert min(found[:6]) >= 0
    assert found.gap == sum(found[:4]) - sum(found[4:6])


@pytest.mark.parametrize(
    ("relation", "parents", "children"),
    [
        *(("爸妈", 2, 0), ("公婆", 2, 0), ("岳父母", 2, 0), ("父亲（已故）", 0, 0), ("parents", 2, 0)),
        *(("老大", 0, 1), ("双胞胎女儿", 0, 2), ("龙凤胎", 0, 2), ("继子", 0, 1), ("stepson", 0, 1)),
        *(("wife's sister", 0, 0), ("妻妹", 0, 0), ("婆婆的妹妹", 0, 0)),
    ],
)
def test_a_relation_counts_for_as_many_people_as_it_stands_for(relation: str, parents: int, children: int) -> None:
    found = gap(client(family=(relative(relation, 2016),)))
    assert (found.supported_parents, found.dependants, found.school_years) == (parents, children, children * 12)
    assert found.unknown_relations == ()


def test_a_relation_that_is_not_understood_is_named() -> None:
    found = gap(client(family=(relative("七姑八姨", name="赵姨"), relative("老伴"))))
    assert (found.unknown_relations, found.dependants) == (("七姑八姨",), 1)


def test_a_partner_is_provided_for_once_it_is_known_that_it_is_no_partner_in_business() -> None:
    family = (relative("partner", name="Lewis"),)
    found = gap(client(family=family))
    assert (found.dependants, found.unclear_partners, household(client(family=family)).married) == (0, ("Lewis",), None)
    assert "! Partner in life or in business, which is not recorded, and not counted: Lewis." in gap_notes(found)
    married = gap(client(family=family, marital=MaritalStatus.CIVIL_PARTNERSHIP))
    assert (married.dependants, married.unclear_partners) == (1, ())
    assert gap(client(family=(relative("life partner", name="Lewis"),))).dependants == 1
    business = gap(client(family=(relative("business partner", name="Lewis"),)))
    assert (business.dependants, business.unclear_partners, business.unknown_relations) == (0, (), ())


def test_who_is_married_has_somebody_to_provide_for_by_whatever_name() -> None:
    assert gap(client(marital=MaritalStatus.MARRIED)).dependants == 1
    assert gap(client(marital=MaritalStatus.SEPARATED)).dependants == 0


BOTH = (Share.COVER, Share.ASSETS)


@pytest.mark.parametrize(
    ("his", "hers", "joint"),
    [(BOTH, BOTH, True), (BOTH, (Share.COVER,), False), ((), BOTH, False), ((Share.ASSETS,), (Share.ASSETS,), True)],
)
def test_a_couple_is_one_household_as_far_as_both_agreed(
    his: tuple[Share, ...], hers: tuple[Share, ...], joint: bool
) -> None:
    wife, husband = client("李娜", family=(relative("丈夫", name="张伟"),)), client("张伟")
    who = known(wife, husband, ties=[tie(husband, wife, *his, back=hers, relation="丈夫")])
    owned = [holding(300, "mortgage", client=husband.id), holding(50, client=husband.id), holding(20, client=wife.id)]
    found = protection_gap(wife, owned, [], SETTINGS, TODAY, discretion=who)
    assert (found.debts, found.savings, found.partner) == ((300, 70, "张伟") if joint else (0, 20, ""))


def test_other_ties_make_no_household() -> None:
    one, mother = client("王芳"), client("孙玉珍")
    who = known(one, mother, ties=[tie(mother, one, *BOTH, back=BOTH, relation="母亲")])
    found = protection_gap(one, [holding(50, client=mother.id)], [], SETTINGS, TODAY, discretion=who)
    assert (found.savings, found.partner, found.has_records) == (0, "", False)


def test_nothing_recorded_is_told_from_no_gap() -> None:
    assert (gap(client()).has_records, gap(client()).has_policies) == (False, False)
    assert gap(client(), holding(100)).has_records
    one = client()
    found = protection_gap(one, [], [policy("motor", one)], SETTINGS, TODAY, discretion=known(one))
    assert (found.has_records, found.has_policies) == (True, False)


def test_other_assets_are_told_and_not_counted_as_money() -> None:
    found = gap(client(family=CHILD), holding(30_000, "other"), holding(2_000))
    assert (found.savings, found.unknown_savings) == (2_000, 30_000)
    assert "! Other assets of 300, of whatever kind, are not counted as money: ask what they are." in gap_notes(found)


CHILD = (relative("儿子", 2016),)


@pytest.mark.parametrize(
    ("one", "owned", "kinds", "is_known"),
    [
        (client(), (), (), False),
        (client(marital=MaritalStatus.SINGLE), (), (), False),
        (client(marital=MaritalStatus.SINGLE), (holding(9),), (), True),
        (client(marital=MaritalStatus.MARRIED), (holding(9),), (), False),
        (client(), (holding(9),), (), False),
        (client(), (holding(9, "mortgage"),), (), False),
        (client(), (holding(9, "mortgage"),), ("life",), True),
        (client(family=(relative("七姑八姨", name="赵姨"),)), (holding(9),), (), False),
        (client(family=CHILD), (), (), False),
        (client(family=CHILD), (), ("motor", "household"), False),
        (client(family=CHILD), (), ("medical",), True),
        (client(family=CHILD), (holding(999),), (), True),
    ],
)
def test_a_gap_is_known_by_policies_and_none_by_the_family(
    one: Client, owned: tuple[Holding, ...], kinds: tuple[str, ...], is_known: bool
) -> None:
    held = [replace(other, client=one.id) for other in owned]
    found = protection_gap(one, held, [policy(kind, one) for kind in kinds], SETTINGS, TODAY, discretion=known(one))
    assert found.is_known is is_known
