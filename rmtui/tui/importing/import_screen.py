"""Importing a file: choose it, answer its questions, look at the plan, and accept it with Enter.

The screen returns the plan to its caller, which carries it out, since at the first start there is no book yet.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.errors import RmtuiError, Stale
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan import Importer, ImportPlan, ReadRecords
from rmtui.exchange.importing.plan_text import has_more, plan_lines, totals
from rmtui.exchange.importing.questions import Answers, Question, next_questions
from rmtui.language import _, ngettext
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.importing.ask_question import PREVIOUS, AskQuestion
from rmtui.tui.importing.file_path import complete_field, names_text, read_path
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.modal import DialogFrame, acts
from rmtui.tui.widgets.notice import Notice

_PROGRESS_INTERVAL = 0.2
"""Seconds between two updates of the progress."""
_MAX_LINES = 1000
"""Lines of a plan that are shown at most."""


def no_records(_kind: type[Any]) -> tuple[Any, ...]:
    """The records of a book that is still to be made."""
    return ()


class ImportScreen(Dialog[ImportPlan | None]):
    """Returns the plan that was accepted, or None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False),
        Binding("enter", "bring_in", show=False),
        Binding("a", "answer", show=False),
        Binding("w", "whole", show=False),
        Binding("backspace", "ask_again", show=False),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, records: ReadRecords, today: date) -> None:
        """`records` gives those of the book of a kind, at the moment of the call."""
        super().__init__()
        self._records, self._today = records, today
        self._path = ""
        self._given: dict[str, str] = {}
        """The answers to the questions of the file."""
        self._answered: list[Question] = []
        """The questions that were answered, the last one at the end."""
        self._plan: ImportPlan | None = None
        """The plan that is shown."""
        self._whole = False
        """Whether everything that was read is shown, rather than the first of each kind."""
        self._goes_on = False
        """Whether all questions were answered, so that those which the answers raise follow at once."""
        self._asks = self._is_shown = self._is_anticipated = False
        """Whether a question is before the person or about to be; whether the plan was drawn; whether a key was
        pressed before that which it would have acted on."""
        self._reading: Worker[None] | None = None
        self._begun, self._row, self._rows = 0.0, 0, 0
        """When reading began; the row that is read, and of how many."""

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Bring in a file"), classes="large"):
            yield Field(hint=_("a file: .xlsx, .csv, .tsv, .vcf or .ics; or a directory of them"), id="path")
            yield Notice(id="status", always=True)
            yield BlockList(id="plan")

    def help_page(self) -> Help:
        known = _(", ").join(_(field.label) for field in CLIENT_FIELDS.values())
        text = _(
            "A row a client, or a holding, policy, contact, review, sale or document with its client in a column; a "
            "contact calendar has clients down and days across. All sheets are read, with headings in one of the first "
            "rows; other words for them are understood too. What is not clear is asked once, and nothing is written "
            "before you have seen it; Backspace takes the last answer back, w shows everything that was read. An "
            "empty cell erases nothing."
        )
        return Help(_("Bring in a file"), [Block(text), Block(known, label=_("Headings"))])

    def on_mount(self) -> None:
        self.set_interval(_PROGRESS_INTERVAL, self._show_progress)
        self._ask_for_file()

    def _ask_for_file(self) -> None:
        """Ask for a file, or for another one; the answers stay, for the case that it is the same again."""
        self._plan = None
        self._goes_on = self._whole = self._is_anticipated = False
        self.query_one(BlockList).blocks = ()
        self.query_one(BlockList).display = False
        self._set_subtitle(_("Tab completes the name, Enter reads the file, F1 helps, Esc goes back"))
        self.query_one(Field).focus()

    # The file

    def action_complete(self) -> None:
        field = self.query_one(Field)
        if field.has_focus:
            names = complete_field(field)
            self._show_status(names_text(names) if len(names) != 1 else "")

    def on_input_changed(self) -> None:
        self._show_status("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() and self._reading is None:
            path = read_path(event.value)
            if path != self._path:
                self._path, self._given, self._answered = path, {}, []
            self._start_reading()

    def _start_reading(self) -> None:
        self._begun, self._row, self._rows = time.monotonic(), 0, 0
        self._set_subtitle(_("Esc stops reading"))
        self._reading = self._read(self._path, dict(self._given))

    @work(thread=True, exclusive=True, group="import")
    def _read(self, path: str, given: dict[str, str]) -> None:
        worker = get_current_worker()

        def progress(done: int, count: int) -> None:
            if worker.is_cancelled:
                raise _Stopped
            self._row, self._rows = done, count

        try:
            answers = Answers(given)
            tables = read_tables([path], answers)
            importer = Importer(tables, self._records, self._today)
            plan = importer.with_further_questions(importer.plan(given, progress), given, progress) if tables else None
        except _Stopped:
            return
        except RmtuiError as problem:
            callback = partial(self._show_problem, str(problem))
        else:
            callback = partial(self._show_plan, plan) if plan else partial(self._ask, [*answers.open.values()])
        if not worker.is_cancelled:
            self.app.call_from_thread(self._finish_reading, worker, callback)

    def _finish_reading(self, worker: Worker[None], callback: Callable[[], None]) -> None:
        """Call back with what a worker read, unless it was stopped meanwhile or another file was named."""
        if worker is self._reading:
            callback()

    def _show_progress(self) -> None:
        if self._reading is None:
            return
        if self._row:
            self._show_status(_("Row {row:,} of {rows:,}").format(row=self._row, rows=self._rows))
        elif (seconds := time.monotonic() - self._begun) > _PROGRESS_INTERVAL:
            self._show_status(_("Reading the file, {seconds:.0f} s").format(seconds=seconds))

    # The plan

    def _show_problem(self, problem: str) -> None:
        self._reading = None
        self._ask_for_file()
        self._show_status(Content.styled(f"! {problem}", "$error"))

    def is_early(self, event: Key, *, seen: bool) -> bool:
        waits = self._asks or self._reading or (self._plan and not (seen and self._is_shown))
        is_early = bool(waits) and acts(event)
        self._is_anticipated |= is_early
        return is_early

    def _allow_accepting(self) -> None:
        """The plan is drawn, and may be accepted from now on; a key pressed earlier is reported."""
        if self._is_anticipated and self._plan and not (self._asks or self._reading):
            early = _("A key pressed before this was shown has done nothing: press it once more.")
            self._show_status(f"{totals(self._plan)}\n{early}")
            self._is_anticipated = False
        self._is_shown = True

    def _show_plan(self, plan: ImportPlan) -> None:
        self._reading = None
        self._plan, self._is_shown = plan, False
        self.call_after_refresh(self._allow_accepting)
        total = totals(plan)
        self._show_status(total)
        self._set_subtitle(_subtitle(plan, may_ask_again=bool(self._answered), is_whole=self._whole))
        sheet = self.query_one(BlockList)
        sheet.display = True
        clients = {client.id: client for client in plan.clients_before}
        lines = list(islice(plan_lines(plan, clients, self._today, whole=self._whole), _MAX_LINES))
        sheet.blocks = [Block(line) for line in lines if line != total]
        sheet.focus()
        if self._goes_on and plan.questions:
            self._ask(next_questions(plan.questions))

    def _ask(self, questions: Sequence[Question], *, answered: bool = False) -> None:
        """Ask one question after the other, until one is left open; then look at the file with the answers.

        What it then leaves open is asked at once, unless a question was left open.
        """
        self._reading = None
        self._goes_on = not questions and answered
        if not questions:
            self._finish_asking(answered=answered)
            return
        question, *rest = questions

        def take(answer: str | None) -> None:
            self._asks = False
            if answer is None:
                self._finish_asking(answered=answered)
            elif answer == PREVIOUS:
                self._ask_last_again()
            else:
                self._keep(question, answer)
                self._ask(rest, answered=True)

        self._push_question(question, take)

    def _push_question(self, question: Question, take: Callable[[str | None], None], *, chosen: str = "") -> None:
        is_first, is_anticipated = not self._answered, self._is_anticipated
        self._asks, self._is_anticipated = True, False
        asked = AskQuestion(question, chosen=chosen, is_first=is_first, is_anticipated=is_anticipated)
        self.app.push_screen(asked, take)

    def _keep(self, question: Question, answer: str) -> None:
        self._given[question.key] = answer
        self._answered.append(question)

    def _ask_last_again(self) -> None:
        """Take the last answer back and ask its question once more; then go on with those that are open."""
        question = self._answered.pop()
        before = self._given.pop(question.key)

        def take(answer: str | None) -> None:
            self._asks = False
            if answer == PREVIOUS:
                self._ask_last_again()
                return
            if answer is not None:
                self._keep(question, answer)
            self._goes_on = answer is not None
            self._start_reading()

        self._push_question(question, take, chosen=before)

    def _finish_asking(self, *, answered: bool) -> None:
        if answered:
            self._start_reading()
        elif self._plan is None:
            self._ask_for_file()
        else:
            self._allow_accepting()

    def action_answer(self) -> None:
        if self._plan and self._plan.questions:
            self._ask(next_questions(self._plan.questions))

    def action_ask_again(self) -> None:
        if self._plan and self._answered and not self.query_one(Field).has_focus:
            self._ask_last_again()

    def action_whole(self) -> None:
        """Show the whole plan, or its beginnings again."""
        if self._plan and not self.query_one(Field).has_focus:
            self._whole, self._goes_on = not self._whole, False
            self._show_plan(self._plan)

    def action_bring_in(self) -> None:
        if self._plan is None or self._plan.is_empty:
            return
        try:
            self._plan.pairs(self._records)
        except Stale as problem:
            self._show_problem(str(problem))
        else:
            self.dismiss(self._plan)

    def action_back(self) -> None:
        """Stop reading; else show the beginnings again; else choose another file; else leave."""
        if self._reading:
            self._reading.cancel()
            self._show_problem(_("It was stopped. Nothing was changed."))
        elif self._plan and self._whole:
            self.action_whole()
        elif self._plan:
            self._ask_for_file()
            self._show_status("")
        else:
            self.dismiss(None)

    def _show_status(self, text: str | Content) -> None:
        self.query_one("#status", Notice).update(text)

    def _set_subtitle(self, text: str) -> None:
        self.query_one(DialogFrame).border_subtitle = Content(text)


class _Stopped(Exception):
    """The worker was cancelled."""


def _subtitle(plan: ImportPlan, *, may_ask_again: bool, is_whole: bool) -> str:
    """The subtitle of a plan: what the keys do."""
    leave = _(", w: all of it, Esc: another file") if has_more(plan) else _(", Esc: another file")
    leave = _(", Esc: less of it") if is_whole else leave
    leave = _(", Backspace: last answer") * may_ask_again + leave
    if plan.questions:
        count = len(plan.questions)
        answers = ngettext("a answers {count} question", "a answers {count} questions", count).format(count=count)
        return answers + _(", Enter brings in the rest") * (not plan.is_empty) + leave
    return (_("Nothing to bring in") if plan.is_empty else _("Enter brings it in")) + leave
