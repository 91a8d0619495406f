"""The number of clients on each of the usual lists at the end of a month, so that nobody is silently dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.filter.expression import parse_filter
from rmtui.entry.filter.usual_segments import usual_segments
from rmtui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from rmtui.entry.filter.context import FilterContext


class ListCount(NamedTuple):
    """How many clients are on a list, and the filter that shows them."""

    name: str
    clients: int
    """Their number."""
    filter: str


def month_end_counts(context: FilterContext) -> list[ListCount]:
    """The usual lists with their number of clients. They ask how often somebody was spoken to: the log of a year is
    read.
    """
    return [
        ListCount(one.name, len(parse_filter(one.filter, context).select(context)), one.filter)
        for one in usual_segments()
    ]
