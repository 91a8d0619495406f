"""The screen of a form: it asks for the fields, checks the answers, and never loses one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, Generic

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import TextArea

from rmtui.entry.fields.field import Field
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.tui.forms.form import Answers, Form, RecordT
from rmtui.tui.forms.form_body import FormBody
from rmtui.tui.forms.row import FormRow, row_help
from rmtui.tui.frame.ask_choice import ask_before_loss, confirm
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.frame.discreet import refuse_masked
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.navigation.help import Help, key_blocks
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.paragraphs import without_controls
from rmtui.tui.widgets.row_list import column_width

_WIDEST_LABEL = 40
_AT_FIRST = 12
"""Lines of a long form that are there at once; the others follow while the person reads these."""

_BESIDE_ROWS = 8
"""Lines of the screen that are not for the rows."""


class FormScreen(Dialog[RecordT | None], Generic[RecordT]):
    """Returns the record that was saved, or None when the form is left."""

    app = getters.app(BookApp)
    CSS_PATH = "forms.tcss"
    BINDING_GROUP_TITLE = _("Form")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "save", _("Save"), _("Keep what is filled in")),
        key("down", "app.focus_next", _("Next field"), id="next-field", show=False),
        key("up", "app.focus_previous", _("Previous field"), id="previous-field", show=False),
        key("ctrl+r", "theirs", _("Take theirs"), _("Reload the other version"), id="take-theirs"),
        key(
            "f3",
            "show_other",
            _("Who that is"),
            _("A page about the client who has the same answer"),
            id="other-client",
        ),
        key("ctrl+f", "find_field", _("Find"), _("To a field, by a word of its name"), id="find-field", priority=True),
        key("f2", "show_all", _("All fields"), _("Ask for every field there is"), id="all-fields"),
        key("f1,question_mark", "help", _("Help"), _("What may be written in each field"), id="form-help"),
        key("escape", "leave", _("Back"), _("Leave the form; asks first if anything was changed"), id="leave-form"),
        Binding("enter", "next_field", show=False, priority=True),
    ]

    def __init__(self, form: Form[RecordT], base: RecordT | None = None) -> None:
        """`base` is the record to change; None for a new one."""
        super().__init__()
        self.form, self.base = form, base
        self._fields = {field.name: field for field in form.fields}
        self._following: set[str] = set()
        """The fields whose answers something follows from that is not worked out yet."""
        self._saved = False
        self._all_shown = base is not None or not form.wanted_first

    def compose(self) -> ComposeResult:
        texts = self.form.texts(self.base)
        fields = self.form.fields
        widest = min(_WIDEST_LABEL, self.app.size.width // 2 - 10)
        indent = column_width((_(field.label) for field in fields), widest) + 2
        rows = [FormRow(field, _typeable(field, texts.get(field.name, "")), indent) for field in fields]
        with Vertical(id="form") as frame:
            frame.border_title = Content(plain(self.form.title))
            frame.border_subtitle = Content(_("Ctrl+S saves, Esc goes back"))
            body = FormBody(plain(self.form.title), rows)
            body.styles.max_height = max(self.app.size.height - _BESIDE_ROWS, 1)
            self._show_relevant(body)
            body.styles.min_height = min(body.lines, max(self.app.size.height - _BESIDE_ROWS, 1))
            lines = [line for heading, group in body.sections.values() for line in (heading, *group)]
            with body:
                yield from lines[:_AT_FIRST]
            yield Notice(id="hint", always=True)
        yield KeyBar()
        self.call_after_refresh(self._mount_rest, lines[_AT_FIRST:])

    async def _mount_rest(self, lines: Sequence[Widget]) -> None:
        """Mount the rows below the first lines, whose room is kept already; nothing in a form that was left by then."""
        for body in self.query(FormBody):
            await body.mount_all(lines)
            body.styles.min_height = None

    def on_mount(self) -> None:
        if refuse_masked(self.app):
            self.dismiss(None)
            return
        self.watch(self.app, "snapshot", self._follow_book, init=False)

    def on_resize(self, event: Resize) -> None:
        self.body.styles.max_height = max(event.size.height - _BESIDE_ROWS, 1)

    @property
    def body(self) -> FormBody:
        """The rows, by the names of their fields."""
        return self.query_one(FormBody)

    @property
    def answers(self) -> Answers:
        return self.body.answers

    # While it is filled in

    def on_form_row_reached(self, message: FormRow.Reached) -> None:
        self.query_one("#hint", Notice).update(message.row.hint)
        message.row.scroll_visible(animate=False)
        self.refresh_bindings()

    def on_form_row_answered(self, message: FormRow.Answered) -> None:
        self._read_answer(message.name)
        self.refresh_bindings()

    def _read_answer(self, name: str) -> None:
        """Take in an answer as it stands."""
        text = self.body.rows[name].text
        if text == self.answers.texts[name]:
            return
        self.answers.texts[name] = text
        self._show_message(name)
        self._show_relevant(self.body)
        if name in self.form.derives:
            self._following.add(name)
            self._derive(name, text)

    def action_next_field(self) -> None:
        """To the next field; in a form of one, which has none, it is saved."""
        if len(self._fields) == 1:
            self.action_save()
        else:
            self.focus_next()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        if action == "show_all":
            return not self._all_shown
        if action == "find_field":
            return len(self._fields) > _AT_FIRST
        if action == "show_other":
            return bool(self.is_mounted and self._other)
        if action == "next_field":
            return not isinstance(self.focused, TextArea)
        return action != "theirs" or bool(self.is_mounted and self._conflict)

    def action_show_other(self) -> None:
        if other := self._other:
            self.app.push_screen(self.app.brief_screen(other))

    def action_theirs(self) -> None:
        if name := self._conflict:
            self.body.rows[name].text = self.answers.conflicts[name]
            del self.answers.conflicts[name]
            self._show_message(name)

    def action_show_all(self) -> None:
        self._all_shown = True
        self._show_relevant(self.body)
        self.refresh_bindings()
        if self.focused:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_find_field(self) -> None:
        """Ask for a word of a field's name, heading or hint, and go to the field."""

        def preview(text: str) -> AnswerPreview:
            labels = _("; ").join(row.label for row in self.body.rows_with(text))
            return AnswerPreview(labels or _("No field here is called that."), accepted=bool(labels))

        def go(text: str | None) -> None:
            if text and (rows := self.body.rows_with(text)):
                rows[0].answer.focus()

        self.app.push_screen(AskText(_("Which field?"), hint=_("a word of its name"), preview=preview), go)

    def help_page(self) -> Help:
        """What may be written in each field, from the one with the cursor on; then the keys."""
        names = self.body.shown_fields
        fields = row_help(self.body.rows[name] for name in names)
        at = names.index(self._current) if self._current in names else 0
        actions = (one for one in screen_actions(self, self.app.own_keys) if self.check_action(one.action, ()))
        return Help(plain(self.form.title), [*fields, *key_blocks(actions)], at=at)

    # The end of it

    def action_save(self) -> None:
        self._read_all_answers()
        problems = {name: problem for name in self.body.shown_fields if (problem := self._problem(name))}
        if problems:
            self.body.rows[next(iter(problems))].answer.focus()
            self.app.announce(next(iter(problems.values())), error=True)
            return
        try:
            record = self.form.record(self.base, self._values())
        except BadInput as problem:
            self.app.announce(str(problem), error=True)
            return
        if question := self.form.confirmation(self.base, record):
            yes, no = _("Save what is filled in"), _("Back to the form")
            confirm(self.app, _("Save it like this?"), yes, no, lambda: self._keep(record), message=question)
        else:
            self._keep(record)

    def _keep(self, record: RecordT) -> None:
        """Save a record and leave; the form stays where the book refuses."""
        if self.base is not None and record == self.base:
            self.dismiss(None)
        elif self.app.do(lambda: self._save_record(record)):
            self.dismiss(record)
        else:
            self.app.read()  # what was changed elsewhere meanwhile shows beside the field it is about

    def _read_all_answers(self) -> None:
        """Take over what is typed in every row, and fill the rows whose text is derived from others."""
        for name in self.body.rows:
            self._read_answer(name)
        for name in tuple(self._following):
            text = self.answers.texts[name]
            self._fill(name, text, self.form.derived(name, text))

    def _save_record(self, record: RecordT) -> str:
        message = self.form.save(self.base, record)
        self._saved = True
        return message

    def action_leave(self) -> None:
        for name in self.body.rows:
            self._read_answer(name)
        if not self.answers.changed:
            self.dismiss(None)
            return
        save = _("Save what is filled in"), self.action_save
        drop = _("Drop the changes"), partial(self.dismiss, None)
        ask_before_loss(self.app, _("The form was changed"), [save, drop])

    # What it takes

    @property
    def _today(self) -> date:
        return self.app.snapshot.today

    @property
    def _current(self) -> str:
        """The field with the cursor."""
        return self.body.field_with(self.focused)

    @property
    def _conflict(self) -> str:
        """The field with the cursor, if it was changed elsewhere too."""
        return self._current if self._current in self.answers.conflicts else ""

    @property
    def _other(self) -> str:
        """The id of another client who has an answer, too: that in the field with the cursor, else the first one."""
        changed = self.answers.changed
        found = self.form.alike(self.base, self._readable_values()) if changed else {}
        return next((found[name] for name in (self._current, *changed) if name in found and name in changed), "")

    @property
    def _given(self) -> Collection[str]:
        """The fields whose answers are taken: what was changed, or all that was filled in of a new record."""
        return self.body.answered_fields if self.base is None else self.answers.changed

    def _values(self) -> dict[str, Any]:
        """The meaning of the answers. BadInput where one means nothing."""
        return {name: self.body.rows[name].value(self._today) for name in self._given}

    def _readable_values(self) -> dict[str, Any]:
        """The meaning of the answers so far, without those that cannot be read yet."""
        return {name: self.body.rows[name].value(self._today) for name in self._given if not self._problem(name)}

    def _problem(self, name: str) -> str:
        """Why the answer cannot be kept; one that nobody touched stays as it is."""
        if self.base is not None and name not in self.answers.changed:
            return ""
        try:
            self.body.rows[name].value(self._today)
        except BadInput as problem:
            return str(problem)
        return ""

    def _show_message(self, name: str) -> None:
        """Show beneath a field the message on its answer."""
        row, answers = self.body.rows[name], self.answers
        if name in answers.conflicts:
            sentence = _("It was changed elsewhere to “{text}”. Ctrl+R reloads that; Ctrl+S keeps yours.")
            row.message = Content.styled(f"! {sentence.format(text=plain(answers.conflicts[name]))}", "$warning")
        elif problem := self._problem(name) if name in answers.changed else "":
            row.message = Content.styled(f"! {problem}", "$error")
        elif note := self._note(name, row):
            row.message = Content.styled(note, "$foreground 62%")
        else:
            row.message = Content()

    def _note(self, name: str, row: FormRow) -> str:
        """A warning of an answer that may be kept, or what it is understood as."""
        if name not in self.answers.changed:
            return ""
        if warning := self.form.warnings(self.base, self._readable_values()).get(name):
            return f"! {warning}"
        meaning = row.meaning(self._today)
        return f"= {plain_lines(meaning)}" if meaning else ""

    def _show_relevant(self, body: FormBody) -> None:
        texts = body.answers.texts
        adapted = self.form.adapted(texts)
        for name, row in body.rows.items():
            row.ask(adapted.get(name, self._fields[name]))
        wanted = set(body.rows if self._all_shown else self.form.wanted_first)
        relevant = self.form.relevant(texts)
        body.show_fields(wanted if relevant is None else wanted & relevant)

    @work(thread=True, exclusive=True, group="derived")
    def _derive(self, name: str, text: str) -> None:
        derived = self.form.derived(name, text)
        self.app.call_from_thread(self._fill, name, text, derived)

    def _fill(self, source: str, answer: str, derived: dict[str, str]) -> None:
        """Fill in what follows from an answer, if the form is there yet and the answer is still that one."""
        answers = self.answers if self.is_attached else None
        if answers is None or answers.texts[source] != answer:
            return
        self._following.discard(source)
        for name, text in derived.items():
            if answers.texts[name] == answers.derived.get(name, answers.base[name]):
                answers.derived[name] = self.body.rows[name].text = text
                self._read_answer(name)

    def _follow_book(self) -> None:
        """The book was changed, perhaps by another process, and perhaps this very record: merge that."""
        self.form.snapshot = self.app.snapshot
        if self.base is None or self._saved:
            return
        current = self.form.current(self.base)
        if current is None:
            self.app.announce(_("This was removed elsewhere meanwhile. Saving is not possible any more."), error=True)
        elif current != self.base:
            texts = self.form.texts(current)
            shown = {row.field.name: _typeable(row.field, texts[row.field.name]) for row in self.body.rows.values()}
            for name in self.answers.merge(shown):
                self.body.rows[name].text = self.answers.texts[name]
            self.base = current
            for name in self.body.rows:
                self._show_message(name)


def _typeable(field: Field, text: str) -> str:
    """A text as a field can hold it: what stays untouched is never written, so nothing is lost by that."""
    return without_controls(text) if field.lines > 1 else without_controls(text).replace("\n", " ")
