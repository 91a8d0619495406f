"""The whole book as the workbook that managers keep: client sheet, coverage, holdings, contact calendar (FIELD.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rmtui.entry.fields.by_record import FIELDS
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.exchange.calendar_sheet import write_calendar
from rmtui.exchange.client_table import client_table
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import Cell, Money, OutputTable, cell_of
from rmtui.exchange.workbook import Sheet, Workbook
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client, ClientKind, MaritalStatus
from rmtui.records.events import Contact
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.kinds import KINDS, RecordKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.rules.assets.valuation import missing_rates, worth
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.family_cover import FamilyCover, family_covers
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import base_currency_name, capitalized_term, term


class Exported(NamedTuple):
    """What of a book goes into the workbook."""

    clients: Sequence[Client]
    everyone: Mapping[str, Client]
    """All clients by id, for who introduced whom."""
    contacts: Iterable[Contact]
    """Those of the last twelve months at least; of others than `clients` nothing is written."""
    today: date
    holdings: Sequence[Holding] = ()
    policies: Sequence[Policy] = ()
    settings: Settings = Settings()
    """The rates, and what the protection of a family is reckoned with."""
    ties: Sequence[Tie] = ()
    """Who belongs together, and what they share."""
    others: Sequence[Record] = ()
    """Records of the kinds that have a `sheet`."""


def write(exported: Exported, path: str, *, replace: bool = False) -> None:
    """Write the book's workbook to a file. Errors as `write_file`."""
    write_file(path, content(exported), replace=replace)


def content(exported: Exported) -> bytes:
    """The file's bytes. The client sheet comes first and begins with its headings, so that it can be imported."""
    book = Workbook(_("Client book"), exported.today)
    known = Discretion(exported.everyone, exported.ties)
    clients = client_table(exported.clients, exported.everyone, known)
    others = (_records(kind, exported) for kind in KINDS.values() if kind.sheet)
    for table in (clients, _coverage(exported, known), _holdings(exported), *others):
        _write_table(book.sheet(table.title), table, exported.today)
    write_calendar(
        book.sheet(_("Contact calendar")), exported.clients, exported.everyone, exported.contacts, exported.today
    )
    return book.content()


def _write_table(sheet: Sheet, table: OutputTable, today: date) -> None:
    """A table of clients: their names stay in sight, also on paper, and every column can be filtered."""
    block = sheet.table(0, table)
    sheet.written.freeze_panes(1, 1)
    sheet.written.autofilter(0, 0, max(block.last, 0), len(table.headings) - 1)
    sheet.written.repeat_columns(0)
    sheet.finish(header={"left": table.title, "right": today.isoformat()}, repeat=(0, 0), pages=())


def _coverage(exported: Exported, known: Discretion) -> OutputTable:
    """What each client's family has of each kind of policy in force, as the coverage screen counts it: the gap shows.

    Sums are in the base currency; currencies that have no rate, and are not in them, are named.
    """
    kinds = tuple(PolicyKind)
    headings = (
        *(_("Client"), CLIENT_FIELDS["marital"].column, _("Children")),
        *(capitalized_term(kind) for kind in kinds),
        *(_("Premiums a year"), _("Protection gap"), _("No rate for")),
    )
    held, insured, settings = exported.holdings, exported.policies, exported.settings
    families = family_covers(exported.clients, held, insured, settings, exported.today, discretion=known)
    rows = tuple(
        _coverage_row(families[client.id], display_name(client, exported.everyone)) for client in exported.clients
    )
    return OutputTable(_("Coverage"), headings, rows, figures=frozenset(range(3, len(headings) - 1)))


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


class _Column(NamedTuple):
    """A column of the holdings."""

    heading: str
    cell: Callable[[Client, Holding], Cell]
    figure: bool = False


def _holdings(exported: Exported) -> OutputTable:
    """Everything the clients own and owe that is not closed."""
    of_client: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in exported.holdings:
        if is_open(holding, exported.today):
            of_client[holding.client].append(holding)
    columns = _holding_columns(exported)
    rows = tuple(
        tuple(column.cell(client, holding) for column in columns)
        for client in exported.clients
        for holding in of_client[client.id]
    )
    figures = frozenset(at for at, column in enumerate(columns) if column.figure)
    return OutputTable(_("Holdings"), tuple(column.heading for column in columns), rows, figures=figures)


def _holding_columns(exported: Exported) -> list[_Column]:
    """What is owed is negative, in its own currency as in the base; without a rate there is no value in the base."""

    def of(name: str, cell: Callable[[Holding], Cell] | None = None) -> _Column:
        field = HOLDING_FIELDS[name]
        shown = cell or (lambda holding: cell_of(field, getattr(holding, name)))
        return _Column(field.column, lambda _client, holding: shown(holding), field.measure is not None)

    def in_base_currency(_client: Client, holding: Holding) -> Cell:
        rates = exported.settings.rates
        return None if missing_rates([holding], rates) else Money(worth(holding, rates))

    return [
        _Column(_("Client"), lambda client, _holding: display_name(client, exported.everyone)),
        _Column(CLIENT_FIELDS["number"].column, lambda client, _holding: client.number),
        of("kind", lambda holding: capitalized_term(holding.kind)),
        of("name"),
        of("code"),
        of("institution", lambda holding: holding.institution or _("This bank")),
        of("currency"),
        of("value", lambda holding: Money(-holding.value if holding.kind in LIABILITIES else holding.value)),
        _Column(_("Value ({currency})").format(currency=base_currency_name()), in_base_currency, figure=True),
        *map(of, ("valued_on", "cost", "rate", "opened_on", "matures_on", "risk", "note")),
    ]


def _records(kind: RecordKind, exported: Exported) -> OutputTable:
    """The records of a kind, a row for each of the exported clients to whom one belongs and a column a field."""
    names = [name for name in kind.record.__struct_fields__ if name not in ("id", "revision", "client", "clients")]
    declared = FIELDS.get(kind.record, {})
    rows = (
        (display_name(client, exported.everyone), *(_cell(declared.get(name), getattr(record, name)) for name in names))
        for client in exported.clients
        for record in exported.others
        if type(record) is kind.record and client.id in kind.owners(record)
    )
    headings = (declared[name].column if name in declared else name for name in names)
    return OutputTable(_(kind.sheet), (_("Client"), *headings), tuple(rows))


def _cell(field: Field | None, value: Any) -> Cell:
    """The value of a field, as text where none is declared for it."""
    return cell_of(field, value) if field else "" if value is None else str(value)
