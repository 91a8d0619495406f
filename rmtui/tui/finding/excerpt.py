"""The excerpt of a long text around the words of a search."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from rmtui.comparing import match_ranges
from rmtui.fit_text import fit
from rmtui.plain import CUT


def excerpt(text: str, words: Sequence[str], width: int) -> str:
    """`text` in exactly `width` cells with the first of the words (name keys) in sight: ..到期理财，想转债基金.."""
    hit = next(iter(match_ranges(text, words)), range(0))
    if cell_len(text) <= width or cell_len(text[: hit.stop]) + len(CUT) <= width:
        return fit(text, width)
    behind = cell_len(text[hit.start :])
    room = max((width - cell_len(text[hit.start : hit.stop])) // 2, width - behind) - len(CUT)
    start = hit.start
    while start and room >= (cells := cell_len(text[start - 1])):
        start, room = start - 1, room - cells
    return CUT + fit(text[start:], width - len(CUT))
