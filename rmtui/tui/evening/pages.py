"""The page beside the list: what to know about the step's client, and at the end what the day came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.events import Contact
from rmtui.rules.closing import by_channel, closing
from rmtui.rules.reasons import row_text
from rmtui.rules.telling import contact_words, names_of
from rmtui.tui.evening.listing import became_words, unspoken
from rmtui.tui.evening.steps import NOTE, SUMMARY, State, Step, lacks, open_promises, state
from rmtui.tui.reading import Desk
from rmtui.tui.record_blocks import promise_block, recent_block
from rmtui.tui.widgets.sheet import Block
from rmtui.wording import money

_NAMED = 5
"""Clients still due who are named at the end."""

RECENT = 2
"""Contacts shown beside that of today."""


def page(step: Step, contacts: Sequence[Contact], desk: Desk, *, alone: bool) -> list[Block]:
    """What stands beside a step. `contacts` are the client's, newest first; `alone`: there is nobody to go through."""
    if step.key == SUMMARY.key:
        return list(_summary(desk))
    if step.key == NOTE.key:
        return list(_notes(desk, alone=alone))
    return [*_now(step, desk), *_promised(step, desk), *_lately(step, contacts, desk)]


def _now(step: Step, desk: Desk) -> Iterator[Block]:
    """The contact of today, or why there should be one."""
    if contact := step.contact:
        yield Block(_("Today"), manner="heading")
        label = f"{contact.at} {contact.letter}".strip()
        yield Block(contact_words(contact, desk.today, desk.day.sales), label=label)
        if state(step, desk) is State.UNSPOKEN:
            yield Block(f"! {unspoken(contact)}", manner="late")
        if missing := lacks(contact):
            yield Block(f"~ {missing}", manner="soon")
    else:
        yield Block(_("Why now"), manner="heading")
        yield Block(plain(row_text(step.due, desk.today)) if step.due else became_words(step, desk))


def _promised(step: Step, desk: Desk) -> Iterator[Block]:
    """What was promised before; what today's contact promises stands there."""
    own = step.contact.id if step.contact else ""
    promises = [one for one in open_promises(step, desk) if one.source != own]
    if promises:
        yield Block(_("Promised"), manner="heading")
    for promise in promises:
        yield promise_block(promise, desk.today)


def _lately(step: Step, contacts: Sequence[Contact], desk: Desk) -> Iterator[Block]:
    others = [one for one in contacts if step.contact is None or one.id != step.contact.id]
    if others:
        yield Block(_("Lately"), manner="heading")
    for contact in others[:RECENT]:
        yield recent_block(contact, desk.today)


def _notes(desk: Desk, *, alone: bool) -> Iterator[Block]:
    if not desk.clients:
        yield Block(_("There are no clients yet. What mattered today can be noted all the same."))
    elif alone:
        yield Block(_("Nobody is due, and no contact is written down today. What mattered can still be noted."))
    else:
        yield Block(_("What mattered today, in a line."))
    if desk.day.notes:
        yield Block(_("Day note"), manner="heading")
    for note in desk.day.notes:
        yield Block(plain_lines(note.text))


def _who_is_due(desk: Desk) -> str:
    """王芳, 李强 and 3 more."""
    named = names_of([row.client.id for row in desk.due[:_NAMED]], desk.clients)
    more = len(desk.due) - _NAMED
    return _("{names} and {count} more").format(names=named, count=more) if more > 0 else named


def _summary(desk: Desk) -> Iterator[Block]:
    """The day in numbers, what is promised for tomorrow, and the notes."""
    day = closing(desk.day.contacts, desk.day.sales, len(desk.day.unsorted), len(desk.due), desk.day.steps)
    channels = by_channel(day)
    yield Block(f"{day.contacts}  {channels}" if channels else str(day.contacts), label=_("Contacts"))
    yield Block(str(day.clients), label=_("Clients reached"))
    yield Block(str(day.promises), label=_("Promises made"))
    sold = _(", ").join(money(amount, currency) for currency, amount in day.sold)
    yield Block(sold or "0", label=_("Sold"))
    yield Block("  ".join(filter(None, (str(day.due), _who_is_due(desk)))), label=_("Still due"))
    if day.unsorted:
        yield Block(str(day.unsorted), label=_("Lines to sort"), manner="soon")
    tomorrow = [one for one in desk.standing.promises if one.due == desk.today + timedelta(days=1)]
    yield Block(_("Promised for tomorrow"), manner="heading")
    if not tomorrow:
        yield Block(_("Nothing."), manner="soft")
    for promise in tomorrow:
        yield Block(plain(promise.text), label=names_of([promise.client], desk.clients))
    if desk.day.notes:
        yield Block(_("Day note"), manner="heading")
    for note in desk.day.notes:
        yield Block(plain_lines(note.text))
    yield Block(_("Enter: back to the desk"), manner="heading")
