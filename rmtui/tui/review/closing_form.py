"""The form that closes a review: remarks on the market, the client's view, next steps, the day of the next review."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace
from textual.containers import VerticalScroll
from textual.content import Content

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.review import REVIEW_FIELDS
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.review import Review, ReviewStep
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.review.schedule import review_day_after
from rmtui.rules.text.phrases import due_text, promise_sign
from rmtui.tui.forms.form import field_texts
from rmtui.tui.forms.row import CHOOSE, FormRow
from rmtui.tui.frame.draft import Draft
from rmtui.tui.widgets.paragraphs import without_controls
from rmtui.tui.widgets.row_list import column_width

_SEEN_BY_CLIENT = ("next_on", "held", "on")


def closing_fields(today: date) -> tuple[Field, ...]:
    """The fields, in their order on the screen."""
    steps = REVIEW_FIELDS["steps"]._replace(meaning=lambda found: _steps_meaning(found, today))
    return tuple(
        _seen_by_client(field) if name in _SEEN_BY_CLIENT else field
        for name, field in {**REVIEW_FIELDS, "steps": steps}.items()
    )


def _seen_by_client(field: Field) -> Field:
    hint = CHOOSE if field.words else _(field.hint)
    return field._replace(hint=_("{hint}. The client gets to see it").format(hint=hint.rstrip("。.")))


def texts(draft: Review) -> dict[str, str]:
    """The texts of the fields for a draft."""
    return {name: without_controls(text) for name, text in field_texts(REVIEW_FIELDS.values(), draft).items()}


class ClosingForm(VerticalScroll, Draft, can_focus=False, inherit_bindings=False):
    """The fields; their texts go into the draft whenever one of them is left."""

    def __init__(self, client: Client, name: str) -> None:
        super().__init__()
        self._client, self._client_name = client, name
        self._today = date.min
        self.rows: dict[str, FormRow] = {}
        self._saved: dict[str, str] = {}
        """The texts that are in the draft, by field."""

    def fill(self, draft: Review, today: date) -> None:
        """Show a draft; a text that is not in it yet stays."""
        self._today = today
        shown = texts(draft)
        if not self.rows:
            fields = closing_fields(today)
            indent = column_width((_(one.label) for one in fields), 22) + 2
            self.rows = {one.name: FormRow(one, shown[one.name], indent) for one in fields}
            for row in self.rows.values():
                row.set_class(row.field.lines > 1, "-long")
            self.mount_all(self.rows.values())
        else:
            for name, row in self.rows.items():
                if (
                    row.text == self._saved[name]
                    and row.text != shown[name]
                    and not self._means_the_same(name, shown[name])
                ):
                    row.text = shown[name]
        self._saved = {
            name: shown[name] if self._means_the_same(name, shown[name]) else self._saved[name] for name in self.rows
        }
        for name, row in self.rows.items():
            if self._means_the_same(name, shown[name]):
                self._saved[name] = row.text

    def _means_the_same(self, name: str, text: str) -> bool:
        """Whether a text is read as the same value as that in the field."""
        row = self.rows[name]
        if row.text == text:
            return True
        try:
            return bool(row.value(self._today) == row.field.parse(text.strip(), self._today))
        except BadInput:
            return False

    @property
    def changed(self) -> list[str]:
        """The fields with a text that is not in the draft yet."""
        return [name for name, row in self.rows.items() if row.text != self._saved[name]]

    @property
    def unwritten(self) -> list[str]:
        sentence = _("{name}  asset review  {holding}: {text}")
        return [
            sentence.format(
                name=self._client_name, holding=self.rows[one].label, text=" ".join(self.rows[one].text.split())
            )
            for one in self.changed
            if self.rows[one].text.strip()
        ]

    def problems(self) -> dict[str, str]:
        """By field, why its text is not valid."""
        found = {}
        for name in self.changed:
            try:
                self.rows[name].value(self._today)
            except BadInput as problem:
                found[name] = str(problem)
        return found

    def apply_to(self, draft: Review, holidays: Holidays | None) -> Review:
        """A draft with all valid texts; where the next review is due by cadence, it follows the day of this one."""
        wrong = self.problems()
        known = [name for name in self.changed if name not in wrong]
        values: dict[str, Any] = {name: self.rows[name].value(self._today) for name in known}
        if (
            "on" in values
            and "next_on" not in values
            and draft.next_on == review_day_after(self._client, draft.on, holidays)
        ):
            return replace(draft, **values, next_on=review_day_after(self._client, values["on"], holidays))
        return replace(draft, **values)

    def validate(self) -> None:
        """Show beneath each field what is wrong with it, or what it means."""
        wrong = self.problems()
        for name, row in self.rows.items():
            if name in wrong:
                row.message = Content.styled(f"! {wrong[name]}", "$error")
                continue
            meaning = row.meaning(self._today)
            row.message = Content.styled(f"= {plain(meaning)}", "$foreground 62%") if meaning else Content()


def _steps_meaning(steps: tuple[ReviewStep, ...], today: date) -> str:
    def meaning(step: ReviewStep) -> str:
        who = _("(for the client)") if step.for_client else _("(for you only)")
        return f"{promise_sign(step)} {due_text(step, today)} {step.text} {who}"

    return _("; ").join(map(meaning, steps))
