"""Named tuples behave as those of `typing`, whose classes are slower to make."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any
from typing import NamedTuple as TypingNamedTuple

import msgspec
import pytest

from rmtui.named_tuple import NamedTuple


class Visit(NamedTuple):
    """A visit."""

    client: str
    on: int = 23

    @property
    def day(self) -> str:
        return f"day {self.on}"


class LongVisit(Visit):
    """One that takes all morning."""


class _Visit(TypingNamedTuple):
    client: str
    on: int = 23


def test_values_have_names_places_and_defaults() -> None:
    visit = Visit("王芳")
    client, on = visit
    assert (client, on, visit.day) == (visit.client, visit.on, "day 23") == ("王芳", 23, "day 23")
    assert visit == Visit(client="王芳", on=23) == tuple(_Visit("王芳"))
    assert Visit._fields == _Visit._fields and Visit._field_defaults == _Visit._field_defaults
    assert repr(visit) == repr(_Visit("王芳")).replace("_Visit", "Visit")
    assert visit._asdict() == {"client": "王芳", "on": 23}


def test_a_field_may_have_any_name() -> None:
    class Change(NamedTuple):
        cls: str
        new: bool

    assert Change(cls="client", new=True) == Change("client", True) == ("client", True)


def test_values_are_replaced_in_a_copy_of_the_same_class() -> None:
    visit = LongVisit("王芳")._replace(on=24)
    assert visit == ("王芳", 24) and type(visit) is LongVisit


def test_named_tuples_are_copied_between_processes_and_written_as_json() -> None:
    assert type(pickle.loads(pickle.dumps(Visit("王芳")))) is Visit
    assert msgspec.json.decode(msgspec.json.encode(Visit("王芳", 24)), type=Visit) == Visit("王芳", 24)
    assert msgspec.json.decode('["王芳"]', type=Visit).on == 23


@pytest.mark.parametrize(
    "make",
    [
        lambda made: made(),
        lambda made: made("王芳", 23, "T"),
        lambda made: made("王芳", channel="T"),
        lambda made: made._make(["王芳"]),
        lambda made: made("王芳")._replace(channel="T"),
        lambda made: setattr(made("王芳"), "on", 24),
    ],
)
def test_wrong_fields_are_refused_as_by_typing(make: Callable[[Any], Any]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as of_typing:
        make(_Visit)
    for _time in range(2):  # the first instance makes the constructor
        with pytest.raises(of_typing.type):
            make(Visit)
