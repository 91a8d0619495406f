"""The maturities of the whole book 到期一览: what falls due in which week, the best reasons to call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.contact.maturities import QUARTER, DueItem, due_items
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.maturities.ladder import columns, currencies_without_rate, item_details, item_key, ladder_rows
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.headed_list import HeadedList
from rmtui.wording import format_day, join_sentences

_YEAR = 365
"""Days ahead."""


class MaturitiesScreen(ClientListScreen):
    """A quarter ahead, or a year."""

    BINDING_GROUP_TITLE = _("Maturities")
    list_type = HeadedList
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "widen", _("Quarter or year"), _("Look a year ahead, or 90 days again"), id="widen"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ahead = QUARTER
        self._due: list[DueItem] = []
        self._items: dict[str, DueItem] = {}
        """The items in the list, by key."""

    @property
    def cursor_client(self) -> str:
        item = self._items.get(self.list.key)
        return item.client if item else ""

    def read(self, snapshot: Snapshot) -> None:
        folders = self.app.book.folders(snapshot.contact_summary)
        self._due = due_items(snapshot.filter_context.clients, folders, snapshot.today, self._ahead)

    def fill(self, found: FilterResult, text: str) -> str:
        snapshot, rows = self.snapshot, self.list
        clients = found.ids
        items = [item for item in self._due if item.client in clients]
        self._items = {item_key(item): item for item in items}
        last = snapshot.today + timedelta(days=self._ahead)
        rows.empty = _empty_text(self._ahead)
        rows.columns = columns(items, snapshot.clients, snapshot.today)
        rows.rows = ladder_rows(items, snapshot.clients, snapshot.today, last, snapshot.settings.rates)
        count = count_text(len(items), len(self._due), text)
        until = _("to {day}").format(day=format_day(last, snapshot.today))
        heading = [f"{_('Maturities')} {count}", until]
        if missing := currencies_without_rate(items, snapshot.settings.rates):
            currencies = _(", ").join(plain(one) for one in missing)
            heading.append(_("! sums without {currencies}: no rate").format(currencies=currencies))
        return "  ".join(heading)

    def details(self) -> Iterable[str]:
        item = self._items.get(self.list.key)
        return item_details(item, self.snapshot.clients, self.snapshot.today) if item else ()

    def action_widen(self) -> None:
        self._ahead = _YEAR if self._ahead == QUARTER else QUARTER
        self._follow(self.snapshot)


def _empty_text(ahead: int) -> str:
    heading = _(
        "Nothing falls due within {count} days. Deposits, products and policies appear here by date, once they "
        "are in their clients' folders; risk assessments and reviews too."
    ).format(count=ahead)
    return heading if ahead == _YEAR else join_sentences(heading, _("“w” looks a year ahead."))
