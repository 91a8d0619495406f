"""Textual's driver for a terminal that may be slow, suspended or closed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import IO, Any

from textual.driver import Driver

from rmtui.system import handle_suspension_in
from rmtui.tui.frame.concise_output import concise


class _LastingFile:
    """The output to a terminal; writing to one that is closed does nothing.

    An error would end Textual's thread that writes. Its queue then fills up, and the desk waits for room in it forever.
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
    """The same driver, whose output is concise, and which neither a closed terminal nor a suspension can lock up.

    The name `_file` is Textual's own, checked with Textual 8.2.8: there is no public one for what a driver writes to.
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
