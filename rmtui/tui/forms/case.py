"""The form of a case."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.case import Case
from rmtui.tui.forms.matter import MatterForm


class CaseForm(MatterForm[Case]):
    """What it is about and what is asked for. A step moves it on."""

    kind, new_title, named_by = Case, _("New case"), "about"
    wanted_first = ("client", "about", "kind", "wish")
