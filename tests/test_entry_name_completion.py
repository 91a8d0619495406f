"""What is typed becomes the name of a client where a name belongs."""

from __future__ import annotations

import pytest

from rmtui.entry.name_completion import completion
from rmtui.entry.names import KnownClient, NameIndex
from tests.factory import TODAY

NAMES = NameIndex(
    (
        KnownClient("wf", "王芳", pinyin="wang fang"),
        KnownClient("lq", "李强", pinyin="li qiang"),
        KnownClient("w1", "王伟", pinyin="wang wei", hint="1234"),
        KnownClient("w2", "王伟", pinyin="wang wei", hint="5678"),
        KnownClient("zjg", "张建国", pinyin="zhang jian guo"),
        KnownClient("pn", "Priya Nair"),
        KnownClient("at", "Alan Thackray"),
        KnownClient("md", "Father Michael Doyle"),
        KnownClient("s1", "David Smith", hint="0129", shared=True),
        KnownClient("s2", "David Smith", hint="0201", shared=True),
        KnownClient("sp", "David Siân Pritchard-Jones", name_keys=("david sian pritchard-jones",)),
    )
)


def becomes(line: str) -> list[str]:
    """What the line may become, the cursor at its end."""
    found = completion(line, len(line), TODAY, NAMES)
    return [found._replace(position=position).line for position in range(len(found.candidates))] if found else []


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("wf", "王芳 "),
        ("王芳", "王芳 "),
        ("zhang", "张建国 "),
        ("昨天 wf", "昨天 王芳 "),
        ("昨天张", "昨天张建国 "),
        ("14:30 lq", "14:30 李强 "),
        ("昨天下午三点张", "昨天下午三点张建国 "),
        ("王芳、lq", "王芳、李强 "),
        ("wf, 李", "wf, 李强 "),
        ("王伟、李", "王伟、李强 "),
        ("wf,张", "wf,张建国 "),
        ("14:30李", "14:30李强 "),
    ],
)
def test_the_word_becomes_the_name(typed: str, full: str) -> None:
    assert becomes(typed) == [full]


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("Priya N", ["Priya Nair "]),
        ("met with priya n", ["met with Priya Nair "]),
        ("yesterday 14:30 Priya N", ["yesterday 14:30 Priya Nair "]),
        ("Alan Thackray, Priya N", ["Alan Thackray, Priya Nair "]),
        ("Father Mi", ["Father Michael Doyle "]),
        ("Michael Do", ["Father Michael Doyle "]),
        ("David S", ["David Smith (0129) ", "David Smith (0201) ", "David Siân Pritchard-Jones "]),
        ("David Smith (02", ["David Smith (0201) "]),
        ("David Sian P", ["David Siân Pritchard-Jones "]),
        ("wang f", ["王芳 "]),
        ("Priya Nair Al", ["Priya Nair Alan Thackray "]),
    ],
)
def test_the_words_of_a_name_become_it_together(typed: str, full: list[str]) -> None:
    assert becomes(typed) == full


@pytest.mark.parametrize("typed", ["Priya Al", "Father Al", "David Smith, Priya Al", "David Th"])
def test_a_word_of_a_name_is_not_left_before_another_name(typed: str) -> None:
    assert becomes(typed) == []


def test_several_candidates_are_all_there() -> None:
    assert becomes("王") == ["王芳 ", "王伟 ", "王伟 "]


@pytest.mark.parametrize(
    "typed", ["", "王芳 ", "王芳 T wf", "王芳 聊了李", "王芳 T 见了 李", "诸葛", "昨天 ", "王芳、"]
)
def test_nothing_is_completed_where_no_name_belongs(typed: str) -> None:
    assert becomes(typed) == []


def test_what_stands_behind_the_cursor_stays() -> None:
    found = completion("wf T 聊了", 2, TODAY, NAMES)
    assert found
    assert (found.line, found.up_to_cursor) == ("王芳 T 聊了", "王芳 ")
