"""The state of the walk through the head of a line of entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.head.head_reading import HeadReading

if TYPE_CHECKING:
    from rmtui.entry.head.head_line import HeadLine
    from rmtui.records.channel import Channel


class HeadState:
    """The line, what was read of it, and what may follow."""

    def __init__(self, line: HeadLine, start: int, *, name_is_escaped: bool) -> None:
        """`start`: where the head begins. `name_is_escaped`: a backslash there says that a name follows, and no day."""
        self.line = line
        self.typed, self.text = line.typed, line.text
        self.start = start
        self.name_is_escaped = name_is_escaped
        self.reading = HeadReading(start)
        self.name_expected = False
        """Whether a client must be named next."""
        self.more_names_allowed = True
        """Whether one more client may be named."""
        self.part_of_day = ""
        """The part of the day named with the day, by which an hour is read; "" for none."""
        self.place_channel: Channel | None = None
        """The channel by the place of the contact, where nothing else gives one."""
        self.message_was_left = False
        """Whether the verb is left, with which a message means that nobody was reached."""
        self.is_possessive = False
        """Whether the last name is in the possessive, before a noun for the contact: Anna's call."""
