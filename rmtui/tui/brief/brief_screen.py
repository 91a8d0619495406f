"""One client on one page before a meeting, cautions first; `w` writes it to a file to print."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from rmtui.exchange.brief_files import ENDINGS, write
from rmtui.exchange.client_brief import Brief, client_brief
from rmtui.exchange.one_screen import Room
from rmtui.exchange.output_file import file_name
from rmtui.exchange.people_count import count_people, named_in_records
from rmtui.language import _
from rmtui.records.audit import AuditKind
from rmtui.records.client import Client
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.frame.typed_ahead import OPENING
from rmtui.tui.keys.binding import key
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.key_bar import KeyBar


class BriefScreen(ClientScreen):
    """Nothing about other clients is on it; what is written to a file is the same page, as a sheet of paper has it."""

    BINDING_GROUP_TITLE = _("Before the meeting")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "write", _("Write file"), _("Write it to a file: .html to print, .md or .txt"), id="write-brief"),
    ]

    def __init__(self, client: str) -> None:
        """An id."""
        super().__init__(client)
        self.brief: Brief | None = None
        """What is shown."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="ruled -current"):
            yield BlockList()
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(BlockList).focus()
        self.reread()

    def reread(self) -> None:
        if client := self.snapshot.clients.get(self._client):
            self._read(client)
        else:
            self.dismiss(None)

    def on_resize(self) -> None:
        if self.brief:
            self.reread()

    @work(thread=True, exclusive=True, group=OPENING, description="reading")
    def _read(self, client: Client) -> None:
        with self.app.announcing_errors():
            brief = client_brief(self.app.book, client, self.snapshot.today, Room.of_screen(*self.size))
            self.app.call_from_thread(self._show, brief)

    def _show(self, brief: Brief) -> None:
        self.brief = brief
        self.query_one(".ruled").border_title = Content(f" {brief.name} ")
        self.query_one(BlockList).blocks = _blocks(brief)

    def action_write(self) -> None:
        """Ask for the file, and whether one that is there may be replaced."""
        client, brief = self.snapshot.clients.get(self._client), self.brief
        if client and brief:
            people = count_people([client], named_in_records(self.app.book, [client]))
            output = Output(
                AuditKind.BRIEF,
                _("Write the page to which file?"),
                ENDINGS,
                lambda path, replace: write(
                    client_brief(self.app.book, client, self.snapshot.today), path, replace=replace
                ),
                lambda _path: people,
            )
            ask_output_file(self.app, output, file_name(f"{brief.name}-{self.snapshot.today.isoformat()}"))


def _blocks(brief: Brief) -> list[Block]:
    """The cautions, the sections, and whose page it is; without lines between them, so that one screen holds it."""
    blocks = [*(Block(f"! {line}", text_style="late") for line in brief.cautions), Block("")]
    for section in brief.sections:
        first, *others = section.lines
        blocks += [Block(first, label=section.title), *(Block(line, label=" ") for line in others)]
    return [*blocks, Block(""), Block(brief.mark, text_style="soft")]
