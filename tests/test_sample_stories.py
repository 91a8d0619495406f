"""The stories the log is made of, and the notation they are written in."""

from __future__ import annotations

from random import Random

import pytest

from rmtui.sample.branch import Branch
from rmtui.sample.branches import BRANCHES
from rmtui.sample.festivals import FESTIVALS
from rmtui.sample.products import suitable_product
from rmtui.sample.stories import Sale, parse_step, read_stories
from tests.factory import client

AUDIENCES = [
    pytest.param(branch, who, id=f"{branch.language}, {who}") for branch in BRANCHES.values() for who in branch.stories
]
STORIES = [
    (branch, story) for branch in BRANCHES.values() for text in branch.stories.values() for story in read_stories(text)
]
FACTS = {
    *("retired", "working", "owner", "payroll", "mortgage", "abroad", "child", "toddler", "grand", "wed", "single"),
    *("steady", "bold", "parents", "app", "counter", "rich", "credit", "export", "first"),
}
WORDS = {
    *("ta", "they", "them", "their"),
    "kid",
    "student",
    "land",
    "coin",
    "spouse",
    "hobby",
    "person",
    "area",
    "stranger",
    "sum",
    "product",
}


def test_a_line_says_when_how_what_and_what_next() -> None:
    said = parse_step("5 WT< 问定投｜想定投 > 3 发测算 = 0.2万 fund 启帆300指数 #基金")
    assert said.after == 5
    assert said.channels == "WT"
    assert said.incoming and not said.accompanied
    assert said.notes == ("问定投", "想定投")
    assert (said.within, said.promise) == (3, "发测算")
    assert said.sale == Sale("fund", "启帆300指数", 200_000)
    assert said.topic == "基金"


def test_a_line_may_say_no_more_than_that_one_met() -> None:
    said = parse_step("M& 路过进来坐坐")
    assert (said.after, said.accompanied, said.notes, said.promise, said.sale) == (0, True, ("路过进来坐坐",), "", None)


def test_a_line_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="X"):
        parse_step("X 路过")


def test_a_story_asks_only_for_what_can_be_known() -> None:
    for _branch, story in STORIES:
        assert story.fits | story.excludes <= FACTS, story
        assert story.slots <= WORDS, story
        assert story.steps[0].after == 0, story
        assert all(said.after > 0 for said in story.steps[1:]), story
        assert all(bool(said.within) == bool(said.promise) for said in story.steps), story


def test_a_product_is_named_only_where_one_is_sold() -> None:
    for branch, story in STORIES:
        assert "product" not in story.slots or story.sale, story
        if story.sale and not story.sale.product:
            assert suitable_product(branch, client(), story.sale.kind, Random(1)), story


@pytest.mark.parametrize(("branch", "who"), AUDIENCES)
def test_everybody_can_be_spoken_to_just_once(branch: Branch, who: str) -> None:
    assert any(
        len(story.steps) == 1 and not story.fits and set(story.steps[0].channels) <= set("TMV")
        for story in read_stories(branch.stories[who])
    )
    assert any("first" in story.fits for story in read_stories(branch.stories[who]))


@pytest.mark.parametrize(("branch", "who"), AUDIENCES)
def test_everybody_is_wished_well_at_the_festivals(branch: Branch, who: str) -> None:
    assert set(FESTIVALS[branch.festival_topic](2026)) <= set(branch.greetings[who])
    assert branch.birthday_topic in branch.greetings[who] or who == "company"


@pytest.mark.parametrize(("language", "least"), [("zh", 350), ("en", 300)])
def test_no_story_and_no_day_note_is_written_twice(language: str, least: int) -> None:
    branch = BRANCHES[language]
    stories = [story for text in branch.stories.values() for story in read_stories(text)]
    notes = [note for story in stories for said in story.steps for note in said.notes]
    assert len(notes) == len(set(notes))
    assert len(notes) > least
    assert len(branch.day_notes) == len(set(branch.day_notes)) > 60


def test_a_sum_is_in_what_people_count_in() -> None:
    chinese, english = parse_step("T 签了 = 20万 deposit").sale, parse_step("T Signed = 5k fund").sale
    assert chinese and chinese.amount == 20_000_000
    assert english and english.amount == 500_000
