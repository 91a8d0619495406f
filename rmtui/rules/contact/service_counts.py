"""Which services a contact counts as, or whether it is about introductions, by its topics."""

from collections.abc import Iterable
from functools import cache, lru_cache

from rmtui.comparing import folded
from rmtui.records.service import Service
from rmtui.words import by_word, phrases
from rmtui.words.services import BIRTHDAY, FESTIVE, TOPICS, WISHES

THANKS, REFERRAL, WISH = "thanks", "referral", "wish"
"""What the last day is kept of."""


@lru_cache(1024)
def given_keys(year: int, letter: str, topics: tuple[str, ...], is_greeting: bool) -> tuple[str, ...]:
    """What a contact that reached the client counts as: "2026 T" by its channel, "2026 greeting" by its topics."""
    services = {service for service in map(service_of_topic, topics) if service}
    if is_greeting:
        services.add(Service.GREETING)
    return (f"{year} {letter}", *(f"{year} {service}" for service in sorted(services)))


def is_birthday_wish(topics: Iterable[str], note: str) -> bool:
    """Whether a message says that it is one, by a topic or in its note."""
    if any(service_of_topic(one) == Service.GREETING and folded(one) not in _FESTIVE for one in topics):
        return True
    said = note.casefold()
    return any(one in said for one in _BIRTHDAY) and any(one in said for one in _WISHES)


@lru_cache(1024)
def service_of_topic(topic: str) -> str:
    """The service that a topic makes a contact; "" for none."""
    return _services().get(folded(topic), "")


_FESTIVE, _BIRTHDAY, _WISHES = map(phrases, (FESTIVE, BIRTHDAY, WISHES))


@cache
def _services() -> dict[str, str]:
    return by_word(TOPICS)
