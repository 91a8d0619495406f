"""Reading from the book what a review needs: all of it once, later only what an answer may have changed."""

from __future__ import annotations

from rmtui.errors import BadInput
from rmtui.records.client import Client
from rmtui.rules.days.holidays import published_holidays
from rmtui.rules.review.review_session import ReviewInputs, ReviewSession
from rmtui.store.door import Store
from rmtui.store.goal_reading import read_goals
from rmtui.store.review_steps import present_reviews


def read_review_inputs(book: Store, client: Client, session: ReviewSession | None = None) -> ReviewInputs:
    """What a review of the client needs.

    With a `session`, the reviews of all years are read again only where its draft is gone.
    """
    if session is None or (session.saved and book.current(session.draft) is None):
        reviews = present_reviews(book, client.id)
    else:
        now = book.current(session.draft)
        others = [one for one in session.inputs.reviews if one.id != session.draft.id]
        reviews = [*others, *([now] if now else [])]
    try:
        holidays = book.holidays()
    except BadInput:  # the calendar reports it
        holidays = published_holidays()
    rates, known, goals = book.settings().rates, book.discretion(), read_goals(book, client.id)
    return ReviewInputs(client, book.holdings(client.id), reviews, book.policies(), rates, known, holidays, goals)
