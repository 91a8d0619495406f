"""What the end-of-day screen shows: the list of steps, and beside it the step under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.worker import get_current_worker

from rmtui.language import _
from rmtui.records.events import Contact
from rmtui.rules.days.periods import MONTH, Period
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.progress_text import shares_text
from rmtui.store.work_records import read_progress
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.desk.folder.profile_tab import facts
from rmtui.tui.evening.step_blocks import RECENT, step_blocks
from rmtui.tui.evening.step_box import StepBox
from rmtui.tui.evening.step_rows import columns, heading, step_row
from rmtui.tui.evening.steps import NOTE, SUMMARY, Evening, Step, begin_evening, steps
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.block_list import BlockList
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList


class EveningLayout(BookScreen):
    """The list of steps; the blocks and the input of one of them."""

    CSS_PATH = "evening.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._evening: Evening | None = None
        self._steps: list[Step] = []
        self._skipped: set[str] = set()
        """The keys of the clients who were due and left without a text."""
        self._client = ""
        """Id of the client the step is about."""
        self._contacts: tuple[str, Sequence[Contact]] = "", ()
        """The client whose contacts were read last, and these."""

    def compose(self) -> ComposeResult:
        with Vertical(id="steps", classes="ruled"):
            yield RowList(id="list")
        with Vertical(id="step", classes="ruled"):
            yield Notice(id="facts")
            yield BlockList(id="sheet")
            yield StepBox()
        yield KeyBar()

    @property
    def step_box(self) -> StepBox:
        """The input."""
        return self.query_one(StepBox)

    @property
    def list(self) -> RowList:
        """The steps."""
        return self.query_one("#list", RowList)

    @property
    def step(self) -> Step:
        """The step under the cursor."""
        return self._steps[self.list.cursor]

    def show(self, snapshot: Snapshot) -> None:
        updated = self._evening.updated(snapshot) if self._evening else begin_evening(snapshot)
        if self._evening is None or self._evening.day != updated.day:
            self._skipped.clear()
        self._evening = updated
        self._steps = steps(updated, snapshot)
        self.step_box.snapshot = snapshot
        self._show_step(anew=True)

    def _show_step(self, *, anew: bool = False) -> None:
        """Show the step under the cursor; `anew`: after a change of the book."""
        if anew:
            self._fill_list()  # where the cursor keeps to its step
        step, snapshot = self.step, self.snapshot
        before = self.step_box.step
        self._client = step.client.id if step.client else ""
        self.step_box.show_step(step)
        self._fill_list()
        self.step_box.display = step.key != SUMMARY.key
        if step.key == SUMMARY.key and self.focused is self.step_box.field:
            self.set_focus(self.list)
        self.query_one("#step").border_title = Content(f" {self._title(step)} ")
        self.query_one("#facts", Notice).update(
            facts(Folder(step.client, snapshot.clients, snapshot.today)) if step.client else ""
        )
        self._fill_blocks()
        if step.key != before.key:
            self.query_one(BlockList).action_first()
            self.refresh_bindings()
        if self._client and (anew or step.key != before.key):
            self.start_reading(partial(self._read_contacts, self._client, RECENT + len(step.today)), at_once=anew)

    def _fill_list(self) -> None:
        drafted = self.step_box.drafted
        rows = [step_row(step, self.snapshot, self._skipped, drafted) for step in self._steps]
        self.list.columns = columns(rows)
        self.list.rows = rows
        self.query_one("#steps").border_title = Content(f" {heading(self._steps, self.snapshot)} ")

    def _title(self, step: Step) -> str:
        if step.key in (NOTE.key, SUMMARY.key):
            return _("Day note") if step.key == NOTE.key else _("The day")
        return client_names(step.contact.clients if step.contact else [step.key], self.snapshot.clients)

    def _fill_blocks(self) -> None:
        client_read, contacts = self._contacts
        known = contacts if client_read == self._client else ()
        self.query_one(BlockList).blocks = step_blocks(
            self.step, known, self.snapshot, alone=len(self._steps) == len((NOTE, SUMMARY)), month=self._month_text
        )

    def _month_text(self) -> str:
        month = Period.around(self.snapshot.today, MONTH)
        return shares_text(read_progress(self.app.book, month, self.snapshot.today), month)

    @work(thread=True, exclusive=True, group="contacts", description="reading")
    def _read_contacts(self, client: str, count: int) -> None:
        worker = get_current_worker()
        with self.app.announcing_errors():
            contacts = tuple(islice(self.app.book.contacts(client, once=True), count))
            if not worker.is_cancelled:
                self.app.call_from_thread(self._show_contacts, client, contacts)

    def _show_contacts(self, client: str, contacts: Sequence[Contact]) -> None:
        if client == self._client:
            self._contacts = client, contacts
            self._fill_blocks()
