"""The referrals 转介绍: a tree of who introduced whom and what came of it, or whom to thank, or whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import N_, _
from rmtui.records.client import Client
from rmtui.rules.people.referrals import ReferralRow
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.referrals import totals_text
from rmtui.store.referral_reading import Referrals, read_referrals
from rmtui.terms import term
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money, have_cents

_LEAST_NAME = 16


class _View(Enum):
    """What of the referrals is listed."""

    TREE = N_("Referrals")
    THANK = N_("Whom to thank")
    ASK = N_("Whom to ask")


_NOBODY = {
    _View.TREE: _(
        "Nobody introduced anybody yet: “Referred by” in the form of a client, “e” in the folder, says who did."
    ),
    _View.THANK: _("Everybody is thanked. “w” goes on to whom to ask."),
    _View.ASK: _(
        "There is nobody to ask now: those to ask were helped lately or introduced somebody, "
        "and were not asked for half a year. “w” shows all referrals."
    ),
}


class ReferralsScreen(ClientTableScreen):
    """A row a client, below who introduced them; `w` goes from the tree to whom to thank and whom to ask."""

    BINDING_GROUP_TITLE = _("Referrals")
    LEGEND = _(
        "A contact with #thanks thanks for the introductions before it; one with #referral "
        "counts as asked. Those to ask were helped lately or introduced others, and were not "
        "asked for half a year."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "next_view", _("Thank, ask"), _("Go on to whom to thank, whom to ask, all referrals"), id="referrals"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view = _View.TREE
        self._referrals: Referrals | None = None

    def read(self, snapshot: Snapshot) -> None:
        self._referrals = read_referrals(self.app.book, snapshot.filter_context)

    def fill(self, result: FilterResult, text: str) -> str:
        chosen = result.ids
        listed = [row for row in self._listed if row.client.id in chosen]
        rows = self.list
        rows.empty = _NOBODY[self._view]
        names = [self._name_cell(row) for row in listed]
        figures = [] if self._view is _View.ASK else self._figures([row.client for row in listed])
        rows.columns = (
            Column(column_width(names, WIDEST_NAMES), least=_LEAST_NAME),
            Column(1),
            *(Column(column_width(texts, WIDEST_NAMES), right=place > 0) for place, texts in enumerate(figures)),
            Column(),
        )
        rows.rows = [
            Row(row.client.id, ((name, ""), (row.client.tier.value, "soft"), *cells, self._remark(row.client)))
            for row, name, *cells in zip(
                listed, names, *([(text, "") for text in texts[1:]] for texts in figures), strict=True
            )
        ]
        self.titles.show([_("Name"), "", *(texts[0] for texts in figures), ""])
        count = count_text(len(listed), len(self._listed), text)
        totals = totals_text(self._referrals.totals) if self._referrals and self._view is _View.TREE else ""
        return "  ".join(filter(None, (f"{_(self._view.value)} {count}", totals)))

    def _figures(self, clients: Sequence[Client]) -> list[list[str]]:
        """Stage, assets at this bank, sold in a year: each the title and the text of every client."""
        context = self.snapshot.filter_context
        here, sold = [context.assets_here(one) for one in clients], [context.sales_of_year(one) for one in clients]
        cents = have_cents([*here, *sold])
        return [
            [_("Stage"), *(term(one.stage) for one in clients)],
            [_("At this bank"), *(format_money(amount, cents=cents) for amount in here)],
            [_("Sold in a year"), *(format_money(amount, cents=cents) for amount in sold)],
        ]

    @property
    def _listed(self) -> list[ReferralRow]:
        """The rows of the view."""
        found = self._referrals
        if found is None:
            return []
        if self._view is _View.TREE:
            return found.tree
        clients = self.snapshot.clients
        asked = [row.client for row in found.ask]
        shown = [clients[one] for one in found.thank] if self._view is _View.THANK else asked
        return [ReferralRow(client, 0) for client in shown]

    def _name_cell(self, row: ReferralRow) -> str:
        return "  " * row.depth + name_of(row.client, self.snapshot.clients)

    def _remark(self, client: Client) -> StyledText:
        """That the client is to be thanked, or what speaks for asking."""
        thank, ask = self._thanks(client), self._reasons(client)
        if thank and self._view is not _View.ASK:
            return thank, "late"
        return (ask, "") if self._view is _View.ASK else ("", "")

    def _thanks(self, client: Client) -> str:
        introduced = self._referrals.thank.get(client.id, []) if self._referrals else []
        names = client_names((one.id for one in introduced), self.snapshot.clients)
        return _("thank for {names}").format(names=names) if names else ""

    def _reasons(self, client: Client) -> str:
        asked = self._referrals.ask if self._referrals else []
        return _(", ").join(next((row.reasons for row in asked if row.client.id == client.id), ()))

    def details(self) -> Iterable[str]:
        client = self.client
        if client is None:
            return ()
        asked = self._reasons(client)
        return (
            name_of(client, self.snapshot.clients),
            self._thanks(client),
            _("to be asked: {reasons}").format(reasons=asked) if asked else "",
            caution_text(client),
        )

    def action_next_view(self) -> None:
        views = list(_View)
        self._view = views[(views.index(self._view) + 1) % len(views)]
        self.show_from_top()
