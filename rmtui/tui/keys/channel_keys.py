"""The capital letters that begin a line about the client under the cursor, the same in every pane that has one.

A way of contact is a capital letter and a command a small one, so that the two never meet.
"""

from __future__ import annotations

from textual.binding import Binding

from rmtui.language import _
from rmtui.records.channel import Channel
from rmtui.terms import capitalized, term
from rmtui.tui.keys.binding import key


def channel_keys(shown: str = "") -> list[Binding]:
    """A key for every way of contact; `shown` has the letters that stand in the bar."""
    return [
        key(
            channel.value,
            f"screen.log('{channel.value}')",
            capitalized(term(channel)),
            _("Begin a line: {channels}").format(channels=_(", ").join(map(term, Channel))),
            id=f"log-{channel.name.lower()}",
            show=channel.value in shown,
            shown_as=channel.value,
        )
        for channel in Channel
    ]
