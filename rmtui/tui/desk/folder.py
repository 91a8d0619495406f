"""The pane of one client: what to be careful about always in sight, and the rest on tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.desk.history import contact_blocks
from rmtui.tui.desk.pane import Pane
from rmtui.tui.desk.profile import RECENT, Folder, facts, profile_blocks
from rmtui.tui.desk.wanted import PromiseKept, TabTurned
from rmtui.tui.widgets.sheet import Block, Sheet
from rmtui.tui.widgets.tabline import TabLine
from rmtui.tui.widgets.words import Words


class _Tab(NamedTuple):
    title: str
    blocks: Callable[[Folder], Sequence[Block]]
    contacts: int
    """How many contacts are shown on it at most; who wants to see older ones looks with `rmtui find`."""


_TABS = (_Tab(_("Profile"), profile_blocks, RECENT), _Tab(_("Contacts"), contact_blocks, 200))


class FolderPane(Pane):
    """Who it is, the caution, and a tab of the folder."""

    number, page = 2, "people"
    BINDING_GROUP_TITLE = _("Folder")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,left_square_bracket", "turn(-1)", _("Previous tab"), show=False),
        Binding("right,right_square_bracket", "turn(1)", _("Next tab")),
        Binding("x", "kept", _("Promise done")),
    ]

    folder: reactive[Folder | None] = reactive(None)
    tab: reactive[int] = reactive(0)

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
        self._fill(to_top=old is None or old.client.id != folder.client.id)

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
        sheet = self.query_one(Sheet)
        if sheet.key:
            self.post_message(PromiseKept(sheet.key))

    def _fill(self, *, to_top: bool) -> None:
        sheet = self.query_one(Sheet)
        if self.folder:
            sheet.blocks = _TABS[self.tab].blocks(self.folder)
            if to_top:
                sheet.action_first()
