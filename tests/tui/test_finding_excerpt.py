"""A long text cut so that what was looked for is in sight."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from rmtui.tui.finding.excerpt import excerpt

LONG = "上周聊了到期理财，她想转成债券基金，担心净值波动，约好下周二带方案再谈一次"


@pytest.mark.parametrize("word", ["上周", "理财", "债券", "波动", "一次"])
@pytest.mark.parametrize("width", [14, 21, 40])
def test_the_hit_is_in_sight_and_the_cells_are_exact(word: str, width: int) -> None:
    shown = excerpt(LONG, [word], width)
    assert word in shown
    assert cell_len(shown) == width


def test_the_cuts_are_shown_on_both_sides() -> None:
    shown = excerpt(LONG, ["债券"], 24)
    assert shown.startswith("..")
    assert shown.rstrip().endswith("..")


def test_the_end_of_a_text_is_shown_in_full_rather_than_room_left_empty() -> None:
    assert excerpt(LONG, ["一次"], 24).rstrip() == "..好下周二带方案再谈一次"


def test_a_text_that_has_room_is_not_cut() -> None:
    assert excerpt("理财", ["理财"], 10) == "理财      "


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert excerpt(LONG, ["房贷"], 12) == "上周聊了到.."
