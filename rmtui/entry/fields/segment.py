"""The fields of a segment. `rmtui.entry.filter.segments` checks its filter."""

from __future__ import annotations

from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.segment import Segment

SEGMENT_FIELDS = declare_fields(
    Segment,
    Field("name", N_("What it is called"), N_("a name"), read=read_name, required=True),
    Field("filter", N_("Filter"), N_("a filter as tier:A holds:fund"), required=True),
    Field("note", N_("Notes"), lines=2),
)
