"""Records of clients as tables, one a kind: for the sheets of a workbook, .csv files and the text of a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, TypeVar

from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.choices import yes_or_no_text
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.contact import CONTACT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.entry.fields.review import REVIEW_FIELDS, steps_text
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.exchange.attribute_fields import (
    attribute_fields,
    is_for_programs,
    product_kind_text,
    program_field,
    program_heading,
)
from rmtui.exchange.output_table import Cell, Money, OutputTable, cell_of
from rmtui.exchange.settings_tables import settings_tables
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.campaign import CampaignMember
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.kinds import KINDS, BookFile, RecordKind
from rmtui.records.party import Party
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.rules.assets.figures import institution_name
from rmtui.rules.assets.valuation import missing_rates, worth
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.conduct.erasure import strike_out_client, without_clients
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.days.open_on import is_open
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.review.progress import reviewed_holding
from rmtui.rules.review.review_total import review_total
from rmtui.terms import capitalized_term
from rmtui.wording import base_currency_name, format_exchange_rate

RecordT = TypeVar("RecordT", bound=Record)

STILL_OPEN_HEADING = program_heading("promises", "still_open_on")
KEPT_BY_CONTACT_HEADING = program_heading("promises", "kept_by_contact_on")
"""Of the day on which a promise counts as kept that nobody marked: the same as in the column that people read."""


class Exported(NamedTuple):
    """What is exported of a book."""

    clients: Sequence[Client]
    everyone: Mapping[str, Client]
    """All clients by id, for who introduced whom."""
    today: date
    records: Sequence[Record] = ()
    """Of any kinds; those of others than `clients` are not written."""
    settings: Settings = Settings()
    """The rates, and the assumptions of the protection gap."""
    discretion: Discretion = Discretion({})
    """What of one client may be named with another."""
    campaigns: Mapping[str, str] = {}
    """Names of campaigns by id."""
    is_whole: bool = False
    """Whether it is the whole book, with what belongs to no client."""

    def of_kind(self, kind: type[RecordT]) -> list[RecordT]:
        """The records of a class."""
        return [one for one in self.records if type(one) is kind]


class _Column(NamedTuple):
    """A column of a table."""

    heading: str
    cell: Callable[[Any], Cell]
    figure: bool = False
    summed: bool = False
    """Does the row below the others have its sum?"""
    name: str = ""
    """The attribute it has, "" where it is computed."""


def record_tables(exported: Exported, *, with_clients: bool = True) -> Iterator[tuple[str, OutputTable]]:
    """A table for each kind that has a `sheet`, by a name for files. What happened on a day comes behind what there is,
    and what belongs to no client behind both.

    `with_clients`: the client's name and number stand before each row, and the holdings of reviews have a table, too.
    """
    for kind in sorted(KINDS.values(), key=lambda kind: (not kind.has_owners, kind.file is BookFile.MONTH)):
        if kind.sheet and (kind.has_owners or exported.is_whole):
            rows = list(_rows(kind, exported, _is_current))
            yield kind.table, _table(_(kind.sheet), _columns(kind, exported), rows, exported, with_clients=with_clients)
        if kind.record is Holding and with_clients:
            sold = list(_rows(kind, exported, _is_sold))
            yield (
                "sold-holdings",
                _table(_("Sold holdings"), _sold_columns(exported), sold, exported, with_clients=True),
            )
        if kind.record is Review and with_clients:
            title, columns = _("Reviewed holdings"), _reviewed_holding_columns()
            found = list(_reviewed_rows(rows, exported))
            yield "reviewed-holdings", _table(title, columns, found, exported, with_clients=True)
    if exported.is_whole and with_clients:
        yield from settings_tables(exported.settings)


_Row = tuple[Sequence[Client], Any]
"""The clients whom a row belongs to, and what it is made of."""


def _rows(kind: RecordKind, exported: Exported, is_listed: Callable[[Record, date], bool]) -> Iterator[_Row]:
    """The records of a kind in the order of their clients; a contact of several clients is one row, and the texts of it
    do not name whom it may not name.

    What belongs to several clients and is no contact is there where all of them are.
    """
    chosen = {client.id: place for place, client in enumerate(exported.clients)}
    strike = cache(partial(strike_out_client, exported.everyone))
    found = []
    for record in exported.of_kind(kind.record):
        all_owners = [*dict.fromkeys(kind.owners(record))]
        owners = [one for one in all_owners if one in chosen]
        is_there = (bool(owners) if kind.record is Contact else owners == all_owners) and (owners or exported.is_whole)
        if is_there and is_listed(record, exported.today):
            named = _named_owners(record, owners, exported)
            place = chosen[owners[0]] if owners else -1
            told = without_clients(record, {*all_owners} - {*named}, strike) or record
            found.append((place, ([exported.everyone[one] for one in named], told)))
    if kind.record is not Contact:  # which stay in the order of their days
        found.sort(key=lambda row: row[0])
    return (row for _place, row in found)


def _is_current(record: Record, today: date) -> bool:
    """Holdings that were sold have a table of their own; reviews that are not finished stay in the book."""
    if isinstance(record, Holding):
        return is_open(record, today)
    return not (isinstance(record, Review) and record.draft)


def _is_sold(record: Record, today: date) -> bool:
    return isinstance(record, Holding) and not is_open(record, today)


def _named_owners(record: Record, owners: Sequence[str], exported: Exported) -> Sequence[str]:
    """Whom a row names: of a contact also clients who are not written, where they may be named to those who are."""
    if not isinstance(record, Contact):
        return owners
    seen = exported.discretion.visible_contact(record, *owners).clients
    return [one for one in dict.fromkeys(seen) if one in exported.everyone]


def _table(
    title: str, columns: Sequence[_Column], rows: Sequence[_Row], exported: Exported, *, with_clients: bool
) -> OutputTable:
    """The rows with who they belong to; sums below them where a column has any."""
    written = {one.id for one in exported.clients}

    def name(owners: Sequence[Client]) -> str:
        """With what tells namesakes apart where no number beside it does."""
        numbered = with_clients and numbers(owners)
        return _(", ").join(one.name if numbered else display_name(one, exported.everyone) for one in owners)

    def numbers(owners: Sequence[Client]) -> str:
        """As many as names, or none: that of a client who is not written stays in the book."""
        known = [one.number for one in owners if one.id in written]
        return _(", ").join(known) if len(known) == len(owners) and all(known) else ""

    columns = [
        one
        for one in columns
        if not is_for_programs(one.heading)
        or (with_clients and (one.name == "id" or any(one.cell(record) for _owners, record in rows)))
    ]
    cells = [[column.cell(record) for column in columns] for _owners, record in rows]
    with_clients = with_clients and (not rows or any(owners for owners, _record in rows))
    names = with_clients or any(len(owners) > 1 for owners, _record in rows)
    before = [(*[name(owners)] * names, *[numbers(owners)] * with_clients) for owners, _record in rows]
    headings = (*[_("Client")] * names, *[CLIENT_FIELDS["number"].column] * with_clients)
    return OutputTable(
        title,
        (*headings, *(column.heading for column in columns)),
        tuple((*who, *row) for who, row in zip(before, cells, strict=True)),
        _sums(columns, cells, len(headings)),
        frozenset(at for at, column in enumerate(columns, len(headings)) if column.figure),
    )


def _sums(columns: Sequence[_Column], rows: Sequence[Sequence[Cell]], before: int) -> tuple[Cell, ...]:
    """The row of the sums, with so many cells `before` those of the columns; empty where nothing is summed."""
    if not rows or not any(column.summed for column in columns):
        return ()
    sums: list[Cell] = [
        Money(sum(cell.fen for row in rows if isinstance(cell := row[at], Money))) if column.summed else None
        for at, column in enumerate(columns)
    ]
    return (_("Total"), *[*[None] * before, *sums][1:])


def _columns(kind: RecordKind, exported: Exported) -> list[_Column]:
    """The columns of a kind that people read, and behind them those for programs, with all else that it has."""
    fields, special = attribute_fields(kind.record), _COLUMNS.get(kind.record)
    if special is None:
        columns = [_field_column(field) for field in fields.values()]
        return sorted(columns, key=lambda column: is_for_programs(column.heading))
    columns = special(exported)
    written = {*(column.name for column in columns), *_WRITTEN_OTHERWISE.get(kind.record, ())}
    others = [name for name in fields if name not in written]
    return [*columns, *(_field_column(program_field(kind.record, name)) for name in others)]


def program_fields(kind: RecordKind) -> dict[str, Field]:
    """The fields of the columns for programs in the table of a kind, by attribute."""
    columns = _columns(kind, Exported((), {}, date.min))
    return {
        one.name: program_field(kind.record, one.name) for one in columns if one.name and is_for_programs(one.heading)
    }


def _field_column(field: Field, cell: Callable[[Any], Cell] | None = None) -> _Column:
    """The column of a declared field, with its value or with what `cell` makes of the record."""
    shown = cell or (lambda record: cell_of(field, getattr(record, field.name)))
    return _Column(field.column, shown, field.measure is not None, name=field.name)


def _sold_columns(exported: Exported) -> list[_Column]:
    """Those of the holdings, with the day of the end instead of the value in the base currency."""
    columns = [column for column in _columns(KINDS[Holding], exported) if not column.summed]
    return [_field_column(HOLDING_FIELDS["closed_on"]), *columns]


def _holding_columns(exported: Exported) -> list[_Column]:
    """What is owed is negative, in its own currency as in the base; without a rate there is no value in the base."""
    rates = exported.settings.rates

    def in_base(holding: Holding) -> Cell:
        return None if missing_rates([holding], rates) else Money(worth(holding, rates))

    cells: dict[str, Callable[[Any], Cell]] = {
        "kind": lambda holding: capitalized_term(holding.kind),
        "institution": lambda holding: institution_name(holding.kind, holding.institution),
        "value": lambda holding: Money(-holding.value if holding.kind in LIABILITIES else holding.value),
    }
    left_out = {"closed_on"}
    holdings = exported.of_kind(Holding)
    if not any(one.is_own_loan or any(getattr(one, name) for name in LOAN_TERMS) for one in holdings):
        left_out |= LOAN_TERMS.keys()
    found = []
    for name, field in HOLDING_FIELDS.items():
        if name not in left_out:
            found.append(_field_column(field, cells.get(name)))
        if name == "value":
            heading = _("Value ({currency})").format(currency=base_currency_name())
            found.append(_Column(heading, in_base, figure=True, summed=True))
    return found


def _review_columns(_exported: Exported) -> list[_Column]:
    """Totals are those of the day, at the rates of the review."""

    def in_base(heading: str, figure: Callable[[Any], int]) -> _Column:
        return _Column(
            heading.format(currency=base_currency_name()),
            lambda review: Money(figure(review_total(review))),
            figure=True,
        )

    return [
        *(_field_column(REVIEW_FIELDS[name]) for name in ("on", "held")),
        in_base(_("Assets ({currency})"), lambda total: total.assets),
        in_base(_("Debts ({currency})"), lambda total: total.debts),
        in_base(_("Net ({currency})"), lambda total: total.net),
        *(_field_column(REVIEW_FIELDS[name]) for name in ("market", "view")),
        _field_column(REVIEW_FIELDS["steps"], lambda review: steps_text(review.steps)),
        _field_column(REVIEW_FIELDS["next_on"]),
    ]


def _reviewed_rows(reviews: Iterable[_Row], exported: Exported) -> Iterator[_Row]:
    """What each review saw, and what was sold since the one before it, of which the value is None."""
    holdings = {one.id: one for one in exported.of_kind(Holding)}
    for owners, review in reviews:
        yield from ((owners, (review, one, one.value)) for one in review.seen)
        sold = (holdings[id] for id in review.proceeds if id in holdings)
        yield from ((owners, (review, reviewed_holding(one), None)) for one in sold)


def _reviewed_holding_columns() -> list[_Column]:
    """A holding as a review found it, with the rate of the day. Cells are made of review, holding and value."""

    def money(heading: str, amount: Callable[[Review, ReviewedHolding], int | None]) -> _Column:
        return _Column(
            heading, lambda row: None if (fen := amount(row[0], row[1])) is None else Money(fen), figure=True
        )

    def of(name: str) -> _Column:
        field = HOLDING_FIELDS[name]
        return _field_column(field, lambda row: cell_of(field, getattr(row[1], name)))

    def rate(row: tuple[Review, ReviewedHolding, int | None]) -> Cell:
        found = row[0].rates.get(row[1].currency)
        return None if found is None else format_exchange_rate(found)

    return [
        _Column(_("Reviewed on"), lambda row: row[0].on),
        _Column(HOLDING_FIELDS["kind"].column, lambda row: capitalized_term(row[1].kind)),
        of("name"),
        _Column(HOLDING_FIELDS["institution"].column, lambda row: institution_name(row[1].kind, row[1].institution)),
        of("currency"),
        _field_column(
            HOLDING_FIELDS["value"],
            lambda row: None if row[2] is None else Money(-row[2] if row[1].kind in LIABILITIES else row[2]),
        ),
        _Column(_("Exchange rate"), rate),
        *map(of, ("cost", "risk", "opened_on", "matures_on")),
        money(_("Paid in"), lambda _review, one: one.paid_in),
        money(_("Paid out"), lambda _review, one: one.paid_out),
        money(_("Sold for"), lambda review, one: review.proceeds.get(one.holding)),
        _Column(program_heading("reviewed-holdings", "holding"), lambda row: row[1].holding),
    ]


def _contact_columns(exported: Exported) -> list[_Column]:
    names = ("on", "at", "channel", "outcome", "incoming", "note", "topics")
    return [*(_field_column(CONTACT_FIELDS[name]) for name in names), *_promise_columns(exported)]


def _standing_promise_columns(exported: Exported) -> list[_Column]:
    return [_Column(_("Day"), lambda promise: promise.on), *_promise_columns(exported)]


def _promise_columns(exported: Exported) -> list[_Column]:
    """The text of a promise made in a contact or alone, and the day on which it was kept, also by a later contact."""
    kept = KeptPromises.among(exported.of_kind(Contact))
    headings = {"text": _("Promise"), "due": _("Promised until"), "done_on": _("Promise kept on")}

    def cell(name: str) -> Callable[[Any], Cell]:
        field = PROMISE_FIELDS[name]
        return lambda record: cell_of(field, getattr(kept.as_kept(record).promise, name)) if record.promise else None

    def kept_by_contact(record: Contact | StandingPromise) -> Cell:
        promise = kept.as_kept(record).promise
        return promise.done_on if promise and promise != record.promise else None

    columns = [_Column(heading, cell(name)) for name, heading in headings.items()]
    return [
        *columns,
        _Column(_("Day assumed"), _assumed_cell),
        _Column(PROMISE_FIELDS["by"].column, _party_cell),
        _Column(STILL_OPEN_HEADING, lambda one: one.promise and one.promise.still_open_on),
        _Column(KEPT_BY_CONTACT_HEADING, kept_by_contact),
    ]


def _assumed_cell(record: Contact | StandingPromise) -> Cell:
    """yes where the program chose the day of the promise."""
    return yes_or_no_text(True) if record.promise and record.promise.assumed else None


def _party_cell(record: Contact | StandingPromise) -> Cell:
    """Whose the promise is, where it is not the manager's."""
    promise = record.promise
    return PROMISE_FIELDS["by"].text(promise.by) if promise and promise.by is not Party.MANAGER else None


