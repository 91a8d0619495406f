"""The people around a client: whose own record and whose consent stays with whom."""

from __future__ import annotations

import pytest

from rmtui.entry.people import still_linked
from rmtui.records.client import Relative

SON = Relative(name="王小明", relation="儿子", birth_year=2015)
DAUGHTER = Relative(name="王小红", relation="女儿", client="xiaohong", may_share=True)
WIFE = Relative(name="王芳", relation="妻子", client="wife", may_share=True)
MOTHER = Relative(name="王芳", relation="母亲", client="mother")


def typed(*family: Relative) -> tuple[Relative, ...]:
    """As the family is read from its lines, which say nothing of links."""
    return tuple(Relative(name=one.name, relation=one.relation, birth_year=one.birth_year) for one in family)


@pytest.mark.parametrize("family", [(WIFE, MOTHER), (MOTHER, WIFE), (SON, MOTHER), (WIFE,), (DAUGHTER, SON, WIFE)])
def test_each_keeps_the_own_record_and_consent_in_whatever_order(family: tuple[Relative, ...]) -> None:
    assert still_linked(typed(*family), (WIFE, MOTHER, SON, DAUGHTER)) == family


def test_one_record_is_of_one_relative() -> None:
    twice = still_linked(typed(WIFE, WIFE), [WIFE])
    assert [one.client for one in twice] == ["wife", None]
    assert [one.may_share for one in twice] == [True, False]


@pytest.mark.parametrize("corrected", [("王晓红", "女儿"), ("王小红", "孙女")])
def test_who_is_named_anew_keeps_the_own_record_but_has_to_agree_again(corrected: tuple[str, str]) -> None:
    name, relation = corrected
    (son, daughter) = still_linked((SON, Relative(name=name, relation=relation)), [SON, DAUGHTER])
    assert son == SON
    assert (daughter.client, daughter.may_share) == ("xiaohong", False)


def test_somebody_else_in_the_place_of_one_gets_nothing() -> None:
    (new,) = still_linked((Relative(name="张伟", relation="叔叔"),), [WIFE])
    assert (new.client, new.may_share) == (None, False)
