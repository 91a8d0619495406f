"""Client text made safe to show: nothing in a name or a note may move the cursor, hide, or turn the line around."""

from __future__ import annotations

_MARKS = (
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "\u2421"}
    | {code: f"<{code:02X}>" for code in range(0x80, 0xA0)}
    | {
        code: f"<{code:04X}>"
        for code in (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
    }
)
_MARKS_BUT_LINES = {code: mark for code, mark in _MARKS.items() if code not in (0x09, 0x0A)}


def plain(text: str) -> str:
    """`text` on one line, with controls, bidi signs and zero-width characters shown as marks (ESC as \u241b)."""
    return text.translate(_MARKS)


def plain_lines(text: str) -> str:
    """As `plain`, but keeping its line breaks and tabs."""
    return text.replace("\r\n", "\n").translate(_MARKS_BUT_LINES)
