"""Display names that tell namesakes apart: 王伟 (8002), in every list, sentence and title.

Also for the index of names that `rmtui log` reads, which is made of raw JSON records: no record class is imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain, combinations
from typing import TYPE_CHECKING

from rmtui.comparing import folded, name_key
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.terms import TERMS
from rmtui.wording import name_with_hint

if TYPE_CHECKING:
    from typing import Any

    from rmtui.records.client import Client


_MIN_DIGITS = 4
"""Digits of a phone number's end that a hint shows at least."""

_HINT_FIELDS = (
    "number",
    "employer",
    "occupation",
    "area",
    "birthday",
    "tier",
    "channel",
    "email",
    "wechat",
    "address",
    "opened_on",
)
"""Fields that a hint is taken from without a phone number: the first that tells apart, else the first two."""

_ALSO_OTHERS = frozenset(("tier", "channel", "opened_on"))
"""Fields that tell nobody apart but namesakes."""


class NameHint(NamedTuple):
    """What tells a client apart from others."""

    hint: str
    """The end of a phone number that no other client has, else a field that no namesake shares; "" for none."""
    shared: bool = False
    """Whether another client has the same name."""


class Clients(dict[str, "Client"]):
    """Clients by id, with the hints of namesakes, computed once."""

    @cached_property
    def name_hints(self) -> dict[str, NameHint]:
        """Hints of the clients who share their name, by id."""
        shared = [alike for alike in _by_name(self.values()) if len(alike) > 1]
        return _group_hints(shared, self.values()) if shared else {}


def display_name(client: Client, clients: Mapping[str, Client]) -> str:
    """The name of a client among all `clients`, with a hint where several have it."""
    known = clients if isinstance(clients, Clients) else Clients(clients)
    hint = known.name_hints.get(client.id)
    return name_with_hint(client.name, hint.hint, shared=hint.shared) if hint else client.name


def name_hints(clients: Collection[Any]) -> dict[str, NameHint]:
    """The hint of every client, by id; `clients` are records or raw JSON records."""
    return _group_hints(_by_name(clients), clients)


def _by_name(clients: Iterable[Any]) -> Collection[list[Any]]:
    """The clients grouped by name."""
    namesakes: defaultdict[str, list[Any]] = defaultdict(list)
    for client in clients:
        namesakes[name_key(_get(client, "name"))].append(client)
    return namesakes.values()


def _group_hints(groups: Iterable[list[Any]], clients: Iterable[Any]) -> dict[str, NameHint]:
    """The hints of clients in groups of one name, unique among all `clients` where possible. By id."""
    endings = _PhoneEndings(clients)
    return {
        _get(client, "id"): NameHint(hint, len(alike) > 1)
        for alike in groups
        for client, hint in _hints(alike, endings)
    }


def _hints(alike: list[Any], endings: _PhoneEndings) -> Iterator[tuple[Any, str]]:
    """A hint for each client of one name; where nothing tells them apart, their number in the book's order."""
    fields = [field for field in _HINT_FIELDS if len(alike) > 1 or field not in _ALSO_OTHERS]
    known = {field: [folded(_field_text(client, field)) for client in alike] for field in fields}
    for place, client in enumerate(alike):
        others = [digits for other in alike if other is not client for digits in _digits(other)]
        telling = (
            ", ".join(_field_text(client, field) for field in some)
            for some in chain(((field,) for field in fields), combinations(fields, 2) if len(alike) > 1 else ())
            if all(known[field][place] for field in some)
            and [*zip(*(known[field] for field in some), strict=True)].count(tuple(known[f][place] for f in some)) == 1
        )
        number = str(place + 1) if len(alike) > 1 else ""
        yield client, endings.of(client, others) or next(telling, number)


class _PhoneEndings:
    """The ends of all phone numbers."""

    def __init__(self, clients: Iterable[Any]) -> None:
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        """Last digits → all numbers with that end, once for every client who has them."""
        for client in clients:
            for digits in set(_digits(client)):
                self._alike[digits[-_MIN_DIGITS:]].append(digits)

    def of(self, client: Any, others: list[str]) -> str:
        """The shortest end of the client's numbers that no other number has; else one that none of `others` has."""
        numbers = _digits(client)
        for digits in numbers:
            alike = [*self._alike[digits[-_MIN_DIGITS:]]]
            alike.remove(digits)
            if found := _shortest_ending(digits, alike):
                return found
        return next(filter(None, (_shortest_ending(digits, others) for digits in numbers)), "")


def _shortest_ending(digits: str, others: list[str]) -> str:
    """The shortest end of a number that none of the others has."""
    ends = (digits[-length:] for length in range(_MIN_DIGITS, len(digits) + 1))
    return next((end for end in ends if not any(other.endswith(end) for other in others)), "")


def _digits(client: Any) -> list[str]:
    """The digits of a client's phone numbers, as far as they are long enough."""
    phones = _get(client, "phones") or ()
    unspaced = (phone.replace(" ", "") for phone in phones)
    numbers = (phone if phone.isdigit() else "".join(filter(str.isdigit, phone)) for phone in unspaced)
    return [digits for digits in numbers if len(digits) >= _MIN_DIGITS]


def _field_text(client: Any, field: str) -> str:
    """A field as text, as a person types it: a channel by its word in the current language."""
    value = _get(client, field)
    if field == "birthday" and value:
        day = [_get(value, part) for part in ("year", "month", "day")]
        return ("lunar:" if _get(value, "lunar") else "") + "-".join(f"{part:02}" for part in day if part)
    if field == "channel":
        return _(TERMS["Channel"].get(str(value or ""), "")) if value else ""
    return str(value or ("C" if field == "tier" else ""))


def _get(record: Any, field: str) -> Any:
    return record.get(field) if isinstance(record, dict) else getattr(record, field)
