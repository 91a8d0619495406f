"""Text fitted into terminal cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rmtui.fit_text import cut_longest, fit, fold, whole_parts

TEXT = st.text(alphabet=st.sampled_from("ab 王芳，。（）(x)1-·"), max_size=40)


def test_of_a_hint_the_parts_are_shown_that_have_room() -> None:
    hint = "Enter: unchanged   52k, +3%: value   x: sold"
    assert whole_parts(hint, 44) == hint
    assert whole_parts(hint, 43) == "Enter: unchanged   52k, +3%: value"
    assert whole_parts(hint, 33) == "Enter: unchanged"
    assert whole_parts(hint, 5) == "Enter: unchanged"


def test_a_short_text_is_padded_and_a_long_one_says_that_it_goes_on() -> None:
    assert fit("王芳", 6) == "王芳  "
    assert fit("12d", 5, right=True) == "  12d"
    assert fit("阿依古丽买买提", 9) == "阿依古.. "
    assert fit("恒泰精密机械", 8) == "恒泰精.."


def test_what_tells_namesakes_apart_stays_where_the_name_is_cut() -> None:
    assert fit("Margaret Hughes (0377)", 20) == "Margaret Hu.. (0377)"
    assert fit("阿依古丽买买提 (0377)", 16) == "阿依古.. (0377) "
    assert fit("发方案，再约时间（暂定）", 14) == "发方..（暂定）"
    assert fit("Ann (Software engineer, London)", 20) == "Ann (Software engi..", "too long for the name's room"


@given(TEXT, st.integers(0, 30), st.booleans())
def test_a_fitted_text_takes_exactly_the_cells_given(text: str, width: int, right: bool) -> None:
    assert cell_len(fit(text, width, right=right)) == width


def test_a_paragraph_breaks_between_chinese_characters_and_at_spaces() -> None:
    assert fold("聊了到期理财，想转债基", 12) == ["聊了到期理", "财，想转债基"]
    assert fold("talk about the note", 10) == ["talk about", "the note"]
    assert fold("one\n\ntwo", 10) == ["one", "", "two"]
    assert fold("", 10) == [""]
    assert fold("abcdefgh", 3) == ["abc", "def", "gh"]


@given(TEXT, st.integers(2, 30))
def test_folding_keeps_to_the_width_and_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = fold(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["王芳", "聊了，", "好。", "（债基）", "a, "])), st.integers(6, 30))
def test_no_line_begins_with_a_closing_sign(words: list[str], width: int) -> None:
    assert not any(line[:1] in tuple("，。）") for line in fold("".join(words), width))


def test_a_day_in_chinese_is_never_broken() -> None:
    assert fold("下次2027年3月5日缴费", 14) == ["下次", "2027年3月5日缴", "费"]
    assert fold("已超期未联络113天", 16) == ["已超期未联络", "113天"]
    assert fold("下次8月2日，51岁", 15) == ["下次8月2日，", "51岁"]


def test_a_topic_keeps_its_sign_and_an_amount_its_currency() -> None:
    assert fold("账单核对过了 #服务", 14) == ["账单核对过了", "#服务"]
    assert fold("账单核对过了，#服务", 15) == ["账单核对过了，", "#服务"]
    assert fold("刚接就说在忙 #联系", 16) == ["刚接就说在忙", "#联系"]
    assert fold("今天成交USD 50,000", 12) == ["今天成交", "USD 50,000"]
    assert fold("sold USD 50,000 fund", 10) == ["sold", "USD 50,000", "fund"]


def test_of_several_titles_the_longest_is_cut_and_only_where_there_is_no_room() -> None:
    titles = ["1 Clients", "2 Bramley & Whitlock Ltd", "3 Due for contact 14"]
    assert cut_longest(titles, 53) == titles
    assert cut_longest(titles, 51) == ["1 Clients", "2 Bramley & Whitlock..", "3 Due for contact 14"]
