"""The blocks beside the list of steps: what to know about the step's client, and at the end the summary of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from rmtui.entry.filter.month_end import month_end_counts
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.events import Contact
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.contact.summary import shared_promises
from rmtui.rules.days.book_holidays import is_month_end
from rmtui.rules.text.phrases import assumed_mark, own_text
from rmtui.rules.text.record_text import client_names, contact_text
from rmtui.rules.work.day_plan import not_done_text
from rmtui.rules.work.day_summary import awaited_text, channels_text, summarize_day
from rmtui.tui.evening.step_rows import outcome_text, still_due_text
from rmtui.tui.evening.steps import NOTE, SUMMARY, Step, StepState, matter_texts, missing_text, step_state
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_blocks import promise_block, recent_block
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_money

_MAX_NAMES = 5
"""Clients still due who are named in the summary."""

MONTH_DIGIT = 5
"""Behind those of the lists of clients: letters begin the day note at the summary."""

RECENT = 2
"""Earlier contacts that are shown."""


def step_blocks(
    step: Step, contacts: Sequence[Contact], snapshot: Snapshot, *, alone: bool, month: Callable[[], str]
) -> list[Block]:
    """The blocks of a step. `contacts` are the client's, newest first; `alone`: there is no step about a client;
    `month`: how it stands with the targets, asked for at the summary.
    """
    if step.key == SUMMARY.key:
        return list(_summary_blocks(snapshot, month()))
    if step.key == NOTE.key:
        return list(_note_blocks(snapshot, alone=alone))
    today = _of_today(step, snapshot)
    earlier = [one for one in contacts if one not in today]
    return [
        *_today_blocks(step, today, snapshot),
        *_promise_blocks(step, today, snapshot),
        *_recent_blocks(earlier, snapshot),
    ]


def _of_today(step: Step, snapshot: Snapshot) -> list[Contact]:
    """The contacts of today of the step's client, with those that have a step of their own: somebody else was there."""
    if step.client is None or (step.contact and len(step.contact.clients) > 1):
        return [one for one in snapshot.day.contacts if one in step.today]
    return [one for one in snapshot.day.contacts if one in step.today or step.client.id in one.clients]


def _today_blocks(step: Step, today: Sequence[Contact], snapshot: Snapshot) -> Iterator[Block]:
    """The contacts of today, those with somebody else included, and why there should be another one."""
    if today:
        yield Block(_("Today"), text_style="heading")
    for one in map(snapshot.kept.as_kept, today):
        label = f"{one.at} {one.letter}".strip()
        text = contact_text(one, snapshot.today, snapshot.day.sales)
        if step.contact and not {*step.contact.clients}.issubset(one.clients):
            text = _("{label}: {words}").format(label=client_names(one.clients, snapshot.clients), words=text)
        yield Block(text, label=label)
    if contact := step.contact:
        for text in matter_texts(contact, snapshot):
            yield Block(text)
        if step_state(step, snapshot) is StepState.STILL_DUE:
            yield Block(f"! {still_due_text(contact)}", text_style="late")
        if missing := missing_text(contact, snapshot):
            yield Block(f"~ {missing}", text_style="soon")
    else:
        yield Block(_("Why now"), text_style="heading")
        yield Block(plain(row_text(step.due, snapshot.today)) if step.due else outcome_text(step, snapshot))


def _promise_blocks(step: Step, today: Sequence[Contact], snapshot: Snapshot) -> Iterator[Block]:
    """The open promises, without those of today's contacts."""
    client = step.client.id if step.client else ""
    of_today = {one.id for one in today}
    promises = [one for one in snapshot.promises_to(client) if one.source not in of_today]
    if promises:
        yield Block(_("Promised"), text_style="heading")
    for promise in promises:
        yield promise_block(promise, snapshot.today)


