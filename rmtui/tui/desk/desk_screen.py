"""The desk: four panes, and what its keys and the messages of the panes do.

What the snapshot holds goes to the panes at once, and again whenever the book changes. What takes long in a large book
follows from workers: a client's whole history, the unsorted lines of all years.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus, Resize
from textual.worker import get_current_worker

from rmtui.comparing import is_han
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Sale, StandingPromise, UnsortedLine
from rmtui.records.kinds import kind_of
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.tui.desk.bulk_changes import BulkChanges
from rmtui.tui.desk.campaign_contact import CampaignContact
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.client_selection import ClientSelection
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.due_queue import DuePane
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.desk.folder.kinds import folder_kind
from rmtui.tui.desk.folder_reader import FolderReader
from rmtui.tui.desk.line_start import LineStart
from rmtui.tui.desk.log_days import LogDays
from rmtui.tui.desk.messages import (
    AdditionRequested,
    ClientHighlighted,
    ClientOpened,
    DayChanged,
    PromiseKept,
    RecordOpened,
)
from rmtui.tui.desk.pane_layout import PaneLayout
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.desk.segments import Segments
from rmtui.tui.desk.snapshot_pane import ClientRowsPane, SnapshotPane
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame import clipboard
from rmtui.tui.frame.client_filter import likeliest_first
from rmtui.tui.frame.discreet import refuse_discreet
from rmtui.tui.frame.export_scope import ExportScope
from rmtui.tui.frame.preferences_app import PreferencesApp
from rmtui.tui.frame.questions import ask_note
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar

LATER = 0.5
"""Seconds until what nobody waits for is read."""


class DeskScreen(BookScreen):
    """Keys act on the row under the cursor: in the folder and the log a record, else the client."""

    app = getters.app(PreferencesApp)
    BINDING_GROUP_TITLE = _("Everywhere")
    LEGEND = _(
        "Beside a client: ! overdue, ~ soon overdue, z snoozed, x closed; + marked. In the queue also the place in "
        "today’s plan, + done. In the log the letter of the channel, a small one where nobody was reached; "
        "> next step, < theirs, = sale, z snoozed, - another record, n day note, ? not understood."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("r", "review", _("Review"), _("Begin a review of the client's assets, or continue the one begun")),
        key("n", "note", _("Day note"), _("Write what mattered on the day shown")),
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        key("l", "log", _("Log"), _("Begin a line about the client under the cursor; in the log, about anybody")),
        key("y", "copy", _("Copy"), _("Copy a number or the name of the client, or the line of an entry"), show=False),
        key(
            "f",
            "segments",
            _("Segments"),
            _("Filters with a name: choose one, keep the filter as one"),
            show=False,
        ),
        key("a", "add_client", _("Add client"), _("Fill in the form of a new client"), show=False),
        key("q", "leave", _("Quit")),
        key("escape", "back", _("Back"), _("Back"), id="back-from-desk"),
        key(
            "e",
            "edit",
            _("Edit"),
            _("Change what the cursor is on: a client, a contact, a promise, a line ..."),
            show=False,
        ),
        key(
            "m",
            "merge",
            _("Merge"),
            _("Make one client of the two that are marked, or of this one and another record of the same person"),
            show=False,
        ),
        key("delete", "remove", _("Remove"), _("Remove what the cursor is on; asks first"), show=False),
        key("b", "brief", _("Brief"), _("One page about the client before a meeting, for you only"), show=False),
        key(
            "v",
            "greet",
            _("Greetings"),
            _("The greetings for this client: birthdays and festivals that are near"),
            id="greet-client",
            show=False,
        ),
        key(
            "h",
            "hand_out",
            _("Hand-out"),
            _("Write the client's newest asset review to a file for the client: .xlsx, .html or .md"),
            show=False,
        ),
        key(
            "p",
            "promise",
            _("Promise"),
            _("A promise to the client, or by the client, without a contact"),
            show=False,
        ),
        key(
            "d",
            "plan",
            _("Plan for today"),
            _("Put the client, or the marked ones, into the plan of today, or out of it again"),
            id="plan-today-client",
            show=False,
        ),
        *(Binding(str(number), f"go({number})", show=False) for number in range(1, 5)),
        key("tab", "next_pane(1)", _("Next pane"), id="next-pane", show=False),
        key("shift+tab", "next_pane(-1)", _("Previous pane"), id="previous-pane", show=False),
        key("U", "unsorted", _("Unsorted"), _("Go to the lines still to be sorted, one after the other"), show=False),
        key("z", "zoom", _("Zoom"), _("Give the pane the whole screen, or all panes their own room again"), show=False),
        key("greater_than_sign", "resize(1, 0)", _("Wider"), _("Make the pane wider"), id="wider", show=False),
        key("less_than_sign", "resize(-1, 0)", _("Narrower"), _("Make the pane narrower"), id="narrower", show=False),
        key("plus", "resize(0, 1)", _("Higher"), _("Make the pane higher"), id="higher", show=False),
        key("minus", "resize(0, -1)", _("Lower"), _("Make the pane lower"), id="lower", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.pane_layout = PaneLayout(self)
        self.selection = ClientSelection(self, self.pane_layout, self._show_folder)
        self.folder_reader = FolderReader(self, self.selection)
        self.log_days = LogDays(self, self.pane_layout)
        self.bulk_changes = BulkChanges(self)
        self.segments = Segments(self)
        self.line_start = LineStart(self, self.pane_layout)
        self._campaign_contact = CampaignContact(self, self.line_start.about)
        self.record_editor = RecordEditor(self, lambda: self.cursor_record)

    def compose(self) -> ComposeResult:
        self.add_class(f"-{self._first_pane.page}")  # while there is nothing yet that would be styled anew for it
        yield TabBar(id="pages")
        yield ClientPane()
        yield FolderPane()
        yield DuePane()
        yield LogPane()
        yield KeyBar()

    def on_mount(self) -> None:
        for pane in self.pane_layout.panes:
            self.watch(pane, "heading", self.pane_layout.update_titles)
        self.watch(self.app, "chosen_panes", self._take_pane_sizes)
        self.watch(self.query_one(LogPane), "natural_height", self.pane_layout.arrange)
        self.query_one(LogPane).unsorted = len(self.snapshot.day.unsorted)
        self.selection.client = self.snapshot.due[0].client.id if self.snapshot.due else ""
        self.action_go(self._first_pane.number)

    @property
    def _first_pane(self) -> type[Pane]:
        """The pane of who is due, unless nobody is."""
        return DuePane if self.snapshot.due else ClientPane

    # What is shown

    def show(self, snapshot: Snapshot) -> None:
        for pane in self.query(SnapshotPane):
            pane.snapshot = snapshot
        self.selection.update()
        self._show_folder()
        self.log_days.reload()
        self.set_timer(LATER, partial(self._read_rest, snapshot))

    def _show_folder(self) -> None:
        self.folder_reader.show()

    @work(thread=True, exclusive=True, group="unsorted", description="reading")
    def _read_rest(self, snapshot: Snapshot) -> None:
        """Read the unsorted lines, and prepare the filter so that its first letter is as quick as the others."""
        worker = get_current_worker()
        likeliest_first(parse_filter("a", snapshot.filter_context).select(snapshot.filter_context), "a", snapshot)
        try:
            count = len(self.app.book.unsorted())
        except RmtuiError:  # announced already, by whoever read the same file before
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(setattr, self.query_one(LogPane), "unsorted", count)

    # What the cursor is on

    @property
    def current_pane(self) -> Pane | None:
        return self.pane_layout.current

    @property
    def cursor_client(self) -> str:
        """Id of the client under the cursor, or of the one whose folder is open."""
        here = pane.client if isinstance(pane := self.current_pane, ClientRowsPane) else ""
        return here or self.selection.client

    @property
    def cursor_record(self) -> Any:
        """The record under the cursor: in the folder and the log any, else the client."""
        return pane.cursor_record if isinstance(pane := self.current_pane, FolderPane | LogPane) else self.client

    @property
    def entry_box(self) -> EntryBox:
        """Where lines are typed."""
        return self.query_one(EntryBox)

    # What the panes ask for

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        self.pane_layout.show_current()
        if not self.entry_box.field.has_focus:
            self.entry_box.clear_prefill()

    def on_tab_bar_tab_clicked(self, event: TabBar.TabClicked) -> None:
        self.action_go(event.index + 1)

    def on_tab_changed(self) -> None:
        self._show_folder()

    def on_client_highlighted(self, message: ClientHighlighted) -> None:
        self.selection.select(message.client)

    def on_client_opened(self, message: ClientOpened) -> None:
        self.selection.select(message.client)
        origin = self.current_pane.number if self.current_pane else 0
        self.query_one(FolderPane).open(message.client)
        self.pane_layout.go_to(FolderPane.number, opened_from=origin)

    def on_promise_kept(self, message: PromiseKept) -> None:
        self.keep_promise(message.client, message.contact)

    def on_addition_requested(self, message: AdditionRequested) -> None:
        client, kind = self.snapshot.clients.get(message.client), folder_kind(message.table)
        if client and kind:
            self.record_editor.add_to_folder(kind.record, client)

    def on_record_opened(self, _message: RecordOpened) -> None:
        if isinstance(document := self.cursor_record, Document):
            self.record_editor.show_document(document)
        else:
            self.action_edit()

    def on_day_changed(self, message: DayChanged) -> None:
        self.log_days.turn(message.step)

    # Where one goes

    def action_go(self, number: int) -> None:
        """To the pane of a number."""
        self.pane_layout.go_to(number)

    def action_next_pane(self, step: int) -> None:
        self.pane_layout.go_next(step)

    def action_zoom(self) -> None:
        self.pane_layout.zoom()

    def action_resize(self, wider: int, higher: int) -> None:
        if self.pane_layout.resize(wider=wider, higher=higher):
            self.app.remember_pane_sizes(self.pane_layout.sizes)

    def _take_pane_sizes(self) -> None:
        """Apply the sizes of the settings."""
        self.pane_layout.sizes = self.app.pane_sizes
        self.pane_layout.arrange()

    def on_resize(self, _event: Resize) -> None:
        self.pane_layout.arrange()
        self.pane_layout.update_titles()

    def action_unsorted(self) -> None:
        """To the first line that is not sorted, of any day; from one of them to the next."""
        self.log_days.open_next_unsorted()

    async def action_greet(self) -> None:
        if self.client and not refuse_discreet(self.app):
            await self.app.navigator.show_greetings(client=self.client.id)

    def action_find(self) -> None:
        self.action_go(ClientPane.number)
        self.query_one(ClientPane).find()

    def begin_text(self, text: str) -> bool:
        """A Chinese character, as an input method commits a name, begins to find a client; in the log, a line."""
        if not is_han(text):
            return False
        if isinstance(self.current_pane, LogPane):
            self.line_start.go_to_box(text)
        else:
            self.action_go(ClientPane.number)
            self.query_one(ClientPane).find(text)
        return True

    def go_to(self, record: Record | None) -> None:
        """Show a record: in the folder of its client, or on its day in the log; of a segment the clients in it."""
        if record is None:
            return
        client = next((one for one in kind_of(record).owners(record) if one in self.snapshot.clients), "")
        if client:
            self.action_go(FolderPane.number)
            self.selection.go_to(client)
            if self.query_one(FolderPane).go_to(record):
                return
        if isinstance(record, Segment):
            self.action_go(ClientPane.number)
            self.segments.apply(record.name)
        if on := getattr(record, "on", None):
            self.log_days.open(on, record.id)

    # What is written

    def action_log(self, channel: str = "") -> None:
        """Begin a line about the client under the cursor, or the one whose folder is open; `l` in the log: anybody."""
        client = self.client if channel or not isinstance(self.current_pane, LogPane) else None
        if client:
            self.line_start.about(client, channel)
        else:
            self.line_start.go_to_box()

    def action_campaign(self) -> None:
        """Begin a line about the client under the cursor for a campaign."""
        if client := self.client:
            self._campaign_contact.choose(client)

    def action_edit(self) -> None:
        """A form; for an unsorted line the entry box, for a review its screen."""
        match self.cursor_record:
            case UnsortedLine() as line:
                self.line_start.correct(line)
            case Review(client=client, id=id):
                self.open_review(client, id)
            case record:
                self.record_editor.edit(record)

    def action_remove(self) -> None:
        self.record_editor.remove(self.cursor_record)

    def action_add_client(self) -> None:
        def go_to(client: Record | None) -> None:
            if client:
                self.selection.go_to(client.id)

        self.record_editor.add(Client, then=go_to)

    def action_tag(self) -> None:
        self.bulk_changes.tag(self._marked_clients)

    def action_segments(self) -> None:
        self.segments.choose()

    def action_set_tier(self) -> None:
        self.bulk_changes.set_tier(self._marked_clients)

    def action_plan(self) -> None:
        """Put clients into the plan of today; those who are all in it are dropped from it."""
        self.bulk_changes.plan(self._meant_clients)

    @property
    def _marked_clients(self) -> list[Client]:
        """The marked clients, or the one under the cursor of the list."""
        return [self.snapshot.clients[one] for one in self.query_one(ClientPane).marked_or_current]

    @property
    def _meant_clients(self) -> list[Client]:
        """In the list the marked clients, elsewhere the one under the cursor."""
        if isinstance(self.current_pane, ClientPane):
            return self._marked_clients
        return [self.client] if self.client else []

    def action_merge(self) -> None:
        """Make one client of two records of the same."""
        from rmtui.tui.merging.ask_merge import ask_merge

        ask_merge(self.app, self._meant_clients, self.selection.go_to)

    def action_snooze(self) -> None:
        if self.client:
            self.snooze(self.client)

    def action_promise(self) -> None:
        if self.client:
            self.promise(self.client)

    def action_note(self) -> None:
        """The note of the day shown, on one line, or in a form where it has several."""
        day = self.query_one(LogPane).day
        old = day.notes[-1] if day.notes else None
        if old and "\n" in old.text:
            self.record_editor.edit(old)
            return

        def note(text: str | None) -> None:
            if text is not None and text != (old.text if old else ""):
                self.app.do(lambda: self.app.writer.note(old, text, day.on))

        self.app.push_screen(ask_note(old, day.on), note)

    def action_review(self) -> None:
        """Hold a review of the client's assets, or go on with an unfinished one."""
        if client := self.client:
            self.open_review(client.id)

    def open_review(self, client: str, review: str = "") -> None:
        """Open a review of a client, both by id; without one begin it, or go on with the draft."""
        self.app.push_screen(self.app.review_screen(client, review))

    @property
    def export_scope(self) -> ExportScope:
        pane = self.query_one(ClientPane)
        marked = [one for one in pane.marked_or_current if one in pane.marked]
        return ExportScope(pane.listed, pane.filter_text, marked, self.cursor_client)

    def action_brief(self) -> None:
        """Show one page about the client before a meeting."""
        if self.client and not refuse_discreet(self.app):
            self.app.push_screen(self.app.brief_screen(self.client.id))

    def action_hand_out(self) -> None:
        """Write the client's newest asset review to a file."""
        from rmtui.tui.review.hand_out import hand_out_newest

        if client := self.client:
            hand_out_newest(self.app, client)

    def action_copy(self) -> None:
        """The entry under the cursor of the log, as it would be typed; else a number or the name of the client."""
        if isinstance(log := self.current_pane, LogPane):
            agreed: list[Sale | StandingPromise] = [*log.day.sales, *log.day.steps]
            line = clipboard.entry_line(log.cursor_record, agreed, self.snapshot.clients, self.snapshot.names)
            if line:
                clipboard.copy_line(self.app, line)
            else:
                self.app.announce(_("Only a contact or an unsorted line can be copied."), error=True)
        elif client := self.client:
            clipboard.copy_client(self.app, client, name_of(client, self.snapshot.clients))

    async def action_leave(self) -> None:
        await self.app.action_quit()

    async def action_back(self) -> None:
        """To the pane from which the folder was opened, else to the screen from which one came."""
        if self._opened_from:
            self.action_go(self._opened_from)
        else:
            await self.app.navigator.back()

    @property
    def _opened_from(self) -> int:
        return self.pane_layout.opened_from if isinstance(self.current_pane, FolderPane) else 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Going back is only possible after coming from another pane or screen."""
        if action == "back":
            return bool(self._opened_from) or self.app.navigator.is_visiting
        return super().check_action(action, parameters)
