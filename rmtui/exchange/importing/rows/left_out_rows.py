"""Rows that describe nobody: totals, headings that stand there again, notes in the table, rows that have slipped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rmtui.comparing import folded
from rmtui.exchange.importing.table import is_blank
from rmtui.language import N_
from rmtui.words import by_word, headings

TOTAL = N_("Rows of totals, left out")
HEADINGS_AGAIN = N_("Headings that stand there again, left out")
REMARK = N_("Notes under or in the table, left out")
SLIPPED = N_("Rows with more cells than there are headings, left out: a text with a comma needs quotation marks")

_TOTALS = re.compile(
    rf"(?:{'|'.join(map(re.escape, by_word(headings.TOTALS)))})\b.*"
    rf"|\w{{1,12}}(?:{'|'.join(map(re.escape, by_word({'zh': headings.TOTALS['zh']})))})"
)
"""Totals; 城关村小计, of a part."""
_NOTE = re.compile(rf"(?:{'|'.join(map(re.escape, by_word(headings.REMARKS)))})\s*[:：].*", re.DOTALL)
_LONGEST_NAME = 40


def reason_left_out(cells: Sequence[str], filled: Sequence[str], words: Sequence[str]) -> str:
    """The sentence why a row describes nobody; "" where it may describe somebody.

    `filled`: its cells that are not empty. `words`: the headings of the table, folded.
    """
    first = next((text for text in filled if not is_blank(text)), filled[0])
    if is_total(first):
        return TOTAL
    if _NOTE.fullmatch(folded(first)) or (len(filled) == 1 and len(first) > _LONGEST_NAME):
        return REMARK
    same = sum(folded(cell).strip() == word for cell, word in zip(cells, words, strict=False) if word)
    if same > 1 and same >= len(filled) - 1:
        return HEADINGS_AGAIN
    return SLIPPED if len(cells) > len(words) else ""


def is_total(text: str) -> bool:
    """Whether a text in the place of a name says that its row sums up the others."""
    return bool(_TOTALS.fullmatch(folded(text).strip("：:")))
