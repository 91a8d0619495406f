"""The 80/20 screen 二八分析: the clients by what they have here, the tiers that follow, and who gets too little."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.work.pareto import SERVICE_TEXTS, ParetoRow, pareto, vital_few_text
from rmtui.rules.work.tiers import TierMove
from rmtui.rules.work.tiers_text import move_text, tier_rule_text
from rmtui.store.tier_reading import read_tier_moves
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.wording import format_money, format_percent, have_cents

_NAME_WIDTH = 12
_WIDE = 100
_WIDE_BAR, _NARROW_BAR = 20, 5
"""Cells of a bar for all assets together, from so many columns on and below."""
_NOBODY = _("No clients yet. Once their assets are in their folders, they are ranked here.")


class ParetoScreen(ClientTableScreen):
    """A row a client, the largest first: those before the line make 80 %."""

    BINDING_GROUP_TITLE = _("80/20")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("i", "take_tier", _("Take tier"), _("Put the client into the tier that is proposed"), id="take-tier"),
        key(
            "w",
            "misplaced",
            _("Only proposals"),
            _("Only those for whom another tier is proposed, or all"),
            id="misplaced",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ranked: list[ParetoRow] = []
        self._by_client: dict[str, ParetoRow] = {}
        self._moves: dict[str, TierMove] = {}
        self._only_misplaced = False

    def read(self, snapshot: Snapshot) -> None:
        asked = snapshot.filter_context
        self._ranked = pareto(asked.clients, asked.assets_here, asked.count_contacts, asked.count_reviews)
        self._by_client = {row.client.id: row for row in self._ranked}
        moves = read_tier_moves(self.app.book, snapshot.contact_summary, asked.assets_here, snapshot.today)
        self._moves = {id: move for id, move in moves.items() if not move.refused}

    def fill(self, result: FilterResult, _text: str) -> str:
        chosen = result.ids
        shown = [
            row
            for row in self._ranked
            if row.client.id in chosen and (row.client.id in self._moves or not self._only_misplaced)
        ]
        rows = self.list
        rows.empty = self._empty_text()
        cents = have_cents(row.assets for row in self._ranked)
        rows.columns = self._columns(shown, cents=cents)
        rows.rows = [self._row(row, cents=cents) for row in shown]
        self.titles.show(self._titles)
        total = len(self._ranked)
        count = f"{len(shown)}/{total}" if len(shown) < total else str(total)
        return f"{self.BINDING_GROUP_TITLE} {count}  {vital_few_text(self._ranked)}"

    def details(self) -> Iterable[str]:
        row = self._by_client.get(self.cursor_client)
        if row is None:
            return ()
        contacts = _("contacts {contacts}, reviews {reviews} within a year").format(
            contacts=row.contacts, reviews=row.reviews
        )
        service = SERVICE_TEXTS[row.service]
        head = "  ".join(filter(None, (name_of(row.client, self.snapshot.clients), contacts, _(service))))
        move = self._moves.get(row.client.id)
        settings = self.snapshot.settings
        why = move_text(move, settings, self.snapshot.today) if move else tier_rule_text(settings)
        return head, why, caution_text(row.client)

    def action_misplaced(self) -> None:
        self._only_misplaced = not self._only_misplaced
        self.show_from_top()

    def action_take_tier(self) -> None:
        move, row = self._moves.get(self.cursor_client), self._by_client.get(self.cursor_client)
        if move:
            self.app.do(lambda: self.app.writer.clients.set_tier([move.client.id], move.proposed))
        elif row:
            message = _("No other tier is proposed for {name}.")
            self.app.announce(message.format(name=name_of(row.client, self.snapshot.clients)))

    def _empty_text(self) -> str:
        if self._only_misplaced and self._ranked:
            return _("No other tier is proposed for anybody. “w” shows all clients.")
        return _NOBODY

    def _columns(self, shown: list[ParetoRow], *, cents: bool) -> tuple[Column, ...]:
        amounts = (format_money(row.assets, cents=cents) for row in shown)
        titles = self._titles
        return (
            Column(3, right=True),
            name_column([row.client for row in shown], self.snapshot.clients, _NAME_WIDTH),
            Column(5),
            Column(column_width((titles[3], *amounts), WIDEST_NAMES), right=True),
            Column(6, right=True),
            Column(column_width((titles[5], "100.0%"), WIDEST_NAMES), right=True),
            Column(self._bar_width),
            Column(column_width((titles[7],), WIDEST_NAMES), right=True),
            Column(),
        )

    @property
    def _titles(self) -> tuple[str, ...]:
        return "", _("Client"), _("Tier"), _("At this bank"), _("Share"), _("Cumulative"), "", _("Contacts"), ""

    @property
    def _bar_width(self) -> int:
        return _WIDE_BAR if self.size.width >= _WIDE else _NARROW_BAR

    def on_resize(self) -> None:
        self.apply_filter()

    def _row(self, row: ParetoRow, *, cents: bool) -> Row:
        """Rank, name, tier and the one proposed, assets, share, that with those before, bar, contacts, service."""
        move = self._moves.get(row.client.id)
        tier = f"{row.client.tier.value} > {move.proposed.value}" if move else row.client.tier.value
        full = row.cumulative * self._bar_width // 1000
        bar = "=" * full if row.is_vital else "-" * full
        service = SERVICE_TEXTS[row.service]
        return Row(
            row.client.id,
            (
                (str(row.rank), "soft"),
                (name_of(row.client, self.snapshot.clients), "strong" if row.is_vital else ""),
                (tier, "late" if move else "soft"),
                (format_money(row.assets, cents=cents), ""),
                (format_percent(row.share), "soft"),
                (format_percent(row.cumulative), ""),
                (bar, "soft"),
                (str(row.contacts), "soft"),
                (_(service), "late" if service else ""),
            ),
        )
