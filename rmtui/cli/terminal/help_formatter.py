"""The layout of help texts, by the columns that characters take on a terminal: 客户 takes four."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any
from unicodedata import east_asian_width

from rmtui.cli.terminal.wrapping import wrapped

_EXAMPLE = re.compile(" +(rmtui|eval|[A-Z]+=) ?")
_NAME = re.compile(r" +\S+ {2,}")
_ENDS = ".:;!?)]。：；！？）"
"""A line that ends with one of them is a line of its own."""
_USAGE_INDENT = 7
"""Cells of the lines behind the first one of a usage."""
_FILLER = "\0"
"""Stands behind every character that takes two columns, since argparse counts characters; taken out at the end."""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of descriptions and epilogs, and breaks those that are too long; examples stay as they are."""

    def format_help(self) -> str:
        """The whole text; behind a Chinese heading with a Chinese colon, since argparse has the other in its code."""
        text = super().format_help().replace(_FILLER, "")
        return re.sub(r"(?m)^([^\x00-\x7f]+):$", r"\1：", text)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = _rejoined(text.split("\n"))
        return "\n".join(f"{indent}{_wrapped(line, width)}" for line in lines)

    def _format_usage(self, usage: str | None, *parts: Any) -> str:
        text = super()._format_usage(usage, *parts).replace(_FILLER, "")
        return "\n".join(wrapped(line, self._width, _USAGE_INDENT) for line in text.split("\n"))

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Callable[[int], tuple[str, ...]]:
        formatted = super()._metavar_formatter(action, default_metavar)
        return lambda count: tuple(map(_filled, formatted(count)))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(_filled(text), width)


def _rejoined(lines: list[str]) -> list[str]:
    """The lines, with a sentence that goes on in the next one as one: it is broken where the terminal ends."""
    found = lines[:1]
    for line in lines[1:]:
        goes_on = found[-1].strip() and found[-1][-1] not in _ENDS and not _EXAMPLE.match(found[-1])
        if goes_on and line.strip() and not line.startswith(" "):
            is_wide = any(east_asian_width(sign) in "WF" for sign in (found[-1][-1], line[0]))
            found[-1] += line if is_wide else f" {line}"
        else:
            found.append(line)
    return found


def _wrapped(line: str, width: int) -> str:
    """A line broken, below its text where a name stands before it; a command to be typed stays whole."""
    column = _NAME.match(line)
    return line if _EXAMPLE.match(line) else wrapped(line, width, column.end() if column else 0)


def _filled(text: str) -> str:
    """The text with as many characters as it takes columns."""
    return "".join(sign + _FILLER if east_asian_width(sign) in "WF" else sign for sign in text)
