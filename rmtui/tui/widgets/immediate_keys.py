"""A widget whose keys all act at once, so that letters typed ahead arrive at the widget that the key before led to."""

from __future__ import annotations

from textual.widget import Widget


class ImmediateKeys(Widget):
    """Nothing is typed into it: every key is a command, run by `DeskApp.on_event` before Textual queues it."""

    def action_first(self) -> None:
        """To the top."""
        raise NotImplementedError
