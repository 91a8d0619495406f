"""Clients who may be one and the same."""

from __future__ import annotations

from typing import Any

import pytest

from rmtui.rules.people.duplicates import duplicates_of, likely_duplicates
from tests.factory import birthday, client


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        ({"phones": ("13900000001",)}, {"phones": ("+86 139-0000-0001",)}, True),
        ({"phones": ("020 7946 0182",)}, {"phones": ("+44 (0)20 7946 0182",)}, True),
        ({"phones": ("13800138000",)}, {"phones": ("15800138000",)}, False),
        ({"birthday": birthday(3, 2, 1985)}, {"birthday": birthday(3, 2, 1985)}, True),
        ({"birthday": birthday(3, 2)}, {"birthday": birthday(3, 2)}, False),
        ({"employer": "甲公司"}, {"employer": "甲公司"}, True),
        ({"employer": "甲公司"}, {"employer": "乙医院"}, False),
        ({"phones": ("13900000001",), "number": "1"}, {"phones": ("13900000001",), "number": "2"}, False),
        ({}, {}, False),
    ],
)
def test_namesakes_may_be_one_where_something_else_is_the_same(
    one: dict[str, Any], other: dict[str, Any], likely: bool
) -> None:
    pair = client("王芳", **one), client("王 芳", **other)
    assert bool([*likely_duplicates(pair)]) is likely


def test_who_is_also_called_as_another_may_be_that_one() -> None:
    clients = client("王芳", aliases=("芳姐",), phones=("139",)), client("芳姐", phones=("139",)), client("芳姐")
    (pair,) = likely_duplicates(clients)
    assert pair == clients[:2]
    assert duplicates_of(clients[0], clients) == [clients[1]] and duplicates_of(clients[2], clients) == []


def test_a_phone_without_a_digit_tells_nothing() -> None:
    assert not [*likely_duplicates((client("王芳", phones=("无",)), client("王芳", phones=("无",))))]


def test_a_couple_with_one_phone_are_two() -> None:
    assert not [*likely_duplicates((client("周启明", phones=("139",)), client("林晓岚", phones=("139",))))]


def test_a_name_with_a_title_and_the_same_without_it_may_be_one_unless_their_phones_differ() -> None:
    bare, titled = client("赵丽华", phones=("139",)), client("赵丽华女士")
    assert [*likely_duplicates((bare, titled))] == [(bare, titled)]
    assert duplicates_of(titled, (bare, titled)) == [bare]
    assert not [*likely_duplicates((bare, client("赵丽华女士", phones=("138",))))]


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        ("Siobhan O'Connor", "O'Connor Siobhan", True),
        ("Ian McAllister", "I McAllister", True),
        ("Philip Hargreaves", "Hargreaves P Mr", True),
        ("Philip John Hargreaves", "Mr P.J. Hargreaves", True),
        ("Shazia Begum", "Begum, Shazia (Dr)", True),
        ("José Núñez", "Nunez Jose", True),
        ("Philip Hargreaves", "Peter Hargreaves", False),
        ("Philip Hargreaves", "Philip Paul Hargreaves", False),
        ("Ann Lee", "Ann & A Lee", False),
        ("P Hargreaves", "P Walker", False),
    ],
)
def test_a_name_that_is_turned_round_or_has_initials_may_be_one_unless_phones_or_birthdays_differ(
    one: str, other: str, likely: bool
) -> None:
    pair = client(one, phones=("139",)), client(other)
    assert bool([*likely_duplicates(pair)]) is likely
    assert not [*likely_duplicates((client(one, phones=("139",)), client(other, phones=("138",))))]


@pytest.mark.parametrize("name", ["Wang Xiaoming", "Wang Xiao Ming", "Xiaoming WANG"])
def test_a_name_in_pinyin_and_the_same_in_chinese_may_be_one_where_they_share_a_phone(name: str) -> None:
    ming = client("王小明", pinyin="wang xiao ming", phones=("139",))
    assert duplicates_of(ming, [client(name, phones=("139",))])
    assert not duplicates_of(ming, [client(name)])


def test_a_couple_whose_first_names_begin_alike_are_two_although_they_share_a_phone() -> None:
    assert not [*likely_duplicates((client("John Smith", phones=("139",)), client("Jane Smith", phones=("139",))))]
