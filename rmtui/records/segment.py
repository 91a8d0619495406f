"""A segment: a filter with a name (FIELD.md, 分类)."""

from rmtui.records.base import Record


class Segment(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Clients are in it as long as they match, also those of tomorrow. In filters it is `segment:NAME`."""

    name: str
    filter: str
    """As it was typed: see `rmtui.entry.filter`."""
    note: str = ""
    """What it is for."""
