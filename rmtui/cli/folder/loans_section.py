"""The sections of credit lines, of loans and of their inspections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.plain import plain
from rmtui.records.ids import SHORT_ID
from rmtui.records.loan import CreditLine, Inspection
from rmtui.rules.business.loan_text import class_history, class_text, inspection_line, line_notes, loan_notes, used_text
from rmtui.rules.business.loans import open_loans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def line_lines(folder: OpenFolder) -> Iterator[str]:
    """A credit line each, with what is used of it."""
    book, today = folder.book, folder.today
    holdings, settings = [*book.holdings(folder.client.id)], book.settings()
    for one in book.records(CreditLine, folder.client.id):
        notes = (text for text, _style in line_notes(one, today))
        used = used_text(one, holdings, today, settings)
        yield "  ".join(filter(None, (one.id[-SHORT_ID:], plain(one.name), used, *notes)))


def inspection_lines(folder: OpenFolder) -> Iterator[str]:
    """The inspections, the newest first; before them what of the loans one must know."""
    book, today = folder.book, folder.today
    holdings = [*book.holdings(folder.client.id)]
    inspections = [*book.records(Inspection, folder.client.id)]
    for loan in open_loans(holdings, today):
        notes = (text for text, _style in loan_notes(loan, inspections, today))
        yield "  ".join(filter(None, (plain(loan.name), class_text(loan), *notes, *class_history(loan, today))))
    for one in sorted(inspections, key=lambda one: (one.on, one.id), reverse=True):
        yield f"{one.id[-SHORT_ID:]}  {inspection_line(one, holdings, today)}"
