"""The work report 述职报告 of a period: drafted from the book, edited section by section, written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from rmtui.exchange.output_file import file_name
from rmtui.exchange.people_count import count_people
from rmtui.exchange.work_report.anonymous import Anonymous, anonymous_report, count_notes, named_clients
from rmtui.exchange.work_report.building import (
    USUAL,
    kept_report,
    new_report,
    templates,
    with_text,
    work_report,
)
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.exchange.work_report.report_files import ENDINGS, write
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.events import DayNote
from rmtui.records.report import Report
from rmtui.rules.days.periods import Period
from rmtui.rules.work.report_template import ReportTemplate
from rmtui.store.report_reading import read_report_facts
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.report import ReportForm
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.frame.typed_ahead import OPENING
from rmtui.tui.keys.binding import key
from rmtui.tui.month.report_blocks import report_blocks
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.key_bar import KeyBar

_NAMED = "named"


class ReportScreen(BookScreen):
    """The sections one below the other; the cursor goes from heading to heading."""

    BINDING_GROUP_TITLE = _("Work report")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("e,enter", "edit", _("Edit"), _("Write the text of the section under the cursor"), id="edit-section"),
        key("x", "draft", _("Draft again"), _("Take the draft of the section again"), id="draft-section"),
        key("v", "template", _("Template"), _("Choose whose report it is"), id="report-template"),
        key("w", "write", _("Write file"), _("Write it to a file: .docx, .md, .html, .xlsx"), id="write-report"),
        key("escape", "leave", _("Back"), _("Back to the month"), id="leave-report", show=False),
    ]

    def __init__(self, period: Period, template: str = USUAL) -> None:
        super().__init__()
        self._period = period
        self._template = template
        self._templates: dict[str, ReportTemplate] = {}
        self._kept: Report | None = None
        self._notes: Sequence[DayNote] = ()
        """The day notes that are not private."""
        self.report: WorkReport | None = None
        """What is shown."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="ruled -current"):
            yield BlockList()
        yield KeyBar()

    def on_mount(self) -> None:
        page = self.query_one(BlockList)
        page.blocks = [Block(_("Reading the book ..."), text_style="soft")]
        page.focus()
        self.app.done.subscribe(self, lambda _message: self._read())
        self._read()

    def show(self, snapshot: Snapshot) -> None:  # noqa: ARG002 - as BookScreen asks
        self._read()

    @work(thread=True, exclusive=True, group=OPENING, description="reading")
    def _read(self) -> None:
        book, today = self.app.book, self.snapshot.today
        with self.app.announcing_errors():
            known = templates(book)
            template = known.get(self._template) or known[USUAL]
            kept = kept_report(book.records(Report), self._period, template.name)
            facts = read_report_facts(book, self._period, today)
            report = work_report(template, facts, kept)
            self.app.call_from_thread(self._show, known, kept, report, facts.notes)

    def _show(
        self, known: dict[str, ReportTemplate], kept: Report | None, report: WorkReport, notes: Sequence[DayNote]
    ) -> None:
        self._templates, self._kept, self.report, self._notes = known, kept, report, notes
        self.query_one(".ruled").border_title = Content(f" {report.title} ")
        self.query_one(BlockList).blocks = report_blocks(report)

    @property
    def _section(self) -> ReportSection | None:
        """The section under the cursor."""
        name = self.query_one(BlockList).key
        return next((one for one in self.report.sections if one.name == name), None) if self.report else None

    async def action_leave(self) -> None:
        self.dismiss(None)

    def action_edit(self) -> None:
        if section := self._section:
            form = ReportForm(self.snapshot, self.app.writer, section, new_report(self._period, self._template))
            self.app.push_screen(FormScreen(form, self._kept))

    def action_draft(self) -> None:
        section, kept = self._section, self._kept
        if section and kept and section.edited is not None:
            message = _("{section}: the draft is taken again.").format(section=section.title)
            after = with_text(kept, section, None)
            self.app.do(lambda: self.app.writer.records.change(message, (kept, after)))

    def action_template(self) -> None:
        def choose(name: str | None) -> None:
            if name:
                self._template = name
                self._read()

        answers = [(name, plain(one.called or name)) for name, one in self._templates.items()]
        self.app.push_screen(AskChoice(_("Whose report?"), answers, chosen=self._template), choose)

    def action_write(self) -> None:
        """Ask how clients are named, then for the file."""
        if report := self.report:
            answers = [
                (_NAMED, _("By their names: for the bank alone")),
                (Anonymous.INITIALS.value, _("By initials")),
                (Anonymous.NUMBERS.value, _("By numbers")),
            ]
            count = count_notes(report, self._notes)
            message = ngettext(
                "{count} day note is in it, as it was written. With “private:” before it a note stays out.",
                "{count} day notes are in it, as they were written. With “private:” before it a note stays out.",
                count,
            )
            ask = AskChoice(_("How are clients named in it?"), answers, message.format(count=count) if count else "")
            self.app.push_screen(ask, partial(self._ask_file, report))

    def _ask_file(self, report: WorkReport, how: str | None) -> None:
        if how is None:
            return
        people = count_people(named_clients(report, self.snapshot.clients) if how == _NAMED else [])
        if how != _NAMED:
            report = anonymous_report(report, self.snapshot.clients, Anonymous(how))
        output = Output(
            AuditKind.REPORT,
            _("Write the report to which file?"),
            ENDINGS,
            lambda path, replace: write(report, path, replace=replace),
            lambda _path: people,
        )
        ask_output_file(self.app, output, file_name(report.title))
