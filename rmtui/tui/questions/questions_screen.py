"""The manager's own questions, of the survey and of call-backs: a list that grows and shrinks."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from rmtui.entry.answers import usual_callback_questions
from rmtui.fit_text import fit
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.question import AnswerKind, Question, Questionnaire
from rmtui.terms import term
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.question import QuestionForm
from rmtui.tui.frame.ask_choice import confirm
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.modal import DialogFrame, Modal
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, RowList, column_width

_MAX_ROWS = 15
"""Rows that are shown at a time at most."""
_TITLE = 60
"""Cells of a question's title that are for what goes."""


class QuestionsScreen(Modal[None]):
    """Those of the survey first, each in the order in which they are asked."""

    app = getters.app(BookApp)
    BINDING_GROUP_TITLE = _("Questions")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "add", _("Add"), _("Add a question of your own"), id="add-question"),
        key("e", "edit", _("Edit"), _("Change the question under the cursor"), id="edit-question"),
        key("delete", "remove", _("Remove"), _("Remove a question; its answers stay"), id="remove-question"),
        key("u,ctrl+z", "undo", _("Undo"), _("Undo the last change"), id="undo-question"),
        Binding("escape", "dismiss(None)", _("Back"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._questions: dict[str, Question] = {}

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Questions"), _("“a” adds, “e” changes, Del removes, “u” undoes, Esc goes back")):
            yield RowList()

    def on_mount(self) -> None:
        self.watch(self.app, "snapshot", self._show)

    @property
    def _question(self) -> Question | None:
        """The question under the cursor."""
        return self._questions.get(self.query_one(RowList).key)

    def action_add(self) -> None:
        self._open(None)

    def action_edit(self) -> None:
        if self._question:
            self._open(self._question)

    def on_row_list_selected(self) -> None:
        self.action_edit()

    def _open(self, question: Question | None) -> None:
        def go(changed: Record | None) -> None:
            if changed:
                self.query_one(RowList).move_cursor_to(changed.id)

        form = QuestionForm(self.app.snapshot, self.app.writer, question)
        self.app.push_screen(FormScreen(form, question), go)

    def action_remove(self) -> None:
        question = self._question
        if question is None:
            return
        name = fit(plain(question.name), _TITLE).rstrip()
        message = _("Removed: {what}. Ctrl+Z brings it back.").format(what=name)
        remove = partial(self.app.do, partial(self.app.writer.records.remove, message, question))
        ask = _("Remove {what}?").format(what=name)
        confirm(self.app, ask, _("Remove it; its answers stay"), _("Keep it"), remove)

    def action_undo(self) -> None:
        self.app.do(self.app.writer.undo)

    def _show(self) -> None:
        found = sorted(self.app.book.records(Question), key=lambda one: one.asked_in is Questionnaire.CALLBACK)
        self._questions = {one.id: one for one in found}
        names = [plain(one.name) for one in found]
        rows = self.query_one(RowList)
        rows.columns = (
            Column(column_width((term(one) for one in Questionnaire), WIDEST_NAMES)),
            Column(column_width(names, WIDEST_NAMES)),
            Column(),
        )
        rows.styles.height = max(3, min(len(found), _MAX_ROWS))
        usual = _(", ").join(one.name for one in usual_callback_questions())
        rows.empty = _("None yet: “a” adds one. As long as there is none for call-backs they ask: {usual}.").format(
            usual=usual
        )
        rows.rows = [
            Row(one.id, ((term(one.asked_in), "soft"), (name, ""), (_answers_text(one), "soft")))
            for one, name in zip(found, names, strict=True)
        ]


def _answers_text(question: Question) -> str:
    """How it is answered, and the question in full."""
    is_choice = question.kind is AnswerKind.CHOICE
    kind = plain(" / ".join(question.choices)) if is_choice else term(question.kind)
    return "  ".join(filter(None, (kind, plain(question.text))))
