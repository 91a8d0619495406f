"""Covers the desk while a task has the book to itself."""

from __future__ import annotations

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult

from rmtui.errors import RmtuiError
from rmtui.tui.widgets.modal import DialogFrame, Modal
from rmtui.tui.widgets.notice import Notice

_MOMENT = 0.5
"""Seconds until it is said what is being done, and between two looks at the clock."""


class Working(Modal[RmtuiError | None]):
    """Runs the task in a thread, and returns the error, or None. What is done, and for how long, is shown once it takes
    longer than a moment.
    """

    def __init__(self, what: str, action: Callable[[], object]) -> None:
        super().__init__()
        self._what, self._action, self._moments = what, action, 0

    def compose(self) -> ComposeResult:
        with DialogFrame() as dialog:
            dialog.display = False
            yield Notice(classes="question")

    def on_mount(self) -> None:
        self.set_interval(_MOMENT, self._show)
        self._work()

    def _show(self) -> None:
        self._moments += 1
        self.query_one(".dialog").display = True
        self.query_one(Notice).update(f"{self._what} ... {self._moments * _MOMENT:.1f} s")

    @work(thread=True, description="working")
    def _work(self) -> None:
        error = None
        try:
            self._action()
        except RmtuiError as refusal:
            error = refusal
        self.app.call_from_thread(self.dismiss, error)
