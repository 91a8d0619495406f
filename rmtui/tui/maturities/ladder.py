"""The maturity ladder: what falls due week by week, under headings with the sums of each week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.rules.assets.valuation import Rates, in_base_currency
from rmtui.rules.contact.maturities import DueItem, by_week
from rmtui.rules.contact.maturity_text import item_amount, item_name
from rmtui.rules.text.phrases import caution_text
from rmtui.terms import term
from rmtui.tui.frame.phrases import day_and_distance, weekday_and_day
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.widgets.headed_list import heading
from rmtui.tui.widgets.row_list import Column, Row, column_width
from rmtui.wording import format_day, format_money, whole_units

_WEEK = timedelta(days=6)
_NAME_WIDTH = 14
_MAX_WIDTH = 18


def item_key(item: DueItem) -> str:
    """The key of the row of an item."""
    return " ".join((item.client, item.kind, item.record, item.day.isoformat()))


def columns(items: Iterable[DueItem], clients: Mapping[str, Client], today: date) -> tuple[Column, ...]:
    """Day, client, tier, amount, kind with name."""
    items = list(items)
    shown = [clients[item.client] for item in items]
    return (
        Column(column_width((weekday_and_day(item.day, today) for item in items), _MAX_WIDTH)),
        name_column(shown, clients, _NAME_WIDTH),
        Column(1),
        Column(column_width((item_amount(item) for item in items), _MAX_WIDTH), right=True),
        Column(),
    )


def ladder_rows(
    items: Sequence[DueItem], clients: Mapping[str, Client], today: date, last: date, rates: Rates
) -> list[Row]:
    """The rows of what is overdue, then of each week in which anything falls due."""
    rows: list[Row] = []
    overdue = [item for item in items if item.day < today]
    if overdue:
        rows += [
            _heading(_("Overdue"), overdue, rates),
            *(_row(item, clients, today) for item in overdue),
        ]
    for week in by_week(items, today, last):
        if week.items:
            span = _("Week {number}, {first} to {last}").format(
                number=week.number, first=format_day(week.monday, today), last=format_day(week.monday + _WEEK, today)
            )
            rows += [
                _heading(span, week.items, rates),
                *(_row(item, clients, today) for item in week.items),
            ]
    return rows


def item_details(item: DueItem, clients: Mapping[str, Client], today: date) -> tuple[str, ...]:
    """An item in full, line by line."""
    client = clients[item.client]
    parts = (name_of(client, clients), client.tier.value, term(item.kind), item_name(item), item_amount(item))
    return "  ".join(filter(None, parts)), day_and_distance(item.day, today), caution_text(client)


def _heading(words: str, items: Iterable[DueItem], rates: Rates) -> Row:
    """The heading of a group: its words, what matures and what is to be paid, in the book's currency."""
    sums = [in_base_currency(item.amount, item.currency, rates) for item in items if item.amount]
    matures, pays = sum(one for one in sums if one > 0), -sum(one for one in sums if one < 0)
    parts = [
        words,
        matures and _("matures {amount}").format(amount=format_money(whole_units(matures))),
        pays and _("to pay {amount}").format(amount=format_money(whole_units(pays))),
    ]
    return heading("  ".join(str(one) for one in parts if one))


def _row(item: DueItem, clients: Mapping[str, Client], today: date) -> Row:
    client = clients[item.client]
    return Row(
        item_key(item),
        (
            (weekday_and_day(item.day, today), "late" if item.day < today else ""),
            (name_of(client, clients), ""),
            (client.tier.value, "soft"),
            (item_amount(item), ""),
            ("  ".join(filter(None, (term(item.kind), item_name(item)))), ""),
        ),
    )


def currencies_without_rate(items: Iterable[DueItem], rates: Rates) -> list[str]:
    """The currencies without a rate, which the sums leave out."""
    return sorted({item.currency for item in items if item.amount} - {base_currency(), *rates})
