"""A progress note on a terminal, for work that takes longer than a moment."""

from __future__ import annotations

import sys
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class ProgressNote:
    """On a terminal, after half a second, a line with what is being done and for how long; erased at the end."""

    def __init__(self, text: str) -> None:
        self._text, self._done = text, Event()
        self._thread = Thread(target=self._show, daemon=True)

    def __enter__(self) -> None:
        if sys.stderr.isatty():
            self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _show(self) -> None:
        seconds = 0.5
        while not self._done.wait(0.5):
            print(f"\r{self._text} ... {seconds:.1f} s", end="", file=sys.stderr, flush=True)
            seconds += 0.5
        if seconds > 0.5:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
