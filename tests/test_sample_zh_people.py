"""The word tables of the sample: their pinyin is that of the library, their people cannot be reached."""

from __future__ import annotations

import pytest

from rmtui.entry.pinyin import pinyin_of
from rmtui.sample.zh import people

GIVEN = [pair for sex in "MF" for born in (1950, 1970, 1985, 2000) for pair in people.given_names(sex, born)]


@pytest.mark.parametrize(("surname", "pinyin"), people.SURNAMES)
def test_a_surname_sounds_as_it_does_in_a_name(surname: str, pinyin: str) -> None:
    assert pinyin_of(f"{surname}伟") == f"{pinyin} wei"


def test_given_names_sound_as_they_do_behind_a_surname() -> None:
    assert {name: f"wang {pinyin}" for name, pinyin in GIVEN} == {name: pinyin_of(f"王{name}") for name, _ in GIVEN}


def test_companies_sound_as_they_are_written() -> None:
    seen = {name: pinyin for name, pinyin, _ in people.COMPANIES[:: len(people.COMPANIES) // 12 - 1]}
    assert seen == {name: pinyin_of(name) for name in seen}


def test_a_name_is_of_its_time() -> None:
    assert ("桂英", "gui ying") in people.given_names("F", 1948)
    assert ("欣怡", "xin yi") in people.given_names("F", 2001)
    assert not set(people.given_names("M", 1948)) & set(people.given_names("M", 2001))


def test_every_trade_has_ages_of_a_working_life_or_beyond() -> None:
    for trade in people.TRADES:
        youngest, oldest = trade.ages
        assert 18 <= youngest < oldest <= 90
        assert ("退休" in trade.tags) == trade.title.startswith("退休")
