"""The pane of one client: what to be careful about always in sight, and the rest on tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.rules.standing import OpenPromise
from rmtui.tui.desk.channels import channel_keys
from rmtui.tui.desk.history import contact_blocks
from rmtui.tui.desk.pane import Pane
from rmtui.tui.desk.profile import RECENT, Folder, Member, chosen_of, facts, profile_blocks
from rmtui.tui.desk.wanted import PromiseKept, TabTurned
from rmtui.tui.keys import key
from rmtui.tui.widgets.sheet import Block, Sheet
from rmtui.tui.widgets.tabline import TabLine
from rmtui.tui.widgets.words import Words


class _Tab(NamedTuple):
    title: str
    blocks: Callable[[Folder], Sequence[Block]]
    contacts: int
    """How many contacts are shown on it at most; an older one is shown where it is sought."""


_TABS = (_Tab(_("Profile"), profile_blocks, RECENT), _Tab(_("Contacts"), contact_blocks, 200))
_CONTACTS = 1
"""Place of the tab with the whole history."""


class FolderPane(Pane):
    """Who it is, the caution, and a tab of the folder."""

    number, page = 2, "people"
    BINDING_GROUP_TITLE = _("Folder")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("left,left_square_bracket", "turn(-1)", _("Previous tab"), id="previous-tab", show=False),
        key("right,right_square_bracket", "turn(1)", _("Next tab"), id="next-tab"),
        key("x", "kept", _("Promise done")),
        *channel_keys(),
    ]

    folder: reactive[Folder | None] = reactive(None)
    tab: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__()
        self.sought = ""
        """Id of a contact that the cursor is to go to as soon as it is read, be it older than those usually shown."""

    def compose(self) -> ComposeResult:
        yield Words(id="facts")
        yield Words(id="caution")
        tabs = TabLine(id="tabs")
        tabs.titles = [tab.title for tab in _TABS]
        yield tabs
        yield Sheet(id="sheet")

    @property
    def home(self) -> Widget:
        return self.query_one(Sheet)

    def watch_folder(self, old: Folder | None, folder: Folder | None) -> None:
        client = folder.client if folder else None
        self.query_one("#facts", Words).say(facts(folder) if folder else "")
        self.query_one("#caution", Words).say(f"! {plain(client.cautions)}" if client and client.cautions else "")
        self.query_one("#tabs").display = folder is not None
        if folder is None:
            self.heading = _("Folder")
            self.query_one(Sheet).blocks = [
                Block(_("The folder of the client under the cursor opens here."), manner="soft")
            ]
            return
        self.heading = plain(folder.client.name)
        another = old is None or old.client.id != folder.client.id
        if another:
            self.sought = ""
        self._fill(to_top=another)

    def seek(self, contact: str) -> None:
        """To a contact in the history, or to the newest where none is named."""
        self.sought = contact
        self.tab = _CONTACTS
        self._fill(to_top=True)
        self.post_message(TabTurned())

    @property
    def record(self) -> str:
        """Id of the contact under the cursor, or of the one with the promise that is; "" where there is none."""
        return self.query_one(Sheet).key.rpartition(":")[2]

    @property
    def chosen(self) -> Contact | OpenPromise | Member | Client | None:
        """What the cursor is on; None while no folder is open."""
        return chosen_of(self.folder, self.query_one(Sheet).key) if self.folder else None

    @property
    def contacts(self) -> int:
        """How many contacts the tab in sight has room for."""
        return _TABS[self.tab].contacts

    def watch_tab(self, old: int, tab: int) -> None:
        self.query_one(TabLine).shown = tab
        self._fill(to_top=True)
        if old != tab:
            self.post_message(TabTurned())

    def on_tab_line_asked(self, event: TabLine.Asked) -> None:
        event.stop()
        self.tab = event.place

    def action_turn(self, step: int) -> None:
        self.tab = (self.tab + step) % len(_TABS)

    def action_kept(self) -> None:
        """The promise under the cursor is done."""
        self.post_message(PromiseKept(self.record))

    def _fill(self, *, to_top: bool) -> None:
        sheet = self.query_one(Sheet)
        if self.folder:
            sheet.blocks = _TABS[self.tab].blocks(self.folder)
            if to_top:
                sheet.action_first()
            if sheet.point(self.sought):
                self.sought = ""
