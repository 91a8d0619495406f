"""A bar chart as data, independent of the format that draws it."""

from __future__ import annotations

from enum import Enum

from rmtui.exchange.output_table import Cell, Count, Money, Share, cell_text
from rmtui.named_tuple import NamedTuple


class Unit(Enum):
    """What the figures of a chart count."""

    MONEY = Money
    """The smallest unit of the base currency."""
    COUNT = Count
    SHARE = Share
    """Tenths of a percent."""


class Series(NamedTuple):
    """Figures that belong together, one for each label."""

    name: str
    figures: tuple[int, ...]


class BarChart(NamedTuple):
    """Bars beside each other, a group for each label."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    """The newest first, as the columns of a table; drawn from the oldest on."""
    unit: Unit

    def cell(self, figure: int) -> Cell:
        """A figure as what it is."""
        cell: Cell = self.unit.value(figure)
        return cell

    def text(self, figure: int) -> str:
        """A figure in words."""
        return cell_text(self.cell(figure))
