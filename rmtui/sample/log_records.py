"""Turns contact drafts into the records of a log: contacts with time and id, sales, day notes, snoozes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter, itemgetter
from random import Random

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.sample.branch import Branch
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.client_log import ContactDraft
from rmtui.sample.ids import id_at
from rmtui.sample.stories import Sale as Sold
from rmtui.sample.workdays import weekday_by

_HOURS = (*range(9 * 60, 12 * 60, 5), *range(13 * 60 + 30, 18 * 60, 5))
_MORNING = (*range(9 * 60, 11 * 60 + 30, 5),)
"""Times of contacts in minutes after midnight; today only in the morning."""
_EVENING = (*range(18 * 60, 19 * 60, 5),)
"""For clients with quiet hours in working time."""
_OPENING_TIME = 8 * 60 + 30
"""Time at which a day is planned."""
_CLOSING_TIME = 17 * 60 + 50
"""Time of a day note."""
_RECENT_DAYS = 45
"""Days back in which most working days have a note."""
_SNOOZES = 12
"""Clients for each past snooze."""


def contacts_with_agreed(
    branch: Branch, contact_drafts: Sequence[ContactDraft], today: date, rng: Random
) -> tuple[list[Contact], list[Sale], list[StandingPromise]]:
    """The contacts of a log in the order of time; the sales, and what clients promised, in them."""
    contacts, sales, steps = [], [], []
    for day, of_day in groupby(sorted(contact_drafts, key=attrgetter("on")), key=attrgetter("on")):
        for minute, contact_draft in _with_minutes([*of_day], today, rng):
            contact = Contact(
                id=id_at(day, minute, rng),
                clients=tuple(client.id for client in contact_draft.clients),
                on=day,
                at=f"{minute // 60:02d}:{minute % 60:02d}",
                channel=contact_draft.channel,
                incoming=contact_draft.incoming,
                note=contact_draft.note,
                topics=(contact_draft.topic,),
                promise=contact_draft.promise,
            )
            contacts.append(contact)
            if contact_draft.sale:
                sales.append(
                    Sale(
                        id=id_at(day, minute, rng),
                        client=contact.clients[0],
                        on=day,
                        amount=contact_draft.sale.amount,
                        currency=branch.settings.currency,
                        kind=contact_draft.sale.kind,
                        product=contact_draft.sale.product,
                        institution=_insurer(branch, contact_draft.sale),
                        contact=contact.id,
                    )
                )
            if contact_draft.awaited:
                steps.append(
                    StandingPromise(
                        id=id_at(day, minute, Random(contact.id)),  # noqa: S311 - no other id follows from it
                        client=contact.clients[0],
                        on=day,
                        promise=contact_draft.awaited,
                        contact=contact.id,
                    )
                )
    return contacts, sales, steps


def _insurer(branch: Branch, sold: Sold) -> str:
    """Whose product it is: of an insurance one insurer, of all else the bank itself."""
    insurers = branch.insurance.insurers
    return insurers[len(sold.product) % len(insurers)] if sold.kind == "insurance" else ""


def day_notes(branch: Branch, contact_drafts: Sequence[ContactDraft], today: date, rng: Random) -> Iterator[DayNote]:
    """What mattered on a day: most days of late, and now and then before. None for today, which is not over."""
    unused: list[str] = []
    for day, of_day in groupby(sorted(contact_drafts, key=attrgetter("on")), key=attrgetter("on")):
        names = [
            client.name
            for contact_draft in of_day
            for client in contact_draft.clients
            if client.kind is ClientKind.PERSON
        ]
        chance = 0.8 if day > today - timedelta(days=_RECENT_DAYS) else 0.07
        if day == today or day.weekday() > 4 or rng.random() > chance:
            continue
        if not unused:
            unused = rng.sample(branch.day_notes, len(branch.day_notes))
        place = next(place for place, text in enumerate(unused) if names or "{client}" not in text)
        name = rng.choice(names) if names else ""
        text = unused.pop(place).format(client=name, area=rng.choice((*branch.areas,)))
        yield DayNote(id=id_at(day, _CLOSING_TIME, rng), on=day, text=text)


def snoozes(
    branch: Branch, drafts: Sequence[ClientDraft], contact_drafts: Sequence[ContactDraft], today: date, rng: Random
) -> Iterator[Snooze]:
    """Who is not to be called for a while: those of the cast today, and some who were put off in the past."""
    for draft in drafts:
        if draft.snoozed:
            made = today - timedelta(days=draft.snoozed.ago)
            until = today + timedelta(days=draft.snoozed.ahead)
            yield _snooze(draft.client, made, until, draft.snoozed.reason, rng)
    for contact_draft in rng.sample(contact_drafts, min(len(drafts) // _SNOOZES, len(contact_drafts))):
        until = contact_draft.on + timedelta(days=rng.randint(5, 20))
        if until < today:
            yield _snooze(contact_draft.clients[0], contact_draft.on, until, rng.choice(branch.put_off), rng)


def plan(drafts: Sequence[ClientDraft], today: date, rng: Random) -> Iterator[PlannedContact]:
    """The plan of today, and what is carried over to it."""
    for client, planned in ((draft.client, draft.planned) for draft in drafts if draft.planned):
        on = weekday_by(today - timedelta(days=planned.ago)) if planned.ago else today
        yield PlannedContact(
            id=id_at(on, _OPENING_TIME + planned.position, rng),
            client=client.id,
            on=on,
            position=planned.position,
            at=planned.at,
            channel=planned.channel,
            note=planned.note,
        )


def unsorted_lines(branch: Branch, today: date, rng: Random) -> Iterator[UnsortedLine]:
    """Lines nobody could sort yet."""
    for ago, line, why in branch.unsorted:
        day = weekday_by(today - timedelta(days=ago))
        yield UnsortedLine(id=id_at(day, _CLOSING_TIME, rng), on=day, line=line, why=why)


def _snooze(client: Client, on: date, until: date, reason: str, rng: Random) -> Snooze:
    return Snooze(id=id_at(on, _CLOSING_TIME, rng), client=client.id, on=on, until=until, reason=reason)


def _with_minutes(of_day: Sequence[ContactDraft], today: date, rng: Random) -> list[tuple[int, ContactDraft]]:
    """The contacts of a day with their minutes, by time; nobody is called in quiet hours."""
    hours = _MORNING if of_day[0].on == today else _HOURS
    draw = rng.sample if len(of_day) <= len(hours) else rng.choices
    timed = []
    for minute, contact_draft in zip(sorted(draw(hours, k=len(of_day))), of_day, strict=True):
        quiet = contact_draft.clients[0].quiet
        disturbs = (
            quiet
            and contact_draft.channel is Channel.TELEPHONE
            and not contact_draft.incoming
            and _is_quiet(quiet, minute)
        )
        better = [other for other in (*hours, *_EVENING) if not _is_quiet(quiet, other)] if disturbs else [minute]
        timed.append((rng.choice(better), contact_draft))
    return sorted(timed, key=itemgetter(0))


def _is_quiet(quiet: str, minute: int) -> bool:
    """Whether a minute is within quiet hours as "9-18"."""
    since, until = quiet.split("-")
    return int(since) * 60 <= minute < int(until) * 60
