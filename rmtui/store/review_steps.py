"""The next steps of finished reviews as they are now: each is a standing promise, whose day may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.records.events import StandingPromise
from rmtui.store.kept_promises import kept_promises

if TYPE_CHECKING:
    from rmtui.records.review import Review, ReviewStep
    from rmtui.store.door import Store


def present_reviews(book: Store, client: str) -> list[Review]:
    """The reviews of a client, the oldest first; the steps of those that are finished as their promises are now."""
    reviews = book.reviews(client)
    if not any(one.steps for one in reviews):
        return [*reviews]
    promises = [*book.records(StandingPromise, client)]
    by_id = {one.id: one for one in promises}
    by_words = {(one.on, one.promise.text): one for one in promises}
    kept = kept_promises(book)

    def present(review: Review, step: ReviewStep) -> ReviewStep:
        """One that does not say which promise is its own, as of a list that was brought in, has that of its words."""
        found = by_id.get(step.standing_promise) if step.standing_promise else by_words.get((review.on, step.text))
        if not found:
            return step
        now = kept.as_kept(found).promise
        return replace(step, due=now.due, text=now.text, done_on=now.done_on, assumed=now.assumed, by=now.by)

    return [
        one if one.draft else replace(one, steps=tuple(present(one, step) for step in one.steps)) for one in reviews
    ]
