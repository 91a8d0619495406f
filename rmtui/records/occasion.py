"""An occasion of the person's own, kept every year: the branch's anniversary, a town's fair (FIELD.md, 节日问候)."""

from rmtui.records.base import Record
from rmtui.records.client import Birthday


class Occasion(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A day of every year, solar or lunar."""

    name: str
    day: Birthday
    """Its year, where there is one, is the first in which it is kept."""
    tag: str = ""
    """The tag of the clients whom it concerns; "" for all."""
    note: str = ""