def _recent_blocks(earlier: Sequence[Contact], snapshot: Snapshot) -> Iterator[Block]:
    if earlier:
        yield Block(_("Recently"), text_style="heading")
    for contact in map(snapshot.kept.as_kept, earlier[:RECENT]):
        yield recent_block(contact, snapshot.today)


def _note_blocks(snapshot: Snapshot, *, alone: bool) -> Iterator[Block]:
    if not snapshot.clients:
        yield Block(_("There are no clients yet. What mattered today can be noted all the same."))
    elif alone:
        yield Block(_("Nobody is due, and no contact is written down today. What mattered can still be noted."))
    else:
        yield Block(_("What mattered today, in a line."))
    if snapshot.day.notes:
        yield Block(_("Day note"), text_style="heading")
    for note in snapshot.day.notes:
        yield Block(plain_lines(note.text))


def _due_names(snapshot: Snapshot) -> str:
    """王芳, 李强 and 3 more."""
    named = client_names([row.client.id for row in snapshot.due[:_MAX_NAMES]], snapshot.clients)
    more = len(snapshot.due) - _MAX_NAMES
    return _("{names} and {count} more").format(names=named, count=more) if more > 0 else named


def _summary_blocks(snapshot: Snapshot, month: str) -> Iterator[Block]:
    """The day in numbers, what is promised for tomorrow, and the notes."""
    logged = snapshot.day
    day = summarize_day(
        logged.contacts, logged.sales, len(logged.unsorted), len(snapshot.due), steps=logged.steps, plan=snapshot.plan
    )
    channels = channels_text(day)
    yield Block(f"{day.contacts}  {channels}" if channels else str(day.contacts), label=_("Contacts"))
    yield Block(str(day.clients), label=_("Clients reached"))
    yield Block("  ".join(filter(None, (str(day.promises), awaited_text(day)))), label=_("Promises made"))
    sold = _(", ").join(format_money(amount, currency) for currency, amount in day.sold)
    yield Block(sold or "0", label=_("Sold"))
    yield Block("  ".join(filter(None, (str(day.due), _due_names(snapshot)))), label=_("Still due"))
    reached = {one for contact in logged.contacts if contact.is_measured for one in contact.clients}
    if written := [row.client.id for row in snapshot.due if row.client.id in reached]:
        names = client_names(written, snapshot.clients)
        yield Block(_("contacted today, and still due: {names}").format(names=names), text_style="soft")
    if day.plan:
        done = sum(row.is_done for row in day.plan)
        yield Block(_("{done} of {count} done").format(done=done, count=len(day.plan)), label=_("Day plan"))
    if not_done := not_done_text(day.plan, snapshot.clients):
        yield Block(not_done, text_style="soon")
    if day.unsorted:
        yield Block(str(day.unsorted), label=_("Today’s lines to sort"), text_style="soon")
    if month:
        yield Block(month, label=_("Targets"))
    counts = month_end_counts(snapshot.filter_context) if is_month_end(snapshot.today) else []
    if counts:
        yield Block(_("At the month's end: a digit goes there"), text_style="heading")
    for number, one in enumerate(counts, 1):
        yield Block(_("{number}  {name}: {count}").format(number=number, name=one.name, count=one.clients))
    if counts:
        yield Block(_("{number}  What else is still open for the month, and its report").format(number=MONTH_DIGIT))
    tomorrow = [one for one in snapshot.contact_summary.promises if one.due == snapshot.today + timedelta(days=1)]
    yield Block(_("Promised for tomorrow"), text_style="heading")
    if not tomorrow:
        yield Block(_("Nothing."), text_style="soft")
    for promise, clients in shared_promises(tomorrow):
        words = own_text(promise) + assumed_mark(promise)
        yield Block(words, label=client_names(clients, snapshot.clients))
    if snapshot.day.notes:
        yield Block(_("Day note"), text_style="heading")
    for note in snapshot.day.notes:
        yield Block(plain_lines(note.text))
    yield Block(_("Enter: back to the desk"), text_style="heading")