def _sale_columns(_exported: Exported) -> list[_Column]:
    return [
        _Column(_("Day"), lambda sale: sale.on),
        _Column(_("Amount"), lambda sale: Money(sale.amount), figure=True),
        _Column(HOLDING_FIELDS["currency"].column, lambda sale: sale.currency),
        _Column(HOLDING_FIELDS["kind"].column, lambda sale: product_kind_text(sale.kind)),
        _Column(_("Product"), lambda sale: sale.product),
        _Column(SALE_FIELDS["institution"].column, lambda sale: sale.institution),
    ]


def _document_columns(_exported: Exported) -> list[_Column]:
    return [
        _Column(_("File"), lambda document: document.name),
        _Column(_("Added on"), lambda document: document.added_on),
        *(_field_column(field) for field in FIELDS["documents"].values()),
    ]


def _campaign_member_columns(exported: Exported) -> list[_Column]:
    named = _Column(_("Campaign"), lambda one: exported.campaigns.get(one.campaign, ""))
    return [named, *map(_field_column, FIELDS["campaign_members"].values())]


_COLUMNS: Mapping[type[Record], Callable[[Exported], list[_Column]]] = {
    CampaignMember: _campaign_member_columns,
    Contact: _contact_columns,
    Document: _document_columns,
    Holding: _holding_columns,
    Review: _review_columns,
    Sale: _sale_columns,
    StandingPromise: _standing_promise_columns,
}
"""The columns of kinds whose tables have more, or less, than a column a field."""

_WRITTEN_OTHERWISE: Mapping[type[Record], frozenset[str]] = {
    Contact: frozenset(("clients", "promise")),
    Document: frozenset(("name", "added_on")),
    Holding: frozenset(("closed_on", *LOAN_TERMS)),
    Review: frozenset(("seen", "rates", "proceeds", "draft", "answered")),
    Sale: frozenset(("on", "amount", "currency", "kind", "product", "institution")),
    StandingPromise: frozenset(("on", "promise")),
}
"""Attributes that these columns have in another form, or another sheet; of what is left out nothing is known."""
