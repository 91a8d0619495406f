"""What one cell says of several fields: a moment of a day and a time, a premium of how often it is paid."""

from __future__ import annotations

import re
from datetime import date

from rmtui.entry.values import shown
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.columns.day_orders import in_order
from rmtui.exchange.importing.columns.list_channels import tried_channel
from rmtui.exchange.importing.kinds import CLIENTS
from rmtui.exchange.importing.rows.amount_cells import holdings_within, with_frequency, with_terms
from rmtui.exchange.importing.rows.day_cells import day_and_time, with_plan
from rmtui.exchange.importing.rows.family_cells import family_columns
from rmtui.exchange.importing.several_names import persons_within
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.rules.vocabulary import value_of

_YEAR_ALONE = re.compile(r"((?:19|20)\d{2})(?:\.0)?年?")
_BETWEEN_ADDRESSES = re.compile(r"\s*(?::::|[;；,，、\n]|\s/\s)\s*|\s+(?=\S+@)")
"""Between two email addresses in a cell."""


def columns_of(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """The columns that a cell stands for, and what it says of each: one with a moment has a day and a time."""
    record, name = column.kind.record, column.field.name
    if name == "email":
        return [(column, part) for part in _BETWEEN_ADDRESSES.split(text) if part]
    if name == "family":
        return family_columns(column, in_order(shown(text), column.day_order), today)
    if record is Policy and name in ("premium", "years"):
        return with_frequency(column, shown(text))
    if record is Holding and name in ("value", "matures_on"):
        return holdings_within(column, shown(text), today) or with_terms(column, shown(text))
    if column.kind is CLIENTS and name == "birthday" and (year := _YEAR_ALONE.fullmatch(shown(text).strip())):
        return [(column.with_field("birth_year"), year[1])]
    if name == "contact_persons":
        return [(column, one) for one in persons_within(shown(text))]
    if name == "promise_due" and column.headed:
        return with_plan(column, shown(text), today)
    if record is Contact and name == "channel" and tried_channel(text) and not value_of(Channel, text):
        return [(column, text), (column.with_field("outcome"), Outcome.NOT_REACHED.value)]
    if record is Contact and name in ("on", "at"):
        return _moment(column, shown(text), today)
    return [(column, text)]


def _moment(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """The day and the time of a contact; a day alone may stand in the column of the times, too."""
    on, at = column.with_field("on"), column.with_field("at")
    day, time = day_and_time(text)
    if time:
        return [(on, day), (at, time)]
    return [(column if column.field.name == "on" or column.reads(day, today) else on, day)]
