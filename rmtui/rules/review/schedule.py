"""How often a client's assets are reviewed, and when the next review is due (FIELD.md, review sheet)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.records.client import Client, Tier
from rmtui.rules.days.holidays import Holidays

if TYPE_CHECKING:
    from rmtui.records.review import Review

REVIEW_DAYS = {Tier.A: 30, Tier.B: 90}
"""Days between reviews by tier: monthly for the important, quarterly for the busy, none for the others."""


BY_STATUTE = Holidays({})
"""The holidays of all years as far as no announcement is needed for them."""


def review_days(client: Client) -> int | None:
    """Days between reviews: the client's own, else those of the tier; None where no rhythm is kept."""
    return client.review_days or REVIEW_DAYS.get(client.tier)


def last_review(reviews: Iterable[Review]) -> Review | None:
    """The newest that is finished."""
    return max((one for one in reviews if not one.draft), key=lambda one: (one.on, one.id), default=None)


def after(client: Client, on: date, holidays: Holidays = BY_STATUTE) -> date | None:
    """The working day the rhythm asks for the next review after one on `on`."""
    days = review_days(client)
    return holidays.working_day_from(on + timedelta(days=days)) if days else None


def next_review(client: Client, last: Review | None) -> date | None:
    """The day agreed at the last review, else the one by the rhythm, counted at first from the relationship's start.

    None where nothing was agreed and no rhythm is kept, or where nobody knows when the relationship began.
    """
    if last is None:
        return after(client, client.opened_on) if client.opened_on else None
    return last.next_on or after(client, last.on)
