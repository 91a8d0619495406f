"""How words are compared."""

from __future__ import annotations

import pytest

from rmtui.comparing import folded, han_forms, match_ranges, name_key


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("ＥＴＦ：Fonds", "etf:fonds"),
        ("José García", "jose garcia"),
        ("Jose\u0301", "jose"),
        ("Søren Łukasz", "soren lukasz"),
        ("張偉 買了債券", "张伟 买了债券"),
        ("頭髮、發展", "头发、发展"),
        ("衞生", "卫生"),
        ("Liam O\u2019Brien", "liam o'brien"),
        ("van\u2011Hoorn \u22123%", "van-hoorn -3%"),
        ("买买提\u2022艾力", "买买提·艾力"),
    ],
)
def test_case_width_accents_and_traditional_characters_make_no_difference(text: str, compared: str) -> None:
    assert folded(text) == compared
    assert folded(compared) == compared


def test_blanks_inside_a_chinese_name_make_no_difference() -> None:
    assert name_key("張　偉") == name_key("张 伟") == "张伟"
    assert name_key("John  Smith") == "john smith"


def test_a_character_is_known_by_its_traditional_forms() -> None:
    assert set(han_forms("发")) == set("发發髮")
    assert han_forms("芳") == "芳"


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("转债基金的基金", ["基金"], ["基金", "基金"]),
        ("买了ＥＴＦ 50", ["etf"], ["ＥＴＦ"]),
        ("Straße 5", ["strasse"], ["Straße"]),
        ("Straße 5", ["s"], ["S", "ß"]),
        ("到期理财", ["到期", "理财"], ["到期理财"]),
        ("到期 理财", ["理财"], ["理财"]),
        ("問張 偉", ["张伟"], ["張 偉"]),
        ("Jose\u0301 García", ["jose", "garcia"], ["Jose\u0301", "García"]),
        ("rang Liam O\u2019Brien", ["o'brien"], ["O\u2019Brien"]),
        ("aaa", ["aa"], ["aaa"]),
        ("理财", ["", "保险"], []),
    ],
)
def test_the_places_of_words_in_a_text(text: str, words: list[str], hits: list[str]) -> None:
    assert [text[place.start : place.stop] for place in match_ranges(text, words)] == hits
