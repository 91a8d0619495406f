"""A record on one line, as the command of its kind and `show` print it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.field import Measure
from rmtui.entry.fields.typed import CURRENCY
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import BookFile, kind_of
from rmtui.records.opportunity import Opportunity
from rmtui.rules.text.record_text import record_text, told_fields
from rmtui.wording import format_day, format_money, have_cents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rmtui.entry.fields.field import Field


_AHEAD = ("expected_on", "next_step")
"""Fields of an opportunity that are over once it is closed."""
_ELSEWHERE = ("on", "client", "clients", "loan", "greeting", CURRENCY)
"""Fields that stand in another cell, or are ids: what a greeting is for is in its note."""


def records_have_cents(records: Iterable[Any]) -> bool:
    """Whether the amounts of records that are listed together are written with decimals."""
    return have_cents(
        getattr(record, field.name)
        for record in records
        for field in FIELDS_AS_TYPED[kind_of(record).table].values()
        if field.measure is Measure.AMOUNT
    )


def record_cells(
    record: Any, fields: Mapping[str, Field], today: date, *, cents: bool = False
) -> tuple[str, str, str, str]:
    """The id of a record as it may be typed, its day where it is of one, its text, and whatever else is known."""
    on = "" if kind_of(record).file is BookFile.BOOK else record.on.isoformat()
    text = record_text(record, today, cents=cents)
    return record.id[-SHORT_ID:], on, text, " · ".join(_details(record, fields, text, today, cents))


def _details(record: Any, fields: Mapping[str, Field], shown: str, today: date, cents: bool) -> Iterator[str]:
    """What is known of a record and not in the text that is shown, days in words: Matures on 1 Dec."""
    is_closed = isinstance(record, Opportunity) and not record.stage.is_open
    without = _ELSEWHERE + told_fields(record) + (_AHEAD if is_closed else ())
    for field in fields.values():
        value = getattr(record, field.name, record)
        if field.name in without or value in (None, "", (), field.empty):
            continue
        if field.measure is Measure.AMOUNT:
            text = format_money(value, cents=cents)
        else:
            text = format_day(value, today) if isinstance(value, date) else field.text(value)
        text = plain(" ".join(text.split()))
        if text and text.casefold() != shown.casefold():
            yield f"{_(field.label)} {text}"
