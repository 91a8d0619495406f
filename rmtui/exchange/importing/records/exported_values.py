"""Values as they were exported, with what no file has of them as the book has it: masked numbers, names that were
struck out, control characters, padding, and the end of a text that is longer than a cell.
"""

from __future__ import annotations

from typing import Any

import msgspec

from rmtui.entry.values import BLANKS
from rmtui.exchange.safe_text import safe_text
from rmtui.identity_numbers import unmasked
from rmtui.records.events import Promise
from rmtui.rules.conduct.erasure import is_struck_out_of


def in_full(exported: Any, known: Any) -> Any:
    """A value of a file in full. `known`: that of the book, which it may have been exported of.

    A promise that was kept since stays kept.
    """
    if isinstance(exported, Promise) and isinstance(known, Promise):
        text = in_full(exported.text, known.text)
        is_same = text == known.text
        return msgspec.structs.replace(
            exported, text=text, done_on=exported.done_on or (known.done_on if is_same else None)
        )
    if isinstance(exported, str) and isinstance(known, str):
        is_same = exported == safe_text(known).strip(BLANKS) or is_struck_out_of(exported, known)
        return known if is_same else exported
    return unmasked(exported, known)


def lines_in_full(exported: str, known: str) -> str:
    """A text of a file that was changed there, with the lines in full that it was exported with."""
    if _with_plain_ends(exported) == _with_plain_ends(safe_text(known)):
        return known
    lines = known.splitlines()
    return "\n".join(
        next((one for one in lines if in_full(written, one) == one), written) for written in exported.splitlines()
    )


def _with_plain_ends(text: str) -> str:
    """A text with the ends of its lines as every format has them."""
    return "\n".join(line.strip(BLANKS) for line in text.strip(BLANKS).splitlines())
