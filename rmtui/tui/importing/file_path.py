"""The path of a file as it is typed: read, and completed by Tab."""

from __future__ import annotations

import os

from rmtui.exchange.importing.table import ENDINGS


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


def _named(entry: os.DirEntry[str]) -> str:
    return entry.name + (os.sep if entry.is_dir() else "")


def _fits(name: str, begun: str, suffixes: tuple[str, ...]) -> bool:
    hidden = name.startswith(".") and not begun.startswith(".")
    return not hidden and (name.endswith(os.sep) or name.lower().endswith(suffixes))
