"""Looking for words in the whole book: results come as one types, and Enter goes there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from rmtui.comparing import folded, match_ranges
from rmtui.errors import RmtuiError
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.tui.finding.hit import Hit, found
from rmtui.tui.finding.hit_list import HitList
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList
from rmtui.tui.widgets.text_style import TEXT_STYLES

MOST = 200
"""Results that are shown; whoever sees so many types further."""

PAUSE = 0.08
"""Seconds without a letter after which the search begins."""

SLOW = 0.5
"""Seconds after which it is said that the search goes on."""

_EVERY = 0.15
"""Seconds between two looks at what was found so far."""

_TEACHING = _(
    "Every word is looked for in the whole book: names, pinyin and phone numbers, family, tags and notes of clients; "
    "what was written down of every contact, promises and topics; holdings, policies, documents and reviews; sales, "
    "reasons of a snooze, day notes and unsorted lines.\n\nSeveral words must all occur. A client's name stands for "
    "the client: “王芳 理财” finds what was said to 王芳 about it."
)


class FindScreen(ModalScreen[Record | None]):
    """Gives the record that was chosen, or None when it is left."""

    app = getters.app(BookApp)
    CSS_PATH = "finding.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("Leave"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[str, Hit] = {}
        self._waiting: Timer | None = None
        """Runs out when the search begins, and once more when it is slow."""
        self._hurried = False
        """Was Enter pressed before anything was found?"""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(_("Find everywhere"))
            box.border_subtitle = Content(_("Enter goes there, Esc leaves"))
            yield Field(hint=_("a name, a phone number, any words of a note"))
            yield Notice(id="state", always=True)
            yield HitList(())
            yield Notice(id="told")

    def on_mount(self) -> None:
        self._show([], (), ended=True)

    @property
    def _words(self) -> list[str]:
        """What is typed, as it is compared."""
        return [folded(word) for word in self.query_one(Field).value.split()]

    def on_input_changed(self) -> None:
        self.workers.cancel_group(self, "find")
        self._hurried = False
        if self._words:
            self._wait(PAUSE, self._begin)
        else:
            self._show([], (), ended=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        hits = self.query_one(HitList)
        if hits.words == self._words:
            self._go()
        else:
            self._hurried = True

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self._tell()

    @on(RowList.Selected)
    def _opened(self) -> None:
        self._go()

    def action_move(self, step: int) -> None:
        self.query_one(HitList).action_move(step)

    def action_page(self, pages: int) -> None:
        self.query_one(HitList).action_page(pages)

    def _begin(self) -> None:
        self._wait(SLOW, partial(self._say, _("searching ...")))
        self._search(self._words)

    @work(thread=True, exclusive=True, group="find", description="finding")
    def _search(self, words: list[str]) -> None:
        """Clients first, then month by month into the past; what is found is shown meanwhile."""
        worker, snapshot, lines, shown = get_current_worker(), self.app.snapshot, list[Hit](), 0.0
        try:
            for page in self.app.book.find_by_page(words):
                if worker.is_cancelled:
                    return
                lines += [found(record, words, snapshot) for record in page[: MOST + 1 - len(lines)]]
                if len(lines) > MOST:
                    break
                if page and time.monotonic() - shown > _EVERY:
                    self.app.call_from_thread(self._show, list(lines), words, ended=False)
                    shown = time.monotonic()
        except RmtuiError as error:
            self.app.call_from_thread(self.app.announce, str(error), error=True)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, lines, words, ended=True)

    def _show(self, lines: Sequence[Hit], words: Sequence[str], *, ended: bool) -> None:
        if not self.is_attached or list(words) != self._words:  # typed on meanwhile
            return
        hits = self.query_one(HitList)
        hits.empty = _TEACHING if not words else _nowhere(words)
        self._found = {one.record.id: one for one in lines[:MOST]}
        hits.fill(lines[:MOST], words)
        self._tell()
        if ended:
            self._stop_waiting()
            self._say(_count(len(lines)) if words else "")
        if self._hurried and lines:
            self._go()

    def _go(self) -> None:
        chosen = self._found.get(self.query_one(HitList).key)
        if chosen:
            self.workers.cancel_group(self, "find")
            self._hurried = False
            self.dismiss(chosen.record)

    def _tell(self) -> None:
        """The result under the cursor in full."""
        hits = self.query_one(HitList)
        one = self._found.get(hits.key)
        told = "  ".join(filter(None, (one.kind, one.day, one.who, one.text))) if one else ""
        content = Content(told)
        for place in match_ranges(told, hits.words):
            content = content.stylize("bold underline", place.start, place.stop)
        self.query_one("#told", Notice).update(content)

    def _say(self, state: str) -> None:
        self.query_one("#state", Notice).update(state)

    def _wait(self, seconds: float, then: Callable[[], None]) -> None:
        self._stop_waiting()
        self._waiting = self.set_timer(seconds, then)

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.stop()


def _count(count: int) -> str:
    if count > MOST:
        return _("The first {count} are shown, and there are more: type further.").format(count=MOST)
    return ngettext("{count} found", "{count} found", count).format(count=count) if count else ""


def _nowhere(words: Sequence[str]) -> str:
    return _("“{words}” is nowhere in the book.").format(words=plain(" ".join(words)))
