"""The path of a file as it is typed: read, and completed by Tab."""

from __future__ import annotations

import os
from collections.abc import Sequence

from textual.widgets import Input

from rmtui.exchange.importing.table import ENDINGS
from rmtui.plain import plain
from rmtui.tui.widgets.field import Field

_MOST_NAMES = 12
"""Names of files that are shown at most."""


def read_path(text: str) -> str:
    """The path of a typed text; a terminal puts quotation marks around a file that is dropped on it."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    return os.path.expanduser(text)


def complete_path(text: str, suffixes: tuple[str, ...] = ENDINGS) -> tuple[str, list[str]]:
    """The path as far as it can be completed in one way, and the names of the files and directories it may become.

    `suffixes` are those of the files to list, "" for all.
    """
    directory, begun = os.path.split(text.lstrip())
    try:
        with os.scandir(os.path.expanduser(directory) or os.curdir) as entries:
            names = sorted(
                name for entry in entries if (name := _named(entry)).startswith(begun) and _fits(name, begun, suffixes)
            )
    except OSError:
        return text, []
    return os.path.join(directory, os.path.commonprefix(names) or begun), names  # noqa: RUF071 - of letters, not of parts


def complete_field(field: Field, suffixes: tuple[str, ...] = ENDINGS) -> list[str]:
    """Complete the path in a field as far as it can be in one way; the names of what it may become."""
    with field.prevent(Input.Changed):
        field.value, names = complete_path(field.value, suffixes)
    field.cursor_position = len(field.value)
    return names


def names_text(names: Sequence[str]) -> str:
    """The first of several names."""
    return "  ".join(plain(name) for name in names[:_MOST_NAMES]) + ("  ..." if len(names) > _MOST_NAMES else "")


def _named(entry: os.DirEntry[str]) -> str:
    return entry.name + (os.sep if entry.is_dir() else "")


def _fits(name: str, begun: str, suffixes: tuple[str, ...]) -> bool:
    hidden = name.startswith(".") and not begun.startswith(".")
    return not hidden and (name.endswith(os.sep) or name.lower().endswith(suffixes))
