"""The pane of all clients, filtered while one types."""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widgets import Input

from rmtui.discreet import is_discreet
from rmtui.entry.filter.expression import names_fields
from rmtui.entry.filter.orders import Order
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.tui.desk.messages import ClientHighlighted
from rmtui.tui.desk.snapshot_pane import ClientRowsPane
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.client_filter import contact_status_cells, filter_clients, nobody_found_text
from rmtui.tui.frame.filter_field import FilterField
from rmtui.tui.frame.list_orders import ORDERINGS, next_ordering, order_label, reorder_key
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import GAP, WIDEST_NAMES, Column, Row, RowList, column_width
from rmtui.tui.widgets.text_style import StyledText

FOLLOW_DELAY = 0.15
"""Seconds without a key after which the folder follows the filtered list."""

MARK = "+"
"""Stands before a marked client."""

ROOMY = 40
"""Columns from which on there is room for the end of a phone number."""


_PHONE = Column(4)
_KNOWN = Column(1), Column(5, right=True), Column(1)
"""Tier, days since last spoken to, sign."""


class ClientPane(ClientRowsPane):
    """Name, tier, days since last spoken to, and a sign for overdue clients. Several can be marked and changed at
    once.
    """

    app = getters.app(BookApp)
    number, page = 1, "people"
    BINDING_GROUP_TITLE = _("Clients")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", _("All clients"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        reorder_key(),
        key("space", "mark", _("Mark"), _("Mark the client or take the mark away, and go on to the next")),
        key("asterisk", "mark_all", _("Mark all"), _("Mark all clients listed, or none of them"), show=False),
        key("t", "screen.tag", _("Tags"), _("Give tags to the marked clients or this one, or take some away")),
        key("i", "screen.set_tier", _("Tier"), _("Set the tier of the marked clients, or of this one"), id="rank"),
        *channel_keys(),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.marked: set[str] = set()
        """Ids; a mark stays while the list is filtered."""
        self._rows: dict[str, Row] = {}
        """Made once a snapshot, since a filter is typed letter by letter."""
        self._ordering = ORDERINGS[0]
        self._following = Debouncer(self)
        self._roomy = False
        self._revealed = ""
        """Id of the client for whom all are listed again."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        notice = Notice(id="filter-error")
        yield FilterField(self.action_clear, notice)
        yield notice
        yield RowList(id="clients")

    @property
    def filter_field(self) -> FilterField:
        return self.query_one(FilterField)

    def watch_snapshot(self, snapshot: Snapshot) -> None:
        self._rows = {client.id: _row(client, snapshot) for client in snapshot.filter_context.clients}
        self.marked &= self._rows.keys()
        self._list()

    def on_mount(self) -> None:
        self.watch(self.filter_field, "value", self._filter_changed, init=False)

    def on_resize(self, event: Resize) -> None:
        if self._roomy != (event.size.width >= ROOMY):
            self._roomy = not self._roomy
            self._list()

    def _filter_changed(self) -> None:
        self.filter_field.apply(self._find)

    def _find(self) -> None:
        self._list()
        rows = self.query_one(RowList)
        if self._revealed:
            rows.move_cursor_to(self._revealed)
            self._revealed = ""
        else:
            rows.action_first()
        self._following.start(FOLLOW_DELAY, self._follow)

    def _follow(self) -> None:
        """Show the folder of the client the cursor rests on; of nobody, where nobody was found."""
        self.post_message(ClientHighlighted(self.client))

    def _empty_text(self) -> str:
        if self.app.discreet_client is not None:
            return _("Discreet view: nobody is shown. F9 chooses a client, or ends it.")
        return _("No clients yet: “a” adds one, Ctrl+O brings in a list.")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the client found first. A filter that finds nobody is left for the list, where it can be kept as a
        segment; a name that is nobody's, and what is not understood, can be corrected.
        """
        event.stop()
        self.filter_field.apply_now()
        rows = self.query_one(RowList)
        if rows.rows:
            rows.action_open()
        elif rows.empty and names_fields(event.value):
            self.screen.set_focus(self.home)

    @on(RowList.Highlighted)
    def _follow_found(self) -> None:
        if not self.home.has_focus:  # a filter is being typed
            self._following.start(FOLLOW_DELAY, self._follow)

    def reveal(self, client: str) -> None:
        """List a client and put the cursor on them; a filter that leaves them out is cleared."""
        rows = self.query_one(RowList)
        if client in self._rows and client not in {row.key for row in rows.rows}:
            self._revealed = client
            self.filter_field.value = ""
            self._list()
        rows.move_cursor_to(client)

    def find(self, text: str = "") -> None:
        """Begin to type a filter, with the text as its beginning; what is typed replaces the one in force."""
        field = self.filter_field
        self.screen.set_focus(field)
        field.select_all()
        if text:
            field.begin(text)

    def put_filter(self, text: str) -> None:
        """List those whom a filter chooses, with the keys of the list at hand."""
        self.filter_field.value = text
        self.screen.set_focus(self.home)

    @property
    def filter_text(self) -> str:
        """The filter in force."""
        return self.filter_field.value.strip()

    def action_clear(self) -> None:
        """Show all clients; where all are shown, mark none."""
        field = self.filter_field
        if not field.value and not field.has_focus:
            self.marked.clear()
            self._list()
        field.value = ""
        self.screen.set_focus(self.home)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).action_move(step)

    def action_reorder(self) -> None:
        self._ordering = next_ordering(self._ordering)
        self._list()
        self.query_one(RowList).action_first()

    def action_mark(self) -> None:
        self.marked ^= {self.client} - {""}
        self._list()
        self.action_move(1)

    @property
    def listed(self) -> list[str]:
        """Ids of the clients who are shown, in their order."""
        return [row.key for row in self.query_one(RowList).rows]

    def action_mark_all(self) -> None:
        listed = {*self.listed}
        self.marked = self.marked - listed if listed <= self.marked else self.marked | listed
        self._list()

    @property
    def marked_or_current(self) -> tuple[str, ...]:
        """The marked clients in the order of the book, or the one under the cursor."""
        marked = tuple(client.id for client in self.snapshot.filter_context.clients if client.id in self.marked)
        return marked or tuple(filter(None, (self.client,)))

    def _list(self) -> None:
        """The clients that match the filter; nobody while it is wrong."""
        rows, text, error = self.query_one(RowList), self.filter_field.value, ""
        found, order = list[Client](), self._ordering.order
        try:
            found, order = filter_clients(text, order, self.snapshot)
        except UsageError as refusal:
            error = str(refusal)
        self.filter_field.notice.update(error)
        rows.empty = "" if error else nobody_found_text(text) if self._rows else self._empty_text()
        rows.columns = self._columns
        rows.rows = [self._visible_row(client.id) for client in found]
        self.heading = self._heading_text(len(found), order, filtered=bool(text))

    @property
    def natural_width(self) -> int:
        """Cells with which no name is cut."""
        names = (row.cells[0][0] for row in self._rows.values())
        others = (_PHONE, *_KNOWN)
        return column_width(names, WIDEST_NAMES) + sum(column.width + GAP for column in others) + 1

    @property
    def _columns(self) -> list[Column]:
        marks = [Column(len(MARK))] if self.marked else []
        return [*marks, Column(), *([_PHONE] if self._roomy else ()), *_KNOWN]

    def _visible_row(self, client: str) -> Row:
        """The row of a client, without the cells there is no room or use for."""
        name, phone, *known = self._rows[client].cells
        mark: StyledText = (MARK if client in self.marked else "", "strong")
        return Row(client, (*((mark,) if self.marked else ()), name, *((phone,) if self._roomy else ()), *known))

    def _heading_text(self, found: int, order: Order | None, *, filtered: bool) -> str:
        """Clients 3/42 +2 by name: listed, all, marked, and the order if it is not the usual one."""
        total = len(self._rows)
        count = f"{found}/{total}" if filtered else f"{total}"
        marked = f"{MARK}{len(self.marked)}" if self.marked else ""
        title = str(self.BINDING_GROUP_TITLE)
        title = _("{title} (sample)").format(title=title) if self.app.sample else title
        return " ".join(filter(None, (title, count, marked, order_label(order))))


def _row(client: Client, snapshot: Snapshot) -> Row:
    """Name, end of the phone number, tier, days since last spoken to, sign."""
    closed = client.stage is Stage.CLOSED
    return Row(
        client.id,
        (
            (name_of(client, snapshot.clients), "soft" if closed else ""),
            (plain(client.phones[0][-4:]) if client.phones else "", "soft"),
            ("" if is_discreet() else client.tier.value, "soft"),
            *contact_status_cells(client, snapshot),
        ),
    )
