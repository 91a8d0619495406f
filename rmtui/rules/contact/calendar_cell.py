"""The mark in a cell of the contact calendar 客户联络日历: the letter of the weightiest contact of that day.

A meeting outweighs a visit, either outweighs a call, and messages weigh least (FIELD.md, 联络频率). An attempt weighs
less than any contact and has a lower-case letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.records.channel import Channel
from rmtui.records.events import Contact
from rmtui.rules.contact.summary import OpenPromise

WEIGHT = (
    Channel.MEETING,
    Channel.VISIT,
    Channel.TELEPHONE,
    Channel.WECHAT,
    Channel.EMAIL,
    Channel.SMS,
)
"""The weightiest first."""

MORE = "+"
"""After the letter of a day with several contacts."""

PROMISED = ">"
"""On a future day on which a promise is due."""

OVERDUE = "!"
"""On a past day on which an open promise was due; after the letter of a day with contacts."""

Marks = dict[str, dict[int, str]]
"""Marks by client id and day of the month: "T", or "M+" for a meeting and more."""


_RANK = {letter: place for place, letter in enumerate([*WEIGHT, *(channel.lower() for channel in WEIGHT)])}


def day_mark(letters: Iterable[str]) -> str:
    """The mark of a day: T; M+ for a meeting and something else; t for an attempted call; "" for no contact."""
    found = sorted(letters, key=_RANK.__getitem__)
    return (found[0] + (MORE if len(found) > 1 else "")) if found else ""


def month_marks(contacts: Iterable[Contact]) -> Marks:
    """The marks of a month's contacts."""
    letters: dict[str, dict[int, list[str]]] = {}
    for contact in contacts:
        for client in dict.fromkeys(contact.clients):
            letters.setdefault(client, {}).setdefault(contact.on.day, []).append(contact.letter)
    return {client: {day: day_mark(found) for day, found in days.items()} for client, days in letters.items()}


def promised_days(promises: Iterable[OpenPromise]) -> dict[str, frozenset[date]]:
    """The days on which open promises are due, by client id."""
    days: dict[str, set[date]] = {}
    for promise in promises:
        days.setdefault(promise.client, set()).add(promise.due)
    return {client: frozenset(found) for client, found in days.items()}


def promise_mark(mark: str, day: date, today: date) -> str:
    """The mark of a day on which an open promise is due: > ahead, ! and T! once it is past."""
    if day < today:
        return mark[:1] + OVERDUE
    return mark or PROMISED
