"""The day of a next step that stands alone, at its beginning or at its end."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.steps.typed_step import read_typed_step
from tests.factory import TODAY


@pytest.mark.parametrize(
    ("typed", "day", "what"),
    [
        ("fri send the forms", date(2026, 11, 27), "send the forms"),
        ("send the forms by fri", date(2026, 11, 27), "send the forms"),
        ("ring about rates a week on friday", date(2026, 12, 4), "ring about rates"),
        ("周五 发表格", date(2026, 11, 27), "发表格"),
        ("发表格给她，周五前", date(2026, 11, 27), "发表格给她"),
    ],
)
def test_a_step_that_stands_alone_has_its_day_at_its_beginning_or_end(typed: str, day: date, what: str) -> None:
    found = read_typed_step(typed, TODAY)
    assert found
    assert (found[0].day, found[1]) == (day, what)


@pytest.mark.parametrize("typed", ["send the forms", "chase the payment due friday", "发表格"])
def test_a_step_without_a_day_of_its_own_has_none(typed: str) -> None:
    assert read_typed_step(typed, TODAY) is None
