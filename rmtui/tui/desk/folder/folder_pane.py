"""The pane of one client: the caution always in sight, the rest on tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.comparing import match_ranges
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.kinds import KINDS
from rmtui.records.tie import Tie
from rmtui.rules.text.phrases import caution_text
from rmtui.tui.desk.folder.contacts_tab import contact_blocks
from rmtui.tui.desk.folder.folder import Folder, FolderRecord, block_key, record_at
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS, folder_kind
from rmtui.tui.desk.folder.profile_tab import RECENT, facts, profile_blocks
from rmtui.tui.desk.messages import AdditionRequested, PromiseKept, RecordOpened, TabChanged
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar
from rmtui.wording import format_month_day


class Tab(NamedTuple):
    """A tab of the folder."""

    title: str
    blocks: Callable[[Folder], Sequence[Block]]
    contacts: int = RECENT
    """How many contacts are read for it at most; more where one goes to an older one."""
    table: str = ""
    """Which records of the folder it shows and `a` adds; "" where it shows the client's own record."""
    label_room: int = 0
    """Cells that its labels take at least."""


_BESIDE_DAY = 4
"""Cells of a contact's label for its channel, behind the day, and for the gaps."""
_PROFILE, _CONTACTS = 0, 1
"""Places of the tabs with the client's own record, and with the whole history."""


def tabs() -> tuple[Tab, ...]:
    """The client's own, and one a kind of records."""
    days = cell_len(format_month_day(12, 31)) + _BESIDE_DAY  # so that nothing moves when the contacts are read
    return (
        Tab(_("Profile"), profile_blocks, label_room=days),
        Tab(_("Contacts"), contact_blocks, 200),
        *(Tab(kind.title, kind.blocks, table=kind.table) for kind in FOLDER_KINDS.values() if not kind.beside),
    )


