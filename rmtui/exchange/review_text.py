"""A review as Markdown: tables that are aligned as they stand, and client text that stays literal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rmtui.exchange.client_view import client_view
from rmtui.exchange.output_table import Cell, OutputTable, cell_text, labelled
from rmtui.exchange.safe_text import safe_text, width
from rmtui.language import _
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.wording import base_currency_title, format_long_day

_SIGNS = re.compile(r"[\\`*_\[\]<>|#~&!$@]|:(?=//)|(?<=\w)\.(?=[^\W\d])")
"""What means something within a line, also to the dialects that make links of bare addresses."""

_AT_THE_START = re.compile(r"^\s*(?:([-+=])|(\d+)([.)]))", re.MULTILINE)
"""What begins a list, or makes the line above a heading."""


def content(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """The file's bytes."""
    return text(sheet, settings).encode()


def text(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> str:
    """The review as Markdown."""
    view = client_view(sheet, settings)
    title = _("Asset review: {client}").format(client=literal(view.client))
    return "\n".join(
        (
            f"# {title}",
            "",
            *(f"- {labelled(*fact)}" for fact in view.facts),
            "",
            *_total_lines([(label, cell_text(amount)) for label, amount in view.totals]),
            *_part(view.holdings),
            *(part for words in (view.rates, view.returns) if words for part in (literal(words), "")),
            *_part(view.by_kind),
            *(line for part in view.others for line in _part(part)),
            *_part(view.history),
            *_part(view.changes),
            *_part(view.maturities),
            *_part(view.coverage),
            *_paragraphs(_("The market"), view.market),
            *_steps([labelled(format_long_day(due), literal(step)) for due, step in view.steps]),
            *(part for words in (view.sender, *view.reservation.split("\n")) if words for part in (literal(words), "")),
        )
    )


def literal(client_text: str) -> str:
    """Client text that Markdown shows as it stands."""
    safe = _SIGNS.sub(lambda found: "\\" + found[0], safe_text(client_text))
    return _AT_THE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", safe).strip()


def _total_lines(totals: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield from _table((_("Totals"), base_currency_title()), totals, frozenset((1,)))
    yield ""


def _part(part: OutputTable) -> Iterator[str]:
    if part.rows:
        rows = [
            [f"*{words}*" if subtotal and words else words for words in map(_words, row)]
            for row, subtotal in part.lines()
        ]
        sums = [[f"**{cell_text(cell)}**" if cell_text(cell) else "" for cell in part.sums]] if part.sums else []
        yield f"## {part.title}"
        yield ""
        yield from _table(part.headings, [*rows, *sums], part.figures)
        yield ""


def _words(cell: Cell) -> str:
    return literal(cell_text(cell)) if isinstance(cell, str) else cell_text(cell)


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], figures: frozenset[int]) -> Iterator[str]:
    """Columns as wide as their widest cell, figures to the right."""
    widths = [max(3, *map(width, column)) for column in zip(headings, *rows, strict=True)]
    rule = [f"{'-' * (wide - 1)}:" if at in figures else "-" * wide for at, wide in enumerate(widths)]
    for cells in (headings, rule, *rows):
        fitting = zip(cells, widths, strict=True)
        padded = [_padded(cell, wide, right=at in figures) for at, (cell, wide) in enumerate(fitting)]
        yield f"| {' | '.join(padded)} |"


def _padded(cell: str, wide: int, *, right: bool) -> str:
    space = " " * (wide - width(cell))
    return space + cell if right else cell + space


def _paragraphs(title: str, words: str) -> Iterator[str]:
    """Every line a paragraph of its own, as it was written."""
    if words:
        yield f"## {title}"
        yield ""
        for line in filter(None, map(literal, words.split("\n"))):
            yield line
            yield ""


def _steps(steps: Sequence[str]) -> Iterator[str]:
    if steps:
        yield f"## {_('Agreed')}"
        yield ""
        yield from (f"- {step}" for step in steps)
        yield ""
