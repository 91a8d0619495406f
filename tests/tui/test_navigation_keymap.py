"""The person's own keys."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from rmtui.tui.navigation.keymap import key_lines, usable_keys
from tests.tui.sitting import FOLDED, Sit


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_every_action_is_listed_once_with_all_its_keys() -> None:
    lines = {line.id: line for line in key_lines()}
    assert len(lines) == len(list(key_lines()))
    assert lines["undo"].keys == "u,ctrl+z"
    assert lines["help"] == ("Everywhere", "help", "question_mark", "This page: all keys of the screen")
    assert {"settings", "import", "find", "log", "save", "up", "complete"} <= lines.keys()


def test_parts_in_a_language_spoken_before_are_none_any_more(request: pytest.FixtureRequest) -> None:
    before = {line.id for line in key_lines()}
    request.getfixturevalue("in_chinese")
    now: Any = import_module("rmtui.tui.navigation.keymap")
    lines = list(now.key_lines())
    assert {line.id for line in lines} == before
    assert not {line.part for line in lines} & {"Everywhere", "Clients", "Folder"}
    assert now.usable_keys({"undo": "f3"}) == ({"undo": "f3"}, [])


def test_the_parts_stand_together() -> None:
    parts = [line.part for line in key_lines()]
    assert sorted(parts, key=parts.index) == parts


@pytest.mark.parametrize(
    ("written", "spelled"), [("f3", "f3"), ("=, f7", "equals_sign,f7"), ("ctrl+f9", "ctrl+f9"), ("王", "王")]
)
def test_keys_are_written_as_they_are_on_the_keyboard(written: str, spelled: str) -> None:
    assert usable_keys({"help": written}) == ({"help": spelled}, [])


@pytest.mark.parametrize("written", ["", "fooo", "f3,", "ctrl+", "strg+x", "up down"])
def test_what_is_no_key_is_named(written: str) -> None:
    keys, (problem,) = usable_keys({"help": written, "log": "f4"})
    assert keys == {"log": "f4"}
    assert "[keys] help: “" in problem
    assert "is not a key" in problem


def test_an_action_that_is_none_is_named() -> None:
    assert "[keys] fly: there is no such action." in usable_keys({"fly": "f3"})[1][0]


@pytest.mark.parametrize(
    ("id", "key", "other"),
    [("log", "n", "note"), ("note", "j", "down"), ("help", "k", "up"), ("save", "escape", "leave-form")],
)
def test_two_actions_on_one_key_are_named_and_the_default_holds(id: str, key: str, other: str) -> None:
    keys, (problem,) = usable_keys({id: key})
    assert keys == {}
    assert f"[keys] {id}: the key {key} is that of “{other}” already." in problem


def test_two_actions_may_change_places() -> None:
    assert usable_keys({"log": "n", "note": "l"}) == ({"log": "n", "note": "l"}, [])


def test_of_two_actions_put_on_one_key_one_keeps_its_own() -> None:
    keys, problems = usable_keys({"log": "f3", "note": "f3"})
    assert len(keys) == len(problems) == 1


def test_the_same_key_may_serve_where_the_two_never_meet() -> None:
    """A form lies over the screen, so that the screen's keys do not arrive there."""
    assert usable_keys({"save": "l"}) == ({"save": "l"}, [])


async def test_keys_of_ones_own_work_and_are_shown(settings: Path, sit: Sit) -> None:
    settings.write_text('[keys]\nhelp = "f3"\nnote = "N,f4"\n', encoding="utf-8")
    async with sit() as person:
        assert "F3 Help" in person.pane("KeyBar")
        assert "N Day note" in person.pane("KeyBar")
        await person.press("question_mark", "n")
        assert person.app.screen is person.app.screen_stack[0]
        await person.press("f4")
        assert "Day note, Mon 23 Nov 2026" in person.seen
        await person.press("escape")
        await person.press("f3")
        assert "Esc goes back" in person.seen
        assert re.search(r"N,? +F4", person.seen)


async def test_a_wrong_key_is_told_once_and_the_desk_opens(settings: Path, sit: Sit) -> None:
    settings.write_text('[keys]\nhelp = "n"\n', encoding="utf-8")
    async with sit(FOLDED) as person:
        told = " ".join((await person.told()).split())
        assert "[keys] help: the key n is that of “note” already." in told or told.endswith(
            " ..."
        )  # a long path takes pages
        await person.press("question_mark")
        assert "─ Help ─" in person.seen
