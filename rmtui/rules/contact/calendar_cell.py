"""What stands in a cell of the contact calendar 客户联络日历: the weightiest way a client was reached in on that day.

A meeting weighs more than a visit, and either more than a call; a message to many weighs least (FIELD.md, 联络频率). An
attempt that reached nobody weighs less than any of them, and has a small letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.records.channel import Channel
from rmtui.records.events import Contact
from rmtui.rules.contact.standing import OpenPromise

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
"""Behind the letter of a day with several contacts."""

PROMISED = ">"
"""On a day to come on which a promise is due."""

OVERDUE = "!"
"""On a day that is past and on which an open promise was due; behind the letter of a day with contacts."""

Marks = dict[str, dict[int, str]]
"""By client's id and day of the month: "T", or "M+" where there was more than the meeting."""


_RANK = {letter: place for place, letter in enumerate([*WEIGHT, *(channel.lower() for channel in WEIGHT)])}


def mark(letters: Iterable[str]) -> str:
    """The mark of a day: T; M+ for a meeting and something else; t for a call that reached nobody; "" for none."""
    found = sorted(letters, key=_RANK.__getitem__)
    return (found[0] + (MORE if len(found) > 1 else "")) if found else ""


def month_marks(contacts: Iterable[Contact]) -> Marks:
    """The marks of a month's contacts."""
    letters: dict[str, dict[int, list[str]]] = {}
    for contact in contacts:
        for client in dict.fromkeys(contact.clients):
            letters.setdefault(client, {}).setdefault(contact.on.day, []).append(contact.letter)
    return {client: {day: mark(found) for day, found in days.items()} for client, days in letters.items()}


def promised_days(promises: Iterable[OpenPromise]) -> dict[str, frozenset[date]]:
    """By client's id the days for which something is promised that is not done yet."""
    days: dict[str, set[date]] = {}
    for promise in promises:
        days.setdefault(promise.client, set()).add(promise.due)
    return {client: frozenset(found) for client, found in days.items()}


def with_promise(mark: str, day: date, today: date) -> str:
    """The mark of a day for which something is promised and not done: > ahead, ! and T! once it is past."""
    if day < today:
        return mark[:1] + OVERDUE
    return mark or PROMISED
