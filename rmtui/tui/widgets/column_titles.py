"""The titles over the columns of a list."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from rmtui.fit_text import fit
from rmtui.tui.widgets.row_list import GAP, RowList


class ColumnTitles(Widget):
    """One line over the list of its screen, as wide as its columns are at the moment."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: Sequence[str] = ()

    def show(self, titles: Sequence[str]) -> None:
        """Show titles, one for each column that the list has now."""
        self._titles = titles
        self.refresh()

    def render(self) -> Content:
        rows = self.screen.query_one(RowList)
        columns = zip(self._titles, rows.columns, rows.widths, strict=False)
        return Content((" " * GAP).join(fit(title, width, right=column.right) for title, column, width in columns))
