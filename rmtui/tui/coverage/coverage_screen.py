"""The coverage of all clients 保险保障表: who is insured against what, and whose family lacks most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _, ngettext
from rmtui.rules.insurance.family_cover import FamilyCover, by_gap, family_covers, private_clients
from rmtui.tui.coverage.cover_text import cover_details
from rmtui.tui.coverage.coverage_table import NO_NEEDS, coverage_row, fit_columns, table_needs
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.list_orders import BY_NAME, BY_TIER, Ordering, next_ordering, order_label
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen

_BY_GAP = Ordering(_("by gap"))

_NOBODY = _(
    "No clients yet: “a” on the desk adds one. Their policies, put into folders, appear here with what is missing."
)
_MARGINS = 3
"""Width of the margins and the scrollbar."""


class CoverageScreen(ClientTableScreen):
    """A row for each family; left and right scroll the kinds of policies."""

    BINDING_GROUP_TITLE = _("Coverage of all clients")
    LEGEND = _(
        "M. married. CI: who of the family has critical illness cover, all, part or none; CI sum: the sum assured. "
        "“-” none recorded, “?” nothing is known of it: ask."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "reorder", _("Order"), _("By gap (largest first, then whose is not known), by name, or by tier")),
        key(
            "left",
            "shift(-1)",
            _("Kinds before"),
            _("Bring the kinds of policies to the left into sight"),
            id="kinds-left",
            show=False,
        ),
        key(
            "right",
            "shift(1)",
            _("More kinds"),
            _("Bring the kinds of policies to the right into sight"),
            id="kinds-right",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._covers: dict[str, FamilyCover] = {}
        self._ordering = _BY_GAP
        self._first_kind = 0
        """Index of the first kind that is shown."""
        self._needs = NO_NEEDS
        self._table_layout = fit_columns(0, 0)

    def read(self, snapshot: Snapshot) -> None:
        book = self.app.book
        families = private_clients(snapshot.filter_context.clients)
        held, insured, known = book.holdings(), book.policies(), book.discretion()
        self._covers = family_covers(families, held, insured, snapshot.settings, snapshot.today, discretion=known)
        self._needs = table_needs(self._covers.values(), snapshot.clients)
        self._fit_columns()

    def fill(self, found: FilterResult, text: str) -> str:
        shown = [self._covers[client.id] for client in found.clients if client.id in self._covers]
        if found.order is None:
            shown.sort(key=by_gap)
        rows = self.list
        rows.empty = _NOBODY
        rows.columns = self._table_layout.columns
        self.titles.show(self._table_layout.titles)
        rows.rows = [coverage_row(line, self._table_layout, self.snapshot.clients) for line in shown]
        count = count_text(len(shown), len(self._covers), text)
        order = order_label(found.order) if found.order else _BY_GAP.label
        return "  ".join(filter(None, (f"{_('Coverage of all clients')} {count}", order, self._hidden_text())))

    def details(self) -> Iterable[str]:
        line = self._covers.get(self.cursor_client)
        return cover_details(line, name_of(line.client, self.snapshot.clients)) if line else ()

    def on_resize(self) -> None:
        self._fit_columns()
        self.apply_filter()

    def action_reorder(self) -> None:
        self._ordering = next_ordering(self._ordering, (_BY_GAP, BY_NAME, BY_TIER))
        self.order = self._ordering.order
        self.show_from_top()

    def action_shift(self, step: int) -> None:
        self._first_kind = max(self._table_layout.first + step, 0)
        self._fit_columns()
        self.apply_filter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action != "shift" or bool(self._table_layout.hidden)

    def _fit_columns(self) -> None:
        width = self.size.width - _MARGINS
        self._table_layout = fit_columns(width, self._first_kind, self._needs)
        self.refresh_bindings()

    def _hidden_text(self) -> str:
        if not self._table_layout.hidden:
            return ""
        hidden = self._table_layout.hidden
        text = ngettext("{count} more kind: left, right", "{count} more kinds: left, right", hidden)
        return text.format(count=hidden)
