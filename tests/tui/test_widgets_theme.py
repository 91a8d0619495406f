"""The colours by the names a person reads."""

from __future__ import annotations

from rmtui.entry.fields.preferences import theme_word
from rmtui.tui.widgets import theme


def test_our_colours_are_called_in_the_language_spoken_and_others_by_their_own_names(
    in_chinese: None,
) -> None:
    assert [theme_word(name) for name in (*theme.theme_names()[:2], "nord")] == ["夜间", "纸面", "nord"]
