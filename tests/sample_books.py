"""The invented book of a language, smaller and larger ones: each made once, for tests that only read it."""

from __future__ import annotations

from functools import cache

from rmtui.sample.book import SampleBook, generate_book
from tests.factory import TODAY, ago


@cache
def sample_book(language: str) -> SampleBook:
    return generate_book(language, TODAY)


@cache
def recent_sample(language: str) -> SampleBook:
    """The sample with what was done of late alone: a third of its rows, and every client."""
    book = sample_book(language)
    return book._replace(
        contacts=[one for one in book.contacts if one.on >= ago(120)],
        sales=[one for one in book.sales if one.on >= ago(120)],
        reviews=[one for one in book.reviews if one.on >= ago(500)],
    )


@cache
def small_book(language: str) -> SampleBook:
    """A few clients with records of nearly every kind, and twenty reviews."""
    book = generate_book(language, TODAY, 6, 80, doors=2)
    return book._replace(reviews=book.reviews[-20:])


@cache
def large_book(language: str) -> SampleBook:
    return generate_book(language, TODAY, 300, 6000, 5, doors=0)
