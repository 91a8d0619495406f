"""The next steps of finished reviews as they stand now: the book has each as a standing promise, whose day changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.records.events import Promise, StandingPromise

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.review import Review, ReviewStep
    from rmtui.store.door import Store


def present_reviews(book: Store, client: str) -> list[Review]:
    """The reviews of a client, the oldest first; the steps of those that are finished with their present days."""
    reviews = book.reviews(client)
    if not any(one.steps for one in reviews):
        return [*reviews]
    promised = {(one.on, one.promise.text): one.promise for one in book.records(StandingPromise, client)}
    return [one if one.draft else _with_present_steps(one, promised) for one in reviews]


def _with_present_steps(review: Review, promised: dict[tuple[date, str], Promise]) -> Review:
    def now(step: ReviewStep) -> ReviewStep:
        promise = promised.get((review.on, step.text))
        return replace(step, due=promise.due, assumed=promise.assumed, done_on=promise.done_on) if promise else step

    return replace(review, steps=tuple(map(now, review.steps)))
