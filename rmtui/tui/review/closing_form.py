"""What is said when the holdings are gone through: the market, the client's view, what is agreed, when it goes on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace
from textual.containers import VerticalScroll
from textual.content import Content

from rmtui.entry.dates import BACK, FORWARD, read_date, read_days
from rmtui.entry.doubts import impossible_day, unclear_day
from rmtui.entry.grammar import UNDATED
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.review import Review, ReviewMethod, ReviewStep
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.review.schedule import after
from rmtui.tui.forms.asking import CHOOSE, a_day
from rmtui.tui.forms.form import Asked
from rmtui.tui.forms.row import FormRow
from rmtui.tui.frame.draft import Draft
from rmtui.tui.widgets.paragraphs import without_controls
from rmtui.tui.widgets.row_list import column_width
from rmtui.wording import near_day, term

FOR_CLIENT = "*"
"""Before a next step: the client gets to see it."""


def said_steps(steps: Iterable[ReviewStep]) -> str:
    """Next steps as they are typed, a line each."""
    return "\n".join(
        f"{f'{FOR_CLIENT} ' if step.for_client else ''}{step.due.isoformat()} {step.text}" for step in steps
    )


def read_steps(text: str, today: date) -> tuple[ReviewStep, ...]:
    """Next steps, a line each, as behind `>` in a line of entry; one that names no day is due in a week.

    They are the manager's own, but for those with a star before them. BadInput where a day lies back, or nothing is
    said behind it.
    """
    lines = (line.strip().lstrip(">＞").strip() for line in text.split("\n"))
    return tuple(_step(line, today) for line in lines if line)


def _step(line: str, today: date) -> ReviewStep:
    for_client = line.startswith((FOR_CLIENT, "＊"))
    line = line[1:].lstrip(" >＞") if for_client else line
    found = read_date(line, today, FORWARD, glued=True)
    if found is None and (read_days(line, today, FORWARD, glued=True) or unclear_day(line) or impossible_day(line)):
        raise BadInput(_("“{text}”: the day is not clear. Write 2026-12-04, fri or 三天后.").format(text=plain(line)))
    due, what = (found[0], line[found[1] :].strip(" \u3000,，:：")) if found else (today + UNDATED, line)
    if due < today:
        raise BadInput(_("{day} is past: “{text}”").format(day=due.isoformat(), text=plain(line)))
    if not what:
        raise BadInput(_("What is to be done on {day}?").format(day=due.isoformat()))
    return ReviewStep(due=due, text=what, for_client=for_client)


def asked(today: date) -> tuple[Asked, ...]:
    """The fields, in the order one comes to them."""

    def steps(text: str) -> tuple[ReviewStep, ...]:
        return read_steps(text, today)

    return (
        Asked("market", _("The market"), hint=_("What was said of the market; the client gets to see it"), lines=2),
        Asked("view", _("Client's view"), hint=_("For you alone: no sheet that is handed over has it"), lines=2),
        Asked(
            *("steps", _("Next steps"), steps),
            hint=_("fri send the terms: a promise a line, for you alone; * before it: the client sees it, too"),
            lines=3,
            say=lambda found: _said(found, today),
        ),
        _seen(a_day("next_on", _("Next review"), today, FORWARD, needed=False)),
        _seen(Asked("held", _("How held"), _held, CHOOSE, choices=[term(one).capitalize() for one in ReviewMethod])),
        _seen(a_day("on", _("Held on"), today, BACK)),
    )


def _seen(field: Asked) -> Asked:
    return field._replace(hint=_("{hint}. The client gets to see it").format(hint=field.hint.rstrip("。.")))


def texts(draft: Review) -> dict[str, str]:
    """What the fields say of a draft."""
    return {
        "market": without_controls(draft.market),
        "view": without_controls(draft.view),
        "steps": without_controls(said_steps(draft.steps)),
        "next_on": draft.next_on.isoformat() if draft.next_on else "",
        "held": term(draft.held).capitalize(),
        "on": draft.on.isoformat(),
    }


class ClosingForm(VerticalScroll, Draft, can_focus=False, inherit_bindings=False):
    """The fields. What is written in them goes into the draft whenever one of them is left."""

    def __init__(self, client: Client, called: str) -> None:
        super().__init__()
        self._client, self._called = client, called
        self.rows: dict[str, FormRow] = {}
        self._kept: dict[str, str] = {}
        """The texts that are in the draft."""

    def fill(self, draft: Review, today: date) -> None:
        """Show what a draft says; what is typed and not in it yet stays."""
        shown = texts(draft)
        if not self.rows:
            fields = asked(today)
            indent = column_width((one.label for one in fields), 22) + 2
            self.rows = {one.name: FormRow(one, shown[one.name], indent) for one in fields}
            for row in self.rows.values():
                row.set_class(row.asked.lines > 1, "-long")
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
            return bool(row.asked.read(row.text.strip()) == row.asked.read(text.strip()))
        except ValueError:
            return False

    @property
    def changed(self) -> list[str]:
        """The fields with something in them that is in no draft yet."""
        return [name for name, row in self.rows.items() if row.text != self._kept[name]]

    @property
    def unwritten(self) -> list[str]:
        sentence = _("{name}  asset review  {holding}: {text}")
        return [
            sentence.format(
                name=self._called, holding=self.rows[one].asked.label, text=" ".join(self.rows[one].text.split())
            )
            for one in self.changed
            if self.rows[one].text.strip()
        ]

    def problems(self) -> dict[str, str]:
        """Why an answer cannot be kept, by the name of its field."""
        found = {}
        for name in self.changed:
            try:
                self.rows[name].value()
            except BadInput as problem:
                found[name] = str(problem)
        return found

    def written_into(self, draft: Review, holidays: Holidays) -> Review:
        """A draft with all that can be understood; a next day by the rhythm follows the day of the review."""
        wrong = self.problems()
        values: dict[str, Any] = {name: self.rows[name].value() for name in self.changed if name not in wrong}
        if "on" in values and "next_on" not in values and draft.next_on == after(self._client, draft.on, holidays):
            return replace(draft, **values, next_on=after(self._client, values["on"], holidays))
        return replace(draft, **values)

    def judge(self) -> None:
        """Say beneath the fields what is wrong with them, or what they are understood as."""
        wrong = self.problems()
        for name, row in self.rows.items():
            if name in wrong:
                row.message = Content.styled(f"! {wrong[name]}", "$error")
                continue
            value = row.value() if row.asked.say and row.text.strip() else None
            meaning = row.asked.say(value) if row.asked.say and value else ""
            row.message = Content.styled(f"= {plain(meaning)}", "$foreground 62%") if meaning else Content()


def _held(text: str) -> ReviewMethod:
    return next(one for one in ReviewMethod if term(one).capitalize() == text)


def _said(steps: tuple[ReviewStep, ...], today: date) -> str:
    def said(step: ReviewStep) -> str:
        who = _("(for the client)") if step.for_client else _("(for you alone)")
        return f"> {near_day(step.due, today)} {step.text} {who}"

    return "; ".join(map(said, steps))
