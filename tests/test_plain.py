"""Client text made safe to show."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.plain import _MARKS, plain, plain_json, plain_lines


def test_nothing_that_moves_or_hides_is_left() -> None:
    assert plain("a\x1b[2J\u202eb\u200bc\x9bd\ufeff") == "a\u241b[2J<202E>b<200B>c<9B>d<FEFF>"


def test_a_byte_of_a_path_that_is_no_text_is_a_visible_mark() -> None:
    assert plain(b"na\xffme".decode(errors="surrogateescape")) == "na<FF>me"


def test_ordinary_text_is_shown_as_it_is() -> None:
    for text in ("王芳，聊了（到期）", "[b]bold[/b]", "O'Brien & Söhne", "=1+1", "👍🏽"):
        assert plain(text) == text


def test_lines_are_kept_where_they_are_wanted() -> None:
    assert plain("a\nb") == plain("a\r\nb") == "a\u21b5b"
    assert plain_lines("a\r\nb\n") == "a\nb\n"


@given(st.text())
def test_no_control_or_format_sign_gets_through(text: str) -> None:
    kept = {unicodedata.category(sign) for sign in plain(text)} & {"Cc", "Zl", "Zp"}
    assert not kept


FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    "text",
    [
        FAMILY + "家",
        "\U0001f937\U0001f3fd\u200d\u2642\ufe0f",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f3\ufe0f\u200d\U0001f308",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0d95\u0dca\u200d\u0dbb",
    ],
    ids=["a family", "a shrug", "a heart on fire", "a flag", "Persian", "Sinhala"],
)
def test_what_joins_the_parts_of_one_sign_stays(text: str) -> None:
    assert plain(text) == plain_lines(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("王\u200d芳", "王<200D>芳"),
        ("a\u200cb", "a<200C>b"),
        ("\u200d" + FAMILY, "<200D>" + FAMILY),
        (FAMILY + "\u200d", FAMILY + "<200D>"),
        (FAMILY + "\u200d\u200d", FAMILY + "<200D><200D>"),
        (FAMILY + "\u202e\u200b", FAMILY + "<202E><200B>"),
    ],
)
def test_a_joiner_that_joins_nothing_is_marked(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_json_holds_no_sign_that_a_terminal_obeys_or_hides() -> None:
    text = "".join(map(chr, (0x1B, 0x7F, *range(0x80, 0xA0), 0x200B, 0x200E, *range(0x202A, 0x202F), 0x2066, 0xFEFF)))
    written = plain_json({"王芳": [text, FAMILY]})
    assert not [sign for sign in written if unicodedata.category(sign) in ("Cc", "Cf") and sign != "\n"]
    assert "王芳" in written
    assert json.loads(written) == {"王芳": [text, FAMILY]}


def test_no_sign_that_is_marked_counts_as_printable() -> None:
    """What is printable is shown as it is without looking further."""
    assert not [code for code in _MARKS if chr(code).isprintable()]
