"""The whole book as the workbook that managers keep: clients, coverage, holdings, reviews, calendar (FIELD.md)."""

from __future__ import annotations

from datetime import date

from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.calendar_sheet import write_calendar
from rmtui.exchange.client_table import client_table
from rmtui.exchange.coverage_table import coverage_table
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.record_tables import Exported, record_tables
from rmtui.exchange.workbook import Workbook
from rmtui.language import _
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS
from rmtui.records.policy import Policy
from rmtui.rules.insurance.family_cover import family_covers
from rmtui.wording import format_full_day

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
    sheet.finish(header={"left": table.title, "right": format_full_day(today)}, repeat=(0, 0), pages=pages)
    for at in hidden:
        sheet.written.set_column(at, at, None, None, {"hidden": True})


def coverage(exported: Exported) -> OutputTable:
    """The coverage of each client's family."""
    families = family_covers(
        exported.clients,
        exported.of_kind(Holding),
        exported.of_kind(Policy),
        exported.settings,
        exported.today,
        discretion=exported.discretion,
    )
    return coverage_table([families[client.id] for client in exported.clients], exported.everyone)
