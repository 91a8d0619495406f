"""A work report 述职报告 as its manager left it: the texts that were edited; figures and drafts are of the book."""

from datetime import date

import msgspec

from rmtui.records.base import Record


class ReportText(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The text of a section as it was edited."""

    section: str
    """The name of the section in the template."""
    text: str = ""
    draft: str = ""
    """The draft of the section when the text was edited."""


class Report(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A book has one for a span of days and a template."""

    first: date
    end: date
    """The day behind the last one."""
    template: str
    """Its name."""
    texts: tuple[ReportText, ...] = ()

    def text_of(self, section: str) -> ReportText | None:
        """What was edited of a section."""
        return next((one for one in self.texts if one.section == section), None)
