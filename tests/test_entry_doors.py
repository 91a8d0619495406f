"""Addresses as doors: the order of a walk, and two prospects behind one door."""

from __future__ import annotations

from random import Random

import pytest

from rmtui.entry.doors import Door, at_one_door, neighbours_text, prospects_at_one_door, read_door, walking_order
from rmtui.records.client import Stage
from rmtui.rules.people.ties import updated_tie
from tests.factory import client

WALKS = [
    ["柳堤路9号", "柳堤路12号", "柳堤路12号3栋1001", "柳堤路12号十二栋", "柳堤路12号甲", "柳堤路100号"],
    ["长宁路12弄3号2单元501室", "长宁路12弄3号2单元1202室", "长宁路12弄10号", "长宁路15号"],
    ["9 High Street", "12 High Street", "12a High Street", "Flat 3, 12a High Street", "100 High Street", "1 Mill Lane"],
    ["Rose Cottage, Mill Lane", "3 Mill Lane", "Mill Lane 20", "Unit 4, 21 Mill Lane", "Unit 12, 21 Mill Lane"],
]


@pytest.mark.parametrize("addresses", WALKS)
def test_an_area_is_walked_street_by_street_and_house_by_house(addresses: list[str]) -> None:
    shuffled = [client(address, address=address, area="x") for address in addresses]
    Random(7).shuffle(shuffled)
    assert [one.address for one in sorted(shuffled, key=walking_order)] == addresses


def test_areas_come_one_after_the_other_and_who_has_no_address_comes_last() -> None:
    found = sorted(
        (
            client("d"),
            client("c", area="北渡"),
            client("b", area="北渡", address="北渡大街2号"),
            client("a", area="Quay", address="2 Quay Street"),
        ),
        key=walking_order,
    )
    assert [one.name for one in found] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("柳堤路12号3栋1001", "柳堤路 12 号 3 栋 1001室", True),
        ("上海市静安区长宁路12弄3号", "长宁路12弄3号", True),
        ("柳堤路十二号", "柳堤路12号", True),
        ("柳堤路12号", "柳堤路12号2栋", False),
        ("柳堤路", "柳堤路", False),
        ("12 High Street", "12 HIGH STREET, Wendlemouth WE1 2AB", True),
        ("12 High Street, Wendlemouth", "12 High Street, Coombe", False),
        ("12 High Street", "12a High Street", False),
        ("Flat 3, 12 High Street", "12 High Street", False),
        ("", "", False),
    ],
)
def test_two_addresses_are_one_door(one: str, other: str, same: bool) -> None:
    assert read_door(one).is_same(read_door(other)) is same


def test_a_numeral_in_the_name_of_a_street_is_no_house_number() -> None:
    assert read_door("五一路三号楼2单元") == Door("五一路", ((3, ""), (2, "")))


def test_two_prospects_behind_one_door_or_with_one_telephone_are_noticed() -> None:
    shop = client("柳堤书店", id="a", stage=Stage.PROSPECT, address="柳堤路12号")
    owner = client("马骏", id="b", stage=Stage.PROSPECT, address="云汀市柳堤路12号", phones=("154 0000 0001",))
    wife = client("杨雪", id="c", phones=("15400000001",))
    both = {one.id: one for one in (shop, owner, wife)}
    assert at_one_door(owner, both.values()) == [shop, wife]
    assert prospects_at_one_door(both.values(), []) == [(shop, owner), (owner, wife)]
    assert neighbours_text(shop, both) == "One door or telephone with 马骏."


def test_who_is_tied_and_who_is_a_client_already_is_not_told_again() -> None:
    shop = client("柳堤书店", id="a", stage=Stage.PROSPECT, address="柳堤路12号")
    wife, husband = (client(name, id=name, address="柳堤路9号") for name in ("杨雪", "马骏"))
    tie = updated_tie(shop, client("马骏", id="b", address="柳堤路12号"), relation="老板")
    everybody = (shop, wife, husband, client("马骏", id="b", address="柳堤路12号"))
    assert prospects_at_one_door(everybody, [tie]) == []
    assert neighbours_text(wife, {one.id: one for one in everybody}) == ""
