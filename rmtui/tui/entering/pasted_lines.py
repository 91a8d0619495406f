"""Several lines of entry pasted at once: what each means, before any is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from rmtui.entry.cautions import cautions
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.normal_form import is_comment
from rmtui.entry.preview_text import doubt_pieces, entry_pieces, text_of
from rmtui.entry.times import latest_time
from rmtui.errors import Unsorted
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.tui.entering.entry_help import entry_help
from rmtui.tui.entering.preview import lines_content, sale_cautions
from rmtui.tui.frame.ask_choice import ask_before_loss
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.frame.draft import Draft
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.navigation.help import Help, key_blocks
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Column, Row, RowList, column_width
from rmtui.tui.widgets.text_style import TextStyle


class _PastedLine(NamedTuple):
    line: str
    reading: Entry | Unsorted
    """What it means, or why it is not understood."""
    dropped: bool = False


class PastedLines(Dialog[bool], Draft):
    """Returns whether the lines were written, all as one change; until then they are a draft."""

    app = getters.app(BookApp)
    BINDING_GROUP_TITLE = _("Pasted lines")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "write", _("Write all"), _("Write all lines that are not left out; Ctrl+Z undoes everything")),
        key("delete", "drop", _("Leave out"), _("Leave the line out, or take it in again"), id="drop-line"),
        Binding("escape", "leave", _("Back"), show=False),
    ]

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = [self._read(line)._replace(dropped=is_comment(line)) for line in lines]

    @property
    def unwritten(self) -> list[str]:
        return [one.line for one in self._lines if not one.dropped]

    def compose(self) -> ComposeResult:
        with DialogFrame(keys=_("Ctrl+S writes all, Enter corrects, Del leaves out, Esc goes back")):
            yield RowList()
            yield Notice(id="pasted-line", always=True)

    def help_page(self) -> Help:
        actions = screen_actions(self, self.app.own_keys)
        return Help(_("Pasted lines"), [*key_blocks(actions), *entry_help(self.app.snapshot)])

    def on_mount(self) -> None:
        self._show()

    def on_row_list_highlighted(self) -> None:
        self._show_details()

    def on_row_list_selected(self) -> None:
        """Correct the line under the cursor."""
        place, one = self._current

        def correct(line: str | None) -> None:
            if line:
                self._lines[place] = self._read(line)
                self._show()

        explained = entry_help(self.app.snapshot)
        ask = AskText(_("Correct the line"), value=one.line, preview=self._preview, explained=explained)
        self.app.push_screen(ask, correct)

    def action_drop(self) -> None:
        place, one = self._current
        self._lines[place] = one._replace(dropped=not one.dropped)
        self._show()
        self.query_one(RowList).action_move(1)

    def action_write(self) -> None:
        kept = [one for one in self._lines if not one.dropped]
        entries = [one.reading for one in kept if isinstance(one.reading, Entry)]
        unsorted = [(one.line, one.reading) for one in kept if isinstance(one.reading, Unsorted)]
        if not kept or self.app.do(lambda: self.app.writer.contacts.log_all(entries, unsorted)):
            self.dismiss(True)

    def action_leave(self) -> None:
        """Ask first, unless all are left out."""
        if not self.unwritten:
            self.dismiss(False)
            return
        drop = _("Drop the lines"), partial(self.dismiss, False)
        ask_before_loss(self.app, _("The lines are not written yet"), [(_("Write all"), self.action_write), drop])

    @property
    def _current(self) -> tuple[int, _PastedLine]:
        place = int(self.query_one(RowList).key)
        return place, self._lines[place]

    def _read(self, line: str) -> _PastedLine:
        snapshot = self.app.snapshot
        latest = latest_time(snapshot.today, self.app.clock())
        try:
            return _PastedLine(line, parse(line, snapshot.today, snapshot.names, latest))
        except Unsorted as why:
            return _PastedLine(line, why)

    def _preview(self, line: str) -> AnswerPreview:
        return AnswerPreview(self._meaning(self._read(line).reading).plain)

    def _meaning(self, reading: Entry | Unsorted) -> Content:
        if isinstance(reading, Entry):
            return lines_content([entry_pieces(reading, self.app.snapshot.today), *map(doubt_pieces, reading.doubts)])
        return lines_content([doubt_pieces(_("{why} It is kept as unsorted.").format(why=reading))])

    def _show(self) -> None:
        rows = self.query_one(RowList)
        rows.columns = (Column(column_width((str(len(self._lines)),), 3), right=True), Column(1), Column())
        rows.rows = [self._row(place, one) for place, one in enumerate(self._lines)]
        kept = [one for one in self._lines if not one.dropped]
        unread = sum(isinstance(one.reading, Unsorted) for one in kept)
        title = ngettext("{count} line", "{count} lines", len(kept)).format(count=len(kept))
        if unread:
            not_understood = ngettext("{count} is not understood", "{count} are not understood", unread)
            title = _("{lines}, {unread}").format(lines=title, unread=not_understood.format(count=unread))
        self.query_one(".dialog").border_title = Content(title)
        self._show_details()

    def _row(self, place: int, one: _PastedLine) -> Row:
        sign, text = "", plain(one.line)
        text_style: TextStyle = ""
        if one.dropped:
            sign, text_style = "-", "soft"
        elif isinstance(one.reading, Unsorted):
            sign, text_style = "?", "soon"
        else:
            text = text_of(entry_pieces(one.reading, self.app.snapshot.today))
        return Row(str(place), ((str(place + 1), "soft"), (sign, text_style), (text, text_style)))

    def _show_details(self) -> None:
        """Show the line under the cursor as it was pasted, what it means, and the cautions about its clients."""
        _place, one = self._current
        parts = [Content.styled(plain(one.line), "$foreground 75%")]
        if one.dropped:
            parts.append(Content(_("It is left out; Del takes it in again.")))
        else:
            parts.append(self._meaning(one.reading))
        if isinstance(one.reading, Entry) and not one.dropped:
            ids = [known.id for known in one.reading.clients]
            parts.append(Content.styled(cautions(ids, self.app.snapshot.clients, one.reading.channel), "$warning"))
            parts.append(Content.styled(sale_cautions(one.reading, self.app.book), "$warning"))
        self.query_one("#pasted-line", Notice).update(Content("\n").join(part for part in parts if part))
