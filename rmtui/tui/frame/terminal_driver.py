"""Textual's driver for a terminal that may be slow, be suspended, or go."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import IO, Any

from textual.driver import Driver

from rmtui.system import handle_suspension_in
from rmtui.tui.frame.concise_output import concise


class _LastingFile:
    """The output to a terminal, to which writing goes on without an error when that is gone.

    By an error Textual's thread that writes would end, and whoever puts a further text into its full queue would wait
    for ever: a desk whose terminal was closed would stay.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def terminal_driver(driver: type[Driver]) -> type[Driver]:
    """The same driver: its output is concise, outlasts the terminal, and is not written while it is written.

    The name `_file` is Textual's own, checked with Textual 8.2.8: what a driver writes to can be told it no other way.
    """

    class TerminalDriver(driver):  # type: ignore[valid-type, misc]
        def __init__(self, *arguments: Any, **more: Any) -> None:
            super().__init__(*arguments, **more)
            if file := getattr(self, "_file", None):
                self._file = _LastingFile(file)
                handle_suspension_in(asyncio.get_running_loop())

        def write(self, data: str) -> None:
            super().write(concise(data))

    return TerminalDriver
