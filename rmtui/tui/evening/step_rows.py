"""The rows of the list of steps: the sign of the state, the client, and the state in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import Contact
from rmtui.rules.contact.due_text import reason_text
from rmtui.rules.text.record_text import client_names, contact_text
from rmtui.terms import term
from rmtui.tui.evening.steps import NOTE, SUMMARY, Step, StepState, matter_texts, missing_text, step_state
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_long_day

_SIGNS: dict[StepState, tuple[str, TextStyle]] = {
    StepState.LOGGED: ("+", "good"),
    StepState.INCOMPLETE: ("~", "soon"),
    StepState.DUE: ("!", "late"),
    StepState.STILL_DUE: ("!", "late"),
    StepState.SNOOZED: ("z", "soft"),
    StepState.NOT_DUE: ("x", "soft"),
}
_DRAFTED = "*"
_SKIPPED = "-"


def heading(steps: Iterable[Step], snapshot: Snapshot) -> str:
    """End of day  Mon 23 Nov 2026  3 of 12 done: who was left without a text is still to be contacted."""
    states = [step_state(step, snapshot) for step in steps if step not in (NOTE, SUMMARY)]
    parts = [_("End of day"), format_long_day(snapshot.today)]
    if states:
        done = sum(one not in (StepState.DUE, StepState.STILL_DUE) for one in states)
        parts.append(_("{done} of {count} done").format(done=done, count=len(states)))
    return "  ".join(parts)


def columns(rows: Iterable[Row]) -> tuple[Column, ...]:
    """Sign, channel, name, words."""
    names = column_width((row.cells[2][0] for row in rows), WIDEST_NAMES)
    return Column(1), Column(1), Column(names, least=16), Column()


def step_row(step: Step, snapshot: Snapshot, skipped: Collection[str], drafted: Collection[str]) -> Row:
    """The row of a step. `skipped` are the keys of steps left without a text, `drafted` of those with one."""
    if step.key == SUMMARY.key:
        return Row(step.key, (("", ""), ("", ""), (_("The day"), "strong"), ("", "")))
    if step.key == NOTE.key:
        text = plain("  ".join(note.text for note in snapshot.day.notes)).replace("\n", " ")
        sign = _DRAFTED if step.key in drafted else "+" if text else ""
        return Row(step.key, ((sign, "good" if text else ""), ("", ""), (_("Day note"), "strong"), (text, "")))
    sign, text_style = _SIGNS[step_state(step, snapshot)]
    if step.due and not step.contact and step.key in skipped:
        sign, text_style = _SKIPPED, "soft"
    if step.key in drafted:
        sign = _DRAFTED
    text_style_of_state: TextStyle = "" if text_style in ("good", "late") else text_style
    names = client_names(step.contact.clients if step.contact else [step.key], snapshot.clients)
    channel = step.today[-1].letter if step.today else ""
    return Row(
        step.key,
        ((sign, text_style), (channel, "strong"), (names, ""), (_state_text(step, snapshot), text_style_of_state)),
    )


def _state_text(step: Step, snapshot: Snapshot) -> str:
    """What the contact lacks and is about, or why the client is due, or why no longer."""
    if contact := step.contact:
        missing = missing_text(contact, snapshot)
        about = contact_text(snapshot.kept.as_kept(contact), snapshot.today, snapshot.day.sales)
        about = "  ".join(filter(None, ("" if about == _("no note") else about, *matter_texts(contact, snapshot))))
        if step_state(step, snapshot) is StepState.STILL_DUE:
            missing = still_due_text(contact)
        return _(": ").join(part for part in (missing, about) if part)
    if step.due:
        return _(", ").join(plain(reason_text(reason, snapshot.today)) for reason in step.due.reasons)
    return outcome_text(step, snapshot)


def still_due_text(contact: Contact) -> str:
    """Why a client is still due after the contact."""
    if not contact.reached:
        return _("not reached: still due")
    return _("{channel} does not count as spoken: still due").format(channel=term(contact.channel))


def outcome_text(step: Step, snapshot: Snapshot) -> str:
    """Why a client is not due any longer: snoozed until a day, or something else was done."""
    if step_state(step, snapshot) is StepState.SNOOZED:
        return _("snoozed until {day}").format(
            day=format_day(snapshot.contact_summary.snoozes[step.key].until, snapshot.today)
        )
    return _("not due any more")
