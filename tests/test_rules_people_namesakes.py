"""What clients are called so that two of one name are told apart."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.client import Client, Tier
from rmtui.rules.people.namesakes import Clients, display_name, name_hints
from tests.factory import birthday, client


def names(*clients: Client) -> list[str]:
    everyone = Clients({one.id: one for one in clients})
    return [display_name(one, everyone) for one in clients]


def wei(**known: object) -> Client:
    return client("王伟", **known)


def test_a_name_that_is_nobody_elses_stands_alone() -> None:
    assert names(wei(phones=("13900000001",)), client("王伟强", phones=("13900000002",))) == ["王伟", "王伟强"]


def test_the_end_of_a_phone_number_that_only_one_client_has_tells_namesakes_apart() -> None:
    strong = client("王伟强", phones=("13900010001",))
    assert names(wei(phones=("13900000001",)), wei(phones=("13900000002",)), strong)[:2] == [
        "王伟 (00001)",
        "王伟 (0002)",
    ]


def test_a_phone_that_a_couple_shares_still_tells_one_of_them_from_a_namesake() -> None:
    wife = client("李娜", phones=("13900000001",))
    assert names(wei(phones=("13900000001",)), wei(phones=("13900000002",)), wife)[0] == "王伟 (0001)"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"number": "7001"}, {"number": "7002"}, ["王伟 (7001)", "王伟 (7002)"]),
        ({"employer": "甲公司"}, {"employer": "乙医院"}, ["王伟 (甲公司)", "王伟 (乙医院)"]),
        (
            {"area": "城东", "employer": "甲公司"},
            {"area": "城西", "employer": "甲公司"},
            ["王伟 (城东)", "王伟 (城西)"],
        ),
        ({"tier": Tier.A}, {}, ["王伟 (A)", "王伟 (C)"]),
        ({"birthday": birthday(5, 5, 1985)}, {"birthday": birthday(5, 6)}, ["王伟 (1985-05-05)", "王伟 (05-06)"]),
        (
            {"birthday": birthday(5, 5, lunar=True)},
            {"birthday": birthday(5, 5)},
            ["王伟 (lunar:05-05)", "王伟 (05-05)"],
        ),
        ({"phones": ("13900000001",)}, {"employer": "乙医院"}, ["王伟 (0001)", "王伟 (乙医院)"]),
        ({}, {}, ["王伟 (1)", "王伟 (2)"]),
    ],
)
def test_without_a_phone_what_differs_is_said(
    one: dict[str, object], other: dict[str, object], told: list[str]
) -> None:
    assert names(wei(**one), wei(**other)) == told


def test_a_name_that_is_only_padded_is_the_same_name() -> None:
    assert names(client("王　芳", phones=("13900000001",)), client("王芳")) == ["王　芳 (0001)", "王芳 (2)"]


_PEOPLE = st.lists(
    st.builds(
        client,
        name=st.sampled_from(["王伟", "王 伟", "Ann Smith", "ann  smith", "李娜"]),
        phones=st.lists(st.sampled_from(["13900000001", "13900010001", "021-60000001", "110"]), max_size=2).map(tuple),
        employer=st.sampled_from(["", "甲公司", "乙医院"]),
        tier=st.sampled_from(Tier),
    ),
    max_size=7,
)


@given(_PEOPLE)
def test_no_two_clients_are_called_the_same_and_records_and_their_json_alike(people: list[Client]) -> None:
    told = name_hints(people)
    said = [(" ".join(one.name.lower().split()).replace("王 伟", "王伟"), told[one.id].hint) for one in people]
    shared = [pair for pair, one in zip(said, people, strict=True) if told[one.id].shared]
    assert len(set(shared)) == len(shared)
    assert told == name_hints([msgspec.to_builtins(one) for one in people])
    assert not any(
        told[one.id].hint in one.id for one in people if told[one.id].hint and not told[one.id].hint.isdigit()
    )
