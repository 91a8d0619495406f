"""The pane of all clients, found as one types."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.rules.cadence import Pace, last_spoken, pace
from rmtui.rules.filtering import parse_filter
from rmtui.tui.desk.pane import Pane
from rmtui.tui.desk.phrases import ago
from rmtui.tui.desk.reading import Desk
from rmtui.tui.desk.wanted import ClientOpened, ClientPointed
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.manner import Manner
from rmtui.tui.widgets.rows import Column, Row, Rows
from rmtui.tui.widgets.words import Words

PACES: dict[Pace, tuple[str, Manner]] = {Pace.OK: (" ", ""), Pace.AMBER: ("~", "soon"), Pace.RED: ("!", "late")}
"""The sign and the manner of a pace."""


class ClientPane(Pane):
    """Name, tier, days since last spoken to, and a sign for who falls behind."""

    number, page = 1, "people"
    BINDING_GROUP_TITLE = _("Clients")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", _("All clients"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    desk: reactive[Desk | None] = reactive(None)

    def compose(self) -> ComposeResult:
        yield Field(hint=_("/ name, phone, tag, tier:A"), id="finder")
        yield Words(id="misunderstood")
        yield Rows((Column(), Column(1), Column(5, right=True), Column(1)), id="clients")

    @property
    def home(self) -> Widget:
        return self.query_one(Rows)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, Row] = {}

    def watch_desk(self, desk: Desk | None) -> None:
        if desk:
            self._rows = {client.id: _row(client, desk) for client in desk.grounds.clients}
            self._list()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._list()
        rows = self.query_one(Rows)
        rows.action_first()
        if rows.key:
            self.post_message(ClientPointed(rows.key))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Rows).action_open()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self.post_message(ClientPointed(event.key))

    def on_rows_opened(self, event: Rows.Opened) -> None:
        event.stop()
        self.post_message(ClientOpened(event.key))

    def point(self, client: str) -> None:
        """Put the cursor on a client."""
        self.query_one(Rows).point(client)

    def find(self) -> None:
        """Begin to look for a client."""
        self.query_one(Input).focus()

    def action_clear(self) -> None:
        self.query_one(Input).value = ""
        self.home.focus()

    def action_move(self, step: int) -> None:
        self.query_one(Rows).action_move(step)

    def _list(self) -> None:
        """The clients the filter is true of; while it is not understood the list stays as it was."""
        if self.desk is None:
            return
        rows, text, said = self.query_one(Rows), self.query_one(Input).value, self.query_one(Words)
        try:
            found = _likeliest_first(parse_filter(text).select(self.desk.grounds), text, self.desk)
        except UsageError as error:
            said.say(str(error))
            return
        said.say("")
        rows.empty = _nobody(text, any_client=bool(self.desk.clients))
        rows.rows = [self._rows[client.id] for client in found]
        total = len(self.desk.clients)
        self.heading = f"{_('Clients')} {len(found)}/{total}" if text else f"{_('Clients')} {total}"


def _row(client: Client, desk: Desk) -> Row:
    spoken = last_spoken(client, desk.standing, desk.settings)
    sign, manner = PACES[pace(client, desk.settings, spoken, desk.today)]
    closed = client.stage is Stage.CLOSED
    calm: Manner = "soft" if closed else ""
    return Row(
        client.id,
        ((plain(client.name), calm), (client.tier.value, "soft"), (ago(spoken, desk.today), manner or "soft"), (sign, manner)),
    )


def _likeliest_first(found: list[Client], text: str, desk: Desk) -> list[Client]:
    """Those whose name the text may become stand first; the others stay in the order of the list."""
    places = {known.id: place for place, known in enumerate(desk.names.complete(text))}
    return sorted(found, key=lambda client: places.get(client.id, len(places))) if places else found


def _nobody(text: str, *, any_client: bool) -> str:
    if any_client:
        return _("Nobody is found by “{text}”. Esc shows all clients.").format(text=plain(text))
    return _("No clients yet: “rmtui add NAME”, or “rmtui import FILE” for a sheet you have.")


def name_width(names: list[str], most: int) -> int:
    """Cells for a column of names."""
    return max(4, min(most, max(map(cell_len, names), default=4)))
