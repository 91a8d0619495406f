"""Where the person's own things are."""

from __future__ import annotations

import os
import sys

import pytest

from rmtui import paths


@pytest.mark.parametrize(
    ("platform", "variables", "book", "settings"),
    [
        ("linux", {}, "~/.local/share/rmtui", "~/.config/rmtui/settings.toml"),
        (
            "linux",
            {"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"},
            "/d/rmtui",
            "/c/rmtui/settings.toml",
        ),
        (
            "darwin",
            {},
            "~/Library/Application Support/rmtui",
            "~/Library/Application Support/rmtui/settings.toml",
        ),
        (
            "win32",
            {"LOCALAPPDATA": "/local", "APPDATA": "/roaming"},
            "/local/rmtui",
            "/roaming/rmtui/settings.toml",
        ),
    ],
)
def test_each_platform_has_its_places(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], book: str, settings: str
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA", "RMTUI_SETTINGS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.book_dir().replace("\\", "/") == os.path.expanduser(book)
    assert paths.settings_file().replace("\\", "/") == os.path.expanduser(settings)


def test_the_settings_may_be_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_SETTINGS", "~/mine.toml")
    assert paths.settings_file() == os.path.expanduser("~/mine.toml")
