"""The field of the text of a section of a work report."""

from __future__ import annotations

from rmtui.entry.fields.field import Field
from rmtui.language import N_

SECTION_TEXT = Field("text", N_("Text"), N_("in your own words; every line is a paragraph"), lines=12)
