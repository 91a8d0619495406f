"""A widget all of whose keys act at once, so that letters typed ahead arrive where the key before them led."""

from __future__ import annotations

from textual.widget import Widget


class ImmediateKeys(Widget):
    """Nothing is typed into it: every key is a command."""

    def action_first(self) -> None:
        """To the top."""
        raise NotImplementedError
