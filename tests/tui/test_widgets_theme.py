"""The colours by the names a person reads."""

from __future__ import annotations

import pytest

from rmtui.tui.widgets import theme


def test_our_colours_are_called_in_the_language_spoken_and_others_by_their_own_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(theme, "_", {"night": "夜间", "paper": "纸面"}.__getitem__)
    assert [theme.theme_word(name) for name in (*theme.theme_names()[:2], "nord")] == ["夜间", "纸面", "nord"]
