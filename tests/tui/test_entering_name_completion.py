"""Tab in the entry box makes a name of what is typed where a name belongs, and elsewhere leads on."""

from __future__ import annotations

import pytest

from rmtui.entry.names import KnownClient, NameIndex
from rmtui.store.files.book import Book
from rmtui.tui.entering.name_completion import completion
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, Sit

NAMES = NameIndex(
    (
        KnownClient("wf", "王芳", pinyin="wang fang"),
        KnownClient("lq", "李强", pinyin="li qiang"),
        KnownClient("w1", "王伟", pinyin="wang wei", hint="1234"),
        KnownClient("w2", "王伟", pinyin="wang wei", hint="5678"),
        KnownClient("zjg", "张建国", pinyin="zhang jian guo"),
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


@pytest.mark.parametrize("typed", ["wf", "王芳"])
async def test_tab_completes_the_only_one_and_leaves_no_line_that_is_begun(sit: Sit, typed: str) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write(typed)
        await person.press("tab", "T")
        assert "王芳 T" in person.pane("EntryBox")
        await person.press("tab", "M")
        assert "王芳 TM" in person.pane("EntryBox")


async def test_tab_in_an_empty_box_leads_to_the_next_pane(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l", "tab")
        assert "━ 1 " in person.seen


async def test_several_are_shown_and_gone_through(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("4", "l")
        await person.write("王")
        await person.press("tab")
        assert "[王芳 (8000)]  王伟 (1234)   王伟 (5678)" in person.pane("EntryBox")
        await person.press("tab", "tab")
        assert "王芳 (8000)   王伟 (1234)  [王伟 (5678)]" in person.pane("EntryBox")
        await person.press("shift+tab")
        assert "[王伟 (1234)]" in person.pane("EntryBox")


async def test_the_one_of_two_that_was_completed_is_meant(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王伟")
        await person.press("tab", "tab")
        await person.write("T 房贷")
        await person.press("enter")
        assert book.day(TODAY).contacts[-1].clients == ("wangwei2",)


async def test_one_only_passed_on_the_way_is_asked_about_later(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王")
        await person.press("tab", "tab", "tab", "tab")
        await person.write("T 也见了王伟")
        await person.press("home")
        await person.write("王伟、")
        await person.press("enter")
        assert "Who is “王伟”?" in person.seen
