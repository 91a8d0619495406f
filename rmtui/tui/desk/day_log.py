"""The pane of a day, today by default: its log, its totals, and the box for the next line."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.events import Contact
from rmtui.store.log_pages import Day
from rmtui.tui.desk.day_rows import day_rows, totals
from rmtui.tui.desk.messages import ClientOpened, DayChanged
from rmtui.tui.desk.snapshot_pane import SnapshotPane
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, RowList, column_width
from rmtui.wording import format_days_ago, format_long_day, in_parentheses

_LEAST_ROWS, _LEAST_TOTALS = 4, 2
"""Lines that are kept for rows, so that a caution above the box has room, and for the totals."""

_UNKNOWN_WIDTH = 200
"""Cells of the pane before it is laid out: no line of the totals is longer."""


class LogPane(SnapshotPane):
    """Time, sign, name and text of each record of the day; below the list the full text of one, and the totals."""

    number, page = 4, "today"
    app = getters.app(BookApp)
    BINDING_GROUP_TITLE = _("Daily log")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("List")),
        key(
            "left,left_square_bracket",
            "turn(-1)",
            _("Previous day"),
            _("The previous day with anything in the log"),
            id="log-day-before",
        ),
        key(
            "right,right_square_bracket",
            "turn(1)",
            _("Next day"),
            _("The next day with anything in the log"),
            id="log-day-after",
            show=False,
        ),
        key("0", "today", _("Today"), _("Back to today’s log"), id="log-today"),
    ]

    earlier: reactive[Day | None] = reactive(None, init=False, repaint=False)
    """A day that is shown instead of today."""
    unsorted: reactive[int] = reactive(0, repaint=False)
    """Lines of any day that were not understood."""
    natural_height: reactive[int] = reactive(0, repaint=False)
    """Lines with which all of the day is in sight."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield RowList(id="log")
        yield Notice(id="whole")
        yield Notice(id="totals")
        yield EntryBox()

    def on_mount(self) -> None:
        self.watch(self.app, "side_files_status", self._show_totals, init=False)

    @property
    def home(self) -> Widget:
        return self.query_one(RowList)

    @property
    def entry_box(self) -> EntryBox:
        """Where lines are typed."""
        return self.query_one(EntryBox)

    @property
    def day(self) -> Day:
        """The day that is shown."""
        return self.earlier or self.snapshot.day

    @property
    def on(self) -> date:
        """Which day that is."""
        return self.day.on

    @property
    def _is_discreet(self) -> bool:
        """Whether only the records of one client are shown."""
        return self.app.discreet_client is not None

    @property
    def cursor_record(self) -> Record | None:
        """What the cursor is on."""
        key = self.query_one(RowList).key
        return next((record for record in self.day.records() if record.id == key), None)

    def move_cursor_to(self, record: str) -> None:
        """Put the cursor on a record of the day that is shown, by id."""
        self.query_one(RowList).move_cursor_to(record)
        self._show_full_text()

    def watch_snapshot(self, snapshot: Snapshot) -> None:
        self.entry_box.snapshot = snapshot
        self._fill()

    def watch_earlier(self) -> None:
        self.set_class(self.earlier is not None, "-earlier")
        self._fill()
        self.refresh_bindings()

    def watch_unsorted(self) -> None:
        self._show_totals()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._show_full_text()

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        self._show_totals()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        self._show_full_text()
        self._show_totals()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        event.stop()
        record = self.cursor_record
        clients = record.clients if isinstance(record, Contact) else (getattr(record, "client", ""),)
        known = next((one for one in clients if one in self.snapshot.clients), "")
        if known:
            self.post_message(ClientOpened(known))

    def action_leave(self) -> None:
        """Out of the box; what is typed stays in it."""
        self.entry_box.clear_prefill()
        self.screen.set_focus(self.query_one(RowList))

    def action_turn(self, step: int) -> None:
        self.post_message(DayChanged(step))

    def action_today(self) -> None:
        self.earlier = None

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        typing = self.entry_box.field.has_focus
        return {"leave": typing, "turn": not typing, "today": not typing and self.earlier is not None}.get(action, True)

    def _fill(self) -> None:
        rows, log = day_rows(self.day, self.snapshot), self.query_one(RowList)
        before = {row.key for row in log.rows}
        names = column_width((row.cells[2][0] for row in rows), WIDEST_NAMES)
        log.columns = (Column(5), Column(1), Column(names, least=16), Column())
        log.empty = _("Nothing is written down today. “l” begins a line: who, how, what.")
        if self.earlier:
            log.empty = _("Nothing is written down on this day.")
        if self._is_discreet:
            log.empty = _("Discreet view: only what was written down about the client is shown.")
        log.rows = rows
        added = [row.key for row in rows if row.key not in before]
        if added and not log.has_focus:  # what was just logged, wherever its time sorts it; of another day the end
            log.move_cursor_to(added[0] if len(added) < len(rows) else added[-1])
        self.heading = f"{self.BINDING_GROUP_TITLE}  {format_long_day(self.on)}"
        if self.earlier:
            self.heading += in_parentheses(format_days_ago(self.on, self.snapshot.today))
        self._show_totals()
        self._show_full_text()

    def on_resize(self) -> None:
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        """Have the layout give the pane the lines for the heading, the rows, the totals, the box and what stands
        beneath it.
        """
        rows = max(len(self.query_one(RowList).rows), _LEAST_ROWS)
        totals_height = max(
            self.query_one("#totals", Notice).height_in(self.size.width or _UNKNOWN_WIDTH), _LEAST_TOTALS
        )
        self.natural_height = 1 + rows + totals_height + 1 + self.query_one("#echo", Notice).least_height

    def _show_full_text(self) -> None:
        """Below the log: the text under the cursor, where its row cuts it off."""
        log = self.query_one(RowList)
        words = ""
        if log.has_focus and log.rows:
            text = log.rows[log.cursor].cells[-1][0]
            words = text if cell_len(text) > log.widths[-1] else ""
        self.query_one("#whole", Notice).update(words)

    def _show_totals(self) -> None:
        unsorted = 0 if self._is_discreet else self.unsorted
        counts = totals(self.day, unsorted, typing=self.entry_box.field.has_focus)
        text = "\n".join(filter(None, (counts, self.app.side_files_status)))
        if self.earlier and not self.entry_box.is_correcting:
            text += "\n" + _("What is typed below counts for today, unless the line says another day.")
        self.query_one("#totals", Notice).update(text.strip())
        self._ask_for_height()
