"""A cell before and after it is read: its text in its column, then its value, and why a text is kept beside it."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.field import Field
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.rows.drafts import Session
from rmtui.language import N_
from rmtui.named_tuple import NamedTuple

OTHER_APP = N_("Messages by another app, which count as those by WeChat do; its name is kept in the notes")
LEADING_ZERO = N_("Telephone numbers whose leading 0 the spreadsheet left out; it is put back")
MISTYPED_PHONE = N_("Mobile numbers with too few or too many digits; taken as they are")
TIER_ASKED = N_("Tiers that are not clear until the question is answered; in the notes, and a new client is of tier C")
TIER_OPEN = N_("Tiers that are not known; a new client is of tier C")
ASKED = N_("Not clear until the question about it is answered; kept in the notes")
UNREADABLE = N_("Could not be read; kept in the notes")
KEPT = N_("Kept in the notes")
LEFT_OUT = N_("Left out, as was answered")
DAY_ORDERS = {
    DAY_FIRST: N_("Days read with the day first, as others in the file show"),
    MONTH_FIRST: N_("Days read with the month first, as others in the file show"),
}


class Cell(NamedTuple):
    """A cell that is not blank."""

    column: Column
    text: str
    session: Session
    first_day_offset: int = 0
    """That of its table."""

    @property
    def field(self) -> Field:
        """The field of its column."""
        return self.column.field

    @property
    def today(self) -> date:
        """The day on which it is read."""
        return self.session.today

    def read_text(self, text: str) -> Any:
        """The value of another text in its place. ValueError where its field reads none of it."""
        return self.field.read_value(text, self.today)


class Value(NamedTuple):
    """The value of a cell."""

    value: Any = None
    """None for nothing."""
    problem: str = ""
    """Why the text, or a part of it, is kept as it is: one of the sentences above; "" where it is read whole."""
    reason: str = ""
    """The sentence of the field that refused it."""
    kept: bool = True
    """Whether what could not be read is kept in a note."""
    readings: tuple[Any, ...] = ()
    """What it may mean, as long as the question about it is open."""
    is_assumed: bool = False
    """Whether it is a day that the text does not name: the first of a month."""
