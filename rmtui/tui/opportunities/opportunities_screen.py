"""The opportunities 商机: a board by stage, on which they are moved by a key until they are won or lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.base import Record
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.rules.business.opportunities import (
    BoardColumn,
    board,
    moved_on,
    next_stage,
    opportunity_changes,
    stands_still,
    with_stage,
)
from rmtui.rules.conduct.suitability import suitability_text
from rmtui.rules.text.phrases import caution_text
from rmtui.terms import capitalized_term, term
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.headed_list import HeadedList, heading
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.wording import format_day, format_days_ago, format_money, join_sentences

_NAME_WIDTH, _PRODUCT_WIDTH = 20, 24
_LATELY = 90
"""Days for which one that was won or lost stays on the board."""


class OpportunitiesScreen(ClientListScreen):
    """The stages one below the other, each with its sum and what is likely to come of it."""

    BINDING_GROUP_TITLE = _("Opportunities")
    list_type = HeadedList
    BINDINGS: ClassVar[list[BindingType]] = [
        key("right", "move_stage(1)", _("Next stage"), _("To the next stage; won, it becomes a sale"), id="stage-on"),
        key("left", "move_stage(-1)", _("Stage before"), _("Back to the stage before"), id="stage-back", show=False),
        key("x", "lose", _("Lost"), _("It is lost: asks why"), id="lose-opportunity"),
        key("a", "add", _("Add"), _("Write an opportunity down"), id="add-opportunity"),
        key("e", "edit", _("Edit"), _("Change the opportunity"), id="edit-opportunity"),
        key(
            "delete",
            "remove",
            _("Remove"),
            _("Remove the opportunity; asks first"),
            id="remove-opportunity",
            show=False,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._opportunities: dict[str, Opportunity] = {}
        self._editor = RecordEditor(self, lambda: self._opportunity)

    @property
    def _opportunity(self) -> Opportunity | None:
        return self._opportunities.get(self.list.key)

    @property
    def cursor_client(self) -> str:
        return self._opportunity.client if self._opportunity else ""

    def read(self, snapshot: Snapshot) -> None:
        self._opportunities = {
            one.id: one
            for one in self.app.book.records(Opportunity)
            if one.stage.is_open or (snapshot.today - moved_on(one)).days <= _LATELY
        }

    def fill(self, found: FilterResult, text: str) -> str:
        snapshot, rows = self.snapshot, self.list
        clients = found.ids
        shown = [one for one in self._opportunities.values() if one.client in clients]
        columns = board(shown, snapshot.settings, snapshot.today)
        rows.empty = _("No opportunity yet. “a” writes one down: what a client may buy, how much and by when.")
        rows.columns = self._columns(shown)
        rows.rows = [row for column in columns if column.opportunities for row in self._column_rows(column)]
        still_open = [column for column in columns if column.stage.is_open]
        weighted = format_money(sum(column.weighted for column in still_open))
        open_here = sum(len(column.opportunities) for column in still_open)
        open_in_all = sum(one.stage.is_open for one in self._opportunities.values())
        count = count_text(open_here, open_in_all, text)
        return f"{self.BINDING_GROUP_TITLE} {count}  " + _("weighted {amount}").format(amount=weighted)

    def _columns(self, shown: list[Opportunity]) -> tuple[Column, ...]:
        clients = [self.snapshot.clients[one.client] for one in shown]
        return (
            name_column(clients, self.snapshot.clients, _NAME_WIDTH),
            Column(column_width((plain(one.product) for one in shown), WIDEST_NAMES), least=_PRODUCT_WIDTH),
            Column(column_width(map(_amount, shown), WIDEST_NAMES), right=True),
            Column(column_width((self._expected(one) for one in shown), WIDEST_NAMES)),
            Column(),
        )

    def _column_rows(self, column: BoardColumn) -> list[Row]:
        parts = [f"{capitalized_term(column.stage)} {len(column.opportunities)}", format_money(column.amount)]
        if column.stage.is_open:
            parts.append(_("weighted {amount}").format(amount=format_money(column.weighted)))
        return [heading("  ".join(parts)), *map(self._row, column.opportunities)]

    def _row(self, one: Opportunity) -> Row:
        today = self.snapshot.today
        is_late = one.stage.is_open and one.expected_on is not None and one.expected_on < today
        remark = one.next_step if one.stage.is_open else one.reason
        return Row(
            one.id,
            (
                (name_of(self.snapshot.clients[one.client], self.snapshot.clients), ""),
                (plain(one.product), ""),
                (_amount(one), ""),
                (self._expected(one), "late" if is_late else "soft"),
                (plain(remark), "soon" if stands_still(one, today) else "soft"),
            ),
        )

    def _expected(self, one: Opportunity) -> str:
        """The day on which it is expected; once it is closed the day of that."""
        day = one.expected_on if one.stage.is_open else one.moved_on
        return format_day(day, self.snapshot.today) if day else ""

    def details(self) -> Iterable[str]:
        one, client = self._opportunity, self.client
        if one is None or client is None:
            return ()
        today = self.snapshot.today
        if one.stage.is_open:
            since = _("{stage} since {day}").format(stage=term(one.stage), day=format_day(moved_on(one), today))
        else:
            since = _("{stage} {day}").format(stage=term(one.stage), day=format_days_ago(moved_on(one), today))
        still = _("nothing moved for a month") if stands_still(one, today) else ""
        warnings = suitability_text(client, one.risk, today)
        return (
            "  ".join((name_of(client, self.snapshot.clients), plain(one.product), _amount(one))),
            _(", ").join(filter(None, (since, still))),
            plain_lines(one.note),
            _("Mind: {warnings}.").format(warnings=warnings) if warnings and one.stage.is_open else "",
            caution_text(client),
        )

    def go_to(self, record: Record | None) -> None:
        """Move the cursor to an opportunity."""
        if isinstance(record, Opportunity):
            self.move_cursor_to(record.id)

    def action_move_stage(self, step: int) -> None:
        if one := self._opportunity:
            self._move(one, next_stage(one.stage, step))

    def action_lose(self) -> None:
        one = self._opportunity
        if one is None:
            return

        def lose(reason: str | None) -> None:
            if reason is not None:
                self._move(one, OpportunityStage.LOST, reason)

        self.app.push_screen(AskText(_("Why was it lost?"), hint=_("too dear, another bank, no need")), lose)

    def _move(self, one: Opportunity, stage: OpportunityStage, reason: str = "") -> None:
        """To a stage; the cursor stays on it."""
        today = self.snapshot.today
        after = with_stage(one, stage, today, reason)
        if after == one:
            self.app.announce(_("{name}: {stage}.").format(name=plain(one.product), stage=term(stage)))
            return
        text = _("{name}: {stage}; the sale is written down.") if self._becomes_sale(after) else _("{name}: {stage}.")
        message, client = text.format(name=plain(one.product), stage=term(stage)), self.snapshot.clients.get(one.client)
        if self._becomes_sale(after) and (warnings := suitability_text(client, one.risk, today)):
            message = join_sentences(message, _("Mind: {warnings}.").format(warnings=warnings))
        self.app.do(lambda: self.app.writer.records.change(message, *opportunity_changes(one, after, today)))
        self.go_to(after)

    @staticmethod
    def _becomes_sale(after: Opportunity) -> bool:
        return after.stage is OpportunityStage.WON and not after.sale

    def action_add(self) -> None:
        self._editor.add(Opportunity, self.client, self.go_to)

    def action_edit(self) -> None:
        self._editor.edit(self._opportunity, self.go_to)

    def action_remove(self) -> None:
        self._editor.remove(self._opportunity)


def _amount(one: Opportunity) -> str:
    return format_money(one.amount, one.currency)
