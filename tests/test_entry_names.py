"""Finding the client meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.comparing import is_han
from rmtui.entry.names import HALF_WIDTH, KnownClient, NameIndex, half_width

FANG = KnownClient("f", "王芳", ("芳姐",), "88001", ("13800138000",), "wang fang")
WEI = KnownClient("w", "王伟", (), "", ("13811110001",), "wang wei")
WEIQIANG = KnownClient("q", "王伟强", (), "", ("13822220002",), "wang wei qiang")
NA = KnownClient("n", "李娜", (), "", ("13933330003",), "li na")
OTHER_NA = KnownClient("o", "李娜", (), "", ("13944440004",), "li na", hint="0004")
ANN = KnownClient("a", "Ann Smith", ("Annie",), "C-12", (), "ann smith")
COMPANY = KnownClient("c", "ＡＢＣ贸易", (), "", (), "abc mao yi")
GONE = KnownClient("g", "陈静", (), "", ("13955550005",), "chen jing", closed=True)
CHEN = KnownClient("h", "陈静静", (), "", (), "chen jing jing")
NAMES = NameIndex([FANG, WEI, WEIQIANG, NA, OTHER_NA, ANN, COMPANY, GONE, CHEN])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("王芳", [FANG]),
        (" 王芳　", [FANG]),
        ("芳姐", [FANG]),
        ("88001", [FANG]),
        ("８８００１", [FANG]),
        ("8000", [FANG]),
        ("13800138000", [FANG]),
        ("138-0013-8000", [FANG]),
        ("wangfang", [FANG]),
        ("Wang Fang", [FANG]),
        ("wf", [FANG]),
        ("芳", [FANG]),
        ("王伟", [WEI]),
        ("王伟强", [WEIQIANG]),
        ("wangwei", [WEI]),
        ("伟强", [WEIQIANG]),
        ("李娜", [NA, OTHER_NA]),
        ("0004", [OTHER_NA]),
        ("王", [FANG, WEI, WEIQIANG]),
        ("ANN SMITH", [ANN]),
        ("annie", [ANN]),
        ("c-12", [ANN]),
        ("smith", [ANN]),
        ("abc", [COMPANY]),
        ("abc贸易", [COMPANY]),
        ("陈静", [GONE]),
        ("陈", [CHEN]),
        ("138", []),
        ("000", []),
        ("s", []),
        ("nobody", []),
        ("", []),
        (" ", []),
    ],
)
def test_the_first_way_of_recognising_decides(text: str, meant: list[KnownClient]) -> None:
    assert NAMES.find(text) == meant


@pytest.mark.parametrize("text", ["60008王伟", "60008 王伟", "8002王伟"])
def test_a_number_before_a_name_tells_which_namesake_is_meant(text: str) -> None:
    first = KnownClient("w1", "王伟", number="60007", phones=("13900008001",), hint="8001", shared=True)
    second = KnownClient("w2", "王伟", number="60008", phones=("13900008002",), hint="8002", shared=True)
    assert NameIndex([first, second]).find(text) == [second]
    assert not NameIndex([first, second]).find("9999王伟")


def test_a_client_number_is_stronger_than_the_end_of_a_phone() -> None:
    numbered = KnownClient("x", "赵敏", (), "8000")
    assert NameIndex([FANG, numbered]).find("8000") == [numbered]


@pytest.mark.parametrize(
    ("text", "meant", "length"),
    [
        ("王伟强聊了", [WEIQIANG], 3),
        ("王伟 聊了", [WEI], 2),
        ("王芳T聊了", [FANG], 2),
        ("芳姐，聊了", [FANG], 2),
        ("Ann Smith, call", [ANN], 9),
        ("ann smith聊了", [ANN], 9),
        ("wang fang talked", [FANG], 9),
        ("ａｂｃ贸易 T", [COMPANY], 5),
        ("88001 T", [FANG], 5),
        ("李娜 T", [NA, OTHER_NA], 2),
        ("wang wei qiang", [WEIQIANG], 14),
    ],
)
def test_the_longest_name_at_the_start_wins(text: str, meant: list[KnownClient], length: int) -> None:
    assert NAMES.find_at_start(text) == (meant, length)
    assert NameIndex(reversed(tuple(NAMES))).find_at_start(text) == (meant[::-1], length)


@pytest.mark.parametrize("text", ["Annies T", "Ann Smithson", "880012", "聊了王芳", "张伟", "", " 王芳"])
def test_no_name_is_cut_out_of_a_word(text: str) -> None:
    assert NAMES.find_at_start(text) is None


def test_an_answer_once_given_counts_from_then_on() -> None:
    told = NAMES.with_choice(" 李娜", "o")
    assert told.is_chosen("李娜")
    assert not NAMES.is_chosen("李娜")
    assert told.find("李娜") == [OTHER_NA]
    assert told.find_at_start("李娜 T") == ([OTHER_NA], 2)
    assert NAMES.find("李娜") == [NA, OTHER_NA]


def test_an_answer_about_a_client_who_is_gone_decides_nothing() -> None:
    assert NAMES.with_choice("李娜", "nobody").find("李娜") == [NA, OTHER_NA]


def test_a_closed_client_is_meant_only_where_nobody_else_is() -> None:
    namesake = KnownClient("i", "陈静")
    assert NameIndex([GONE, namesake]).find("陈静") == [namesake]
    assert NameIndex([GONE, namesake]).find_at_start("陈静 T") == ([namesake], 2)
    assert NameIndex([GONE, namesake]).with_choice("陈静", "g").find("陈静") == [GONE]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("王", [FANG, WEI, WEIQIANG]),
        ("王伟", [WEI, WEIQIANG]),
        ("w", [FANG, WEI, WEIQIANG]),
        ("wwq", [WEIQIANG]),
        ("wangw", [WEI, WEIQIANG]),
        ("li", [NA, OTHER_NA]),
        ("0001", [WEI]),
        ("anns", [ANN]),
        ("陈静", [CHEN, GONE]),
        ("静", [CHEN, GONE]),
        ("", []),
        ("zzz", []),
    ],
)  # fmt: skip
def test_completion_offers_the_likeliest_first_and_the_closed_last(text: str, meant: list[KnownClient]) -> None:
    assert NAMES.complete(text) == meant


def test_full_width_signs_keep_their_places() -> None:
    assert half_width("ＡＢ，１　王：＞＃＝＋") == "AB,1 王:>#=+"
    assert all(len(half_width(chr(code))) == 1 for code in HALF_WIDTH)
    assert is_han("王")
    assert is_han("𠮷")
    assert not any(map(is_han, "aＡ1，"))


_CALLED = st.text(st.sampled_from("王伟强芳李abAB 1２"), min_size=1, max_size=4).filter(str.strip).map(str.strip)


def test_a_name_with_line_breaks_or_tabs_shifts_no_other_client() -> None:
    hostile = KnownClient("x", "陈\n静\t李娜\n", ("\n\n",), "7\n7")
    names = NameIndex([hostile, FANG, hostile._replace(id="y"), ANN])
    assert names.find("88001") == names.find("王芳") == [FANG]
    assert list(names.ids_by_form("annsmith")) == ["a"]
    assert list(names.ids_by_form("nobody")) == []


@given(st.lists(_CALLED, min_size=1, max_size=5, unique=True), st.text(max_size=10))
def test_every_client_is_found_by_the_full_name_and_no_text_is_too_strange(called: list[str], text: str) -> None:
    names = NameIndex(KnownClient(str(place), name) for place, name in enumerate(called))
    for known in names:
        assert known in names.find(known.name)
        assert known in names.complete(known.name)
        found = names.find_at_start(known.name)
        assert found is not None
        assert known in found[0]
    names.find(text)
    names.complete(text)
    at_start = names.find_at_start(text)
    assert at_start is None or text.startswith(text[: at_start[1]])


@pytest.mark.parametrize("text", ["Dave Smith", "David Smyth", "Davd Smith"])
def test_of_a_name_that_is_short_or_misspelt_all_namesakes_are_offered(text: str) -> None:
    smiths = [KnownClient(f"d{hint}", "David Smith", hint=hint, shared=True) for hint in ("0129", "0201")]
    assert NameIndex((*smiths, KnownClient("jh", "John Harris"))).similar(text) == smiths
    wangs = [KnownClient(f"w{hint}", "王小伟", hint=hint, shared=True) for hint in ("1234", "5678")]
    assert NameIndex(wangs).similar("王晓伟") == wangs
