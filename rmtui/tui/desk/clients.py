"""The pane of all clients, found as one types."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.rules.cadence import last_spoken, pace
from rmtui.rules.filtering import parse_filter
from rmtui.tui.desk.pane import ReadingPane
from rmtui.tui.desk.wanted import ClientOpened, ClientPointed
from rmtui.tui.phrases import PACES, ago
from rmtui.tui.reading import Desk
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.rows import Column, Row, Rows
from rmtui.tui.widgets.words import Words

REST = 0.15
"""Seconds without a letter after which the folder follows what was found."""


class ClientPane(ReadingPane):
    """Name, tier, days since last spoken to, and a sign for who falls behind."""

    number, page = 1, "people"
    BINDING_GROUP_TITLE = _("Clients")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", _("All clients"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, Row] = {}
        """Made once for every state of the book, since a filter is typed letter by letter."""

    def compose(self) -> ComposeResult:
        yield Field(hint=_("/ name, phone, tag, tier:A"), id="finder")
        yield Words(id="misunderstood")
        yield Rows((Column(), Column(1), Column(5, right=True), Column(1)), id="clients")

    @property
    def home(self) -> Widget:
        return self.query_one(Rows)

    def watch_desk(self, desk: Desk) -> None:
        self._rows = {client.id: _row(client, desk) for client in desk.grounds.clients}
        self._list()

    def on_mount(self) -> None:
        self.watch(self.query_one(Field), "value", self._find, init=False)

    def _find(self) -> None:
        self._list()
        rows = self.query_one(Rows)
        rows.action_first()
        self.set_timer(REST, partial(self._follow, rows.key))

    def _follow(self, client: str) -> None:
        if client and client == self.client:
            self.post_message(ClientPointed(client))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Rows).action_open()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        if self.home.has_focus:
            self.post_message(ClientPointed(event.key))
        else:
            self.set_timer(REST, partial(self._follow, event.key))

    def on_rows_opened(self, event: Rows.Opened) -> None:
        event.stop()
        self.post_message(ClientOpened(event.key))

    @property
    def client(self) -> str:
        return self.query_one(Rows).key

    def point(self, client: str) -> None:
        self.query_one(Rows).point(client)

    def find(self) -> None:
        """Begin to look for a client."""
        self.screen.set_focus(self.query_one(Field))

    def action_clear(self) -> None:
        self.query_one(Field).value = ""
        self.screen.set_focus(self.home)

    def action_move(self, step: int) -> None:
        self.query_one(Rows).action_move(step)

    def _list(self) -> None:
        """The clients the filter is true of; while it is not understood the list stays as it was."""
        rows, text, misunderstood = self.query_one(Rows), self.query_one(Field).value, self.query_one(Words)
        try:
            found = likeliest_first(parse_filter(text).select(self.desk.grounds), text, self.desk)
        except UsageError as error:
            misunderstood.say(str(error))
            return
        misunderstood.say("")
        total = len(self.desk.clients)
        rows.empty = _nobody(text) if total else _("No clients yet: “rmtui add NAME” or “rmtui import FILE”.")
        rows.rows = [self._rows[client.id] for client in found]
        self.heading = (
            f"{self.BINDING_GROUP_TITLE} {len(found)}/{total}" if text else f"{self.BINDING_GROUP_TITLE} {total}"
        )


def _row(client: Client, desk: Desk) -> Row:
    spoken = last_spoken(client, desk.standing, desk.settings)
    since = ago(spoken, desk.today)
    if client.stage is Stage.CLOSED:
        return Row(
            client.id, ((plain(client.name), "soft"), (client.tier.value, "soft"), (since, "soft"), ("x", "soft"))
        )
    sign, manner = PACES[pace(client, desk.settings, spoken, desk.today)]
    return Row(
        client.id, ((plain(client.name), ""), (client.tier.value, "soft"), (since, manner or "soft"), (sign, manner))
    )


def likeliest_first(found: list[Client], text: str, desk: Desk) -> list[Client]:
    """Those whose name the text may become stand first; the others stay in the order of the list."""
    places = {known.id: place for place, known in enumerate(desk.names.complete(text))}
    return sorted(found, key=lambda client: places.get(client.id, len(places))) if places else found


def _nobody(text: str) -> str:
    return _("Nobody is found by “{text}”. Esc shows all clients.").format(text=plain(text))
