"""The risk of the loans 信贷风险: by class, how they moved, what is overdue, who is watched, the concentration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from rmtui.exchange.output_table import Cell, Count, Money, OutputTable, Share, screen_text
from rmtui.exchange.people_count import count_people
from rmtui.exchange.risk_file import risk_file
from rmtui.exchange.risk_report import RiskTable, named_in_tables, ratio_text, risk_tables
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.rules.business.loan_text import class_history, class_text, loan_notes
from rmtui.rules.business.loans import open_loans
from rmtui.rules.business.risk import risk
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.target_text import period_text
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.output_file import ask_tables_file
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.period_screen import PeriodScreen
from rmtui.tui.widgets.headed_list import HeadedList, heading
from rmtui.tui.widgets.row_list import Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money

_WIDEST, _COUNT, _FIGURE = 30, 5, 16
_LEAST = 10


class RiskScreen(PeriodScreen):
    """Balances of today, and the migration of a month, a quarter or a year; with a filter, of those clients alone."""

    BINDING_GROUP_TITLE = _("Risk of the loans")
    list_type = HeadedList
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "i",
            "inspect",
            _("Inspection"),
            _("Write an inspection of the client's loans down; the class it gives is theirs from then on"),
            id="risk-inspection",
        ),
        key("e", "edit", _("Edit"), _("Change the loan under the cursor, or the client's only one"), id="risk-edit"),
        key("f", "write", _("Write file"), _("Write the tables to a file: .xlsx, .csv or .md"), id="write-risk"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._holdings: list[Holding] = []
        self._lines: list[CreditLine] = []
        self._inspections: list[Inspection] = []
        self._tables: list[RiskTable] = []
        self._about: dict[str, tuple[str, str]] = {}
        """The client and the loan of each row, by its key."""
        self._editor = RecordEditor(self, lambda: self._loan)

    @property
    def cursor_client(self) -> str:
        return self._about.get(self.list.key, ("", ""))[0]

    @property
    def _loan(self) -> Holding | None:
        """The loan under the cursor, or the client's only one."""
        client, loan = self._about.get(self.list.key, ("", ""))
        owed = open_loans((one for one in self._holdings if one.client == client), self.snapshot.today)
        found = [one for one in owed if one.id == loan] or owed
        return found[0] if len(found) == 1 else None

    def read(self, snapshot: Snapshot) -> None:  # noqa: ARG002
        book = self.app.book
        self._holdings = [one for one in book.holdings() if one.is_own_loan]
        self._lines = [*book.records(CreditLine)]
        self._inspections = [*book.records(Inspection)]

    def fill(self, found: FilterResult, text: str) -> str:
        snapshot, rows = self.snapshot, self.list
        shown = found.ids
        known = {id: one for id, one in snapshot.clients.items() if id in shown} if text else snapshot.clients
        stands = risk(self._holdings, self._lines, known, self.period, snapshot.settings, snapshot.today)
        self._tables = tables = risk_tables(stands, snapshot.clients, self.period, snapshot.today)
        empty = _("No loans yet: a loan is added among the assets of a client.")
        rows.empty = empty
        self._about = {}
        rows.columns = _columns(tables)
        rows.rows = [row for at, one in enumerate(tables) for row in self._rows(at, one)]
        parts = (self.BINDING_GROUP_TITLE, period_text(self.period), ratio_text(stands) if tables else "")
        return "  ".join(filter(None, parts))

    def _rows(self, at: int, one: RiskTable) -> list[Row]:
        rows = [heading("  ".join((one.table.title, " · ".join(_headings(one.table)))))]
        loans = one.loans or ("",) * len(one.clients)
        for place, (cells, client, loan) in enumerate(zip(one.table.rows, one.clients, loans, strict=True)):
            id = f"{at} {place} {loan or client}"
            self._about[id] = client, loan
            rows.append(Row(id, _row_cells(one.table, cells)))
        return rows

    def details(self) -> Iterator[str]:
        snapshot, client = self.snapshot, self.client
        if client is None:
            return
        yield name_of(client, snapshot.clients)
        yield caution_text(client)
        for loan in open_loans((one for one in self._holdings if one.client == client.id), snapshot.today):
            notes = (text for text, _style in loan_notes(loan, self._inspections, snapshot.today))
            balance = format_money(loan.value, loan.currency)
            history = class_history(loan, snapshot.today)
            yield "  ".join(filter(None, (plain(loan.name), balance, class_text(loan), *notes, *history)))

    def action_inspect(self) -> None:
        if self.client:
            self._editor.add(Inspection, self.client, loan=self._loan)
        else:
            self.app.announce(_("Whose loans were inspected? Choose a row of a client."), error=True)

    def action_write(self) -> None:
        snapshot = self.snapshot
        file = risk_file(self._tables, self.period, snapshot.today, self.filter_field.value.strip())
        named = named_in_tables(self._tables, snapshot.clients)
        ask_tables_file(self.app, AuditKind.EXPORT, file, count_people(named))

    def action_edit(self) -> None:
        self._editor.edit(self._loan)


def _columns(tables: Sequence[RiskTable]) -> tuple[Column, ...]:
    """Two names, a count, two figures, and the rest."""
    cells = [_row_cells(one.table, row) for one in tables for row in one.table.rows]
    most = (_WIDEST, _WIDEST, _COUNT, _FIGURE, _FIGURE)
    widths = (column_width((row[at][0] for row in cells), wide) for at, wide in enumerate(most))
    name, other, count, figure, second = widths
    return (
        Column(name, least=min(name, _LEAST)),
        Column(other, least=min(other, _LEAST)),
        Column(count, right=True),
        Column(figure, right=True),
        Column(second, right=True),
        Column(),
    )


def _headings(table: OutputTable) -> list[str]:
    """The headings behind the first, in the order of `_row_cells`; those of what names itself are left out."""
    if not table.rows:
        return []
    _first, *named = zip(table.headings, table.rows[0], strict=True)
    second = [named.pop(0)[0]] if named and isinstance(named[0][1], str) else []
    counts = [name for name, cell in named if isinstance(cell, Count)]
    figures = [name for name, cell in named if isinstance(cell, Money | Share)]
    others = [name for name, cell in named if isinstance(cell, str)]
    return [*second, *counts[:1], *figures[:2], *others]


def _row_cells(table: OutputTable, cells: Sequence[Cell]) -> tuple[StyledText, ...]:
    """The cells of a row where the columns of all tables have them: what has no column of its own comes last."""
    text = partial(screen_text, cents=table.has_cents)
    first, *rest = cells
    second = str(rest.pop(0)) if rest and isinstance(rest[0], str) else ""
    counts = [cell for cell in rest if isinstance(cell, Count)]
    figures = [cell for cell in rest if isinstance(cell, Money | Share)]
    headed = dict(zip(table.headings[-len(rest) :], rest, strict=True)) if rest else {}
    others = [plain(cell) for cell in rest if isinstance(cell, str) and cell]
    more = [cell for cell in (*counts[1:], *figures[2:]) if cell[0]]
    named = (f"{name} {text(cell)}" for name, cell in headed.items() if any(cell is one for one in more))
    shown = [*(text(one) for one in (*counts[:1], *[None] * (1 - len(counts[:1])), *figures[:2]))]
    return (
        (text(first), ""),
        (plain(second), ""),
        *((text, "") for text in (*shown, *[""] * (3 - len(shown)))),
        ("  ".join((*others, *named)), "soft"),
    )
