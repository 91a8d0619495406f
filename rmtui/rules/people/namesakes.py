"""What clients are called so that two of one name are told apart: 王伟 (8002), in every list, sentence and title.

Also for the index of names that `rmtui log` reads, which is made of records as JSON has them: no class is loaded here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from rmtui.comparing import folded, name_key

if TYPE_CHECKING:
    from typing import Protocol

    from rmtui.records.client import Client

    class _Telling(Protocol):
        """What tells a client apart, wherever it is kept."""

        @property
        def hint(self) -> str: ...
        @property
        def shared(self) -> bool: ...


_SHORTEST = 4
"""Digits of the end of a phone number that is said."""

_TELLING = ("number", "employer", "occupation", "area", "birthday", "tier", "email", "wechat", "address", "opened_on")
"""What is said of a client without a phone, the first that tells."""


class Told(NamedTuple):
    """What tells a client from others."""

    hint: str
    """The end of a phone number that only one client has, or what else is known of nobody of the name; "" else."""
    shared: bool = False
    """Has another client the same name?"""


class Clients(dict[str, "Client"]):
    """Clients by id, with what tells those of one name apart; it is found out once."""

    @cached_property
    def told(self) -> dict[str, Told]:
        """Of those who share their name."""
        shared = [alike for alike in _by_name(self.values()) if len(alike) > 1]
        return _told(shared, self.values()) if shared else {}


def called(client: Client, clients: Mapping[str, Client]) -> str:
    """What a client is called among all `clients`: the name, and behind one that several have what tells them apart."""
    known = clients if isinstance(clients, Clients) else Clients(clients)
    return said(client.name, known.told.get(client.id))


def said(name: str, told: _Telling | None) -> str:
    """王伟 (8002), or the name alone where it is nobody else's."""
    return f"{name} ({told.hint})" if told and told.shared else name


def told_apart(clients: Collection[Any]) -> dict[str, Told]:
    """What tells each of the clients, records or their JSON, from all others. By id."""
    return _told(_by_name(clients), clients)


def _by_name(clients: Iterable[Any]) -> Collection[list[Any]]:
    """The clients, those of one name together."""
    namesakes: defaultdict[str, list[Any]] = defaultdict(list)
    for client in clients:
        namesakes[name_key(_get(client, "name"))].append(client)
    return namesakes.values()


def _told(groups: Iterable[list[Any]], clients: Iterable[Any]) -> dict[str, Told]:
    """What tells those in groups of one name apart, and from all other `clients`. By id."""
    endings = _Endings(clients)
    return {
        _get(client, "id"): Told(hint, len(alike) > 1) for alike in groups for client, hint in _hints(alike, endings)
    }


def _hints(alike: list[Any], endings: _Endings) -> Iterator[tuple[Any, str]]:
    """What tells each of those of one name from the others: where nothing is known that does, the place in the book."""
    known = [[folded(_text(client, field)) for client in alike] for field in _TELLING]
    for place, client in enumerate(alike):
        others = [digits for other in alike if other is not client for digits in _digits(other)]
        telling = (
            _text(client, field)
            for field, texts in zip(_TELLING, known, strict=True)
            if texts[place] and texts.count(texts[place]) == 1 and (len(alike) > 1 or field != "tier")
        )
        nothing = str(place + 1) if len(alike) > 1 else ""
        yield client, endings.of(client, others) or next(telling, nothing)


class _Endings:
    """The ends of all phone numbers, and who has them."""

    def __init__(self, clients: Iterable[Any]) -> None:
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        """Last digits → all numbers that end so, once for every client who has them."""
        for client in clients:
            for digits in set(_digits(client)):
                self._alike[digits[-_SHORTEST:]].append(digits)

    def of(self, client: Any, others: list[str]) -> str:
        """The shortest end of a number of the client that nobody else has; else one that none of `others` has."""
        numbers = _digits(client)
        for digits in numbers:
            alike = [*self._alike[digits[-_SHORTEST:]]]
            alike.remove(digits)
            if found := _shortest(digits, alike):
                return found
        return next(filter(None, (_shortest(digits, others) for digits in numbers)), "")


def _shortest(digits: str, others: list[str]) -> str:
    """The shortest end of a number that is none of the others'."""
    ends = (digits[-length:] for length in range(_SHORTEST, len(digits) + 1))
    return next((end for end in ends if not any(other.endswith(end) for other in others)), "")


def _digits(client: Any) -> list[str]:
    """The phone numbers of a client that are long enough to have an end."""
    phones = _get(client, "phones") or ()
    numbers = (phone if phone.isdigit() else "".join(filter(str.isdigit, phone)) for phone in phones)
    return [digits for digits in numbers if len(digits) >= _SHORTEST]


def _text(client: Any, field: str) -> str:
    """What is known of a client, in the same words whatever language is spoken: the index keeps them."""
    value = _get(client, field)
    if field == "birthday" and value:
        day = [_get(value, part) for part in ("year", "month", "day")]
        return ("lunar:" if _get(value, "lunar") else "") + "-".join(f"{part:02}" for part in day if part)
    return str(value or ("C" if field == "tier" else ""))


def _get(record: Any, field: str) -> Any:
    return record.get(field) if isinstance(record, dict) else getattr(record, field)
