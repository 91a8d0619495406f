"""Content lines of address books and calendars."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from icalendar.parser import Contentlines

from rmtui.exchange.content_lines import content, escaped


@given(st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1), min_size=1))
def test_a_long_line_is_folded_and_no_character_is_cut(texts: list[str]) -> None:
    lines = [f"NOTE:{escaped(text)}" for text in texts]
    written = content(lines)
    assert all(len(part) <= 75 for part in written.split(b"\r\n"))
    assert all(part.decode() for part in written.split(b"\r\n") if part)
    assert [str(line) for line in Contentlines.from_ical(written) if line] == lines  # type: ignore[no-untyped-call]


def test_no_sign_of_the_format_is_read_in_client_text() -> None:
    assert escaped("a,b;c\\d\r\nEND:VCARD\x1b") == "a\\,b\\;c\\\\d\\nEND:VCARD\u241b"
