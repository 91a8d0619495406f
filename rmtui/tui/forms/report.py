"""The form of the text of a section of a work report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.report import SECTION_TEXT
from rmtui.exchange.work_report.building import with_text
from rmtui.exchange.work_report.model import ReportSection
from rmtui.language import _
from rmtui.records.report import Report
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class ReportForm(Form[Report]):
    """One field: the text, the draft at first. The draft as it is stays the draft."""

    def __init__(self, snapshot: Snapshot, writer: Writer, section: ReportSection, new: Report) -> None:
        """`new`: the record of a report of which nothing was edited yet."""
        super().__init__(snapshot, writer)
        self._section, self._new = section, new
        self.title = section.title
        self.fields = (SECTION_TEXT,)

    def texts(self, record: Report | None) -> dict[str, str]:
        edited = record.text_of(self._section.name) if record else None
        return {"text": edited.text if edited else self._section.draft}

    def record(self, base: Report | None, values: Mapping[str, Any]) -> Report:
        text = values.get("text", self.texts(base)["text"])
        return with_text(base or self._new, self._section, None if text == self._section.draft else text)

    def saved_text(self, base: Report | None, record: Report) -> str:  # noqa: ARG002
        return _("{section}: the text is kept.").format(section=self.title)
