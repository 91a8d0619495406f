"""Writing the log down: what was told gets its time of day, its id, its sales; the days get their notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter, itemgetter
from random import Random

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind
from rmtui.records.events import Contact, DayNote, Sale, Snooze, UnsortedLine
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.sketch import Sketch
from rmtui.sample.voice import Spoken
from rmtui.sample.workdays import weekday_by

_HOURS = (*range(9 * 60, 12 * 60, 5), *range(13 * 60 + 30, 18 * 60, 5))
_MORNING = (*range(9 * 60, 11 * 60 + 30, 5),)
"""When contacts take place, in minutes after midnight; today only what an early reader can have behind them."""
_EVENING = (*range(18 * 60, 19 * 60, 5),)
"""For those who may not be called in working hours."""
_CLOSING_TIME = 17 * 60 + 50
"""When a day's note is written."""
_LATELY = 45
"""Days in which most working days have a note; before then only now and then."""
_SNOOZES = 12
"""One past snooze for so many clients."""


def written_down(branch: Branch, told: Sequence[Spoken], today: date, rng: Random) -> tuple[list[Contact], list[Sale]]:
    """The contacts of a log in the order of time, and the sales agreed in them."""
    contacts, sales = [], []
    for day, of_day in groupby(sorted(told, key=attrgetter("on")), key=attrgetter("on")):
        for minute, spoken in _timed([*of_day], today, rng):
            contact = Contact(
                id=id_at(day, minute, rng),
                clients=tuple(client.id for client in spoken.clients),
                on=day,
                at=f"{minute // 60:02d}:{minute % 60:02d}",
                channel=spoken.channel,
                incoming=spoken.incoming,
                note=spoken.note,
                topics=(spoken.topic,),
                promise=spoken.promise,
            )
            contacts.append(contact)
            if spoken.sale:
                sales.append(
                    Sale(
                        id=id_at(day, minute, rng),
                        client=contact.clients[0],
                        on=day,
                        amount=spoken.sale.amount,
                        currency=branch.settings.currency,
                        kind=spoken.sale.kind,
                        product=spoken.sale.product,
                        contact=contact.id,
                    )
                )
    return contacts, sales


def day_notes(branch: Branch, told: Sequence[Spoken], today: date, rng: Random) -> Iterator[DayNote]:
    """What mattered on a day: most days of late, and now and then before. None for today, which is not over."""
    unused: list[str] = []
    for day, of_day in groupby(sorted(told, key=attrgetter("on")), key=attrgetter("on")):
        names = [client.name for spoken in of_day for client in spoken.clients if client.kind is ClientKind.PERSON]
        chance = 0.8 if day > today - timedelta(days=_LATELY) else 0.07
        if day == today or day.weekday() > 4 or rng.random() > chance:
            continue
        if not unused:
            unused = rng.sample(branch.day_notes, len(branch.day_notes))
        place = next(place for place, text in enumerate(unused) if names or "{client}" not in text)
        name = rng.choice(names) if names else ""
        text = unused.pop(place).format(client=name, area=rng.choice((*branch.areas,)))
        yield DayNote(id=id_at(day, _CLOSING_TIME, rng), on=day, text=text)


def snoozes(
    branch: Branch, sketches: Sequence[Sketch], told: Sequence[Spoken], today: date, rng: Random
) -> Iterator[Snooze]:
    """Who is not to be called for a while: those of the cast today, and some who were put off in the past."""
    for sketch in sketches:
        if sketch.snoozed:
            made = today - timedelta(days=sketch.snoozed.ago)
            until = today + timedelta(days=sketch.snoozed.ahead)
            yield _snooze(sketch.client, made, until, sketch.snoozed.reason, rng)
    for spoken in rng.sample(told, min(len(sketches) // _SNOOZES, len(told))):
        until = spoken.on + timedelta(days=rng.randint(5, 20))
        if until < today:
            yield _snooze(spoken.clients[0], spoken.on, until, rng.choice(branch.put_off), rng)


def unsorted_lines(branch: Branch, today: date, rng: Random) -> Iterator[UnsortedLine]:
    """Lines nobody could sort yet."""
    for ago, line, why in branch.unsorted:
        day = weekday_by(today - timedelta(days=ago))
        yield UnsortedLine(id=id_at(day, _CLOSING_TIME, rng), on=day, line=line, why=why)


def _snooze(client: Client, on: date, until: date, reason: str, rng: Random) -> Snooze:
    return Snooze(id=id_at(on, _CLOSING_TIME, rng), client=client.id, on=on, until=until, reason=reason)


def _timed(of_day: Sequence[Spoken], today: date, rng: Random) -> list[tuple[int, Spoken]]:
    """The contacts of a day with the minute of each, in that order; nobody is called in their quiet hours."""
    hours = _MORNING if of_day[0].on == today else _HOURS
    draw = rng.sample if len(of_day) <= len(hours) else rng.choices
    timed = []
    for minute, spoken in zip(sorted(draw(hours, k=len(of_day))), of_day, strict=True):
        quiet = spoken.clients[0].quiet
        disturbs = quiet and spoken.channel is Channel.TELEPHONE and not spoken.incoming and _within(quiet, minute)
        better = [other for other in (*hours, *_EVENING) if not _within(quiet, other)] if disturbs else [minute]
        timed.append((rng.choice(better), spoken))
    return sorted(timed, key=itemgetter(0))


def _within(quiet: str, minute: int) -> bool:
    """Is it one of the hours not to call, "9-18"?"""
    since, until = quiet.split("-")
    return int(since) * 60 <= minute < int(until) * 60
