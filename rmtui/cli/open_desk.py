"""Open the desk on a book, for `rmtui` without a command and for `rmtui demo`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rmtui.discreet import masks_figures

if TYPE_CHECKING:
    from datetime import date

    from rmtui.store.door import Store


def open_desk(book: Store, today: date, *, sample: bool = False, message: str = "") -> int:
    """The desk, which announces the message; its exit code. Opened anew, with the text that was being typed, where
    another language is chosen.
    """
    typed: tuple[str, ...] = ()
    discreet = masks_figures()
    while True:
        from rmtui.tui.app import run_desk

        code, reopening = run_desk(book, today, typed, sample=sample, discreet=discreet, message=message)
        if reopening is None:
            return code
        typed, message = reopening, ""
        unload_tui()


def unload_tui() -> None:
    """Forget the modules of the desk: they hold strings of one language, and are imported again in the next one."""
    for name in [name for name in sys.modules if name.startswith("rmtui.tui.")]:
        del sys.modules[name]
