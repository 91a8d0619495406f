"""The coverage of all clients 保险保障表: who is insured against what, and whose family lacks most."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.events import Resize

from rmtui.language import _
from rmtui.records.client import ClientKind, Stage
from rmtui.rules.filter.keys import ORDERS, Order
from rmtui.rules.insurance.family_cover import FamilyCover, family_covers
from rmtui.tui.coverage.cover_text import in_words
from rmtui.tui.coverage.coverage_table import TableHeader, lay_out, row
from rmtui.tui.frame.client_filter import FilterResult, nobody_found_text
from rmtui.tui.frame.list_orders import order_label
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.row_list import RowList

_RULES = {names[0]: order for names, order in ORDERS.items()}


class _Ordering(NamedTuple):
    said: str
    rule: Order | None
    """None for the order of the gaps."""


_ORDERINGS = (
    _Ordering(_("by gap"), None),
    _Ordering(_("by name"), _RULES["name"]),
    _Ordering(_("by tier"), _RULES["tier"]),
)


_NOBODY = _(
    "No clients yet: “a” on the desk adds one. Their policies, put into their folders, stand here with what is lacking."
)
_BESIDE = 3
"""Cells of the screen that are not the table's: the margins and the scrollbar."""


class CoverageScreen(ClientListScreen):
    """A row a family; left and right bring the kinds of policies into sight that there is no room for."""

    BINDING_GROUP_TITLE = _("Coverage of all clients")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "reorder", _("Order"), _("By gap (largest first), by name, or by tier")),
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
        self._lines: dict[str, FamilyCover] = {}
        self._ordering = _ORDERINGS[0]
        self._first = 0
        """Place of the first kind that is shown."""
        self._names = 0
        """Cells for the names of those who are told apart."""
        self._layout = lay_out(0, 0)

    def make_list(self) -> RowList:
        return RowList((), id="coverage")

    def make_header(self) -> TableHeader:
        return TableHeader()

    @property
    def client(self) -> str:
        return self.list.key

    def read(self, snapshot: Snapshot) -> None:
        book = self.app.book
        families = [
            one
            for one in snapshot.filter_context.clients
            if one.kind is ClientKind.PERSON and one.stage is not Stage.CLOSED
        ]
        self._names = names_width(families, snapshot.clients, 0)
        held, insured, known = book.holdings(), book.policies(), book.discretion()
        self._lines = family_covers(families, held, insured, snapshot.settings, snapshot.today, discretion=known)

    def fill(self, found: FilterResult, text: str) -> str:
        shown = [self._lines[client.id] for client in found.clients if client.id in self._lines]
        if found.order is None:
            shown.sort(key=lambda line: -line.gap.gap)
        rows = self.list
        rows.empty = nobody_found_text(text) if self._lines else _NOBODY
        rows.columns = self._layout.columns
        rows.rows = [row(line, self._layout, self.snapshot.clients) for line in shown]
        total = len(self._lines)
        count = f"{len(shown)}/{total}" if text else str(total)
        order = order_label(found.order) if found.order else _("by gap")
        return "  ".join(filter(None, (f"{_('Coverage of all clients')} {count}", order, self._more())))

    def details(self) -> str:
        line = self._lines.get(self.client)
        return in_words(line, name_of(line.client, self.snapshot.clients)) if line else ""

    def on_resize(self, event: Resize) -> None:
        self._lay_out(event.size.width)

    def action_reorder(self) -> None:
        self._ordering = _ORDERINGS[(_ORDERINGS.index(self._ordering) + 1) % len(_ORDERINGS)]
        self.order = self._ordering.rule
        self.apply_filter()
        self.list.action_first()

    def action_shift(self, step: int) -> None:
        self._first = max(min(self._first + step, self._layout.hidden), 0)
        self._lay_out(self.size.width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action != "shift" or bool(self._layout.hidden)

    def _lay_out(self, width: int) -> None:
        self._layout = lay_out(width - _BESIDE, self._first, self._names)
        self.query_one(TableHeader).shown = self._layout
        self.refresh_bindings()
        self.apply_filter()

    def _more(self) -> str:
        if not self._layout.hidden:
            return ""
        return _("{count} more kinds: left, right").format(count=self._layout.hidden)
