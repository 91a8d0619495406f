"""The parts of a person's life, drawn so that they go together."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.channel import Channel
from rmtui.records.client import MaritalStatus
from rmtui.sample import person_details
from rmtui.sample.branches import BRANCHES
from tests.factory import TODAY

BRANCH = BRANCHES["zh"]
seeds = st.integers(0, 10_000)


@given(seeds, st.integers(24, 86), st.booleans())
def test_a_family_is_old_enough_for_its_schools(seed: int, age: int, woman: bool) -> None:
    born = TODAY.year - age
    family = person_details.family(
        BRANCH, "王", born, MaritalStatus.MARRIED, woman=woman, today=TODAY, rng=Random(seed)
    )
    assert family[0].relation == ("丈夫" if woman else "妻子")
    for child in family[1:]:
        assert child.birth_year is not None
        assert child.birth_year >= born + 25
        years = TODAY.year - child.birth_year
        assert years >= 0
        assert not child.place.endswith("小学") or years < 13
        assert not child.place.endswith("留学") or 18 <= years < 24
        assert not child.place.endswith("幼儿园") or 3 < years < 7


@given(seeds, st.integers(1940, 2004))
def test_every_birthday_is_a_day_of_every_year(seed: int, born: int) -> None:
    birthday = person_details.birthday(BRANCH, born, Random(seed))
    assert birthday is None or (1 <= birthday.day <= 28 and birthday.year in (born, None))


def test_the_unmarried_have_no_family_on_record() -> None:
    assert person_details.family(BRANCH, "王", 1990, MaritalStatus.SINGLE, woman=True, today=TODAY, rng=Random(1)) == ()


def test_the_old_want_no_wechat_and_the_young_prefer_it() -> None:
    rng = Random(1)
    old = [BRANCH.avoided(78, rng) for _ in range(50)]
    assert sum(Channel.WECHAT in avoid for avoid in old) > 30
    assert all(BRANCH.preferred(78, avoid, rng) != Channel.WECHAT for avoid in old if avoid)
    young = [BRANCH.preferred(25, BRANCH.avoided(25, rng), rng) for _ in range(50)]
    assert young.count(Channel.WECHAT) > 25


def test_a_phone_number_rings_nowhere() -> None:
    number = BRANCH.phone(Random(1))
    assert len(number) == 11
    assert number.startswith("154")


def test_two_clients_have_two_numbers_as_long_as_there_are_any() -> None:
    taken: set[str] = set()
    rng = Random(1)
    numbers = [person_details.phone(BRANCHES["en"], taken, rng) for _ in range(400)]
    assert len(set(numbers)) == 400


def test_a_foreign_name_is_typed_without_accents() -> None:
    assert person_details.plain_letters("Inês Carvalho") == "ines carvalho"


def test_relationships_begin_on_working_days() -> None:
    days = {person_details.some_day_before(TODAY, 1, 30, Random(seed)) for seed in range(60)}
    assert max(day.weekday() for day in days) == 4
    assert min(days) >= date(2026, 10, 23)
