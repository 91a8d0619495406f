"""The review schedule: days between reviews, and when the next one is due (FIELD.md, review sheet)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.records.client import Client, ClientKind, Tier
from rmtui.rules.days.book_holidays import book_holidays

if TYPE_CHECKING:
    from rmtui.records.review import Review
    from rmtui.rules.days.holidays import Holidays

REVIEW_DAYS = {Tier.A: 30, Tier.B: 90}
"""Days between reviews by tier: monthly for the important, quarterly for the busy, none for the others."""


def review_days(client: Client) -> int | None:
    """Days between reviews: the client's own, else those of the tier; None where reviews are not scheduled.

    Households are reviewed, and a company only where it has days of its own: its loans are inspected instead.
    """
    return client.review_days or (None if client.kind is ClientKind.COMPANY else REVIEW_DAYS.get(client.tier))


def last_review(reviews: Iterable[Review]) -> Review | None:
    """The newest finished review."""
    return max((one for one in reviews if not one.draft), key=lambda one: (one.on, one.id), default=None)


def review_day_after(client: Client, on: date, holidays: Holidays | None = None) -> date | None:
    """The working day, by the book's holidays, on which the next review after one on `on` is due.

    None where reviews are not scheduled.
    """
    days = review_days(client)
    return (holidays or book_holidays()).working_day_from(on + timedelta(days=days)) if days else None


def next_review(client: Client, last: Review | None) -> date | None:
    """The day agreed at the last review, else the scheduled one; at first counted from the relationship's start.

    None where none was agreed or scheduled, or where the start of the relationship is unknown.
    """
    if last is None:
        return review_day_after(client, client.opened_on) if client.opened_on else None
    return last.next_on or review_day_after(client, last.on)


def is_never_reviewed(day: date | None, last: Review | None, today: date) -> bool:
    """Whether the first review is past its scheduled `day`, which then says nothing: the client was never reviewed."""
    return last is None and day is not None and day < today
