"""The list of an evening's steps: a sign for how far each has come, whom it is about, and the state in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import Contact
from rmtui.rules.contact.due_text import reason_text
from rmtui.rules.text.record_text import client_names, contact_text
from rmtui.tui.evening.steps import NOTE, SUMMARY, State, Step, lacks, state
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.row_list import Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_long_day, term

_SIGNS: dict[State, tuple[str, TextStyle]] = {
    State.WRITTEN: ("+", "good"),
    State.WANTING: ("~", "soon"),
    State.DUE: ("!", "late"),
    State.UNSPOKEN: ("!", "late"),
    State.PUT_OFF: ("z", "soft"),
    State.SETTLED: ("x", "soft"),
}
_BEGUN = "*"
_PASSED = "-"


def heading(steps: Iterable[Step], snapshot: Snapshot) -> str:
    """End of day  Mon 23 Nov 2026  3 of 12."""
    states = [state(step, snapshot) for step in steps if step not in (NOTE, SUMMARY)]
    parts = [_("End of day"), format_long_day(snapshot.today)]
    if states:
        done = sum(one not in (State.DUE, State.UNSPOKEN) for one in states)
        parts.append(_("{done} of {count}").format(done=done, count=len(states)))
    return "  ".join(parts)


def columns(rows: Iterable[Row]) -> tuple[Column, ...]:
    """Sign, channel, name, words."""
    return Column(1), Column(1), Column(column_width((row.cells[2][0] for row in rows), 16)), Column()


def step_row(step: Step, snapshot: Snapshot, passed: Collection[str], begun: Collection[str]) -> Row:
    """A line of the list. `passed`: the keys of those gone past; `begun`: of those with something typed."""
    if step.key == SUMMARY.key:
        return Row(step.key, (("", ""), ("", ""), (_("The day"), "strong"), ("", "")))
    if step.key == NOTE.key:
        text = plain("  ".join(note.text for note in snapshot.day.notes)).replace("\n", " ")
        sign = _BEGUN if step.key in begun else "+" if text else ""
        return Row(step.key, ((sign, "good" if text else ""), ("", ""), (_("Day note"), "strong"), (text, "")))
    sign, text_style = _SIGNS[state(step, snapshot)]
    if step.due and not step.contact and step.key in passed:
        sign, text_style = _PASSED, "soft"
    if step.key in begun:
        sign = _BEGUN
    said: TextStyle = "" if text_style in ("good", "late") else text_style
    names = client_names(step.contact.clients if step.contact else [step.key], snapshot.clients)
    channel = step.contact.letter if step.contact else ""
    return Row(step.key, ((sign, text_style), (channel, "strong"), (names, ""), (_words(step, snapshot), said)))


def _words(step: Step, snapshot: Snapshot) -> str:
    """What the contact is without and about, or why the client is due, or what became of that."""
    if contact := step.contact:
        missing, about = lacks(contact), contact_text(contact, snapshot.today, snapshot.day.sales)
        if state(step, snapshot) is State.UNSPOKEN:
            missing = unspoken(contact)
        return _(": ").join(part for part in (missing, about) if part)
    if step.due:
        return _(", ").join(plain(reason_text(reason, snapshot.today)) for reason in step.due.reasons)
    return became_words(step, snapshot)


def unspoken(contact: Contact) -> str:
    """Why a client who was written to is due all the same."""
    if not contact.reached:
        return _("not reached: still due")
    return _("{channel} does not count as spoken: still due").format(channel=term(contact.channel))


def became_words(step: Step, snapshot: Snapshot) -> str:
    """What became of a client who was due: put off until a day, or not due any more."""
    if state(step, snapshot) is State.PUT_OFF:
        return _("put off until {day}").format(
            day=format_day(snapshot.contact_summary.snoozes[step.key].until, snapshot.today)
        )
    return _("not due any more")
