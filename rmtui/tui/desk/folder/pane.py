"""The pane of one client: what to be careful about always in sight, and the rest on tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.desk.folder.contacts_tab import contact_blocks
from rmtui.tui.desk.folder.profile_tab import RECENT, Chosen, Folder, chosen_of, facts, profile_blocks
from rmtui.tui.desk.messages import AdditionRequested, PromiseKept, RecordOpened, ReviewRequested, TabChanged
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar


class _Tab(NamedTuple):
    title: str
    blocks: Callable[[Folder], Sequence[Block]]
    contacts: int = RECENT
    """How many contacts are read for it at most; an older one is shown where it is sought."""
    kind: str = ""
    """Which records of the folder it shows beside the client's own, and `a` adds; see `wealth` beside it."""


def _later(module: str, name: str) -> Callable[[Folder], Sequence[Block]]:
    """The blocks of a tab whose module is loaded when it is first seen, since the desk is to open fast."""

    def blocks(folder: Folder) -> Sequence[Block]:
        found: Sequence[Block] = getattr(import_module(f"rmtui.tui.desk.folder.{module}"), name)(folder)
        return found

    return blocks


_TABS = (
    _Tab(_("Profile"), profile_blocks),
    _Tab(_("Contacts"), contact_blocks, 200),
    _Tab(_("Assets"), _later("assets_tab", "asset_blocks"), kind="holding"),
    _Tab(_("Coverage"), _later("cover_tab", "cover_blocks"), kind="policy"),
    _Tab(_("Reviews"), _later("reviews_tab", "review_blocks"), kind="review"),
    _Tab(_("Documents"), _later("documents_tab", "document_blocks"), kind="document"),
)
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
        key("a", "add('holding')", _("Add holding"), id="add-holding"),
        key("a", "add('policy')", _("Add policy"), id="add-policy"),
        key("a", "add('document')", _("Add document"), _("Put a file into the folder"), id="add-document"),
        key("enter", "open", _("Open"), _("Open the record under the cursor"), id="open-record"),
        key("r", "review", _("Review"), _("Begin a review of the client's assets, or go on with the one begun")),
        *channel_keys(),
    ]

    folder: reactive[Folder | None] = reactive(None)
    tab: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__()
        self.sought = ""
        """Id of a contact that the cursor is to go to as soon as it is read, be it older than those usually shown."""
        self.expected = ""
        """Key of a record that was just put into the folder: the cursor goes to it as soon as it is read."""

    def compose(self) -> ComposeResult:
        yield Notice(id="facts")
        yield Notice(id="caution")
        tabs = TabBar(id="tabs")
        tabs.titles = [tab.title for tab in _TABS]
        yield tabs
        yield BlockList(id="sheet")

    @property
    def home(self) -> Widget:
        return self.query_one(BlockList)

    def watch_folder(self, old: Folder | None, folder: Folder | None) -> None:
        client = folder.client if folder else None
        self.query_one("#facts", Notice).update(facts(folder) if folder else "")
        self.query_one("#caution", Notice).update(f"! {plain(client.cautions)}" if client and client.cautions else "")
        self.query_one("#tabs").display = folder is not None
        if folder is None:
            self.heading = _("Folder")
            self.query_one(BlockList).blocks = [
                Block(_("The folder of the client under the cursor opens here."), text_style="soft")
            ]
            return
        self.heading = name_of(folder.client, folder.clients)
        another = old is None or old.client.id != folder.client.id
        if another:
            self.sought = self.expected = ""
        self._fill(to_top=another)

    def seek(self, contact: str) -> None:
        """To a contact in the history, or to the newest where none is named."""
        self.sought = contact
        self.tab = _CONTACTS
        self._fill(to_top=True)
        self.post_message(TabChanged())

    def seek_filed(self, kind: str, id: str) -> None:
        """To a record on the tab of its kind, at once or as soon as it is read."""
        self.tab = next(place for place, tab in enumerate(_TABS) if tab.kind == kind)
        self.expect(f"{kind}:{id}")

    @property
    def record(self) -> str:
        """Id of the contact under the cursor, or of the one with the promise that is; "" where there is none."""
        return self.query_one(BlockList).key.rpartition(":")[2]

    @property
    def chosen(self) -> Chosen | None:
        """What the cursor is on; None while no folder is open, or nothing is on the tab."""
        key = self.query_one(BlockList).key
        return chosen_of(self.folder, key) if self.folder and (key or not self.wealth) else None

    def expect(self, key: str) -> None:
        """The cursor is to go to a record that was just put into the folder, at once or as soon as it is read."""
        self.expected = "" if self.query_one(BlockList).move_cursor_to(key) else key

    @property
    def contacts(self) -> int:
        """How many contacts the tab in sight has room for."""
        return _TABS[self.tab].contacts

    @property
    def wealth(self) -> bool:
        """Does the tab in sight show what is in the folder beside the client's record?"""
        return bool(_TABS[self.tab].kind)

    def watch_tab(self, old: int, tab: int) -> None:
        self.query_one(TabBar).active = tab
        self._fill(to_top=True)
        self.refresh_bindings()
        if old != tab:
            self.post_message(TabChanged())

    def on_tab_bar_tab_clicked(self, event: TabBar.TabClicked) -> None:
        event.stop()
        self.tab = event.index

    def action_turn(self, step: int) -> None:
        self.tab = (self.tab + step) % len(_TABS)

    def action_kept(self) -> None:
        """The promise under the cursor is done."""
        self.post_message(PromiseKept(self.record))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What a tab has no use for is left to others, as `a` to the form of a new client."""
        tab = _TABS[self.tab]
        match action:
            case "kept":
                return not tab.kind
            case "add":
                return self.folder is not None and tab.kind in parameters
            case "open":
                return bool(tab.kind)
            case "review":
                return self.folder is not None
        return True

    def action_add(self, what: str) -> None:
        if self.folder:
            self.post_message(AdditionRequested(self.folder.client.id, what))

    def action_open(self) -> None:
        self.post_message(RecordOpened())

    def action_review(self) -> None:
        if self.folder:
            self.post_message(ReviewRequested(self.folder.client.id))

    def _fill(self, *, to_top: bool) -> None:
        sheet = self.query_one(BlockList)
        if self.folder:
            sheet.blocks = _TABS[self.tab].blocks(self.folder)
            if to_top:
                sheet.action_first()
            if sheet.move_cursor_to(self.sought):
                self.sought = ""
            if sheet.move_cursor_to(self.expected):
                self.expected = ""
