"""The words for the values of the records' enumerations."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import Kind, LoanClass, Marital, Potential, Stage
from rmtui.records.document import DocumentKind
from rmtui.records.holding import HoldingKind
from rmtui.records.policy import Frequency, PolicyKind
from rmtui.records.review import Held
from rmtui.rules.assets.liquidity import Rung
from rmtui.rules.assets.maturities import What
from rmtui.rules.review.sheet import Change
from rmtui.wording import TERMS

ENUMERATIONS: tuple[type[StrEnum], ...] = (
    *(Channel, Kind, LoanClass, Marital, Potential, Stage),
    *(HoldingKind, PolicyKind, Frequency, Held, DocumentKind, Change, Rung, What),
)


@pytest.mark.parametrize("terms", ENUMERATIONS)
def test_every_value_has_a_word(terms: type[StrEnum]) -> None:
    assert {value for value in terms if value not in TERMS} == set()


def test_no_value_means_two_things() -> None:
    """A word is found by its value alone."""
    counted = Counter(str(value) for terms in ENUMERATIONS for value in terms)
    assert {value for value, count in counted.items() if count > 1} == {"other"}
