"""What a contact counts as: a service of the plan, or one about introductions, by its topics."""

from functools import lru_cache

from rmtui.comparing import folded
from rmtui.words import by_word
from rmtui.words.services import TOPICS

THANKS, REFERRAL = "thanks", "referral"
"""What the last day is kept of."""


@lru_cache(1024)
def given_keys(year: int, letter: str, topics: tuple[str, ...]) -> tuple[str, ...]:
    """What a contact that reached the client counts as: "2026 T" by its channel, "2026 greeting" by its topics."""
    services = sorted({service for service in map(_service, topics) if service})
    return (f"{year} {letter}", *(f"{year} {service}" for service in services))


def _service(topic: str) -> str:
    """The service that a topic makes a contact; "" for none."""
    return by_word(TOPICS).get(folded(topic), "")
