"""The settings of the book as tables: exchange rates, and what differs from what is usual."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.settings import settings_fields
from rmtui.entry.settings_values import settings_values
from rmtui.exchange.attribute_fields import program_heading
from rmtui.exchange.output_table import OutputTable
from rmtui.language import _
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.wording import format_exchange_rate

RATES_HEADING = program_heading("settings", "rates")
SETTINGS_HEADING = program_heading("settings", "name")
"""By which these tables are recognised."""
_NOT_LISTED = ("rates", "currency")


def settings_tables(settings: Settings) -> Iterator[tuple[str, OutputTable]]:
    """The tables by their names for files."""
    yield "rates", _rates_table(settings)
    yield "settings", _values_table(settings)


def _rates_table(settings: Settings) -> OutputTable:
    """The rates, those of today first. The last column says in which currency they are."""
    periods = [(None, settings.rates), *((one.before, one.rates) for one in reversed(settings.past_rates))]
    return OutputTable(
        _("Exchange rates"),
        (HOLDING_FIELDS["currency"].column, _("Exchange rate"), _("Until the day before"), RATES_HEADING),
        tuple(
            (currency, format_exchange_rate(rate), before, settings.currency)
            for before, rates in periods
            for currency, rate in rates.items()
        ),
    )


def _values_table(settings: Settings) -> OutputTable:
    """What differs from what is usual."""
    known, usual = settings_values(settings), settings_values(DEFAULT_SETTINGS)
    return OutputTable(
        _("Settings"),
        (_("Setting"), _("Set to"), SETTINGS_HEADING),
        tuple(
            (_(field.label), field.text(known[name]), name)
            for name, field in settings_fields().items()
            if name not in _NOT_LISTED and known[name] != usual[name]
        ),
    )
