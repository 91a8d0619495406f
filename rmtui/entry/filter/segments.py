"""Segments: whether one can be kept, whom it chooses, and how many clients are in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import FilterError, parse_filter, with_segment_renamed
from rmtui.entry.filter.tokens import unquoted
from rmtui.errors import BadInput
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.campaign import Campaign
from rmtui.records.segment import Segment


def check_segment(segment: Segment, context: FilterContext) -> None:
    """BadInput where its name is taken or cannot be written in a filter, FilterError where its own filter cannot be
    parsed or contains it.
    """
    if not segment.name or unquoted(segment.name) != segment.name:
        raise BadInput(_("A segment has a name without quotation marks."))
    same = context.segment(segment.name)
    if same and same.id != segment.id:
        message = _("There is a segment “{name}” already: {filter}")
        raise BadInput(message.format(name=plain(same.name), filter=plain(same.filter)))
    if not segment.filter.strip():
        raise BadInput(_("A segment needs a filter: everybody is no segment."))
    parse_filter(segment.filter, context, (folded(segment.name),))


def segment_users(segment: Segment, campaigns: Iterable[Campaign], context: FilterContext) -> list[str]:
    """The names of the other segments and of the campaigns that are chosen by it."""
    found = []
    users: tuple[Segment | Campaign, ...] = (*context.segments, *campaigns)
    for one in users:
        with suppress(FilterError):
            if folded(segment.name) in parse_filter(one.filter, context).segments:
                found.append(one.name)
    return found


def renamed_users(
    before: Segment, after: Segment, users: Iterable[Segment | Campaign]
) -> Iterator[tuple[Segment | Campaign, Segment | Campaign]]:
    """The segments and campaigns that name a segment, each as it was and with the segment's new name."""
    for one in users:
        text = with_segment_renamed(one.filter, before.name, after.name)
        if one.id != before.id and text != one.filter:
            yield one, replace(one, filter=text)


def segment_users_text(users: Iterable[str]) -> str:
    """What is chosen by it, to be told before it is removed."""
    return _("It chooses the clients of: {names}.").format(names=_(", ").join(map(plain, users)))


def segment_size(segment: Segment, context: FilterContext) -> str:
    """How many clients are in it, in words; where that would read the log, which takes a moment, when it is counted.

    A filter that cannot be parsed any more, as of another segment that is gone, is told.
    """
    try:
        parsed = parse_filter(segment.filter, context, (folded(segment.name),))
    except FilterError:
        return _("cannot be read")
    if parsed.reads_log:
        return _("counted once it is chosen")
    count = len(parsed.select(context))
    return ngettext("{count} client", "{count} clients", count).format(count=count)
