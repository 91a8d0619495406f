"""A list of what was found, with what was looked for in bold and underlined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from rmtui.comparing import match_ranges
from rmtui.tui.finding.excerpt import cut_around
from rmtui.tui.finding.hit import Hit
from rmtui.tui.widgets.fit_text import fit
from rmtui.tui.widgets.row_list import Column, Row, RowList, column_width
from rmtui.tui.widgets.text_style import TextStyle

_DAY = 14
"""Cells of a day with its year: 2025年11月23日."""

_HIT = Style(bold=True, underline=True)


class HitList(RowList, can_focus=False):
    """The cursor is moved from the line in which one types, which keeps the focus."""

    BINDING_GROUP_TITLE = ""
    words: Sequence[str] = ()
    """What was looked for, folded."""

    def fill(self, lines: Sequence[Hit], words: Sequence[str]) -> None:
        """Show these in the place of those before; the cursor stays on its record while the words are the same."""
        another = words != self.words
        self.words = words
        self.columns = (
            Column(column_width((one.kind for one in lines), 13)),
            Column(column_width((one.day for one in lines), _DAY)),
            Column(column_width((one.who for one in lines), 12)),
            Column(),
        )
        self.rows = [
            Row(one.record.id, ((one.kind, "soft"), (one.day, "soft"), (one.who, ""), (one.text, ""))) for one in lines
        ]
        if another:
            self.action_first()

    def render_cell(self, text: str, text_style: TextStyle, column: Column, style: Style) -> list[Segment]:
        if text_style == "soft":
            return [Segment(fit(text, column.width), style)]
        shown = cut_around(text, self.words, column.width)
        hits = [(place.start, place.stop) for place in match_ranges(shown, self.words)]
        edges = [0, *(edge for hit in hits for edge in hit), len(shown)]
        return [
            Segment(shown[start:end], style + _HIT if number % 2 else style)
            for number, (start, end) in enumerate(pairwise(edges))
        ]
