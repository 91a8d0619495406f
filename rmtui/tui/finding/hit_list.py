"""The list of hits, with the words of the search in bold and underlined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from rmtui.comparing import match_ranges
from rmtui.fit_text import fit
from rmtui.tui.finding.excerpt import excerpt
from rmtui.tui.finding.hit import Hit
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, RowList, column_width
from rmtui.tui.widgets.text_style import TextStyle

_DAY_WIDTH = 14
"""Width of a day with its year: 2025年11月23日."""

_HIT_STYLE = Style(bold=True, underline=True)


class HitList(RowList, can_focus=False):
    """The field keeps the focus; its screen moves the cursor of the list."""

    BINDING_GROUP_TITLE = ""
    words: Sequence[str] = ()
    """The words of the search, as name keys."""

    def fill(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """Show these hits; the cursor stays on its record while the words are the same."""
        other_words = words != self.words
        self.words = words
        self.columns = (
            Column(column_width((one.kind for one in hits), 13)),
            Column(column_width((one.day for one in hits), _DAY_WIDTH)),
            Column(column_width((one.who for one in hits), WIDEST_NAMES), least=12),
            Column(),
        )
        self.rows = [
            Row(one.record.id, ((one.kind, "soft"), (one.day, "soft"), (one.who, ""), (one.text, ""))) for one in hits
        ]
        if other_words:
            self.action_first()

    def render_cell(self, text: str, text_style: TextStyle, column: Column, style: Style) -> list[Segment]:
        if text_style == "soft":
            return [Segment(fit(text, column.width), style)]
        shown = excerpt(text, self.words, column.width)
        hits = [(span.start, span.stop) for span in match_ranges(shown, self.words)]
        edges = [0, *(edge for hit in hits for edge in hit), len(shown)]
        return [
            Segment(shown[start:end], style + _HIT_STYLE if number % 2 else style)
            for number, (start, end) in enumerate(pairwise(edges))
        ]
