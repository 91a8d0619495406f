"""A review as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace
from rich.cells import cell_len

from rmtui import language
from rmtui.exchange.markdown import as_read, literal
from rmtui.exchange.review_text import content, text
from tests.review_sheets import full_sheet, line, sheet

HOSTILE = [
    "# 王",
    "*a* _b_ `c` ~~d~~",
    "<script>alert(1)</script>",
    "[x](http://example.com)",
    "![x](y)",
    "a | b",
    "&lt;b&gt;",
    "https://example.com www.example.com a@example.com",
    "1. x",
    "- x",
    "+ x",
    "===",
    "> x",
    "\\*",
    "    code",
    "2024年 3.5% (a) 王-芳",
]


def reader() -> MarkdownIt:
    return MarkdownIt("gfm-like")


def shown(markdown: str) -> str:
    """The text a reader sees; it must be in one paragraph without anything in it."""
    opening, inline, closing = reader().parse(markdown)
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
    assert {one.type for one in inline.children or ()} <= {"text", "text_special"}
    return "".join(one.content for one in inline.children or ())


@pytest.mark.parametrize("words", HOSTILE)
def test_client_text_is_shown_as_it_stands(words: str) -> None:
    assert shown(literal(words)) == words.strip()


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1))
def test_no_signs_make_more_of_a_text_than_it_is(words: str) -> None:
    assert shown(literal(words)) == words


def tables(markdown: str) -> list[list[str]]:
    """The tables as lines."""
    found: list[list[str]] = [[]]
    for written in markdown.splitlines():
        if written.startswith("|"):
            found[-1].append(written)
        elif found[-1]:
            found.append([])
    return [table for table in found if table]


def test_tables_are_aligned_where_chinese_takes_two() -> None:
    found = tables(text(full_sheet()))
    assert len(found) == 10
    for table in found:
        assert len({cell_len(written) for written in table}) == 1


def test_a_bar_in_a_name_does_not_part_its_cell() -> None:
    tokens = reader().parse(text(sheet(line("fund", "A | B", 1))))
    cells = [following.content for at, following in enumerate(tokens[1:]) if tokens[at].type == "td_open"]
    assert "A | B" in [cell.replace("\\|", "|") for cell in cells]


def test_all_of_the_review_is_in_it() -> None:
    written = text(full_sheet())
    headings = [row[3:] for row in written.splitlines() if row.startswith("## ")]
    assert headings == [
        "Holdings",
        "Allocation",
        "By institution, without property",
        "By currency",
        "By risk",
        "Total assets over all reviews",
        "Changes since the last review",
        "Maturing within twelve months",
        "Coverage",
        "The market",
        "Agreed",
    ]
    assert "| Debts                  |   860,000.00 |" in written
    assert "- Mon 30 Nov 2026: 发三款 R2 理财对比表" in written
    assert "Converted at: 1 USD = 7.10 yuan." in written


def test_remarks_keep_their_lines_and_nothing_else() -> None:
    made = full_sheet()
    hostile = made._replace(review=replace(made.review, market="# one\n\n---\n    two\x1b"), name="# 王")
    written = text(hostile).splitlines()
    at = written.index("## The market")
    assert written[at + 2 : at + 8] == ["\\# one", "", "\\---", "", "two␛", ""]
    assert written[0] == "# Asset review: \\# 王"


def test_the_manager_s_own_words_are_not_in_it() -> None:
    assert not [private for private in ("嫌费率高", "理赔时曾有争议", "王姐") if private in text(full_sheet())]


def test_it_is_utf_8_and_speaks_chinese() -> None:
    language.set_language("zh")
    assert "2026年11月23日 周一".encode() in content(full_sheet())


def test_a_name_with_an_ampersand_stays_as_it_is_and_a_terminal_shows_no_signs_at_all() -> None:
    assert literal("Brindle & Sons Ltd!") == "Brindle & Sons Ltd!"
    for words in HOSTILE:
        assert as_read(literal(words)) == words.strip()
