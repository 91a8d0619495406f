"""The whole book as the workbook that managers keep: client sheet, coverage, holdings, contact calendar (FIELD.md)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rmtui.exchange.calendar_sheet import write_calendar
from rmtui.exchange.clients_out import client_part
from rmtui.exchange.files_out import write_file
from rmtui.exchange.parts import Cell, Money, Part, amount, in_words
from rmtui.exchange.workbook import Sheet, Workbook
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.coverage import household
from rmtui.rules.premiums import in_force, premium_a_year
from rmtui.rules.wealth import HOME_CURRENCY
from rmtui.wording import term


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


def write(exported: Exported, path: str, *, replace: bool = False) -> None:
    """Write the book's workbook to a file. Errors as `write_file`."""
    write_file(path, content(exported), replace=replace)


def content(exported: Exported) -> bytes:
    """The file's bytes. The client sheet comes first and begins with its headings, so that it can be imported."""
    book = Workbook(_("Client book"), exported.today)
    parts = (client_part(exported.clients, exported.everyone), _coverage(exported), _holdings(exported))
    for part in parts:
        _listed(book.sheet(part.title), part, exported.today)
    write_calendar(book.sheet(_("Contact calendar")), exported.clients, exported.contacts, exported.today)
    return book.content()


def _listed(sheet: Sheet, part: Part, today: date) -> None:
    """A table of clients: their names stay in sight, also on paper, and every column can be filtered."""
    block = sheet.table(0, part)
    sheet.written.freeze_panes(1, 1)
    sheet.written.autofilter(0, 0, max(block.last, 0), len(part.headings) - 1)
    sheet.written.repeat_columns(0)
    sheet.finish(header={"left": part.title, "right": today.isoformat()}, repeat=(0, 0), pages=())


def _coverage(exported: Exported) -> Part:
    """What each client's folder has of each kind of policy in force: one look shows the gap."""
    held: defaultdict[str, list[Policy]] = defaultdict(list)
    for policy in exported.policies:
        if in_force(policy, exported.today):
            held[policy.client].append(policy)
    kinds = tuple(PolicyKind)
    headings = (
        *(_("Client"), _("Marital status"), _("Children")),
        *(in_words(kind) for kind in kinds),
        _("Premiums a year"),
    )
    rows = tuple(_covered(client, held[client.id], exported.today) for client in exported.clients)
    return Part(_("Coverage"), headings, rows, figures=frozenset(range(3, len(headings))))


def _covered(client: Client, policies: Sequence[Policy], today: date) -> tuple[Cell, ...]:
    family = household(client)
    marital = term(client.marital) or (term("married") if family.married else "")
    by_kind = (_summed((one.currency, one.sum_assured) for one in policies if one.kind == kind) for kind in PolicyKind)
    premiums = _summed((one.currency, premium) for one in policies if (premium := premium_a_year(one, today)))
    return client.name, marital, str(family.children or ""), *by_kind, premiums


def _summed(amounts: Iterable[tuple[str, int]]) -> Cell:
    """Sums by currency: a figure where all is in yuan, and a word where the sums of what there is are not known."""
    found = list(amounts)
    sums: Counter[str] = Counter()
    for currency, fen in found:
        sums[currency] += fen
    known = {currency: fen for currency, fen in sums.items() if fen}
    if not known:
        return _("yes") if found else None
    if set(known) == {HOME_CURRENCY}:
        return Money(known[HOME_CURRENCY])
    return _(", ").join(f"{currency} {amount(fen)}" for currency, fen in known.items())


def _holdings(exported: Exported) -> Part:
    """Everything the clients own and owe that is not closed."""
    headings = (
        *(_("Client"), _("Client number"), _("Kind"), _("Holding"), _("Code"), _("Institution"), _("Currency")),
        *(_("Value"), _("Valued on"), _("Cost"), _("Interest a year"), _("Since"), _("Matures"), _("Risk"), _("Notes")),
    )
    of_client: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in exported.holdings:
        if holding.closed_on is None or holding.closed_on > exported.today:
            of_client[holding.client].append(holding)
    rows = tuple(_holding(client, one) for client in exported.clients for one in of_client[client.id])
    return Part(_("Holdings"), headings, rows, figures=frozenset((7, 9, 10)))


def _holding(client: Client, holding: Holding) -> tuple[Cell, ...]:
    """Values are in the holding's own currency; what is owed is positive, as the kind tells."""
    return (
        *(client.name, client.number, in_words(holding.kind), holding.name, holding.code),
        holding.institution or _("This bank"),
        *(holding.currency, Money(holding.value), holding.valued_on),
        None if holding.cost is None else Money(holding.cost),
        "" if holding.rate is None else f"{amount(holding.rate)} %",
        *(holding.opened_on, holding.matures_on, holding.risk.value if holding.risk else "", holding.note),
    )
