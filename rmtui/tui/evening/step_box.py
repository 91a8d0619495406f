"""The input of a step: its text is about the step's client, whose name is not typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input

from rmtui.entry.cautions import cautions, moment_of
from rmtui.entry.line import Entry
from rmtui.entry.line_reader import LineReader
from rmtui.entry.names import NameIndex
from rmtui.entry.preview_text import preview_lines
from rmtui.entry.reading import Reading
from rmtui.entry.times import latest_time
from rmtui.language import _
from rmtui.rules.text.phrases import note_line
from rmtui.tui.entering.desk_line_book import DeskLineBook
from rmtui.tui.entering.lines_field import ANSWER, LinesField
from rmtui.tui.entering.preview import lines_content, sale_cautions
from rmtui.tui.evening.step_entry import clients_to_extend, entry_line, read_step
from rmtui.tui.evening.step_help import step_help
from rmtui.tui.evening.steps import NOTE, SUMMARY, Step
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.day_notes import editable_note
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.notice import Notice

_LOG = _("T E M W S V  what was said  > when next step  #topic  =500k fund")
_ADD = _("more of the note  > when next step  #topic  =500k fund")


class StepField(LinesField):
    """Ctrl+X cuts a selection; without one it is left to the screen."""

    BINDING_GROUP_TITLE = _("Line of the evening")
    BINDINGS: ClassVar[list[BindingType]] = [
        ANSWER,
        key("enter", "screen.enter", _("Next"), _("Write what is typed, and go on to the next client")),
        key("f1", "screen.help", _("Help"), _("How a line is written, with examples"), id="step-help"),
        key("escape", "screen.to_list", _("List"), _("To the list, where letters are keys")),
    ]

    def help_blocks(self) -> list[Block]:
        box = self.query_ancestor(StepBox)
        return list(step_help(box.step, box.snapshot))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self.selection.is_empty if action == "cut" else super().check_action(action, parameters)


class StepBox(Draft, Vertical):
    """Keeps the text begun at each step until it is written, also while another step is shown."""

    app = getters.app(BookApp)
    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)

    def __init__(self) -> None:
        super().__init__()
        self.step = SUMMARY
        self._lines = LineReader(DeskLineBook(lambda: self.app), self._read, lambda: self.snapshot.today)
        self._drafts: dict[str, tuple[Step, str]] = {}
        """By key, the steps that are not shown, with their texts."""
        self._unchanged = ""
        """The text of the field before anything is typed."""
        self._message = ""

    def compose(self) -> ComposeResult:
        yield Notice(id="cautions")
        yield StepField(self._lines, id="entry")
        yield Notice(id="echo", always=True)

    def on_mount(self) -> None:
        self.app.done.subscribe(self, lambda _message: self.clear_message())

    @property
    def field(self) -> StepField:
        return self.query_one(StepField)

    @property
    def changed(self) -> bool:
        """Whether the text differs from that at the beginning."""
        return self.field.value.strip() != self._unchanged.strip()

    @property
    def line(self) -> str:
        """The text as a full line of entry."""
        return self._line(self.step, self.field.value)

    @property
    def drafted(self) -> set[str]:
        """The keys of the steps with a text."""
        return {step.key for step, _text in self._typed()}

    @property
    def unwritten(self) -> list[str]:
        return [self._line(step, text) for step, text in self._typed() if text.strip()]

    def show_step(self, step: Step) -> None:
        """Show another step, or the present state of this one."""
        unchanged = self._note if step.key == NOTE.key else ""
        before, text = self.step, self.field.value if self.changed else unchanged
        if step.key != before.key:
            if self.changed:
                self._drafts[before.key] = (before, text)
            text = self._drafts.pop(step.key, (step, unchanged))[1]
        self.step, self._unchanged = step, unchanged  # before the text, which is read as one of this step
        self.field.begin(text)
        self.field.show_hint(self._hint)
        self._preview()

    def written(self, _line: str, message: str) -> None:
        """The line is written; `message` says what it did."""
        self.field.begin(self._unchanged)
        self.say(message)

    def say(self, message: str) -> None:
        """Show a message until something is typed."""
        self._message = message
        self._preview()

    def give_back(self, _line: str, *, as_new: bool = False) -> None:
        """The line could not be written; it is still in the field."""

    def clear_message(self) -> None:
        """Clear the message: something else changed in the book."""
        self._message = ""
        self._preview()

    def entry(self) -> Entry | None:
        """The entry of the text; None where it is not understood, which the preview shows."""
        return self._lines.read(self.field.value).entry

    def on_lines_field_understood(self, event: LinesField.Understood) -> None:
        event.stop()
        self._preview()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._lines.keep_choices(text for _step, text in self._typed())

    def _read(self, text: str, _today: date, names: NameIndex) -> Reading:
        """The text of the step; of the day note no part is anything else."""
        if self.step.key in (NOTE.key, SUMMARY.key):
            return Reading(text, None)
        latest = latest_time(self.snapshot.today, self.app.clock())
        return read_step(self.step, text, self.snapshot, names, latest)

    def _typed(self) -> Iterator[tuple[Step, str]]:
        yield from self._drafts.values()
        if self.changed:
            yield self.step, self.field.value

    def _line(self, step: Step, text: str) -> str:
        if step.key == NOTE.key:
            return note_line(text.strip())
        return entry_line(step, text, self.snapshot)

    @property
    def _note(self) -> str:
        """The note of the day as it can be changed here."""
        note = editable_note(self.snapshot.day.notes)
        return self.field.validate_value(note.text) if note else ""

    @property
    def _hint(self) -> str:
        if self.step.key == NOTE.key:
            return _("what mattered today")
        return _ADD if self.step.contact and not self.step.due else _LOG

    def _preview(self) -> None:
        preview, cautions_text = Content(self._message), self._cautions()
        if self.step.key != NOTE.key and self.changed:
            field, today = self.field, self.snapshot.today
            reading = self._lines.read(field.value)
            adds = clients_to_extend(self.step, field.value, self.snapshot)
            preview = lines_content(preview_lines(reading, field.question, today, asking=field.asking, adds=adds))
            cautions_text = self._cautions(reading.entry)
        self.query_one("#echo", Notice).update(preview, steady=self.changed and self.field.is_steady)
        self.query_one("#cautions", Notice).update(cautions_text)

    def _cautions(self, entry: Entry | None = None) -> str:
        """The cautions about the step's clients, and about the channel once one is typed."""
        contact, client, clients = self.step.contact, self.step.client, self.snapshot.clients
        about_sales = sale_cautions(entry, self.app.book) if entry else ""
        if contact:
            about_clients = cautions(contact.clients, clients)
        elif entry:
            moment = moment_of(entry, self.snapshot.today, self.app.clock())
            about_clients = cautions((known.id for known in entry.clients), clients, entry.channel, moment)
        else:
            about_clients = cautions([client.id], clients) if client else ""
        return "\n".join(filter(None, (about_clients, about_sales)))