class FolderPane(Pane):
    """Who it is, the caution, and a tab of the folder."""

    number, page = 2, "people"
    BINDING_GROUP_TITLE = _("Folder")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("left,left_square_bracket", "turn(-1)", _("Previous tab"), id="previous-tab", show=False),
        key(
            "right,right_square_bracket",
            "turn(1)",
            _("Next tab"),
            _("Next tab, for every client the cursor goes to; Enter opens another client at the profile"),
            id="next-tab",
        ),
        key("x", "keep_promise", _("Promise done"), id="kept"),
        *(
            key(
                kind.key,
                f"add('{kind.table}')",
                kind.add,
                _("{where}: {action}").format(
                    where=FOLDER_KINDS[kind.beside or kind.record].title, action=kind.add_text or kind.add
                ),
                id=f"add-{KINDS[kind.record].name}",
            )
            for kind in FOLDER_KINDS.values()
            if kind.add
        ),
        key("enter", "open", _("Open"), _("Open the record under the cursor"), id="open-record"),
        *channel_keys(),
    ]

    folder: reactive[Folder | None] = reactive(None, repaint=False)
    tab: reactive[int] = reactive(0, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = tabs()
        self.awaited_contact = ""
        """Id of a contact that the cursor goes to as soon as it is read, even if older than those usually shown."""
        self._tab_chosen_for = ""
        """Id of the client for whom the tab was turned to."""
        self._awaited_key = ""
        """Key of a record of a tab that the cursor goes to as soon as it is read."""
        self._awaited_words: Sequence[str] = ()
        """Words of the client's own record that are scrolled to until the folder is read."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Notice(id="facts")
        yield Notice(id="caution", always=True)
        line = TabBar(id="tabs")
        line.titles = [tab.title for tab in self.tabs]
        yield line
        yield BlockList(id="sheet")

    @property
    def home(self) -> Widget:
        return self.query_one(BlockList)

    def watch_folder(self, old: Folder | None, folder: Folder | None) -> None:
        client = folder.client if folder else None
        self.query_one("#facts", Notice).update(facts(folder) if folder else "")
        self.query_one("#caution", Notice).update(caution_text(client))
        self.query_one("#tabs").display = folder is not None
        if folder is None:
            self.heading = _("Folder")
            self.query_one(BlockList).blocks = [
                Block(_("The folder of the client under the cursor is shown here."), text_style="soft")
            ]
            return
        self.heading = name_of(folder.client, folder.clients)
        another = old is None or old.client.id != folder.client.id
        if another:
            self.awaited_contact, self._awaited_key, self._awaited_words = "", "", ()
        self._fill(to_top=another)

    def open(self, client: str) -> None:
        """Begin with the profile, unless a tab was chosen for this client."""
        if client != self._tab_chosen_for:
            self._tab_chosen_for = client
            self.tab = _PROFILE

    def go_to(self, record: Record) -> bool:
        """To where a record is shown, or the contact it belongs to; False where its day in the log says more of it."""
        has_tab, contact = type(record) in FOLDER_KINDS, _contact_of(record)
        if has_tab:
            self._go_to_tab(record)
        elif contact:
            self.go_to_contact(contact)
        elif isinstance(record, Tie):
            self.go_to_profile()
        return has_tab or bool(contact)

    def go_to_profile(self) -> None:
        """To the tab with the client's own record and family."""
        self.tab = _PROFILE
        self._fill(to_top=True)
        self.post_message(TabChanged())

    def go_to_words(self, words: Sequence[str]) -> None:
        """To the place of the profile where words stand that are not of the name; they are name keys."""
        name = self.folder.client.name if self.folder else ""
        self._awaited_words = [word for word in words if not match_ranges(name, (word,))]
        self.go_to_profile()

    def go_to_contact(self, contact: str) -> None:
        """To a contact in the history, by id."""
        self.awaited_contact = contact
        self.tab = _CONTACTS
        self._fill(to_top=True)
        self.post_message(TabChanged())

    def _go_to_tab(self, record: Record) -> None:
        """To a record on the tab of its kind."""
        table = FOLDER_KINDS[type(record)].tab_table
        self.tab = next(place for place, tab in enumerate(self.tabs) if tab.table == table)
        self.await_record(record)

    def await_record(self, record: Record) -> None:
        """Put the cursor on a record of the tab in sight, at once or as soon as it is read."""
        key = block_key(record)
        self._awaited_key = "" if self.query_one(BlockList).move_cursor_to(key) else key

    @property
    def current_tab(self) -> Tab:
        """The tab in sight."""
        return self.tabs[self.tab]

    @property
    def cursor_record(self) -> FolderRecord | None:
        """What the cursor is on; None while no folder is open, or nothing is on the tab."""
        key = self.query_one(BlockList).key
        return record_at(self.folder, key) if self.folder and (key or not self.current_tab.table) else None

    def watch_tab(self, old: int, tab: int) -> None:
        self.query_one(TabBar).active = tab
        self._fill(to_top=True)
        self.refresh_bindings()
        self._tab_chosen_for = self.folder.client.id if self.folder else ""
        if old != tab:
            self.post_message(TabChanged())

    def on_tab_bar_tab_clicked(self, event: TabBar.TabClicked) -> None:
        event.stop()
        self.tab = event.index

    def action_turn(self, step: int) -> None:
        self.tab = (self.tab + step) % len(self.tabs)

    def action_keep_promise(self) -> None:
        """The promise under the cursor, or of the contact under it, is done; on another row one to the client."""
        if self.folder:
            contact = self.query_one(BlockList).key.rpartition(":")[2]
            self.post_message(PromiseKept(contact, self.folder.client.id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What a tab has no use for is left to others, as `a` to the form of a new client."""
        table = self.current_tab.table
        match action:
            case "keep_promise":
                return not table
            case "add":
                kind = folder_kind(str(parameters[0]))
                return self.folder is not None and kind is not None and kind.tab_table == table
            case "open":
                return bool(table)
        return True

    def action_add(self, table: str) -> None:
        if self.folder:
            self.post_message(AdditionRequested(self.folder.client.id, table))

    def action_open(self) -> None:
        self.post_message(RecordOpened())

    def _fill(self, *, to_top: bool) -> None:
        sheet = self.query_one(BlockList)
        if self.folder:
            sheet.label_room = self.current_tab.label_room
            sheet.blocks = self.current_tab.blocks(self.folder)
            if to_top:
                sheet.action_first()
            if sheet.move_cursor_to(self.awaited_contact):
                self.awaited_contact = ""
            if sheet.move_cursor_to(self._awaited_key):
                self._awaited_key = ""
            self._show_awaited_words(self.folder)

    def _show_awaited_words(self, folder: Folder) -> None:
        """Scroll to them, past what was said in contacts; for the last time once these are read."""
        sheet, contacts = self.query_one(BlockList), {one.id for one in folder.contacts or ()}
        for index, block in enumerate(sheet.blocks if self._awaited_words else ()):
            if block.key not in contacts and match_ranges(f"{block.label} {block.text}", self._awaited_words):
                sheet.scroll_into_sight(index)
                break
        if folder.contacts is not None:
            self._awaited_words = ()


def _contact_of(record: Record) -> str:
    """Id of the contact an event is or belongs to, "" where there is none."""
    if isinstance(record, Contact):
        return record.id
    return (record.contact or "") if isinstance(record, Sale | StandingPromise) else ""
