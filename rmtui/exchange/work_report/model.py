"""The model of a work report: sections of text, tables and charts, the same for every writer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from rmtui.exchange.bar_chart import BarChart
from rmtui.exchange.output_table import OutputTable
from rmtui.language import _
from rmtui.named_tuple import NamedTuple


class Block(NamedTuple):
    """What one subject has for a section."""

    sentences: tuple[str, ...] = ()
    """Each a paragraph of the draft."""
    tables: tuple[OutputTable, ...] = ()
    charts: tuple[BarChart, ...] = ()


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
    charts: tuple[BarChart, ...] = ()

    @property
    def text(self) -> str:
        """What is written: the manager's words, else the draft."""
        return self.draft if self.edited is None else self.edited

    @property
    def paragraphs(self) -> list[str]:
        """The lines that say something; where there is no table or chart either, that nothing is recorded."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return lines or ([] if self.tables or self.charts else [_("Nothing recorded.")])


class WorkReport(NamedTuple):
    """The whole report."""

    title: str
    facts: tuple[str, ...]
    """Period, manager, bank and currency."""
    sections: tuple[ReportSection, ...]
    mark: str
    on: date


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A report, or a part of it, with every text in it changed but the headings of columns, which are rmtui's own."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, OutputTable):
        changed = type(value)(*(with_texts(part, change) for part in value))
        return changed._replace(headings=value.headings)
    if isinstance(value, tuple):
        parts = [with_texts(part, change) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
