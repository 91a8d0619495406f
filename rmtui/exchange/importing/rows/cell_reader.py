"""The value of a cell: read by the field of its column, repaired where a sheet writes it otherwise than a form.

What cannot be read raises no error: it is asked about, or kept as a text, and told.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from rmtui.entry.amounts import Amount, figures
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.field import Measure
from rmtui.entry.mistyped_phones import is_mistyped
from rmtui.entry.values import Refused, Unclear, quoted, shown
from rmtui.exchange.importing.columns.amount_scale import Scale
from rmtui.exchange.importing.columns.column import is_day
from rmtui.exchange.importing.columns.day_orders import is_open
from rmtui.exchange.importing.columns.day_spans import POSSIBLE, Span
from rmtui.exchange.importing.columns.headings import account_kind
from rmtui.exchange.importing.columns.list_channels import channel_within, is_other_app, tried_channel
from rmtui.exchange.importing.columns.risk_scale import possible_grades, scale_word
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE
from rmtui.exchange.importing.rows.amount_cells import approximate_amount, beginning_amount
from rmtui.exchange.importing.rows.cell import (
    ASKED,
    DAY_ORDERS,
    KEPT,
    LEADING_ZERO,
    LEFT_OUT,
    MISTYPED_PHONE,
    OTHER_APP,
    TIER_ASKED,
    TIER_OPEN,
    UNREADABLE,
    Cell,
    Value,
)
from rmtui.exchange.importing.rows.cell_questions import (
    choice_question,
    cut_day_question,
    day_question,
    rate_question,
    span_question,
    written_question,
    year_question,
)
from rmtui.exchange.importing.rows.day_cells import (
    day_text,
    is_counted,
    just_past,
    may_be_cut,
    names_no_day,
    names_no_exact_day,
    span_of,
)
from rmtui.exchange.importing.rows.family_cells import is_relative
from rmtui.exchange.importing.rows.phone_numbers import phones_within, with_commas, with_leading_zero
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Tier
from rmtui.records.holding import Holding
from rmtui.rules.days.months import month_length
from rmtui.rules.vocabulary import value_of

_NUMBER = re.compile(r"[-+(]?\s*[¥￥$€£]?\s*[\d,.\s']+\)?")
_AGE = re.compile(r"(\d{1,2}|1[01]\d)(?:周?岁)?")
_DECIMAL = re.compile(r"-?\d+\.\d{3,}")
_LEAP_YEAR = 2028
_YEAR = re.compile(r"\d{4}")
_GOOGLE_GROUP = re.compile(r"\*\s?\w+")
"""A group that every Google address book has: * myContacts."""


def read_cell(cell: Cell) -> Value:
    """The value of a cell."""
    if cell.column.is_exact:
        return Value(cell.text)
    written = cell.text if cell.field.is_text else shown(cell.text)
    cell = cell._replace(text=written)
    if may_be_cut(cell):
        return _read_cut_day(cell)
    cell = cell._replace(text=_prepared(cell))
    if cell.field.name == "kind" and cell.column.kind.record is Holding and (kind := account_kind(cell.text)):
        return Value(kind)
    if amount := approximate_amount(cell.text) if cell.field.measure is Measure.AMOUNT else "":
        found = read_cell(cell._replace(text=amount))
        return found if found.problem else found._replace(problem=KEPT)
    if word := scale_word(cell.text) if cell.column.risk_words else "":
        return _read_grade(cell, word)
    return _read_prepared(cell, written)


def _prepared(cell: Cell) -> str:
    """The text as its field reads it."""
    field, text = cell.field, cell.text
    if is_day(field):
        text = day_text(cell)
    if field.measure is Measure.AMOUNT and _DECIMAL.fullmatch(text):
        text = str(Decimal(text).quantize(Decimal("0.01"), ROUND_HALF_UP))
    if field.name == "phones":
        text = with_commas(text)
    if field.name == "tags":
        text = ",".join(part for part in re.split(r"\s*:::\s*", text) if not _GOOGLE_GROUP.fullmatch(part))
    if field.name == "birth_year" and (age := _AGE.fullmatch(text)):
        text = str(cell.today.year - int(age[1]))
    return cell.column.meaning.prefix + text


def _read_prepared(cell: Cell, written: str) -> Value:
    """The value of a text that was prepared for its field. `written`: as it was before."""
    field, text, column = cell.field, cell.text, cell.column
    try:
        value = cell.read_text(text)
        if isinstance(value, date) and names_no_day(cell):
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(text)))
    except ValueError as problem:
        return _read_otherwise(cell, problem)
    if isinstance(value, date) and is_counted(cell, value):
        answer = cell.session.answers.ask(written_question(cell, value))
        if answer in (None, NOTE):
            return _unread(answer)
        value = field.read_value(text, date.fromisoformat(answer or ""))
    elif field.name == "promise_due" and (past := just_past(text, value, cell.today)):
        answer = cell.session.answers.ask(year_question(cell, past, value))
        return Value(value) if answer == "next" else _unread(answer)
    found = _of_column(cell, value)
    if field.name == "promise_due" and names_no_exact_day(text, cell.today):
        return found._replace(is_assumed=True)
    if column.is_order_of_file and text != written and is_open(written):
        return found._replace(problem=DAY_ORDERS[column.day_order], kept=False)
    if field.choices is Channel and is_other_app(text):
        return found._replace(problem=OTHER_APP)
    return found


def _read_otherwise(cell: Cell, problem: ValueError) -> Value:
    """What can be said of a text that its field refuses: what is answered, or the value of a part of it."""
    field, text = cell.field, cell.text
    reason = field.reason(text, problem)
    if isinstance(problem, Unclear):
        ask = _ask_rate if field.measure is Measure.RATE else _ask_reading
        return ask(cell, problem.readings, reason)
    if field.choices is Channel and (tried := tried_channel(text)):
        return Value(tried, problem="" if value_of(Outcome, text) else KEPT)
    if field.choices is Channel and (channel := channel_within(text)):
        return Value(channel, problem=KEPT)
    if field.choices:
        return _ask_choice(cell, reason)
    if span := span_of(cell):
        return _ask_span(cell, span, reason)
    if field.name == "phones":
        phones = phones_within(text, cell.today)
        return Value(phones or None, KEPT if phones else UNREADABLE)
    if field.measure is Measure.AMOUNT and (amount := beginning_amount(text)):
        return read_cell(cell._replace(text=amount))._replace(problem=KEPT)
    return Value(problem=UNREADABLE, reason=reason if isinstance(problem, Refused) else "")


def _of_column(cell: Cell, value: Any) -> Value:
    """A value as it was read, with what its column makes of it."""
    field, heading = cell.field, cell.column.heading
    if field.measure is Measure.AMOUNT and _NUMBER.fullmatch(figures(cell.text)):
        scale = heading.scale or Scale()
        if isinstance(value, int):
            return Value(value * scale.unit)
        return Value(Amount(value.units * scale.unit, value.currency or scale.currency))
    if field.name == "phones" and (mended := tuple(map(with_leading_zero, value))) != value:
        return Value(mended, LEADING_ZERO, kept=False)
    if field.name == "phones" and any(map(is_mistyped, value)):
        return Value(value, MISTYPED_PHONE, kept=False)
    if field.name == "family" and (unread := [one for one in value if not is_relative(one)]):
        read = tuple(one for one in value if one not in unread)
        reason = _("Nobody of the family is named in “{text}”.").format(text=plain(cell.text))
        return Value(read or None, KEPT if read else UNREADABLE, reason)
    return Value(value)


def _read_cut_day(cell: Cell) -> Value:
    """A day such as 9.3, which may be what a spreadsheet made of 9.30; the same for a column."""
    month, _dot, number = cell.text.partition(".")
    readings = {"written": f"{month}/{number}", "cut": f"{month}/{number}0"}
    may_have_lost_zero = int(number) * 10 <= month_length(_LEAP_YEAR, int(month))
    answer = cell.session.answers.ask(cut_day_question(cell, readings)) if may_have_lost_zero else "written"
    if answer in readings:
        return read_cell(cell._replace(text=readings[answer], first_day_offset=0))
    return _unread(answer)


def _read_grade(cell: Cell, word: str) -> Value:
    """The grade that a word of a bank's scale stands for; asked where the words of the column do not tell the scale."""
    grades = possible_grades(word, cell.column.risk_words)
    if len(grades) == 1:
        return Value([*(cell.field.choices or ())][grades[0] - 1])
    return _ask_choice(cell, _("“{text}” is another grade at another bank.").format(text=quoted(cell.text)))


