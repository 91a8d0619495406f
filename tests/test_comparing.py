"""How words are compared."""

from __future__ import annotations

import pytest

from rmtui.comparing import folded, match_ranges


def test_capitals_and_full_width_signs_make_no_difference() -> None:
    assert folded("ＥＴＦ：Fonds") == "etf:fonds"


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("转债基金的基金", ["基金"], ["基金", "基金"]),
        ("买了ＥＴＦ 50", ["etf"], ["ＥＴＦ"]),
        ("Straße 5", ["strasse"], ["Straße"]),
        ("到期理财", ["到期", "理财"], ["到期理财"]),
        ("aaa", ["aa"], ["aaa"]),
        ("理财", ["", "保险"], []),
    ],
)
def test_the_places_of_words_in_a_text(text: str, words: list[str], hits: list[str]) -> None:
    assert [text[place.start : place.stop] for place in match_ranges(text, words)] == hits
