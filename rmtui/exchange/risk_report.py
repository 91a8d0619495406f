"""The risk of the loans as tables, for the command, the screen and files. They name clients: for the bank alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rmtui.currency import base_currency
from rmtui.exchange.output_table import Cell, Count, Money, OutputTable, Share
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.loan import LoanClass
from rmtui.rules.assets.valuation import WHOLE, shares
from rmtui.rules.business.loan_text import class_text, overdue_text
from rmtui.rules.business.risk import Concentration, LoanState, Risk, Sum, share
from rmtui.rules.days.periods import Period
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.target_text import period_text
from rmtui.terms import capitalized_term
from rmtui.wording import format_day, format_percent

LARGEST = 10
"""Rows of a table of concentration at most; the rest is one row."""


class RiskTable(NamedTuple):
    """A table, and the client that each of its rows is about."""

    table: OutputTable
    clients: tuple[str, ...]
    """Ids; "" of a row about several."""
    loans: tuple[str, ...] = ()
    """Ids, where the rows are loans."""


def risk_tables(risk: Risk, clients: Mapping[str, Client], period: Period, today: date) -> list[RiskTable]:
    """Those that have a row."""
    tables = [
        _classes(risk),
        _moves(risk, period),
        _arrears(risk, clients, today),
        _watched(risk, clients, today),
        _concentration(_("Largest clients"), _("Client"), risk.clients, risk, clients),
        _concentration(_("Largest groups"), _("Group"), risk.groups, risk),
        _concentration(_("Largest industries"), _("Industry"), risk.industries, risk),
    ]
    return [one for one in tables if one.table.rows]


def named_in_tables(tables: Sequence[RiskTable], clients: Mapping[str, Client]) -> list[Client]:
    """The clients that rows are about."""
    return [clients[id] for id in {id for one in tables for id in one.clients if id}]


def ratio_text(risk: Risk) -> str:
    """Non-performing ratio 1.2%."""
    return _("non-performing ratio {share}").format(share=format_percent(risk.ratio))


def _of_nobody(table: OutputTable) -> RiskTable:
    return RiskTable(table, ("",) * len(table.rows))


def _classes(risk: Risk) -> RiskTable:
    shown = [(state, one) for state, one in risk.classes.items() if one.number or state is not LoanState.UNCLASSIFIED]
    found = _class_shares(risk)
    rows = tuple(
        (capitalized_term(state), Count(one.number), Money(one.balance), Share(found[state])) for state, one in shown
    )
    bad = (_("Non-performing"), *_figures(risk.non_performing, risk))
    headings = (_("Class"), _("Loans"), _("Balance"), _("Share"))
    sums = (_("Total"), *_figures(risk.total, risk))
    table = OutputTable(
        _("Loans by class"), headings, (*rows, bad) if risk.total.number else (), sums, frozenset((1, 2, 3))
    )
    return _of_nobody(table)


def _class_shares(risk: Risk) -> dict[LoanState, int]:
    """The shares of the classes: those of the non-performing ones add up to the ratio, all of them to 100%."""
    bad = {LoanState(one.value) for one in LoanClass if one.is_non_performing}
    parts = (([one for one in risk.classes if one not in bad], WHOLE - risk.ratio), ([*bad], risk.ratio))
    return {
        state: found
        for states, among in parts
        for state, found in zip(states, shares([risk.classes[one].balance for one in states], among), strict=True)
    }


def _figures(one: Sum, risk: Risk) -> tuple[Cell, ...]:
    return Count(one.number), Money(one.balance), Share(share(one.balance, risk.total.balance))


def _moves(risk: Risk, period: Period) -> RiskTable:
    """The migration matrix, a row a move, without what stayed where it was."""
    rows = tuple(
        (capitalized_term(start), capitalized_term(end), Count(one.number), Money(one.balance))
        for (start, end), one in risk.moves.items()
        if start is not end
    )
    title = _("Changes of class, {period}").format(period=period_text(period))
    headings = (_("Old class"), _("New class"), _("Loans"), _("Balance"))
    return _of_nobody(OutputTable(title, headings, rows, figures=frozenset((2, 3))))


def _arrears(risk: Risk, clients: Mapping[str, Client], today: date) -> RiskTable:
    rows = tuple(
        (
            *_named(one.loan, clients),
            format_day(one.loan.overdue_since, today) if one.loan.overdue_since else "",
            None if one.days is None else Count(one.days),
            Count(one.instalments) if one.instalments else None,
            *(Money(one.principal), Money(one.interest)),
        )
        for one in risk.arrears
    )
    headings = (
        _("Client"),
        _("Loan"),
        _("Overdue since"),
        _("Days overdue"),
        _("Instalments overdue"),
        _("Principal"),
        _("Interest"),
    )
    money = [Money(sum(one.principal for one in risk.arrears)), Money(sum(one.interest for one in risk.arrears))]
    table = OutputTable(
        _("Overdue loans"), headings, rows, (_("Total"), "", "", None, None, *money), frozenset((3, 4, 5, 6))
    )
    loans = [one.loan for one in risk.arrears]
    return RiskTable(table, tuple(one.client for one in loans), tuple(one.id for one in loans))


def _watched(risk: Risk, clients: Mapping[str, Client], today: date) -> RiskTable:
    foreign = any(one.currency != base_currency() for one in risk.watched)
    rows = tuple(
        (
            *_named(one, clients),
            class_text(one),
            format_day(one.class_on, today) if one.class_on else "",
            Money(one.value),
            *((one.currency,) if foreign else ()),
            _(", ").join(filter(None, (one.class_reason, overdue_text(one, today) if one.overdue else ""))),
        )
        for one in risk.watched
    )
    currency = (_("Currency"),) if foreign else ()
    headings = (_("Client"), _("Loan"), _("Class"), _("In this class since"), _("Balance"), *currency, _("Reason"))
    table = OutputTable(_("Watch list"), headings, rows, figures=frozenset((4,)))
    return RiskTable(table, tuple(one.client for one in risk.watched), tuple(one.id for one in risk.watched))


def _named(loan: Holding, clients: Mapping[str, Client]) -> tuple[str, str]:
    return display_name(clients[loan.client], clients), loan.name


def _concentration(
    title: str, heading: str, found: Sequence[Concentration], risk: Risk, clients: Mapping[str, Client] | None = None
) -> RiskTable:
    """The largest, and the rest as one row."""

    def label(one: Concentration) -> str:
        return display_name(clients[one.name], clients) if clients else one.name or _("private or not known")

    parts = [(label(one), one.balance, one.undrawn) for one in found[:LARGEST]]
    ids = [one.name if clients else "" for one in found[:LARGEST]]
    if rest := found[LARGEST:]:
        parts.append((_("others"), sum(one.balance for one in rest), sum(one.undrawn for one in rest)))
        ids.append("")
    balances = [balance for _name, balance, _undrawn in parts]
    *found_shares, _outside = shares([*balances, risk.total.balance - sum(balances)])
    rows = [
        (name, Money(balance), Share(one), Money(undrawn))
        for (name, balance, undrawn), one in zip(parts, found_shares, strict=True)
    ]
    whole = Money(sum(balances)), Share(sum(found_shares)), Money(sum(undrawn for *_named, undrawn in parts))
    sums = (_("Total"), *whole)
    headings = (heading, _("Balance"), _("Share"), _("Undrawn"))
    return RiskTable(OutputTable(title, headings, tuple(rows), sums, frozenset((1, 2, 3))), tuple(ids))
