"""The coverage of families as a table 保险保障表: what each has of each kind of policy, and the gap (FIELD.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.output_table import Cell, Money, OutputTable
from rmtui.language import _
from rmtui.records.client import Client, ClientKind
from rmtui.records.policy import PolicyKind
from rmtui.rules.insurance.family_cover import FamilyCover
from rmtui.rules.insurance.gap_text import unknown_gap_text
from rmtui.rules.insurance.protection_gap import Gap
from rmtui.rules.people.namesakes import display_name
from rmtui.terms import capitalized_term, term


def coverage_table(families: Sequence[FamilyCover], everyone: Mapping[str, Client]) -> OutputTable:
    """What each family has of each kind of policy in force, as the coverage screen counts it: the gap shows.

    Sums are in the base currency; currencies that have no rate, and are not in them, are named.
    """
    headings = (
        *(_("Client"), CLIENT_FIELDS["marital"].column, _("Children")),
        *(capitalized_term(kind) for kind in PolicyKind),
        *(_("Premiums a year"), _("Protection gap"), _("No rate for")),
    )
    rows = tuple(_coverage_row(family, display_name(family.client, everyone)) for family in families)
    figures = range(3, len(headings) - 1)
    sums = (_sum(row[at] for row in rows) for at in figures)
    return OutputTable(_("Coverage"), headings, rows, (_("Total"), "", "", *sums, ""), frozenset(figures))


def _sum(column: Iterable[Cell]) -> Cell:
    """The sum of a column; empty where it has no amount."""
    amounts = [cell.fen for cell in column if isinstance(cell, Money)]
    return Money(sum(amounts)) if amounts else None


def _coverage_row(family: FamilyCover, name: str) -> tuple[Cell, ...]:
    client, home = family.client, family.household
    return (
        *(name, term(home.marital), str(home.children or "")),
        *(_sum_assured_cell(family.cover.get(kind)) for kind in PolicyKind),
        Money(family.premiums) if family.premiums else None,
        _gap_cell(family.gap) if client.kind is ClientKind.PERSON else None,
        _(", ").join(family.unrated),
    )


def _gap_cell(gap: Gap) -> Cell:
    return Money(max(gap.gap, 0)) if gap.is_known else unknown_gap_text(gap)


def _sum_assured_cell(fen: int | None) -> Cell:
    """The sum assured; a word where there is a policy that names none."""
    return None if fen is None else Money(fen) if fen else _("insured")
