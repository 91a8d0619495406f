"""The columns and rows of the coverage table, with as many kinds of policies as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from rich.cells import cell_len

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.policy import PolicyKind
from rmtui.rules.insurance.family_cover import FamilyCover
from rmtui.rules.insurance.protection_gap import Gap
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.widgets.row_list import GAP, WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money, whole_units

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
"""The titles of their columns."""

_UNKNOWN: StyledText = (_("?"), "soft")
"""The cover, or what there is to lose, is not known."""

_MARRIED = {True: _("yes"), False: _("no"), None: "-"}

_CRITICAL_ILLNESS: dict[tuple[bool, bool], StyledText] = {
    (True, True): (_("part"), "soon"),
    (True, False): (_("all"), "good"),
    (False, True): (_("none"), "late"),
    (False, False): (_("none"), "late"),
}
"""By whether any of the family is covered, and whether any is not."""
_ALONE: StyledText = (_("self"), "good")
"""A client of whose family nobody is recorded is covered."""

_WIDEST = 20
"""Width of an amount at most."""
_LEAST_NAME = 8


class Titles(NamedTuple):
    """The titles of the columns before the amounts."""

    married: str
    children: str
    critical: str


_TITLES = {
    0: Titles(_("M."), _("Kids"), _("CI")),
    110: Titles(_("Married"), _("Kids"), _("CI")),
    150: Titles(_("Married"), _("Kids"), _("CI cover")),
}
"""By the width of the screen from which on they are used."""


class Needs(NamedTuple):
    """The widths that the cells of all families need."""

    names: int = 0
    namesakes: int = 0
    """What of the names is never cut, since it tells namesakes apart."""
    kinds: tuple[int, ...] = (0,) * len(KINDS)
    premiums: int = 0
    gap: int = 0


NO_NEEDS = Needs()


def table_needs(lines: Iterable[FamilyCover], clients: Mapping[str, Client]) -> Needs:
    """What a table of these families needs."""
    rows = list(lines)
    shown = [line.client for line in rows]
    covers = [line.cover for line in rows]
    return Needs(
        names_width(shown, clients, WIDEST_NAMES),
        names_width(shown, clients, 0),
        tuple(column_width((_assured(one.get(kind))[0] for one in covers), _WIDEST) for kind in KINDS),
        column_width((_premiums(line)[0] for line in rows), _WIDEST),
        column_width((_gap(line.gap)[0] for line in rows), _WIDEST),
    )


class TableLayout(NamedTuple):
    """The columns that fit, their titles, and the kinds shown."""

    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    kinds: tuple[PolicyKind, ...]
    hidden: int
    """How many kinds do not fit."""
    first: int
    """The index of the first kind that is shown."""


def fit_columns(width: int, first: int, needs: Needs = NO_NEEDS) -> TableLayout:
    """The columns that fit `width`; the kinds from index `first` on, or from as near to it as fills the width.

    No amount is cut; the names take what is left over, as far as they need it.
    """
    titles = _TITLES[max(least for least in _TITLES if least <= width)]
    premium, gap = _("Premium"), _("Gap")
    before = (
        Column(1),
        Column(column_width((titles.married, *_MARRIED.values()), _WIDEST)),
        Column(cell_len(titles.children), right=True),
        Column(
            column_width((titles.critical, *(word for word, _style in (*_CRITICAL_ILLNESS.values(), _ALONE))), _WIDEST)
        ),
        Column(1),
    )
    after = (Column(1), _amounts(premium, needs.premiums), _amounts(gap, needs.gap))
    amounts = [_amounts(title, need) for title, need in zip(KINDS.values(), needs.kinds, strict=True)]
    name = max(_LEAST_NAME, needs.namesakes)
    room = width - name - sum(column.width + GAP for column in (*before, *after))
    shown = _shown_kinds([column.width + GAP for column in amounts], first, room)
    kinds = amounts[shown.start : shown.stop]
    room -= sum(column.width + GAP for column in kinds)
    return TableLayout(
        (Column(max(name, min(needs.names, name + room))), *before, *kinds, *after),
        (
            *(_("Name"), "", *titles),
            "<" if shown.start else "",
            *list(KINDS.values())[shown.start : shown.stop],
            ">" if shown.stop < len(KINDS) else "",
            *(premium, gap),
        ),
        tuple(KINDS)[shown.start : shown.stop],
        len(KINDS) - len(shown),
        shown.start,
    )


def _amounts(title: str, need: int) -> Column:
    return Column(max(cell_len(title), need), right=True)


def _shown_kinds(widths: Sequence[int], first: int, room: int) -> range:
    """The indices of as many kinds as there is room for, one at least: from `first` on, then those before it."""
    start = stop = min(first, len(widths) - 1)
    while stop < len(widths) and (stop == start or sum(widths[start : stop + 1]) <= room):
        stop += 1
    while start and sum(widths[start - 1 : stop]) <= room and stop == len(widths):
        start -= 1
    return range(start, stop)


def coverage_row(line: FamilyCover, layout: TableLayout, clients: Mapping[str, Client] = MappingProxyType({})) -> Row:
    """The row of a family. `clients`: all there are, among whom namesakes are told apart."""
    cover = line.cover
    insured, others = map(bool, line.critical_illness)
    covered = _ALONE if insured and len(line.insured) == 1 else _CRITICAL_ILLNESS[insured, others]
    critical = covered if line.gap.has_policies else _UNKNOWN
    return Row(
        line.client.id,
        (
            (name_of(line.client, clients), ""),
            (line.client.tier.value, "soft"),
            (_MARRIED[line.household.married], "soft"),
            (str(line.household.children) if line.household.children else "-", "soft"),
            critical,
            ("", ""),
            *(_assured(cover.get(kind)) for kind in layout.kinds),
            ("", ""),
            _premiums(line),
            _gap(line.gap),
        ),
    )


def _premiums(line: FamilyCover) -> StyledText:
    return (format_money(whole_units(line.premiums)) if line.premiums else "-"), ""


def _gap(gap: Gap) -> StyledText:
    if not gap.is_known:
        return _UNKNOWN
    return (format_money(whole_units(gap.gap)), "late") if gap.gap > 0 else (_("none"), "soft")


def _assured(amount: int | None) -> StyledText:
    """The sum assured; "insured" for a policy that names none."""
    return ("-", "soft") if amount is None else (format_money(whole_units(amount)) if amount else _("insured"), "")
