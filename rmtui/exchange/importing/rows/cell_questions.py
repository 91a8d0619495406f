"""Questions about what cells mean, asked once for a column, or for a word of the bank's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from rmtui.comparing import folded
from rmtui.entry.day_order import MONTH_FIRST
from rmtui.entry.direction import BACK
from rmtui.entry.fields import typed
from rmtui.exchange.importing.columns.day_orders import reading_question
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Choice, Question, keep_in_notes, question_key
from rmtui.exchange.importing.rows.cell import Cell
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Tier
from rmtui.wording import format_long_day, in_parentheses


def choice_question(cell: Cell) -> Question:
    """Which value a word of the bank's own stands for: 白金, of the tiers."""
    field, text = cell.field, cell.text
    is_tier = field.choices is Tier
    return Question(
        question_key("value", cell.column.kind.name, field.name, text),
        _("{field}: what does “{text}” mean?").format(field=_(field.label), text=plain(text)),
        (
            *(
                Choice(field.format(value), field.format(value) + _choice_remark(value))
                for value in field.choices or ()
            ),
            Choice(NOTE, _("keep it in the notes; a new client is of tier C")) if is_tier else keep_in_notes(),
            Choice(LEAVE_OUT, _("leave it out; a new client is of tier C") if is_tier else _("leave it out")),
        ),
        suggested=_beginning_tier(text) if is_tier else "",
        remembered=True,
        reads=lambda reply: field.text(field.parse(reply, cell.today)),
    )


def _choice_remark(value: object) -> str:
    """What the letter of a tier does not say: which end of them counts most."""
    if value is Tier.A:
        return in_parentheses(_("the most important"))
    return in_parentheses(_("the least important")) if value is Tier.D else ""


def _beginning_tier(text: str) -> str:
    """The tier whose letter a text begins with, not as that of a word: A, of A+; "" for none."""
    found = re.match(r"[a-d](?![a-z])", folded(text))
    return found[0].upper() if found else ""


def span_question(cell: Cell, days: Mapping[str, date]) -> Question:
    """Which day a month, a quarter or a year stands for: `days` has its first and its last, and the day that Mar 27 may
    be.
    """
    text, is_month = plain(cell.text), days["first"].replace(day=28) > days["last"].replace(day=1)
    asked = _("The column “{heading}” has months without a day. Which day is meant?")
    readings = {
        "first": _("the first of the month: {text} is {reading}"),
        "last": _("the last of the month: {text} is {reading}"),
        "day": _("they are days: {text} is {reading}"),
    }
    if not is_month:
        asked = _("The column “{heading}” has years or quarters without a day. Which day is meant?")
        readings |= {"first": _("the first day: {text} is {reading}"), "last": _("the last day: {text} is {reading}")}
    choices = (Choice(code, readings[code].format(text=text, reading=day)) for code, day in days.items())
    return _column_question(cell, "month", text=asked, choices=(*choices, keep_in_notes()))


def written_question(cell: Cell, day: date) -> Question:
    """Of which day a list is whose days are counted from that: 昨天 is `day` where it is of today."""
    text, heading, today = plain(cell.text), cell.column.heading.text, cell.today
    sentence = _("Days in the column “{heading}” are counted from the day on which the list was written. Which was it?")
    return Question(
        question_key("written", cell.column.kind.name, heading),
        sentence.format(heading=plain(heading)),
        (
            Choice(today.isoformat(), _("today: {text} is {reading}").format(text=text, reading=day)),
            keep_in_notes(),
        ),
        samples=(text,),
        more=tuple(_earlier_days(today)),
        reads=lambda reply: cell.field.text(typed.day("on", "", BACK).parse(reply, today)),
    )


def _earlier_days(today: date) -> Iterator[Choice]:
    for count in range(1, _LATELY):
        day = today - timedelta(days=count)
        yield Choice(day.isoformat(), format_long_day(day))


_LATELY = 15
"""Days within which a list was written of which a day is chosen."""


def year_question(cell: Cell, past: date, coming: date) -> Question:
    """Whether a planned day without a year, which is just past, is that of the next year."""
    text = plain(cell.text)
    return _column_question(
        cell,
        "year",
        text=_("Days in the column “{heading}” name no year and are just past. Which year is meant?"),
        choices=(
            Choice(NOTE, _("the past one: {text} is {reading}, kept in the notes").format(text=text, reading=past)),
            Choice("next", _("the coming one: {text} is {reading}").format(text=text, reading=coming)),
        ),
        suggested=NOTE,
    )


def day_question(cell: Cell, readings: Mapping[str, str]) -> Question:
    """Which of the readings of a day is meant, by their codes: the day first, or the month; lunar or solar."""
    heading = cell.column.heading.text
    return reading_question(
        question_key("reading", "lunar" if "lunar" in readings else MONTH_FIRST, cell.column.kind.name, heading),
        _days_text().format(heading=plain(heading)),
        cell.text,
        readings,
        keep_in_notes(),
    )


def cut_day_question(cell: Cell, readings: Mapping[str, str]) -> Question:
    """Whether a day such as 9.3 is as it is written, or has lost a 0."""
    text, written, cut = cell.text, readings["written"], readings["cut"]
    return _column_question(
        cell,
        "reading",
        "dotted",
        text=_days_text(),
        choices=(
            Choice("written", _("as they are written: {text} is {reading}").format(text=text, reading=written)),
            Choice("cut", _("with a 0 that is lost: {text} is {reading}").format(text=text, reading=cut)),
            keep_in_notes(),
        ),
        suggested="written",
    )


def rate_question(cell: Cell, readings: Mapping[str, str]) -> Question:
    """Whether a rate is a part of one, as spreadsheets keep them, 0.0395 for 3.95%, or a percentage."""
    choices = (
        Choice(code, _("{text} is {reading}").format(text=plain(cell.text), reading=reading))
        for code, reading in readings.items()
    )
    return _column_question(
        cell,
        "reading",
        "rate",
        text=_("How are the rates in the column “{heading}” to be read?"),
        choices=(*choices, keep_in_notes()),
        suggested="fraction",
    )


def _days_text() -> str:
    return _("How are the days in the column “{heading}” to be read?")


def _column_question(cell: Cell, *about: str, text: str, choices: tuple[Choice, ...], suggested: str = "") -> Question:
    """A question about all cells of a column, with this one as its sample; `text` has its {heading}."""
    heading = cell.column.heading.text
    return Question(
        question_key(*about, cell.column.kind.name, heading),
        text.format(heading=plain(heading)),
        choices,
        samples=(plain(cell.text),),
        suggested=suggested,
        remembered=True,
    )
