"""Content lines as vCard (RFC 6350) and iCalendar (RFC 5545) have them: escaped, folded at 75 octets, ended by CRLF."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rmtui.plain import plain_lines

_LONGEST = 75
"""Octets of a line, without its end (RFC 5545, 3.1; RFC 6350, 3.2)."""
_SIGNS = re.compile(r"([\\,;])")


def escaped(text: str) -> str:
    """A value of client text: controls as marks, and no sign in it that the format reads (RFC 6350, 3.4)."""
    return _SIGNS.sub(r"\\\1", plain_lines(text).replace("\t", " ")).replace("\n", "\\n")


def content(lines: Iterable[str]) -> bytes:
    """The lines as a file's bytes."""
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _folded(line: str) -> bytes:
    """A line in parts, each but the first behind a blank; no character is cut in two."""
    rest = line.encode("utf-8", "replace")
    parts: list[bytes] = []
    while len(rest) > (room := _LONGEST - bool(parts)):
        end = room
        while rest[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        parts.append(rest[:end])
        rest = rest[end:]
    return b"\r\n ".join((*parts, rest))
