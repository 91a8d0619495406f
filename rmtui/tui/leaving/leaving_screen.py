"""The signs of leaving 流失预警: who shows them, with their points, and what became of earlier warnings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.contact.leaving_list import LeavingBook, LeavingRow, PastWarning, leaving_rows, past_warnings
from rmtui.rules.contact.leaving_text import (
    kept_warnings_text,
    outcome_text,
    outcomes_text,
    points_lines,
    signs_text,
)
from rmtui.rules.text.phrases import caution_text
from rmtui.store.leaving_reading import new_warnings, read_leaving
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_money

_NAME_WIDTH = 12
_WARNED, _ALL, _PAST = range(3)
_OUTCOME_STYLES: dict[str, TextStyle] = {"left": "late", "stayed": "good", "open": "soon"}


class LeavingScreen(ClientTableScreen):
    """Those whose signs are enough for a warning, everybody with a sign, or the warnings that were kept."""

    BINDING_GROUP_TITLE = _("Signs of leaving")
    LEGEND = _(
        "Each sign gives points; their table and the sum that warns are in the settings, “,”. “i” keeps a warning with "
        "its day, to see later who left and who stayed."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("i", "keep", _("Keep warning"), _("Keep the warning, to see later what became of it"), id="keep-warning"),
        key("a", "keep_all", _("Keep all"), _("Keep all warnings that are not kept yet"), id="keep-warnings"),
        key(
            "w",
            "widen",
            _("All, earlier"),
            _("Warnings, everybody with a sign, or earlier warnings"),
            id="widen-leaving",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._book: LeavingBook | None = None
        self._rows: dict[str, LeavingRow] = {}
        self._past: dict[str, PastWarning] = {}
        self._view = _WARNED

    def read(self, snapshot: Snapshot) -> None:
        self._book = read_leaving(self.app.book, snapshot.contact_summary, snapshot.today)
        rows = leaving_rows(self._book, snapshot.today)
        self._rows = {row.client.id: row for row in rows}
        past = past_warnings(self._book, rows, snapshot.filter_context.assets_here)
        self._past = {one.warning.id: one for one in past}

    @property
    def cursor_client(self) -> str:
        past = self._past.get(self.list.key)
        return past.client.id if past else self.list.key

    def fill(self, result: FilterResult, text: str) -> str:
        chosen, settings, rows = result.ids, self.snapshot.settings, self.list
        rows.empty = self._empty_text()
        warned = [row for row in self._rows.values() if row.is_warned(settings)]
        if self._view == _PAST:
            past = [one for one in self._past.values() if one.client.id in chosen]
            rows.columns, rows.rows = self._past_columns(past), [self._past_row(one) for one in past]
            self.titles.show(_past_titles())
            return f"{self.BINDING_GROUP_TITLE}  {outcomes_text(past)}"
        listed = warned if self._view == _WARNED else [*self._rows.values()]
        shown = [row for row in listed if row.client.id in chosen]
        rows.columns, rows.rows = self._columns(shown), [self._row(row) for row in shown]
        self.titles.show(_titles())
        limit = _("warning at {points} points").format(points=settings.leaving_from)
        return f"{self.BINDING_GROUP_TITLE} {count_text(len(shown), len(listed), text)}  {limit}"

    def _empty_text(self) -> str:
        if self._view == _PAST:
            return _("No warning is kept yet: “i” keeps the one under the cursor, “a” all.")
        if self._view == _WARNED and self._rows:
            return _("Nobody's signs are enough for a warning. “w” shows everybody with a sign.")
        return _("Nobody shows a sign of leaving.")

    def _columns(self, shown: list[LeavingRow]) -> tuple[Column, ...]:
        clients, titles = [row.client for row in shown], _titles()
        return (
            Column(column_width(titles[:1], WIDEST_NAMES), right=True),
            name_column(clients, self.snapshot.clients, _NAME_WIDTH, width=_NAME_WIDTH),
            Column(1),
            Column(column_width((titles[3], *map(self._warned_on, shown)), WIDEST_NAMES)),
            Column(),
        )

    def _warned_on(self, row: LeavingRow) -> str:
        return format_day(row.warning.on, self.snapshot.today) if row.warning else ""

    def _row(self, row: LeavingRow) -> Row:
        """Points, name, tier, when the warning was kept, the signs."""
        is_warned = row.is_warned(self.snapshot.settings)
        return Row(
            row.client.id,
            (
                (str(row.points), "late" if is_warned else "soon"),
                (name_of(row.client, self.snapshot.clients), "strong" if is_warned else ""),
                (row.client.tier.value, "soft"),
                (self._warned_on(row), "soft"),
                (plain(signs_text(row.signs, self.snapshot.today)), ""),
            ),
        )

    def _past_columns(self, past: list[PastWarning]) -> tuple[Column, ...]:
        clients, titles = [one.client for one in past], _past_titles()
        cells = [[titles[at], *(self._past_cells(one)[at] for one in past)] for at in range(len(titles))]
        widths = [column_width(texts, WIDEST_NAMES) for texts in cells]
        return (
            Column(widths[0]),
            name_column(clients, self.snapshot.clients, _NAME_WIDTH, width=_NAME_WIDTH),
            *(Column(width, right=True) for width in widths[2:6]),
            Column(),
        )

    def _past_cells(self, one: PastWarning) -> tuple[str, ...]:
        """Day, name, points and assets then and now, outcome."""
        return (
            format_day(one.warning.on, self.snapshot.today),
            name_of(one.client, self.snapshot.clients),
            str(one.warning.points),
            str(one.points),
            format_money(one.warning.assets),
            format_money(one.assets),
            outcome_text(one.outcome),
        )

    def _past_row(self, one: PastWarning) -> Row:
        *cells, outcome = self._past_cells(one)
        return Row(one.warning.id, (*((cell, "") for cell in cells), (outcome, _OUTCOME_STYLES[one.outcome])))

    def details(self) -> Iterable[str]:
        client, row = self.client, self._rows.get(self.cursor_client)
        if client is None:
            return ()
        today = self.snapshot.today
        spoken = row.last_spoken if row else None
        talked = _("last conversation {day}").format(day=format_day(spoken, today)) if spoken else ""
        return (
            "  ".join(filter(None, (name_of(client, self.snapshot.clients), talked))),
            *(map(plain, points_lines(row.signs, today)) if row else ()),
            caution_text(client),
        )

    def action_keep(self) -> None:
        self._keep([row for row in self._rows.values() if row.client.id == self.cursor_client])

    def action_keep_all(self) -> None:
        self._keep([*self._rows.values()])

    def _keep(self, rows: list[LeavingRow]) -> None:
        if self._book is None:
            return
        assets, today = self.snapshot.filter_context.assets_here, self.snapshot.today
        warnings = new_warnings(rows, self._book, assets, today)
        if not warnings:
            self.app.announce(_("Nothing to keep: the signs are not enough, or the warning is kept already."))
            return
        pairs = [(None, one) for one in warnings]
        message = kept_warnings_text(len(warnings))
        self.app.do(lambda: self.app.writer.records.change(message, *pairs, what="add"))

    def action_widen(self) -> None:
        self._view = (self._view + 1) % 3
        self.show_from_top()


def _titles() -> tuple[str, ...]:
    return _("Points"), _("Client"), "", _("Warned on"), _("Signs of leaving")


def _past_titles() -> tuple[str, ...]:
    return (
        *(_("Warned on"), _("Client"), _("Points then"), _("Points now")),
        *(_("Assets then"), _("Assets now"), _("What became of it")),
    )
