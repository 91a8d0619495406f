"""The order of a list of clients."""

from __future__ import annotations

from rmtui.records.client import Stage, Tier
from rmtui.rules.people.list_order import default_order
from tests.factory import client


def test_the_important_stand_first_by_their_names_as_spoken_and_those_who_left_last() -> None:
    clients = [
        client("王芳", tier=Tier.A, pinyin="wang fang", stage=Stage.CLOSED),
        client("张伟", tier=Tier.B, pinyin="zhang wei"),
        client("陈静", tier=Tier.B, pinyin="chen jing"),
        client("李强", tier=Tier.A, pinyin="li qiang"),
    ]
    assert [one.name for one in sorted(clients, key=default_order)] == ["李强", "陈静", "张伟", "王芳"]
