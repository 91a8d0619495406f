"""What is said when the holdings are gone through: the market, the client's view, what is agreed, when it goes on."""

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
from rmtui.tui.forms.form import texts_of
from rmtui.tui.forms.row import CHOOSE, FormRow
from rmtui.tui.frame.draft import Draft
from rmtui.tui.widgets.paragraphs import without_controls
from rmtui.tui.widgets.row_list import column_width
from rmtui.wording import near_day

_SEEN_BY_CLIENT = ("next_on", "held", "on")


def closing_fields(today: date) -> tuple[Field, ...]:
    """The fields, in the order one comes to them."""
    steps = REVIEW_FIELDS["steps"]._replace(meaning=lambda found: _steps_meaning(found, today))
    return tuple(
        _seen_by_client(field) if name in _SEEN_BY_CLIENT else field
        for name, field in {**REVIEW_FIELDS, "steps": steps}.items()
    )


def _seen_by_client(field: Field) -> Field:
    hint = CHOOSE if field.words else _(field.hint)
    return field._replace(hint=_("{hint}. The client gets to see it").format(hint=hint.rstrip("。.")))


def texts(draft: Review) -> dict[str, str]:
    """What the fields say of a draft."""
    return {name: without_controls(text) for name, text in texts_of(REVIEW_FIELDS.values(), draft).items()}


class ClosingForm(VerticalScroll, Draft, can_focus=False, inherit_bindings=False):
    """The fields. What is written in them goes into the draft whenever one of them is left."""

    def __init__(self, client: Client, called: str) -> None:
        super().__init__()
        self._client, self._called = client, called
        self._today = date.min
        self.rows: dict[str, FormRow] = {}
        self._kept: dict[str, str] = {}
        """The texts that are in the draft."""

    def fill(self, draft: Review, today: date) -> None:
        """Show what a draft says; what is typed and not in it yet stays."""
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
                if row.text == self._kept[name] and row.text != shown[name] and not self._same(name, shown[name]):
                    row.text = shown[name]
        self._kept = {name: shown[name] if self._same(name, shown[name]) else self._kept[name] for name in self.rows}
        for name, row in self.rows.items():
            if self._same(name, shown[name]):
                self._kept[name] = row.text

    def _same(self, name: str, text: str) -> bool:
        """Does a text mean what stands in the field?"""
        row = self.rows[name]
        if row.text == text:
            return True
        try:
            return bool(row.value(self._today) == row.field.parse(text.strip(), self._today))
        except BadInput:
            return False

    @property
    def changed(self) -> list[str]:
        """The fields with something in them that is in no draft yet."""
        return [name for name, row in self.rows.items() if row.text != self._kept[name]]

    @property
    def unwritten(self) -> list[str]:
        sentence = _("{name}  asset review  {holding}: {text}")
        return [
            sentence.format(name=self._called, holding=self.rows[one].label, text=" ".join(self.rows[one].text.split()))
            for one in self.changed
            if self.rows[one].text.strip()
        ]

    def problems(self) -> dict[str, str]:
        """Why an answer cannot be kept, by the name of its field."""
        found = {}
        for name in self.changed:
            try:
                self.rows[name].value(self._today)
            except BadInput as problem:
                found[name] = str(problem)
        return found

    def written_into(self, draft: Review, holidays: Holidays) -> Review:
        """A draft with all that can be understood; a next day by the rhythm follows the day of the review."""
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

    def judge(self) -> None:
        """Say beneath the fields what is wrong with them, or what they are understood as."""
        wrong = self.problems()
        for name, row in self.rows.items():
            if name in wrong:
                row.message = Content.styled(f"! {wrong[name]}", "$error")
                continue
            meaning = row.meaning(self._today)
            row.message = Content.styled(f"= {plain(meaning)}", "$foreground 62%") if meaning else Content()


def _steps_meaning(steps: tuple[ReviewStep, ...], today: date) -> str:
    def meaning(step: ReviewStep) -> str:
        who = _("(for the client)") if step.for_client else _("(for you alone)")
        return f"> {near_day(step.due, today)} {step.text} {who}"

    return "; ".join(map(meaning, steps))
