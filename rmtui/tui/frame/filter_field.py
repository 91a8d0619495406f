"""The field in which clients are filtered, and the keys of a filter as a page of help."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from itertools import takewhile
from typing import ClassVar

from textual import getters
from textual.binding import Binding, BindingType

from rmtui.entry.filter.completion import Completion, complete_filter
from rmtui.entry.filter.summary import filter_summary
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.client_filter import filter_clients, searches_log
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.navigation.help import example_blocks
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice

_SEARCH_DELAY = 0.4
"""Seconds without a key after which a filter that reads the log is applied."""


class FilterField(Field):
    """Its screen applies the filter while it is typed. Tab completes."""

    app = getters.app(BookApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Results")),
        Binding("f1", "screen.help", _("Help")),
        Binding("escape", "leave", _("All clients")),
        Binding("tab", "complete", show=False),
        *Field.BINDINGS,
    ]

    def __init__(self, leave: Callable[[], Awaitable[None] | None], notice: Notice) -> None:
        """`leave` shows all clients again, and gives the focus to something else.

        `notice` stands beneath: how the filter may go on, where in several ways; that the log is read; what is wrong.
        """
        super().__init__(hint=_("/ name, phone, tag, tier:A"), id="filter")
        self._leave, self.notice = leave, notice
        self._offered: tuple[str, Completion] = ("", Completion(0, ()))
        """What stood before the cursor when several ways were shown last, and those ways."""
        self._search = Debouncer(self)
        self._waiting: Callable[[], None] | None = None
        """What applies the filter, once nothing was typed for a moment."""

    def apply(self, apply: Callable[[], None]) -> None:
        """Call `apply` for the filter as it is now; where it reads the log, once nothing was typed for a moment."""
        self._waiting = apply
        if searches_log(self.value, self.app.snapshot):
            self.notice.update(_("Reading the log ..."))
            self._search.start(_SEARCH_DELAY, self.apply_now)
        else:
            self.apply_now()

    def apply_now(self) -> None:
        """Apply the filter if it still waits: what is pressed next is about those it finds."""
        self._search.stop()
        apply, self._waiting = self._waiting, None
        if apply:
            apply()

    def help_blocks(self) -> list[Block]:
        return list(filter_help(self.app.snapshot))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        """Tab leaves only an empty field: otherwise the letters typed next would act as keys of another widget."""
        return action != "complete" or bool(self.value)

    async def action_leave(self) -> None:
        if left := self._leave():
            await left

    def action_complete(self) -> None:
        """Complete the word before the cursor as far as it can go on in one way only, and show the ways; pressed again,
        take one after the other.
        """
        start, texts = self._completion()
        if not texts:
            return
        typed = self.value[start : self.cursor_position]
        if self._offered[0] == self.value[: self.cursor_position]:
            chosen = texts[(texts.index(typed) + 1) % len(texts)] if typed in texts else texts[0]
        else:
            chosen = _common_beginning(texts, typed)
        self.replace(chosen, start, self.cursor_position)
        self._offered = (self.value[: self.cursor_position], Completion(start, texts))
        self.notice.update("  ".join(map(plain, texts)) if len(texts) > 1 else "")

    def _completion(self) -> Completion:
        before = self.value[: self.cursor_position]
        if before == self._offered[0] and len(self._offered[1].texts) > 1:
            return self._offered[1]
        found = complete_filter(before, self.app.snapshot.filter_context)
        return found._replace(texts=()) if found.texts == (before[found.start :],) else found


def _common_beginning(texts: Sequence[str], typed: str) -> str:
    """What all texts begin with; what is typed, where that is no longer."""
    common = "".join(signs[0] for signs in takewhile(lambda signs: len({*signs}) == 1, zip(*texts, strict=False)))
    return common if len(common) > len(typed) or len(texts) == 1 else typed


def filter_help(snapshot: Snapshot) -> Iterator[Block]:
    """Filters with how many clients they find, and the whole language."""
    yield Block(_("A filter of clients"), text_style="heading")
    examples = (
        _("tier:A no-contact:90d"),
        _("birthday:month -tag:fund"),
        _("child.age<12 or spouse:yes"),
        _("aum>500k no:critical-illness"),
        _("holding(kind:deposit matures-on<90d) sort:last"),
    )

    def found(text: str) -> str:
        count = len(filter_clients(text, None, snapshot).clients)
        return ngettext("{count} client", "{count} clients", count).format(count=count)

    yield from example_blocks(examples, found)
    for term, meaning in filter_summary():
        yield Block(meaning, label=term) if term else Block(meaning, text_style="heading")
