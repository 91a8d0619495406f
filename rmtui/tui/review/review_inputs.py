"""What a review is held on: read from the book once, and again as far as an answer may have changed it."""

from __future__ import annotations

from rmtui.errors import BadInput
from rmtui.records.client import Client
from rmtui.rules.days.holidays import published_holidays
from rmtui.store.door import Store
from rmtui.tui.review.review_session import ReviewInputs, ReviewSession


def read_folder(book: Store, client: Client, walk: ReviewSession | None = None) -> ReviewInputs:
    """Everything of a client that a review is about.

    With a `walk` that is going on, the reviews of all years are read anew only where its draft is gone.
    """
    if walk is None or (walk.kept and book.current(walk.draft) is None):
        reviews = book.reviews(client.id)
    else:
        now = book.current(walk.draft)
        others = [one for one in walk.folder.reviews if one.id != walk.draft.id]
        reviews = [*others, *([now] if now else [])]
    try:
        free = book.holidays()
    except BadInput:  # the calendar says so
        free = published_holidays()
    rates, known = book.settings().rates, book.discretion()
    return ReviewInputs(client, book.holdings(client.id), reviews, book.policies(), rates, known, free)
