"""The columns and rows of the coverage table, with as many kinds of policies as there is room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.policy import PolicyKind
from rmtui.rules.insurance.family_cover import FamilyCover
from rmtui.rules.insurance.protection_gap import Gap
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.fit_text import fit
from rmtui.tui.widgets.row_list import GAP, Column, Row
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_short_money

KINDS: dict[PolicyKind, str] = {
    PolicyKind.LIFE: _("Life"),
    PolicyKind.CRITICAL_ILLNESS: _("CI sum"),
    PolicyKind.MEDICAL: _("Medical"),
    PolicyKind.ACCIDENT: _("Accid."),
    PolicyKind.ANNUITY: _("Annuity"),
    PolicyKind.EDUCATION: _("Educ."),
    PolicyKind.PROPERTY: _("House"),
    PolicyKind.MOTOR: _("Motor"),
}
"""The titles of their columns, at most 7 cells wide."""

_UNRECORDED: StyledText = (_("?"), "soft")
"""Not recorded: the cover, or what there is to lose, is unknown."""

_NARROW, _WIDE, _VAST = 0, 110, 150
"""Screen widths from which on the columns are wider."""


class Widths(NamedTuple):
    """Widths of the columns that are always shown, and of each kind's."""

    name: int
    married: int
    children: int
    critical: int
    kind: int
    premiums: int
    gap: int


_WIDTHS = {
    _NARROW: Widths(8, 3, 4, 4, 7, 7, 7),
    _WIDE: Widths(12, 7, 4, 4, 7, 7, 8),
    _VAST: Widths(20, 8, 8, 8, 9, 9, 10),
}


class TableLayout(NamedTuple):
    """The columns that fit, their titles, and the kinds shown."""

    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    kinds: tuple[PolicyKind, ...]
    hidden: int
    """How many kinds do not fit."""


def fit_columns(width: int, first: int, name: int = 0) -> TableLayout:
    """The columns that fit `width`; the kinds from index `first` on, or from as near to it as fills the width."""
    widths = _WIDTHS[max(least for least in _WIDTHS if least <= width)]
    family = (Column(max(widths.name, name)), Column(1), Column(widths.married), Column(widths.children, right=True))
    before = (*family, Column(widths.critical), Column(1))
    after = (Column(1), Column(widths.premiums, right=True), Column(widths.gap, right=True))
    fixed = sum(column.width + GAP for column in (*before, *after)) - GAP
    count = max(min((width - fixed) // (widths.kind + GAP), len(KINDS)), 1)
    start = max(min(first, len(KINDS) - count), 0)
    kinds = tuple(KINDS)[start : start + count]
    critical = _("CI cover") if widths.critical > 4 else _("CI")
    titles = (
        *(_("Name"), "", _("Married") if widths.married > 4 else _("M."), _("Kids"), critical),
        "<" if start else "",
        *(KINDS[kind] for kind in kinds),
        ">" if start + count < len(KINDS) else "",
        *(_("Premium"), _("Gap")),
    )
    columns = (*before, *(Column(widths.kind, right=True) for _kind in kinds), *after)
    return TableLayout(columns, titles, kinds, len(KINDS) - count)


def coverage_row(line: FamilyCover, layout: TableLayout, clients: Mapping[str, Client] = MappingProxyType({})) -> Row:
    """The row of a family. `clients`: all there are, among whom namesakes are told apart."""
    cover, insured = line.cover, line.critical_illness
    critical: StyledText = (_("none"), "late")
    if not line.gap.has_policies:
        critical = _UNRECORDED
    elif insured[0]:
        critical = (_("part"), "soon") if insured[1] else (_("all"), "good")
    return Row(
        line.client.id,
        (
            (name_of(line.client, clients), ""),
            (line.client.tier.value, "soft"),
            ({True: _("yes"), False: _("no"), None: "-"}[line.household.married], "soft"),
            (str(line.household.children) if line.household.children else "-", "soft"),
            critical,
            ("", ""),
            *(_assured(cover.get(kind)) for kind in layout.kinds),
            ("", ""),
            (format_short_money(line.premiums) if line.premiums else "-", ""),
            _gap(line.gap),
        ),
    )


def _gap(gap: Gap) -> StyledText:
    if not gap.has_records:
        return _UNRECORDED
    return (format_short_money(gap.gap), "late") if gap.gap > 0 else (_("none"), "soft")


def _assured(amount: int | None) -> StyledText:
    """The sum assured; "insured" for a policy that names none."""
    return ("-", "soft") if amount is None else (format_short_money(amount) if amount else _("insured"), "")


class TableHeader(Widget):
    """The titles over the columns of the list."""

    table_layout: reactive[TableLayout | None] = reactive(None)

    def render(self) -> Content:
        if self.table_layout is None:
            return Content()
        return Content(_header_text(self.table_layout.columns, self.table_layout.titles))


def _header_text(columns: Sequence[Column], texts: Sequence[str]) -> str:
    pairs = zip(columns, texts, strict=True)
    return (" " * GAP).join(fit(text, column.width, right=column.right) for column, text in pairs)
