"""Segments: whether one can be kept, and how many clients are in it."""

from __future__ import annotations

from rmtui.comparing import folded
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import BadInput, RmtuiError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.segment import Segment


def usual_segments() -> list[tuple[str, str]]:
    """Names and filters of the lists that every manager looks at, in the person's language: the quiet ones with
    potential, and nobody of the tail dropped (FIELD.md, 80/20).
    """
    return [
        (_("Quiet with potential"), _("potential:high no-contact:90d")),
        (_("Never spoken to"), _("stage:active last:no")),
        (_("Prospects without a second contact"), _("stage:prospect contacts<2")),
        (_("Assets elsewhere"), _("holding.institution:yes")),
    ]


def check_segment(segment: Segment, context: FilterContext) -> None:
    """BadInput where another one has its name, FilterError where its filter cannot be parsed or contains itself."""
    same = context.segments.get(folded(segment.name))
    if same and same.id != segment.id:
        message = _("There is a segment “{name}” already: {filter}")
        raise BadInput(message.format(name=plain(same.name), filter=plain(same.filter)))
    parse_filter(segment.filter, context, (folded(segment.name),))


def count_segment(segment: Segment, context: FilterContext) -> int | None:
    """How many clients are in it; None where its filter cannot be read any more, as of a segment that is gone."""
    try:
        parsed = parse_filter(segment.filter, context, (folded(segment.name),))
    except RmtuiError:
        return None
    return len(parsed.select(context))
