"""Long lines of a command on a terminal: no word is cut at its edge."""

from __future__ import annotations

import io
import os

import pytest

from rmtui.cli.terminal.wrapping import for_terminal, wrapped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


def test_lines_are_broken_for_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: os.terminal_size((8, 24)))
    assert for_terminal("two words\nof a line", Terminal()) == "two\nwords\nof a\nline"
    assert for_terminal("two words\nof a line", io.StringIO()) == "two words\nof a line"


def test_a_long_line_is_broken_at_blanks_and_a_short_one_is_left() -> None:
    assert wrapped("exported files are not in rmtui's hands.", 29) == "exported files are not in\nrmtui's hands."
    assert wrapped("  two  blanks", 13) == "  two  blanks"
    assert wrapped("", 10) == ""


def test_a_line_of_chinese_breaks_between_characters_and_neither_within_a_word_nor_before_a_comma() -> None:
    assert wrapped("备份里残留的明文，rmtui 无法触及", 30) == "备份里残留的明文，rmtui 无法触\n及"
    assert wrapped("明文，rmtui 无法触及", 10) == "明文，\nrmtui 无法\n触及"
    assert wrapped("备份里残留，无法触及", 10) == "备份里残\n留，无法触\n及"
    assert wrapped("ask “wang’s”. more", 10) == "ask\n“wang’s”.\nmore"
    assert wrapped("明文“无法触及", 6) == "明文\n“无法\n触及"
