"""The model of a work report: sections of text, tables and charts, which every writer takes as they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

from rmtui.exchange.output_table import Cell, Count, Money, OutputTable, Share, cell_text
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


class ReportChart(NamedTuple):
    """Bars beside each other, a group for each label."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit

    def cell(self, figure: int) -> Cell:
        """A figure as what it is."""
        cell: Cell = self.unit.value(figure)
        return cell

    def text(self, figure: int) -> str:
        """A figure in words."""
        return cell_text(self.cell(figure))


class Block(NamedTuple):
    """What one subject has for a section."""

    sentences: tuple[str, ...] = ()
    """Each a paragraph of the draft."""
    tables: tuple[OutputTable, ...] = ()
    charts: tuple[ReportChart, ...] = ()


class ReportSection(NamedTuple):
    """One section."""

    name: str
    title: str
    draft: str
    """As the book has it now."""
    edited: str | None = None
    """As the manager wrote it; None where the draft stands."""
    is_outdated: bool = False
    """Whether the draft beneath an edited text is another one by now."""
    tables: tuple[OutputTable, ...] = ()
    charts: tuple[ReportChart, ...] = ()

    @property
    def text(self) -> str:
        """What is written: the manager's words, else the draft."""
        return self.draft if self.edited is None else self.edited

    @property
    def paragraphs(self) -> list[str]:
        """The lines of the text that say something."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]


class WorkReport(NamedTuple):
    """The whole report."""

    title: str
    facts: tuple[str, ...]
    """Period, manager and bank."""
    sections: tuple[ReportSection, ...]
    mark: str
    on: date


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A report, or a part of it, with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        parts = [with_texts(part, change) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
