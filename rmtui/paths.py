"""Paths on this machine: the default book and the settings file. Loaded by every command."""

from __future__ import annotations

import os

from rmtui.system import data_directory, settings_directory

SETTINGS = "settings.toml"


def book_dir() -> str:
    """The default directory of the book."""
    return os.path.join(data_directory(), "rmtui")


def settings_file() -> str:
    """The settings file: $RMTUI_SETTINGS, else in the person's directory for settings."""
    if named := os.environ.get("RMTUI_SETTINGS"):
        return os.path.expanduser(named)
    return os.path.join(settings_directory(), "rmtui", SETTINGS)
