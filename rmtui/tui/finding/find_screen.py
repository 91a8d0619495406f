"""Search in the whole book: hits appear while the words are typed, and Enter opens one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input
from textual.worker import get_current_worker

from rmtui.comparing import match_ranges, name_key
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.tui.finding.hit import Hit, hit_of
from rmtui.tui.finding.hit_list import HitList
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList

MAX_RESULTS = 200
"""Hits that are shown at most."""

SEARCH_DELAY = 0.08
"""Seconds after the last letter until the search starts."""

SEARCHING_SHOWN_AFTER = 0.5
"""Seconds of searching after which the status says so."""

_SHOW_INTERVAL = 0.15
"""Seconds between two updates of the list while searching."""

_HELP = _(
    "Every word is looked for in the whole book: names, pinyin and phone numbers, family, tags and notes of clients; "
    "what was written down of every contact, promises and topics; holdings, policies, documents and reviews; "
    "opportunities, cases, goals, gifts and campaigns; sales, planned contacts, reasons of a snooze, day notes, "
    "unsorted lines and the settings.\n\nSeveral words must all occur. A client's name stands for the client: “Helen "
    "Marsh fund” finds what was said to her about it. Capitals, accents, full-width and traditional characters, the "
    "form of apostrophes and dashes, and blanks in a Chinese name make no difference."
)


class FindScreen(Dialog[Hit | None]):
    """Returns the hit that was chosen, or None when it is left."""

    app = getters.app(BookApp)
    CSS_PATH = "finding.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("Back"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._hits: dict[str, Hit] = {}
        self._timer = Debouncer(self)
        """Until the search starts; then until it is slow."""
        self._enter_pending = False
        """Enter was pressed before there was a hit: the first one is chosen."""

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Find everywhere"), _("Enter goes there, F1 helps, Esc goes back")):
            yield Field(hint=_("a name, a phone number, any words of a note"))
            yield Notice(id="status", always=True)
            yield HitList()
            yield Notice(id="details")

    def help_page(self) -> Help:
        return Help(_("Find everywhere"), [Block(_HELP)])

    def on_mount(self) -> None:
        self._show([], (), ended=True)

    @property
    def _words(self) -> list[str]:
        """The typed words, as name keys."""
        return [key for word in self.query_one(Field).value.split() if (key := name_key(word))]

    def on_input_changed(self) -> None:
        self.workers.cancel_group(self, "find")
        self._enter_pending = False
        if self._words:
            self._timer.start(SEARCH_DELAY, self._start_search)
        else:
            self._show([], (), ended=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        hits = self.query_one(HitList)
        if hits.words == self._words:
            self._choose()
        else:
            self._enter_pending = True

    @on(RowList.Highlighted)
    def _highlighted(self) -> None:
        self._show_details()

    @on(RowList.Selected)
    def _selected(self) -> None:
        self._choose()

    def action_move(self, step: int) -> None:
        self.query_one(HitList).action_move(step)

    def action_page(self, pages: int) -> None:
        self.query_one(HitList).action_page(pages)

    def _start_search(self) -> None:
        self._timer.start(SEARCHING_SHOWN_AFTER, partial(self._show_status, _("searching ...")))
        self._search(self._words)

    @work(thread=True, exclusive=True, group="find", description="finding")
    def _search(self, words: list[str]) -> None:
        """Clients first, then month by month into the past; hits are shown meanwhile."""
        worker, snapshot, lines, shown = get_current_worker(), self.app.snapshot, list[Hit](), 0.0
        with self.app.announcing_errors():
            for page in self.app.book.find_by_page(words):
                if worker.is_cancelled:
                    return
                lines += [hit_of(record, words, snapshot) for record in page[: MAX_RESULTS + 1 - len(lines)]]
                if len(lines) > MAX_RESULTS:
                    break
                if page and time.monotonic() - shown > _SHOW_INTERVAL:
                    self.app.call_from_thread(self._show, list(lines), words, ended=False)
                    shown = time.monotonic()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, lines, words, ended=True)

    def _show(self, lines: Sequence[Hit], words: Sequence[str], *, ended: bool) -> None:
        if not self.is_attached or list(words) != self._words:  # typed on meanwhile
            return
        hits = self.query_one(HitList)
        hits.empty = _HELP if not words else _nothing_found(words)
        self._hits = {one.record.id: one for one in lines[:MAX_RESULTS]}
        hits.fill(lines[:MAX_RESULTS], words)
        self._show_details()
        if ended:
            self._timer.stop()
            self._show_status(_count_text(len(lines)) if words else "")
        if self._enter_pending and lines:
            self._choose()

    def _choose(self) -> None:
        chosen = self._hits.get(self.query_one(HitList).key)
        if chosen:
            self.workers.cancel_group(self, "find")
            self._enter_pending = False
            self.dismiss(chosen)

    def _show_details(self) -> None:
        """Show the hit under the cursor in full."""
        hits = self.query_one(HitList)
        one = self._hits.get(hits.key)
        details = "  ".join(filter(None, (one.kind, one.day, one.who, one.text))) if one else ""
        content = Content(details)
        for span in match_ranges(details, hits.words):
            content = content.stylize("bold underline", span.start, span.stop)
        self.query_one("#details", Notice).update(content)

    def _show_status(self, status: str) -> None:
        self.query_one("#status", Notice).update(status)


def _count_text(count: int) -> str:
    if count > MAX_RESULTS:
        return _("The first {count} are shown, and there are more: type further.").format(count=MAX_RESULTS)
    return ngettext("{count} found", "{count} found", count).format(count=count) if count else ""


def _nothing_found(words: Sequence[str]) -> str:
    return _("“{words}” is nowhere in the book.").format(words=plain(" ".join(words)))
