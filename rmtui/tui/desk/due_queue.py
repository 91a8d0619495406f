"""The pane of who is due for contact, worst first, always with the reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive

from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.due_text import reason_text, row_text, score_lines
from rmtui.rules.contact.queue_filter import QueueFilter, filter_choices, filtered
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.work.day_plan import PlanRow
from rmtui.tui.desk.messages import PromiseKept
from rmtui.tui.desk.snapshot_pane import ClientRowsPane
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.phrases import CADENCE_SIGNS
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Column, Row, RowList, column_width


class DuePane(ClientRowsPane):
    """The queue; below it the row under the cursor in full, or on request the sum of its score."""

    number, page = 3, "today"
    BINDING_GROUP_TITLE = _("Due for contact")
    BINDINGS: ClassVar[list[BindingType]] = [
        *channel_keys(shown="TEM"),
        key(
            "c",
            "screen.campaign",
            _("Campaign"),
            _("Begin a line about the client for the campaign that runs"),
            id="contact-for-campaign",
            show=False,
        ),
        key("s", "screen.snooze", _("Snooze"), _("Hide the client from the queue until a day")),
        key("x", "keep_promise", _("Promise done"), id="kept", show=False),
        key(
            "f",
            "filter",
            _("Narrow the queue"),
            _("Show only who can be called now, an area, or what fits half an hour"),
            show=False,
        ),
        key("w", "why", _("Why"), _("Show how the place in the queue comes about")),
    ]

    shows_score: reactive[bool] = reactive(False, repaint=False)
    """Whether the sum of the score is shown."""
    chosen: reactive[QueueFilter] = reactive(QueueFilter(), init=False, repaint=False)
    """What of the queue is shown."""
    app = getters.app(BookApp)
    _rows: tuple[DueRow, ...] = ()
    """The rows that are shown."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield RowList(id="due")
        yield Notice(id="reason")

    def watch_snapshot(self, snapshot: Snapshot) -> None:
        rows = self.query_one(RowList)
        self._rows = filtered(snapshot.due, self.chosen, self.app.clock())
        clients = [row.client for row in self._rows]
        planned = planned_marks(snapshot.plan)
        shown = [planned[client.id] for client in clients if client.id in planned]
        rows.columns = (Column(column_width(shown, 3)), name_column(clients, snapshot.clients, 12), Column(1), Column())
        nobody = _(
            "Nobody is due. Clients you have not spoken to for a while appear here, as do birthdays and promises."
        )
        rows.empty = nobody if self.app.discreet_client is None else _("Discreet view: the queue is not shown.")
        marks = self.chosen.marks
        if marks and snapshot.due:
            filters = _(", ").join(self.chosen.texts)
            rows.empty = _("Nobody who is due fits: {filters}. “f” shows everybody.").format(filters=filters)
        rows.rows = [_row(row, snapshot, planned) for row in self._rows]
        count = f"{len(self._rows)}/{len(snapshot.due)} {marks}" if marks else f"{len(snapshot.due)}"
        self.heading = f"{self.BINDING_GROUP_TITLE} {count}"
        self._explain_all()

    def watch_chosen(self) -> None:
        self.watch_snapshot(self.snapshot)

    def watch_shows_score(self) -> None:
        self.query_one(Notice).set_class(self.shows_score, "-sum")
        self._explain_all()

    def on_row_list_highlighted(self, _event: RowList.Highlighted) -> None:
        self._explain()

    def move_cursor_to(self, client: str) -> None:
        super().move_cursor_to(client)
        self._explain()

    def action_keep_promise(self) -> None:
        if row := self._here:
            self.post_message(PromiseKept("", row.client.id))

    def action_filter(self) -> None:
        """Ask what of the queue is shown; what is on already is taken off."""
        choices = filter_choices(self.chosen, self.snapshot.due)
        answers = [(str(place), f"{'*' if one.is_on else ' '} {one.text}") for place, one in enumerate(choices)]

        def choose(answer: str | None) -> None:
            if answer:
                self.chosen = choices[int(answer)].leads_to

        self.app.push_screen(AskChoice(_("Who of the queue is shown?"), answers), choose)

    def action_why(self) -> None:
        self.shows_score = not self.shows_score

    @property
    def _here(self) -> DueRow | None:
        """The row under the cursor."""
        return self._rows[self.query_one(RowList).cursor] if self._rows else None

    def _explain_all(self) -> None:
        """Explain the row under the cursor, in a height that any of them can be explained in."""
        self.query_one(Notice).keep_room_for(map(self._explanation, self._rows))
        self._explain()

    def _explain(self) -> None:
        self.query_one(Notice).update(self._explanation(self._here) if self._here else "")

    def _explanation(self, row: DueRow) -> str:
        today = self.snapshot.today
        if self.shows_score:
            return "\n".join(map(plain, score_lines(row, today)))
        told = (planned_text(self.snapshot.plan, row.client.id), row_text(row, today))
        return plain(" · ".join(filter(None, told)))


def planned_marks(plan: Iterable[PlanRow]) -> dict[str, str]:
    """By client of a plan the place in the plan; + where it is done."""
    return {row.client: "+" if row.is_done else f"{place}" for place, row in enumerate(plan, 1)}


def planned_text(plan: Iterable[PlanRow], client: str) -> str:
    """no 2 in today's plan, 10:30; "" where the client is not in it."""
    for place, row in enumerate(plan, 1):
        if row.client == client:
            text = _("in today’s plan: done") if row.is_done else _("no. {place} in today’s plan").format(place=place)
            return _(", ").join(filter(None, (text, "" if row.is_done else row.at)))
    return ""


def _row(row: DueRow, snapshot: Snapshot, planned: Mapping[str, str]) -> Row:
    """`planned`: the marks of the plan of today, which stand in place of the sign."""
    sign, text_style = CADENCE_SIGNS[CadenceStatus.RED if _broken(row, snapshot) else row.status]
    reasons = _(", ").join(plain(reason_text(reason, snapshot.today)) for reason in row.reasons)
    mark = planned.get(row.client.id)
    return Row(
        row.client.id,
        (
            (mark, "strong") if mark else (sign, text_style),
            (name_of(row.client, snapshot.clients), ""),
            (row.client.tier.value, "soft"),
            (reasons, text_style),
        ),
    )


def _broken(row: DueRow, snapshot: Snapshot) -> bool:
    """Whether a promise of the client is past its day."""
    return any(one.cause is Cause.PROMISE and one.day and one.day < snapshot.today for one in row.reasons)
