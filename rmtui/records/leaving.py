"""A warning that a client may leave 流失预警, kept with its day so that one sees later what became of it."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.units import Amount


class LeavingWarning(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One warning of one client."""

    client: str
    on: date
    points: int
    signs: tuple[str, ...] = ()
    """Values of `rmtui.rules.contact.leaving.Sign`."""
    assets: Amount = 0
    """At this bank on that day, in the base currency."""
