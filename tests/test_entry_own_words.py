"""Words of one's own in a line of entry."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import own_words
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import normal_form
from rmtui.errors import Unsorted
from rmtui.own_words import read_meaning
from rmtui.preferences import write_own_word
from rmtui.records.channel import Channel, Outcome

TODAY = date(2026, 11, 28)
NAMES = NameIndex(
    (
        KnownClient("a", "王芳", pinyin="wang fang", channel="W"),
        KnownClient("b", "Anna Kowalski", pinyin="anna kowalski", channel="E"),
        KnownClient("c", "李强", pinyin="li qiang", channel="T"),
    )
)


def define(word: str, meaning: str) -> None:
    write_own_word(word, read_meaning(meaning), lambda: "")


@pytest.mark.parametrize(
    ("word", "line", "note"),
    [
        ("遛弯", "跟王芳遛弯，聊公司分红", "聊公司分红"),
        ("遛弯", "王芳 遛弯 聊了分红", "聊了分红"),
        ("遛弯", "昨天和李强遛弯", ""),
        ("遛弯", "遛弯 王芳 说基金", "说基金"),
        ("paddled", "paddled with Anna, talked rates", "talked rates"),
        ("paddle", "had a paddle with Anna re rates", "rates"),
        ("Café", "Anna café talked rates", "talked rates"),
        ("Paddle", "Anna Kowalski PADDLE talked rates", "talked rates"),
        ("played padel", "played padel with Anna Kowalski", ""),
    ],
)
def test_an_own_word_is_the_channel_of_a_spoken_line(word: str, line: str, note: str) -> None:
    assert channel_of(line) is not Channel.VISIT
    define(word, "visit")
    entry = parse(line, TODAY, NAMES)
    assert (entry.channel, entry.note) == (Channel.VISIT, note)


def channel_of(line: str) -> Channel | None:
    try:
        return parse(line, TODAY, NAMES).channel
    except Unsorted:
        return None


def test_an_own_word_of_a_built_in_phrase_means_what_the_person_says() -> None:
    assert parse("和王芳喝茶", TODAY, NAMES).channel is Channel.MEETING
    define("喝茶", "visit")
    assert parse("和王芳喝茶", TODAY, NAMES).channel is Channel.VISIT


def test_an_own_word_tells_who_called_whom() -> None:
    define("敲门找我", "M incoming")
    entry = parse("王芳敲门找我问利率", TODAY, NAMES)
    assert (entry.channel, entry.incoming, entry.note) == (Channel.MEETING, True, "问利率")


@pytest.mark.parametrize("line", ["王芳没理我", "王芳 T 没理我", "Anna gave me a miss", "Anna T gave me a miss"])
def test_an_own_word_tells_that_nobody_was_reached(line: str) -> None:
    define("没理我", "not-reached")
    define("gave me a miss", "not-reached")
    assert parse(line, TODAY, NAMES).outcome is Outcome.NOT_REACHED


def test_the_letter_of_a_channel_counts_before_an_own_word_in_the_note() -> None:
    define("遛弯", "meeting")
    entry = parse("王芳 T 聊了遛弯的事", TODAY, NAMES)
    assert (entry.channel, entry.note) == (Channel.TELEPHONE, "聊了遛弯的事")


WHEN = ["", "昨天 ", "yesterday ", "上周五下午三点", "20 Nov "]
WHO = [
    "王芳",
    "Anna Kowalski",
    "wf",
    "王芳、李强",
    "Anna and 李强",
    "跟李强",
    "called Anna",
    "给王芳打电话",
    "赵六",
    "",
]
HOW = ["", " T ", "微信", " lunch ", "吃饭", " by phone ", " T- ", "来电"]
WHAT = ["聊了到期理财", "talked about rates", "没接", "no answer", "遛弯很久", "paddle boards", ""]
NEXT = ["", "，下周三发方案", ", follow up next Tuesday", " > fri send it", " #topic", " =50万 基金"]
lines = st.tuples(*(st.sampled_from(parts) for parts in (WHEN, WHO, HOW, WHAT, NEXT))).map("".join)
words = st.one_of(
    st.sampled_from(["遛弯", "paddle", "没理我", "gave me a miss", "电", "a", "call", "今天", "王"]),
    st.text(st.characters(codec="utf-8", exclude_characters='"#=\n'), min_size=1, max_size=6),
)
meanings = st.sampled_from(["M", "T incoming", "not-reached", "V not-reached", "incoming"])


def reading(line: str) -> Entry | str:
    try:
        return parse(line, TODAY, NAMES)
    except Unsorted as why:
        return str(why)


@given(lines, words, meanings)
def test_an_own_word_changes_no_line_in_which_it_does_not_occur(line: str, word: str, meaning: str) -> None:
    before = reading(line)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(own_words, "settings_table", lambda _table: {word: meaning})
        after = reading(line)
    assert after == before or normal_form(word).strip() in normal_form(line)
