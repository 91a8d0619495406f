"""The pinyin of names."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.pinyin import pinyin_of, pinyin_tells
from tests.factory import client


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("王芳", "wang fang"),
        ("单晓明", "shan xiao ming"),
        ("仇海平", "qiu hai ping"),
        ("解小龙", "xie xiao long"),
        ("曾雨薇", "zeng yu wei"),
        ("区志坚", "ou zhi jian"),
        ("朴正男", "piao zheng nan"),
        ("盖雪", "ge xue"),
        ("查文", "zha wen"),
        ("任静", "ren jing"),
        ("华天", "hua tian"),
        ("翟梅", "zhai mei"),
        ("缪琳", "miao lin"),
        ("乐嘉", "yue jia"),
        ("尉迟恭", "yu chi gong"),
        ("万俟雪", "mo qi xue"),
        ("长孙明", "zhang sun ming"),
        ("令狐冲", "ling hu chong"),
        ("单于夜", "chan yu ye"),
        ("欧阳澄", "ou yang cheng"),
        ("单", "shan"),
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, spelling: str) -> None:
    assert pinyin_of(name) == spelling


def test_a_surnames_character_inside_a_given_name_is_read_as_usual() -> None:
    assert pinyin_of("王解放") == "wang jie fang"


@pytest.mark.parametrize(
    ("name", "spelling"),
    [("能源公司", "neng yuan gong si"), ("重庆银行", "chong qing yin hang"), ("解放路商行", "jie fang lu shang hang")],
)
def test_a_company_has_no_surname(name: str, spelling: str) -> None:
    assert pinyin_of(name) == spelling


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Mary Smith", "mary smith"),
        ("José Álvarez", "jose alvarez"),
        ("Mary 王", "mary wang"),
        ("O'Neil", "o neil"),
        ("阿依古丽·买买提", "a yi gu li mai mai ti"),
        ("吕布", "lv bu"),
        ("ＡＢＣ公司", "abc gong si"),
    ],
)
def test_latin_words_are_lower_case_and_without_accents(name: str, spelling: str) -> None:
    assert pinyin_of(name) == spelling


@pytest.mark.parametrize("name", ["", " ", "\ud800", "\x00", "🙂", "王\u200b芳\x1b[0m", "𠮷野", "﷽", "김철수"])
def test_strange_characters_do_not_raise(name: str) -> None:
    assert pinyin_of(name) == pinyin_of(name).strip()


@given(st.text())
def test_any_text_has_a_spelling_in_lower_case(name: str) -> None:
    spelling = pinyin_of(name)
    assert spelling == " ".join(spelling.split())


def test_pypinyin_is_loaded_only_when_a_name_is_spelt() -> None:
    lazy = "import sys, rmtui.entry.pinyin as p; assert 'pypinyin' not in sys.modules; p.pinyin_of('Mary'); "
    subprocess.run([sys.executable, "-c", lazy + "assert 'pypinyin' not in sys.modules"], check=True)


def test_the_pinyin_of_a_name_in_latin_letters_says_nothing_more() -> None:
    carol = client("Carol Whitcombe", salutation="Mrs Whitcombe", pinyin="mrs whitcombe carol")
    told = [
        pinyin_tells(one) for one in (carol, client("Anna Lee", pinyin="li an na"), client("王芳", pinyin="wang fang"))
    ]
    assert told == [False, True, True]
