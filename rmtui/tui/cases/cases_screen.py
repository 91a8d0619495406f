"""The cases 投诉与服务: complaints and requests with their deadlines, moved on step by step until they are settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.entry.case_steps import read_step
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.base import Record
from rmtui.records.case import Case, CaseStage
from rmtui.rules.business.case_text import case_clock_text, case_step_text
from rmtui.rules.business.cases import is_late, next_stage, open_cases, with_step
from rmtui.rules.text.phrases import caution_text
from rmtui.terms import capitalized_term, term
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.wording import format_day

_NAME_WIDTH = 20


class CasesScreen(ClientListScreen):
    """The open cases, the most urgent first; or all, the newest first."""

    BINDING_GROUP_TITLE = _("Cases")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("right,x", "step", _("Next stage"), _("What was done: the case comes to its next stage"), id="case-step"),
        key("m", "note", _("Note"), _("What was done, at the same stage"), id="case-note", show=False),
        key("a", "add", _("Add"), _("Write a complaint or request down"), id="add-case"),
        key("e", "edit", _("Edit"), _("Change the case"), id="edit-case"),
        key("w", "widen", _("Open or all"), _("Only those that are open, or all"), id="widen-cases"),
        key("delete", "remove", _("Remove"), _("Remove the case; asks first"), id="remove-case", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._all = False
        self._cases: dict[str, Case] = {}
        self._editor = RecordEditor(self, lambda: self._case)

    @property
    def _case(self) -> Case | None:
        return self._cases.get(self.list.key)

    @property
    def cursor_client(self) -> str:
        return self._case.client if self._case else ""

    def read(self, snapshot: Snapshot) -> None:
        known = [*self.app.book.records(Case)]
        listed = sorted(known, key=lambda one: (one.on, one.id), reverse=True)
        self._cases = {one.id: one for one in (listed if self._all else open_cases(known, snapshot.settings))}

    def fill(self, found: FilterResult, text: str) -> str:
        clients, rows = found.ids, self.list
        shown = [one for one in self._cases.values() if one.client in clients]
        rows.empty = self._empty_text()
        rows.columns = self._columns(shown)
        rows.rows = [self._row(one) for one in shown]
        count = count_text(len(shown), len(self._cases), text)
        return f"{self.BINDING_GROUP_TITLE} {count}"

    def _empty_text(self) -> str:
        if self._all:
            return _("No complaint and no request yet. “a” writes one down.")
        return _("No case is open. “a” writes a complaint or request down, “w” shows those that are settled.")

    def _columns(self, shown: list[Case]) -> tuple[Column, ...]:
        clients = [self.snapshot.clients[one.client] for one in shown]
        return (
            Column(column_width(map(self._clock, shown), WIDEST_NAMES)),
            name_column(clients, self.snapshot.clients, _NAME_WIDTH),
            Column(column_width((term(one.kind) for one in shown), WIDEST_NAMES)),
            Column(column_width((term(one.stage) for one in shown), WIDEST_NAMES)),
            Column(),
        )

    def _row(self, one: Case) -> Row:
        late = is_late(one, self.snapshot.settings, self.snapshot.today)
        return Row(
            one.id,
            (
                (self._clock(one), "soft" if one.stage.is_answered else "late" if late else "soon"),
                (name_of(self.snapshot.clients[one.client], self.snapshot.clients), ""),
                (term(one.kind), "soft"),
                (term(one.stage), "soft"),
                (plain(one.about), ""),
            ),
        )

    def _clock(self, one: Case) -> str:
        return case_clock_text(one, self.snapshot.settings, self.snapshot.today)

    def details(self) -> Iterable[str]:
        one, client, today = self._case, self.client, self.snapshot.today
        if one is None or client is None:
            return ()
        received = _("received {day}").format(day=format_day(one.on, today))
        how = "  ".join(filter(None, (received, term(one.channel), plain(one.by))))
        steps = (case_step_text(step, today) for step in reversed(one.steps))
        return (
            "  ".join((name_of(client, self.snapshot.clients), capitalized_term(one.kind), plain(one.about))),
            how,
            _("wish: {text}").format(text=plain_lines(one.wish)) if one.wish else "",
            caution_text(client),
            *steps,
        )

    def go_to(self, record: Record | None) -> None:
        """Move the cursor to a case; to a settled one among all."""
        if isinstance(record, Case):
            if record.stage is CaseStage.CLOSED and not self._all:
                self.action_widen()
            self.move_cursor_to(record.id)

    def action_widen(self) -> None:
        self._all = not self._all
        self._follow(self.snapshot)

    def action_step(self) -> None:
        if one := self._case:
            self._ask_step(one, next_stage(one.stage))

    def action_note(self) -> None:
        if one := self._case:
            self._ask_step(one, one.stage)

    def _ask_step(self, one: Case, stage: CaseStage) -> None:
        def read(text: str) -> Case:
            return with_step(one, stage, *read_step(text, one, self.snapshot.today))

        def preview(text: str) -> AnswerPreview:
            try:
                return AnswerPreview(case_step_text(read(text).steps[-1], self.snapshot.today))
            except BadInput as why:
                return AnswerPreview(str(why), accepted=False)

        def step(note: str | None) -> None:
            if note is not None:
                after = read(note)
                message = _("{name}: {stage}.").format(name=plain(one.about), stage=term(stage))
                self.app.do(lambda: self.app.writer.records.change(message, (one, after)))
                self.move_cursor_to(after.id)

        question = _("{stage}: what was done?").format(stage=capitalized_term(stage))
        hint = _("rang him, the fee is paid back")
        explained = _("What was done, with its day first if it was not today: yesterday rang him, 24 Nov letter sent.")
        self.app.push_screen(AskText(question, hint=hint, preview=preview, explained=explained), step)

    def action_add(self) -> None:
        self._editor.add(Case, self.client, self.go_to)

    def action_edit(self) -> None:
        self._editor.edit(self._case, self.go_to)

    def action_remove(self) -> None:
        self._editor.remove(self._case)
