"""The plan of a day: its rows in their order, what became of each, and a proposal before it is written down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.events import PlannedContact
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.due_text import reasons_text, row_text
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.contact_minutes import minutes_of
from rmtui.rules.work.day_plan import (
    PLAN_SIGNS,
    PlanRow,
    carried_text,
    day_over_text,
    in_order,
    moved,
    plan_count_text,
)
from rmtui.rules.work.day_proposal import MOST_HOURS, another_day_text, day_with_hours_left, nobody_proposed_text
from rmtui.store.plan_proposal import propose
from rmtui.store.plan_reading import due_on, read_day_plan
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.plan import PlanForm
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.questions import number_preview, read_number
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.screens.line_table_screen import LineTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_long_day, join_sentences

_LEAST_NAME, _TIME = 12, 5
_PROPOSED = "?"
_EMPTY = _(
    "Nothing is planned for this day. “p” proposes a day out of the queue; at the desk “d” puts the client under the "
    "cursor into the plan of today."
)


class PlanScreen(LineTableScreen):
    """Rows of the book, and those of a proposal, which is not in the book until it is accepted."""

    BINDING_GROUP_TITLE = _("Day plan")
    LEGEND = _(
        "+ done: the client was contacted on the day; ~ tried, not reached; ? proposed, and not written down yet. What "
        "was not done is carried over, ×2 for the second working day, for four weeks at most. Rows with a time are in "
        "its order."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("p", "propose", _("Propose"), _("Propose calls and meetings out of the queue, to be changed or accepted")),
        key("y", "accept", _("Accept"), _("Write the proposal down as it stands"), id="accept-proposal"),
        key("e", "edit", _("Edit"), _("Change time, channel, what for, or put it off to another day"), id="edit-plan"),
        key("delete,d", "drop", _("Remove"), _("Drop the row from the plan or the proposal"), id="drop-plan"),
        key("K", "shift(-1)", _("Earlier"), _("Move the row up"), id="plan-earlier", show=False),
        key("J", "shift(1)", _("Later"), _("Move the row down"), id="plan-later", show=False),
        key("left_square_bracket", "turn(-1)", _("Day before"), id="plan-day-before", show=False),
        key("right_square_bracket", "turn(1)", _("Day after"), id="plan-day-after", show=False),
        key("0", "today", _("Today"), _("Back to the plan of today"), id="plan-today", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._away = 0
        """Days from today to the day that is shown."""
        self._plan: list[PlanRow] = []
        self._proposed: dict[str, PlannedContact] = {}
        """By client."""
        self._due: dict[str, DueRow] = {}
        self._editor = RecordEditor(self, lambda: self._planned_here)

    @property
    def _day(self) -> date:
        return self.snapshot.today + timedelta(days=self._away)

    @property
    def _here(self) -> PlanRow | None:
        """The row under the cursor."""
        return next((row for row in self._rows if row.client == self.cursor_client), None)

    @property
    def _planned_here(self) -> PlannedContact | None:
        return here.planned if (here := self._here) else None

    @property
    def _rows(self) -> list[PlanRow]:
        """The plan with the proposal."""
        return in_order([*self._plan, *map(_proposed_row, self._proposed.values())])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action != "accept" or bool(self._proposed)

    def read(self, snapshot: Snapshot) -> None:
        self._plan = list(snapshot.plan) if not self._away else read_day_plan(self.app.book, self._day, snapshot.today)
        known = {row.client for row in self._plan}
        self._proposed = {
            one: planned
            for one, planned in self._proposed.items()
            if one in snapshot.clients and one not in known and planned.on == self._day
        }
        self._due = {row.client.id: row for row in snapshot.due}
        if self._away:
            self._due = due_on(self.app.book, self._day, snapshot.today)

    def fill(self, found: FilterResult, text: str) -> str:
        among, clients = found.ids, self.snapshot.clients
        shown = [(place, row) for place, row in enumerate(self._rows, 1) if not text or row.client in among]
        rows = self.list
        rows.empty = _EMPTY
        names = [clients[row.client] for _place, row in shown if row.client in clients]
        name, least = (max(_LEAST_NAME, names_width(names, clients, most)) for most in (WIDEST_NAMES, 0))
        rows.columns = (
            *(Column(1), Column(2, right=True), Column(_TIME), Column(1)),
            *(Column(name, least=least), Column(1), Column()),
        )
        rows.rows = [self._row(place, row) for place, row in shown]
        self.refresh_bindings()
        self.titles.show(["", "", _("Time"), "", _("Name"), "", _("What for")])
        minutes = sum(minutes_of(row.planned.channel) for row in self._rows if not row.is_done)
        parts = [
            _("Day plan"),
            format_long_day(self._day),
            plan_count_text(self._plan),
            _("{count} proposed").format(count=len(self._proposed)) if self._proposed else "",
            _("{minutes} minutes to do").format(minutes=minutes) if minutes else "",
        ]
        return "  ".join(filter(None, parts))

    def _row(self, place: int, row: PlanRow) -> Row:
        one, client = row.planned, self.snapshot.clients.get(row.client)
        proposed = row.client in self._proposed
        sign = _PROPOSED if proposed else PLAN_SIGNS[row.state]
        style: TextStyle = "good" if row.is_done else "late" if row.carried else "soon" if proposed else ""
        return Row(
            row.client,
            (
                (sign, style),
                (str(place), "soft"),
                (row.at, ""),
                (one.channel.value if one.channel else "", "strong"),
                (name_of(client, self.snapshot.clients) if client else client_names([one.client], {}), ""),
                (client.tier.value if client else "", "soft"),
                (self._words(row), style),
            ),
        )

    def _words(self, row: PlanRow) -> str:
        """Since when it is carried over, what for, and once it is done what was said."""
        due = self._due.get(row.client)
        what = plain(row.what_came(reasons_text(due, self._day) if due else "")).replace("\n", " ")
        return "  ".join(filter(None, (carried_text(row, self._day), what)))

    def details(self) -> Iterable[str]:
        client, row = self.client, self._here
        if row is None or client is None:
            return ()
        due = self._due.get(row.client)
        return (
            name_of(client, self.snapshot.clients),
            plain(row.planned.note if due and not row.is_done else row.what_came()),
            plain(row_text(due, self._day)) if due else "",
            caution_text(client),
        )

    def go_to(self, record: Record | None) -> None:
        """Show the day of a planned contact, with the cursor on it."""
        if isinstance(record, PlannedContact):
            self._go((record.on - self.snapshot.today).days)
            self.move_cursor_to(record.client)

    # The day

    def action_turn(self, step: int) -> None:
        self._go(self._away + step)

    def action_today(self) -> None:
        self._go(0)

    def _go(self, away: int) -> None:
        self._away, self._proposed = away, {}
        self._follow(self.snapshot)
        self.list.action_first()

    # The proposal

    def action_propose(self) -> None:
        """Ask how many hours are to be filled; what is proposed stands in the list until it is accepted or left."""
        if self._day < self.snapshot.today:
            self.app.announce(day_over_text(self._day), error=True)
            return
        today = self.snapshot.today
        day = self._day if self._away else day_with_hours_left(today, self._now())
        is_moved = day != self._day
        if is_moved:
            self._go((day - today).days)

        def propose_hours(answer: str | None) -> None:
            if answer and (hours := read_number(answer, MOST_HOURS)):
                self._propose(hours)

        question = _("How many hours of calls and meetings?")
        explained = _("What is planned already takes its part: a quarter of an hour a call, an hour a meeting.")
        explained = join_sentences(another_day_text(day), explained) if is_moved else explained
        value = str(self.snapshot.settings.plan_hours)
        wanted = _("A whole number of hours from 1 to {most}.").format(most=MOST_HOURS)
        preview = number_preview(MOST_HOURS, wanted, lambda hours: ngettext("{count} hour", "{count} hours", hours))
        self.app.push_screen(AskText(question, value=value, preview=preview, explained=explained), propose_hours)

    def _now(self) -> str:
        return self.app.clock().strftime("%H:%M")

    def _propose(self, hours: int) -> None:
        now = "" if self._away else self._now()
        with self.app.announcing_errors():
            found = propose(self.app.book, self.snapshot.today, self._day, hours, not_before=now)
            self._proposed = {one.client: one for one in found}
            self.apply_filter()
            keys = _("“y” writes it down, “e” changes a row, “d” drops one, Esc drops them all.")
            self.app.announce(keys if found else nobody_proposed_text())

    def action_accept(self) -> None:
        if not self._proposed:
            self.app.announce(_("Nothing is proposed: “p” does."), error=True)
            return
        planned = [*self._proposed.values()]
        if self.app.do(lambda: self.app.writer.plan.add(planned)):
            self._proposed = {}
            self.apply_filter()

    async def action_back(self) -> None:
        if self._proposed and not (self.filter_field.display or self.entry_box.field.has_focus):
            self._proposed = {}
            self.apply_filter()
        else:
            await super().action_back()

    # A row

    def line_written(self) -> None:
        """On to the next row that is not done, or where all are, to the next."""
        done = {row.client for row in self._rows if row.is_done}
        behind = self.list.rows[self.list.cursor + 1 :]
        self.list.action_move(next((step for step, row in enumerate(behind, 1) if row.key not in done), 1))

    def action_edit(self) -> None:
        one = self._planned_here
        if one is None:
            return
        if one.client not in self._proposed:
            self._editor.edit(one)
            return

        def keep(changed: PlannedContact) -> str:
            self._proposed[changed.client] = changed
            return ""

        def edited(_changed: Record | None) -> None:
            self._follow(self.snapshot)

        form = PlanForm(self.snapshot, self.app.writer, one, keep)
        self.app.push_screen(FormScreen(form, one), edited)

    def action_drop(self) -> None:
        here = self._here
        if here and self._proposed.pop(here.client, None):
            self.apply_filter()
        elif here:
            self.app.do(lambda: self.app.writer.plan.drop([here]))

    def action_shift(self, step: int) -> None:
        """Move the row under the cursor up or down."""
        rows, client = self._plan, self.cursor_client
        index = next((index for index, row in enumerate(rows) if row.client == client), None)
        if index is None or not 0 <= index + step < len(rows):
            return
        if rows[index].at and rows[index + step].at:
            self.app.announce(_("Rows with a time are in its order: “e” changes the time."), error=True)
            return
        changes = moved(rows, client, index + step + 1)
        self.app.do(lambda: self.app.writer.plan.move(changes))


def _proposed_row(planned: PlannedContact) -> PlanRow:
    return PlanRow(planned, at=planned.at)
