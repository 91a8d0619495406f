"""Client text made safe to show."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from rmtui.plain import plain, plain_lines


def test_nothing_that_moves_or_hides_is_left() -> None:
    assert plain("a\x1b[2J\u202eb\u200bc\x9bd\ufeff") == "a\u241b[2J<202E>b<200B>c<9B>d<FEFF>"


def test_ordinary_text_is_shown_as_it_is() -> None:
    for text in ("王芳，聊了（到期）", "[b]bold[/b]", "O'Brien & Söhne", "=1+1", "👍🏽"):
        assert plain(text) == text


def test_lines_are_kept_where_they_are_wanted() -> None:
    assert plain("a\nb") == "a\u240ab"
    assert plain_lines("a\r\nb\n") == "a\nb\n"


@given(st.text())
def test_no_control_or_format_sign_gets_through(text: str) -> None:
    kept = {unicodedata.category(sign) for sign in plain(text)} & {"Cc", "Zl", "Zp"}
    assert not kept
