"""The quickly made enumeration does what that of `enum` does."""

from __future__ import annotations

import copy
import enum
import pickle
import sys
from typing import Any

import msgspec
import pytest

from rmtui.records.channel import Channel
from rmtui.str_enum import StrEnum


class Quick(StrEnum):
    """A tier."""

    A = "a"
    B_1 = "b 1"

    @property
    def next(self) -> str:
        return f"{self.value}!"


class Usual(enum.StrEnum):
    """A tier."""

    A = "a"
    B_1 = "b 1"

    @property
    def next(self) -> str:
        return f"{self.value}!"


def _described(one: Any) -> list[object]:
    """What can be asked of an enumeration, in texts."""
    return [
        *([member.name, member.value, str(member), f"{member:>5}", member.next, member._sort_order_] for member in one),
        *(repr(member).replace(one.__name__, "") for member in one),
        *one.__members__,
        *(len(one), one.__doc__, bool(one), "a" in list(one), one("a") is one.A, one["B_1"] is one.B_1),
        *(isinstance(one.A, str), isinstance(one.A, enum.Enum), type(one), {one.A: 1}["a"]),
    ]


def test_it_answers_as_the_usual_one() -> None:
    assert _described(Quick) == _described(Usual)
    assert issubclass(Quick, StrEnum)
    assert not issubclass(str, StrEnum)


@pytest.mark.parametrize("one", [Quick, Usual])
def test_it_refuses_what_the_usual_one_refuses(one: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        one("c")
    with pytest.raises(KeyError):
        one["C"]
    with pytest.raises(AttributeError):
        one.A = "other"
    with pytest.raises(AttributeError):
        del one.A


def test_a_member_stays_itself_on_its_way() -> None:
    assert pickle.loads(pickle.dumps(Quick.B_1)) is Quick.B_1
    assert copy.deepcopy(Quick.A) is Quick.A
    assert msgspec.json.decode(msgspec.json.encode(Channel.EMAIL), type=Channel) is Channel.EMAIL
    assert isinstance(Quick.A, StrEnum)
    assert not isinstance("a", StrEnum)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there it is that of enum, where the second is an alias")
def test_two_members_of_the_same_value_are_refused() -> None:
    with pytest.raises(ValueError, match="two members of the same value"):

        class Doubled(StrEnum):
            A = "a"
            B = "a"
