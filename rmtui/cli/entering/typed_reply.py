"""What a person types at a question about a line, whose own words an arrow brings back to be mended."""

from __future__ import annotations

from contextlib import suppress

from rmtui.plain import plain
from rmtui.system import line_editor


def typed_reply(question: str, line: str) -> str:
    """The reply, typed with the keys of the terminal's line editor: none of them becomes text. EOFError,
    KeyboardInterrupt.
    """
    if editor := line_editor():
        with suppress(ValueError):  # what the terminal's encoding has no signs for
            editor.add_history(plain(line))
    return input(question).strip()
