"""The form of a greeting template, and of the words that are kept for one client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.template import TEMPLATE_FIELDS, check_occasion
from rmtui.language import _
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.occasion import Occasion
from rmtui.rules.occasions.occasion_text import occasion_name
from rmtui.tui.forms.form import Form, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class TemplateForm(Form[GreetingTemplate]):
    """A text for an occasion, a language and a way. Whom it is kept for, the client's own form says."""

    kind = GreetingTemplate

    def __init__(self, snapshot: Snapshot, writer: Writer, template: GreetingTemplate | None = None) -> None:
        super().__init__(snapshot, writer)
        self.title = _("Greeting template") if template else _("New greeting template")
        self.fields = tuple(field for field in TEMPLATE_FIELDS.values() if field.name != "clients")

    def record(self, base: GreetingTemplate | None, values: Mapping[str, Any]) -> GreetingTemplate:
        return check_occasion(super().record(base, values), self.book.records(Occasion))

    def saved_text(self, base: GreetingTemplate | None, record: GreetingTemplate) -> str:  # noqa: ARG002
        return _("The template is changed.") if base else _("The template is added.")


class OwnWordsForm(TemplateForm):
    """The words for one client and an occasion, beginning with those the templates made."""

    def __init__(self, snapshot: Snapshot, writer: Writer, new: GreetingTemplate, name: str) -> None:
        """`new`: the template as it would be kept; `name`: the client's."""
        super().__init__(snapshot, writer)
        self._new = new
        self.title = _("{occasion}: words for {name}").format(occasion=occasion_name(new.occasion), name=name)
        self.fields = (TEMPLATE_FIELDS["text"],)

    def texts(self, record: GreetingTemplate | None) -> dict[str, str]:
        return super().texts(record or self._new)

    def record(self, base: GreetingTemplate | None, values: Mapping[str, Any]) -> GreetingTemplate:
        return replace_fields(base or self._new, values)
