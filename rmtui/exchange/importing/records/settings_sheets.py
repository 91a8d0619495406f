"""The settings of an exported workbook: exchange rates, and what differs from what is usual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from rmtui.currency import base_currency
from rmtui.entry.amounts import currency_code
from rmtui.entry.fields.settings import settings_fields
from rmtui.entry.rates import read_rate_number
from rmtui.entry.settings_values import changed_settings, settings_values
from rmtui.errors import BadInput
from rmtui.exchange.importing.records.record_sheets import UNREADABLE, cell_at
from rmtui.exchange.importing.rows.drafts import Remark, Session, place_in
from rmtui.exchange.importing.table import Table
from rmtui.exchange.settings_tables import RATES_HEADING, SETTINGS_HEADING
from rmtui.language import N_
from rmtui.named_tuple import NamedTuple
from rmtui.records.settings import DEFAULT_SETTINGS, PastRates, Settings

RATE_KEPT = N_("Exchange rates that differ from those of the book, which stay")
OTHER_BASE = N_("Exchange rates of a book with another base currency, left out")
SETTING_KEPT = N_("Settings that differ from those of the book, which stay")


class NewSettings(NamedTuple):
    """What the settings of a file say of which the book says nothing yet."""

    rates: Mapping[str, int | Decimal] = {}
    past_rates: tuple[PastRates, ...] = ()
    values: Mapping[str, Any] = {}
    """By name of the field."""

    def added_to(self, settings: Settings) -> Settings:
        """The settings with these."""
        after = changed_settings(settings, self.values, date.min) if self.values else settings  # no rates change
        rates, past_rates = {**self.rates, **after.rates}, after.past_rates or self.past_rates
        return msgspec.structs.replace(after, rates=rates, past_rates=past_rates)


def is_settings_sheet(table: Table) -> bool:
    """Whether a table has the exchange rates or the settings of an exported workbook."""
    return bool(table.rows) and not {RATES_HEADING, SETTINGS_HEADING}.isdisjoint(table.rows[0][1])


def read_settings(tables: Iterable[Table], settings: Settings, session: Session) -> NewSettings:
    """What the sheets of settings say that a book with these settings does not."""
    found = NewSettings()
    for table in tables:
        if RATES_HEADING in table.rows[0][1]:
            found = _read_rates(table, settings, session)._replace(values=found.values)
        else:
            found = found._replace(values=_read_values(table, settings, session))
    return found


def _read_rates(table: Table, settings: Settings, session: Session) -> NewSettings:
    now: dict[str, int | Decimal] = {}
    past: dict[date, dict[str, int | Decimal]] = {}
    base = table.rows[0][1].index(RATES_HEADING)
    for number, cells in table.rows[1:]:
        place, (currency, text, before) = place_in(table, number), (cell_at(cells, at) for at in range(3))
        words = f"{currency} {text}"
        try:
            rate = read_rate_number(text, session.today)
            if not currency or currency_code(currency) != currency:
                raise ValueError
            day = date.fromisoformat(before) if before else None
        except ValueError:
            session.remark(Remark(UNREADABLE, place, words))
            continue
        if cell_at(cells, base) != base_currency():
            session.remark(Remark(OTHER_BASE, place, words))
        elif day:
            past.setdefault(day, {})[currency] = rate
        elif settings.rates.get(currency, rate) != rate:
            session.remark(Remark(RATE_KEPT, place, words))
        elif currency not in settings.rates:
            now[currency] = rate
    periods = () if settings.past_rates else tuple(PastRates(before=day, rates=past[day]) for day in sorted(past))
    return NewSettings(now, periods)


def _read_values(table: Table, settings: Settings, session: Session) -> Mapping[str, Any]:
    fields, known, usual = settings_fields(), settings_values(settings), settings_values(DEFAULT_SETTINGS)
    name_at = table.rows[0][1].index(SETTINGS_HEADING)
    found: dict[str, Any] = {}
    for number, cells in table.rows[1:]:
        place, text, name = place_in(table, number, cell_at(cells, 0)), cell_at(cells, 1), cell_at(cells, name_at)
        try:
            value = fields[name].parse(text, session.today)
        except (BadInput, KeyError):
            session.remark(Remark(UNREADABLE, place, text))
            continue
        if known[name] == usual[name]:
            found[name] = value
        elif value != known[name]:
            session.remark(Remark(SETTING_KEPT, place, text))
    return {name: value for name, value in found.items() if value != known[name]}
