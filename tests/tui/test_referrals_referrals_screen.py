"""The referrals at the desk: the tree, whom to thank, whom to ask."""

from __future__ import annotations

import pytest

from rmtui.store.files.book import Book
from tests.test_cli_referrals import referrals
from tests.tui.sitting import FOLDED, FOUR_PANES, Sitting, sitting

__all__ = ["referrals"]


def lines(person: Sitting) -> list[str]:
    found = (" ".join(line.split()) for line in person.pane("RowList").split("\n"))
    return [line for line in found if line]


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_w_goes_from_the_tree_to_whom_to_thank_and_whom_to_ask(referrals: Book, size: tuple[int, int]) -> None:
    async with sitting(referrals, size) as person:
        await person.press("g", "i")
        assert lines(person) == [
            "王芳 A active 0 0 thank for 李强",
            "李强 C active 0 50,000 thank for 杨雪",
            "杨雪 C prospect 0 0",
        ]
        await person.press("w")
        assert [line.split()[0] for line in lines(person)] == ["王芳", "李强"]
        await person.press("w")
        assert lines(person)[0] == "王芳 A promise kept 11 Nov, introduced 1 before, never asked"
        await person.press("w", "T")  # begins the line in which the thanks are written down
        await person.write("谢谢介绍李强 #thanks")
        await person.press("enter")
        await person.press("escape")
        await person.press("3", "g", "i")
        assert lines(person)[0] == "王芳 A active 0 0"
