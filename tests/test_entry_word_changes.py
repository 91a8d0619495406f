"""Words of one's own, and other names of clients: added, refused with the remedy, removed."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.word_changes import (
    add_own_word,
    meaning_text,
    meaning_words,
    read_definition,
    remove_own_word,
    with_alias,
    without_alias,
)
from rmtui.errors import BadInput, NotFound
from rmtui.language import set_language
from rmtui.own_words import Meaning, find_own_word, read_meaning
from rmtui.records.client import Client

TODAY = date(2026, 11, 23)
MEETING = Meaning("M")
NAMES = NameIndex(
    (
        KnownClient("a", "王芳", aliases=("王姐",), number="88001", pinyin="wang fang"),
        KnownClient("b", "Anna Kowalski", pinyin="anna kowalski"),
        KnownClient("c", "李强", pinyin="li qiang"),
    )
)
LI_QIANG = Client(id="c", name="李强")


def add(word: str, meaning: Meaning = MEETING) -> str:
    return add_own_word(word, meaning, NAMES, TODAY, lambda: "")


def test_a_word_means_what_the_person_says_until_it_is_removed() -> None:
    assert add(" 遛弯 ") == "“遛弯” means “meeting” from now on."
    assert (find_own_word("遛弯") or pytest.fail()).meaning == MEETING
    assert remove_own_word("遛弯", lambda: "") == "“遛弯” does not mean “meeting” any more."
    assert find_own_word("遛弯") is None
    with pytest.raises(NotFound):
        remove_own_word("遛弯", lambda: "")


@pytest.mark.parametrize("word", ["遛弯", "had tea", "didn't answer me", "打水漂", "café"])
def test_words_and_phrases_of_both_languages_are_taken(word: str) -> None:
    add(word)
    assert find_own_word(word.upper().replace("'", "’"))


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("", "missing"),
        ("茶", "too short"),
        ("x" * 41, "too long"),
        ("a > b", "sign >"),
        ("喝，茶", "sign ,"),
        ("#tea", "sign #"),
        ("明天", "a day"),
        ("next fri", "a day"),
        ("下午三点", "a time"),
        ("50万", "a number"),
        ("电话", "already, as “telephone”"),
        ("来电", "already, as “telephone, incoming”"),
        ("Meeting", "already, as “meeting”"),
        ("called", "already, as “telephone”"),
        ("met", "already, as “meeting”"),
        ("lunch", "already, as “meeting”"),
        ("rang me", "already, as “telephone, incoming”"),
        ("见了", "already, as “meeting”"),
        ("没打通", "already, as “telephone, not reached”"),
        ("王芳", "taken for 王芳"),
        ("王姐", "taken for 王芳"),
        ("wf", "taken for 王芳"),
        ("kowalski", "taken for Anna Kowalski"),
    ],
)
def test_a_word_that_a_line_reads_as_something_else_is_refused_and_the_person_told_why(word: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        add(word)
    assert find_own_word(word) is None


def test_a_word_keeps_its_meaning_until_it_is_removed() -> None:
    add("had tea")
    with pytest.raises(BadInput, match="“had tea” means “meeting” already; remove that first"):
        add("Had Tea", Meaning("V"))


def test_an_initial_may_be_another_name_of_a_client() -> None:
    assert with_alias(LI_QIANG, "L", NAMES, TODAY).aliases == ("L",)
    assert with_alias(Client(id="c", name="李强", aliases=("强哥",)), "L", NAMES, TODAY).aliases == ("强哥", "L")


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("T", "telephone"),
        ("met", "meeting"),
        ("王姐", "王芳 already"),
        ("芳", "may be 王芳, too"),
        ("姐", "may be 王芳, too"),
        ("wf", "may be 王芳, too"),
        ("anna", "may be Anna Kowalski, too"),
        ("Kowalski", "may be Anna Kowalski, too"),
        ("周三", "a day"),
        ("微信", "WeChat"),
        ("a,b", "sign ,"),
    ],
)
def test_another_name_that_means_something_else_is_refused(alias: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        with_alias(LI_QIANG, alias, NAMES, TODAY)


@pytest.mark.parametrize("alias", ["强", "Ann", "Kowal"])
def test_another_name_may_be_a_part_of_ones_own_name_or_the_beginning_of_anothers(alias: str) -> None:
    assert with_alias(LI_QIANG, alias, NAMES, TODAY).aliases == (alias,)


def test_a_first_name_that_a_second_client_has_as_well_stays_open_for_both() -> None:
    marsh, closed = KnownClient("m", "Helen Marsh"), KnownClient("h", "Helen Oakes", closed=True)
    for other in (marsh, closed):
        with pytest.raises(BadInput, match=f"may be {other.name}, too"):
            with_alias(Client(id="x", name="Helen Frost"), "Helen", NameIndex((other,)), TODAY)


def test_a_word_of_ones_own_is_nobodys_name() -> None:
    add("had tea")
    with pytest.raises(BadInput, match="“had tea” means “meeting” already"):
        with_alias(LI_QIANG, "Had tea", NAMES, TODAY)


def test_another_name_is_taken_away_whatever_its_case() -> None:
    assert without_alias(Client(name="李强", aliases=("强哥", "Leo")), "leo").aliases == ("强哥",)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_offered_as_a_meaning_is_one(language: str) -> None:
    set_language(language)
    assert all(map(read_meaning, meaning_words()))


def test_a_word_is_defined_as_it_is_written_on_paper() -> None:
    assert read_definition("played padel = meeting", NAMES) == ("played padel", MEETING)
    assert read_definition("找我＝电话 客户主动", NAMES) == ("找我", Meaning("T", incoming=True))
    assert read_definition("AK = Kowalski", NAMES) == ("AK", "b")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("padel", "played padel = meeting"),
        ("= meeting", "the word"),
        ("padel =", "means"),
        ("tea = cake", "neither a channel"),
    ],
)
def test_half_a_definition_is_refused(text: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        read_definition(text, NAMES)


def test_which_namesake_is_meant_is_not_guessed() -> None:
    names = NameIndex((KnownClient("a", "王伟", hint="8001"), KnownClient("b", "王伟", hint="8002")))
    with pytest.raises(AmbiguousName, match=r"王伟 \(8001\), 王伟 \(8002\)"):
        read_definition("小王 = 王伟", names)


def test_a_meaning_is_told_in_the_words_of_the_trade() -> None:
    assert meaning_text(Meaning("T", incoming=True)) == "telephone, incoming"
    assert meaning_text(Meaning(not_reached=True)) == "not reached"
    set_language("zh")
    assert meaning_text(Meaning("M", incoming=True)) == "面谈、客户主动"
