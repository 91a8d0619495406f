"""Text made safe for the cells of an exported file: no spreadsheet takes it for a formula or refuses it.

A workbook keeps text as text when it is written as such, so that only what XML forbids is replaced there. A .csv file
has no such means: text that begins like a formula gets an apostrophe in front, as spreadsheets themselves have it, and
`rmtui import` removes it again.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from rmtui.language import _
from rmtui.plain import CUT, plain, without_identity_numbers

LONGEST_CELL = 32_767
"""Characters, as many as a cell of a spreadsheet holds."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no XML document may hold; https://www.w3.org/TR/xml/#charsets."""

_REPLACEMENT = "\ufffd"
_LIKE_A_FORMULA = re.compile(r"'*[=+@\t\r＝＋－＠-]|'+\d+$")
"""Also what has an apostrophe of its own that would be taken off when it is read again."""

_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")
_RESERVED_SHEET_NAME = "history"


def safe_text(text: str, longest: int = LONGEST_CELL) -> str:
    """Text that a cell of a workbook can hold: controls as marks, and cut with a mark where it is too long."""
    text = _FORBIDDEN.sub(_mark, without_identity_numbers(text))
    return text if _length(text) <= longest else _cut(text, longest - len(CUT)) + CUT


def csv_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula when it opens the file: '=1+1 for =1+1."""
    text = safe_text(text, LONGEST_CELL - 1)
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def sheet_name(text: str, taken: Container[str] = ()) -> str:
    """A name that a sheet may have: without the signs of references, at most 31 characters.

    `taken`: names in use, in small letters; a number tells a second one of a name from the first.
    """
    bare = _cut(_NOT_IN_SHEET_NAMES.sub(" ", safe_text(plain(text))).strip(" '"), _LONGEST_SHEET_NAME).rstrip(" '")
    name = bare if bare and bare.lower() != _RESERVED_SHEET_NAME else _("Sheet")
    number = 1
    while name.lower() in taken:
        number += 1
        name = f"{_cut(bare, _LONGEST_SHEET_NAME - len(str(number)) - 1)} {number}"
    return name


def header_text(text: str, longest: int = 60) -> str:
    """Text in the head or foot of a printed page, where & begins an order to the printer."""
    return safe_text(plain(text), longest).replace("&", "&&")


@cache
def width(text: str) -> int:
    """Terminal cells of the longest line, which are also its place in a column: a Chinese character takes two."""
    from rich.cells import cell_len

    return max(map(cell_len, text.split("\n")))


def fit_width(text: str, cells: int) -> str:
    """A text in so many terminal cells at most; a longer one is cut and ends with `CUT`."""
    from rich.cells import cell_len, set_cell_size

    return text if cell_len(text) <= cells else set_cell_size(text, cells - len(CUT)).rstrip() + CUT


def _mark(found: re.Match[str]) -> str:
    shown = plain(found[0])
    return shown if shown != found[0] else _REPLACEMENT


def _length(text: str) -> int:
    """As spreadsheets count: a character beyond the first 65,536 is two."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, longest: int) -> str:
    """So many of these at most, and no half character."""
    units = text.encode("utf-16-le")[: 2 * longest]
    return units.decode("utf-16-le", "ignore")
