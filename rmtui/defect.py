"""Where an error of rmtui's own happened: lines of source and the kind of error, and nothing that a variable holds."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator

from rmtui import __version__


def defect_place(error: BaseException) -> str:
    """ZeroDivisionError at form_screen.py:265: the last line of ours that was reached, else of any."""
    frames = [*_frames(error)]
    ours = [one for one in frames if one[0].partition(".")[0] == "rmtui"]
    _module, file, line = (ours or frames or [("", "?", 0)])[-1]
    return f"{type(error).__name__} at {os.path.basename(file)}:{line}"


def write_report(error: BaseException, directory: str) -> str:
    """Add what a report needs to rmtui-error.txt in a directory; its path. OSError where that cannot be written."""
    path = os.path.join(os.path.abspath(directory), "rmtui-error.txt")
    versions = f"rmtui {__version__}, Python {platform.python_version()}, {platform.system()}"
    lines = [f"{type(error).__name__}  ({versions})", *(f"  {module}:{line}" for module, _file, line in _frames(error))]
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path


def _frames(error: BaseException) -> Iterator[tuple[str, str, int]]:
    """Module, file and line of each call, the outermost first."""
    at = error.__traceback__
    while at:
        yield str(at.tb_frame.f_globals.get("__name__", "?")), at.tb_frame.f_code.co_filename, at.tb_lineno
        at = at.tb_next
