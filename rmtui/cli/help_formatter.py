"""The layout of help texts, by the columns that characters take on a terminal: 客户 takes four."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from unicodedata import east_asian_width

_FILLER = "\0"
"""Stands behind every character that takes two columns, since argparse counts characters; taken out at the end."""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Shows descriptions and epilogs line by line as they stand."""

    def format_help(self) -> str:
        """The whole text; behind a Chinese heading with a Chinese colon, since argparse has the other in its code."""
        text = super().format_help().replace(_FILLER, "")
        return re.sub(r"(?m)^([^\x00-\x7f]+):$", r"\1：", text)

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Callable[[int], tuple[str, ...]]:
        formatted = super()._metavar_formatter(action, default_metavar)
        return lambda count: tuple(map(_filled, formatted(count)))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(_filled(text), width)


def _filled(text: str) -> str:
    """The text with as many characters as it takes columns."""
    return "".join(sign + _FILLER if east_asian_width(sign) in "WF" else sign for sign in text)
