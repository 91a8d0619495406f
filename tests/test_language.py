"""The language of the interface."""

from __future__ import annotations

import pytest

from rmtui import language


@pytest.mark.parametrize(
    ("variable", "value", "spoken"),
    [
        ("RMTUI_LANG", "zh", "zh"),
        ("LC_ALL", "zh_CN.UTF-8", "zh"),
        ("LANG", "zh_TW.UTF-8", "zh"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LANG", "C", "en"),
    ],
)
def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, spoken: str) -> None:
    for name in ("RMTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    language.use(None)
    assert language.current() == spoken


def test_what_is_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_LANG", "en")
    language.use("zh")
    assert language.current() == "zh"
    language.use(None)


def test_an_empty_string_stays_empty() -> None:
    """gettext would answer with the catalogue's header."""
    assert language._("") == ""
