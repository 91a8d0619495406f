"""Quitting the desk: what happens to the lines that are typed and in no book yet."""

from __future__ import annotations

from contextlib import suppress

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.questions import DROP, KEEP, ask_leaving


class Quitting:
    """Quits, and keeps typed lines in the outbox where nobody can be asked about them."""

    def __init__(self, app: BookApp) -> None:
        self._app = app

    def quit(self) -> None:
        """Quit; ask first if something is typed. A locked desk shows none of it, and keeps it."""
        app = self._app
        if app.is_locked:
            kept, _lost = self.keep_lines()
            app.exit(message=_("What was typed comes back at the next start.") if kept else None)
            return
        lines, corrected = app.unwritten, app.corrected
        if not lines:
            app.exit()
            return

        def leave(answer: str | None) -> None:
            kept = ""
            try:
                if answer == KEEP:
                    kept = app.writer.unsorted.keep_unfinished(lines, corrected)
            except RmtuiError as refusal:
                app.announce(str(refusal), error=True)
                return
            if answer in (KEEP, DROP):
                app.exit(message=kept)

        app.push_screen(ask_leaving(lines), leave)

    def terminate(self) -> None:
        """The terminal was closed, or the machine shuts down."""
        self.keep_lines()
        self._app.exit(return_code=1)

    def keep_lines(self) -> tuple[list[str], list[str]]:
        """Put typed lines into the outbox; returns the lines kept, and those lost. Never raises: something already
        failed.

        An unfinished correction replaces nothing: the unsorted line stays beside it.
        """
        kept, lost = list[str](), list[str]()
        with suppress(Exception):
            for line in self._app.unwritten:
                try:
                    self._app.book.outbox.put(line, self._app.snapshot.today, is_draft=True)
                    kept.append(line)
                except OSError:
                    lost.append(line)
        return kept, lost
