"""The form of an occasion of the person's own."""

from __future__ import annotations

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.occasion import Occasion
from rmtui.tui.forms.form import RecordForm


class OccasionForm(RecordForm[Occasion]):
    """A day of every year, and the tag of those it concerns."""

    kind, new_title = Occasion, _("New occasion")

    def name(self, record: Occasion) -> str:
        return plain(record.name)
