"""What a contact counts as in the service plan."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from rmtui.comparing import folded
from rmtui.words import by_word
from rmtui.words.services import TOPICS


def given_keys(on: date, letter: str, topics: Iterable[str]) -> list[str]:
    """What a contact that reached the client counts as: "2026 T" by its channel, "2026 greeting" by its topics."""
    services = {_topics()[word] for word in map(folded, topics) if word in _topics()}
    return [f"{on.year} {letter}", *(f"{on.year} {service}" for service in sorted(services))]


@cache
def _topics() -> dict[str, str]:
    return by_word(TOPICS)
