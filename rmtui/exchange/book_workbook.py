"""The whole book as the workbook that managers keep: clients, coverage, holdings, reviews, calendar (FIELD.md)."""

from __future__ import annotations

from datetime import date

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.calendar_sheet import write_calendar
from rmtui.exchange.client_table import client_table
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import Cell, Money, OutputTable
from rmtui.exchange.record_tables import Exported, record_tables
from rmtui.exchange.workbook import Workbook
from rmtui.language import _
from rmtui.records.client import ClientKind, MaritalStatus
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.insurance.family_cover import FamilyCover, family_covers
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import capitalized_term, term

_CONTACTS, _HOLDINGS = KINDS[Contact].table, KINDS[Holding].table
"""Before the contacts stands their calendar; the holdings have a sheet also where there are none."""


def write(exported: Exported, path: str, *, replace: bool = False) -> None:
    """Write the book's workbook to a file. Errors as `write_file`."""
    write_file(path, content(exported), replace=replace)


def content(exported: Exported) -> bytes:
    """The file's bytes. The client sheet comes first and begins with its headings, so that it can be imported."""
    book = Workbook(_("Client book"), exported.today)
    clients = client_table(exported.clients, exported.everyone, exported.discretion)
    _write_table(book, clients, exported.today)
    _write_table(book, coverage(exported), exported.today)
    for name, table in record_tables(exported):
        if name == _CONTACTS:
            contacts, sheet = exported.of_kind(Contact), book.sheet(_("Contact calendar"))
            write_calendar(sheet, exported.clients, exported.everyone, contacts, exported.today)
        if table.rows or name == _HOLDINGS:
            _write_table(book, table, exported.today)
    return book.content()


def _write_table(book: Workbook, table: OutputTable, today: date) -> None:
    """A sheet with a table: the clients' names stay in sight, also on paper, and every column can be filtered."""
    sheet = book.sheet(table.title)
    block = sheet.table(0, table)
    hidden = [at for at, heading in enumerate(table.headings) if is_for_programs(heading)]
    for at in hidden:
        del sheet.widths[at]
    sheet.written.freeze_panes(1, 1)
    sheet.written.autofilter(0, 0, max(block.last, 0), len(table.headings) - 1)
    sheet.written.repeat_columns(0)
    pages = None if sheet.fits_on_a_page else ()
    sheet.finish(header={"left": table.title, "right": today.isoformat()}, repeat=(0, 0), pages=pages)
    for at in hidden:
        sheet.written.set_column(at, at, None, None, {"hidden": True})


def coverage(exported: Exported) -> OutputTable:
    """What each client's family has of each kind of policy in force, as the coverage screen counts it: the gap shows.

    Sums are in the base currency; currencies that have no rate, and are not in them, are named.
    """
    kinds = tuple(PolicyKind)
    headings = (
        *(_("Client"), CLIENT_FIELDS["marital"].column, _("Children")),
        *(capitalized_term(kind) for kind in kinds),
        *(_("Premiums a year"), _("Protection gap"), _("No rate for")),
    )
    families = family_covers(
        exported.clients,
        exported.of_kind(Holding),
        exported.of_kind(Policy),
        exported.settings,
        exported.today,
        discretion=exported.discretion,
    )
    rows = tuple(
        _coverage_row(families[client.id], display_name(client, exported.everyone)) for client in exported.clients
    )
    figures = range(3, len(headings) - 1)
    sums = [Money(sum(cell.fen for row in rows if isinstance(cell := row[at], Money))) for at in figures]
    return OutputTable(_("Coverage"), headings, rows, (_("Total"), "", "", *sums, ""), frozenset(figures))


def _coverage_row(family: FamilyCover, name: str) -> tuple[Cell, ...]:
    client, home = family.client, family.household
    marital = term(client.marital) or (term(MaritalStatus.MARRIED) if home.married else "")
    gap: Cell = Money(max(family.gap.gap, 0)) if client.kind is ClientKind.PERSON else None
    if gap and not family.gap.has_records:
        gap = _("Not recorded")
    return (
        *(name, marital, str(home.children or "")),
        *(_sum_assured_cell(family.cover.get(kind)) for kind in PolicyKind),
        Money(family.premiums) if family.premiums else None,
        gap,
        _(", ").join(family.unrated),
    )


def _sum_assured_cell(fen: int | None) -> Cell:
    """The sum assured; a word where there is a policy that names none."""
    return None if fen is None else Money(fen) if fen else _("insured")
