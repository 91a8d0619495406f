"""Which services a contact counts as, or whether it is about introductions, by its topics."""

from functools import cache, lru_cache

from rmtui.comparing import folded
from rmtui.records.service import Service
from rmtui.words import by_word
from rmtui.words.services import TOPICS

THANKS, REFERRAL = "thanks", "referral"
"""What the last day is kept of."""


@lru_cache(1024)
def given_keys(year: int, letter: str, topics: tuple[str, ...], is_greeting: bool) -> tuple[str, ...]:
    """What a contact that reached the client counts as: "2026 T" by its channel, "2026 greeting" by its topics."""
    services = {service for service in map(service_of_topic, topics) if service}
    if is_greeting:
        services.add(Service.GREETING)
    return (f"{year} {letter}", *(f"{year} {service}" for service in sorted(services)))


@lru_cache(1024)
def service_of_topic(topic: str) -> str:
    """The service that a topic makes a contact; "" for none."""
    return _services().get(folded(topic), "")


@cache
def _services() -> dict[str, str]:
    return by_word(TOPICS)