def _ask_choice(cell: Cell, reason: str) -> Value:
    answer = cell.session.answers.ask(choice_question(cell))
    if answer in (None, NOTE, LEAVE_OUT):
        told = {None: ASKED, NOTE: KEPT, LEAVE_OUT: LEFT_OUT}[answer]
        problem = (TIER_OPEN if answer else TIER_ASKED) if cell.field.choices is Tier else told
        return Value(problem=problem, reason=reason, kept=answer != LEAVE_OUT)
    return Value(cell.field.parse(answer or "", cell.today))


def _ask_span(cell: Cell, span: Span, reason: str) -> Value:
    """The day that a month, a quarter or a year stands for. That of a next step is assumed while it is not answered,
    and a cell such as Mar 27 the day that it may be.
    """
    try:
        as_day = cell.read_text(cell.text)
    except ValueError:
        as_day = None
    names_year = _YEAR.search(cell.text) is not None
    days = {"first": span[0], "last": span[1]}
    if as_day and cell.column.months == POSSIBLE and not names_year:
        days["day"] = as_day
    answer = cell.session.answers.ask(span_question(cell, days))
    if answer in days:
        return Value(days[answer])
    is_assumed = as_day is not None and names_year and answer is None and cell.field.name == "promise_due"
    return Value(as_day, is_assumed=True) if is_assumed else _unread(answer, reason)


def _ask_reading(cell: Cell, texts: tuple[str, ...], reason: str) -> Value:
    """The reading of a text that has several, as the column shows it, or a person says."""
    readings = {_reading_code(cell.text, one): one for one in texts}
    order = cell.column.day_order
    answer = order if order in readings else cell.session.answers.ask(day_question(cell, readings))
    if answer in readings:
        return _of_column(cell, cell.read_text(readings[answer]))
    return _unread(answer, reason, tuple(map(cell.read_text, texts)))


def _reading_code(text: str, reading: str) -> str:
    """Which number of a day came first, where 1985-5-4 is a reading of it; else its calendar."""
    if not reading[-1].isdecimal():
        return reading.partition(" ")[0]
    first = re.search(r"\d+", figures(text))
    day = reading.rpartition("-")[2]
    return DAY_FIRST if first and int(first[0]) == int(day) else MONTH_FIRST


def _ask_rate(cell: Cell, texts: tuple[str, ...], reason: str) -> Value:
    readings = dict(zip(("fraction", "percent"), texts, strict=True))
    answer = cell.session.answers.ask(rate_question(cell, readings))
    return Value(cell.read_text(readings[answer])) if answer in readings else _unread(answer, reason)


def _unread(answer: str | None, reason: str = "", readings: tuple[Any, ...] = ()) -> Value:
    """No value: a person wants the text in the notes, or has not answered yet."""
    return Value(problem=KEPT if answer else ASKED, reason=reason, readings=readings)
