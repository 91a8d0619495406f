"""Paths on this machine: the default book and the settings file. Loaded by every command."""

from __future__ import annotations

import os
import sys

SETTINGS = "settings.toml"


def book_dir() -> str:
    """The default directory of the book, in the platform's directory for application data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(base, "rmtui")


def settings_file() -> str:
    """The settings file: $RMTUI_SETTINGS, else in the platform's directory for configuration."""
    if named := os.environ.get("RMTUI_SETTINGS"):
        return os.path.expanduser(named)
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or os.path.expanduser("~\\AppData\\Roaming")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return os.path.join(base, "rmtui", SETTINGS)
