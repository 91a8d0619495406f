"""The tiers by assets 分级: who should move up or down and since when, and how complete each one's file is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.work.client_file import ClientFile
from rmtui.rules.work.tiers import TierMove
from rmtui.rules.work.tiers_text import missing_text, move_text
from rmtui.store.tier_reading import TierState, read_tiers
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.wording import format_day, format_money, format_percent

_NAME_WIDTH = 12


class TiersScreen(ClientTableScreen):
    """Those for whom another tier is proposed; or all, those with the least complete files first."""

    BINDING_GROUP_TITLE = _("Tiers by assets")
    LEGEND = _(
        "A tier is proposed by the assets at this bank, without property; the thresholds are in the settings, “,”; "
        "without any it is by 80/20. A refused one is not proposed again for a year, unless the assets cross the "
        "threshold once more."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("i", "accept", _("Accept"), _("Put the client into the tier that is proposed"), id="accept-tier"),
        key("x", "refuse", _("Refuse"), _("Leave the client in the present tier"), id="refuse-tier"),
        key("w", "widen", _("Moves or files"), _("Those who should move, or all files"), id="tier-files"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._state = TierState({}, {})
        self._files = False

    def read(self, snapshot: Snapshot) -> None:
        asked = snapshot.filter_context
        self._state = read_tiers(self.app.book, snapshot.contact_summary, asked.assets_here, snapshot.today)

    @property
    def _move(self) -> TierMove | None:
        return self._state.moves.get(self.cursor_client)

    def fill(self, result: FilterResult, _text: str) -> str:
        chosen = {client.id: client for client in result.clients}
        moves = [move for move in self._state.moves.values() if move.client.id in chosen and not move.refused]
        shown = [move.client for move in moves]
        if self._files:
            shown = [chosen[id] for id in self._by_file() if id in chosen]
        rows = self.list
        rows.empty = self._empty_text()
        rows.columns = self._columns(shown)
        rows.rows = [self._row(client) for client in shown]
        self.titles.show(self._titles)
        up = sum(move.is_up for move in moves)
        counts = _("{up} up, {down} down").format(up=up, down=len(moves) - up)
        return f"{self.BINDING_GROUP_TITLE} {len(shown)}  {counts}"

    def _by_file(self) -> list[str]:
        """Ids, the least complete file first."""
        clients = self.snapshot.clients
        return sorted(self._state.files, key=lambda id: (self._state.files[id].complete, clients[id].tier, id))

    def _empty_text(self) -> str:
        if self._files or not self._state.files:
            return _("No clients yet.")
        return _("No other tier is proposed for anybody, or it was refused. “w” shows how complete the files are.")

    @property
    def _titles(self) -> tuple[str, ...]:
        return _("Client"), _("Tier"), _("At this bank"), _("Since"), _("Complete"), _("Missing")

    def _columns(self, shown: list[Client]) -> tuple[Column, ...]:
        titles, moves = self._titles, self._state.moves
        amounts = (self._assets(client) for client in shown)
        days = (self._since(moves.get(client.id)) for client in shown)
        return (
            name_column(shown, self.snapshot.clients, _NAME_WIDTH, width=_NAME_WIDTH),
            Column(column_width((titles[1], "A > B"), WIDEST_NAMES)),
            Column(column_width((titles[2], *amounts), WIDEST_NAMES), right=True),
            Column(column_width((titles[3], *days), WIDEST_NAMES)),
            Column(column_width((titles[4], "100.0%"), WIDEST_NAMES), right=True),
            Column(),
        )

    def _assets(self, client: Client) -> str:
        return format_money(self.snapshot.filter_context.assets_here(client))

    def _since(self, move: TierMove | None) -> str:
        return format_day(move.since, self.snapshot.today) if move and move.since else ""

    def _row(self, client: Client) -> Row:
        """Name, tier and the one proposed, assets, since when, how complete the file is, what is missing."""
        move, file = self._state.moves.get(client.id), self._state.files.get(client.id)
        is_open = move is not None and not move.refused
        tier = f"{client.tier.value} > {move.proposed.value}" if move and is_open else client.tier.value
        return Row(
            client.id,
            (
                (name_of(client, self.snapshot.clients), "strong" if move and is_open and move.is_up else ""),
                (tier, "good" if move and is_open and move.is_up else "late" if is_open else "soft"),
                (self._assets(client), ""),
                (self._since(move), "soft"),
                (format_percent(file.complete) if file else "", "late" if file and file.missing else "good"),
                (_missing(file), "soft"),
            ),
        )

    def details(self) -> Iterable[str]:
        client = self.client
        if client is None:
            return ()
        move, file = self._move, self._state.files.get(client.id)
        return (
            name_of(client, self.snapshot.clients),
            move_text(move, self.snapshot.settings, self.snapshot.today) if move else "",
            missing_text(file) if file else "",
            caution_text(client),
        )

    def action_accept(self) -> None:
        if (move := self._open_move()) is not None:
            self.app.do(lambda: self.app.writer.clients.set_tier([move.client.id], move.proposed))

    def action_refuse(self) -> None:
        move = self._open_move()
        if move is None:
            return
        refusal = TierRefusal(
            client=move.client.id, on=self.snapshot.today, tier=move.proposed, assets=move.place.amount
        )
        message = _("{name} stays in tier {tier}. Ctrl+Z undoes it.")
        name = name_of(move.client, self.snapshot.clients)
        text = message.format(name=name, tier=move.client.tier.value)
        self.app.do(lambda: self.app.writer.records.change(text, (None, refusal), what="add"))

    def _open_move(self) -> TierMove | None:
        """The proposal under the cursor; where there is none, that is said."""
        move, client = self._move, self.client
        if client and (move is None or move.refused):
            message = _("No other tier is proposed for {name}.")
            self.app.announce(message.format(name=name_of(client, self.snapshot.clients)))
        return move if move and not move.refused else None

    def action_widen(self) -> None:
        self._files = not self._files
        self.show_from_top()


def _missing(file: ClientFile | None) -> str:
    return _(", ").join(map(_, file.missing)) if file else ""
