"""The invented book of a language, and one of three hundred clients: each made once, for tests that only read it."""

from __future__ import annotations

from functools import cache

from rmtui.sample.book import SampleBook, generate_book
from tests.factory import TODAY


@cache
def sample_book(language: str) -> SampleBook:
    return generate_book(language, TODAY)


@cache
def large_book(language: str) -> SampleBook:
    return generate_book(language, TODAY, 300, 6000, 5, doors=0)
