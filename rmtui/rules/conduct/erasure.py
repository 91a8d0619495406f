"""What remains of a book's records when a client is erased for good (FIELD.md, 保密).

Records of the client alone are removed. Shared records stay without the client, and whatever identifies the client in
the texts of others is struck out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import kind_of

STRUCK_OUT = "***"
"""What stands in a text where the client was named."""

_SHORTEST_NAME, _SHORTEST_NUMBER = 2, 5
"""Characters of what identifies somebody: shorter ones would be struck out of half the book."""


def identifying_texts(client: Client, others: Iterable[Client]) -> list[str]:
    """What identifies a client in a text, the longest first: names and numbers that no other client has."""
    shared = {text for other in others if other.id != client.id for text in _texts(other)}
    return sorted({*_texts(client)} - shared, key=len, reverse=True)


def _texts(client: Client) -> Iterator[str]:
    names = (client.name, *client.aliases)
    numbers = (client.number, *client.phones, client.email, client.wechat)
    yield from (text.strip() for text in names if len(text.strip()) >= _SHORTEST_NAME)
    yield from (text.strip() for text in numbers if len(text.strip()) >= _SHORTEST_NUMBER)


def strike_out(texts: Iterable[str]) -> Callable[[str], str]:
    """A function that strikes these texts out of another one, in upper or lower case."""
    pattern = "|".join(map(re.escape, texts))
    if not pattern:
        return lambda text: text
    found = re.compile(pattern, re.IGNORECASE)
    return lambda text: found.sub(STRUCK_OUT, text)


class Remainder(NamedTuple):
    """The records after an erasure: those that stay, as they are then, and those that go."""

    kept: list[Record]
    gone: list[Record]


def remainder(records: Iterable[Record], client: str, strike: Callable[[str], str]) -> Remainder:
    """What is left of records without a client, by id. `strike`: see `strike_out`."""
    found = Remainder([], [])
    for record in records:
        left = without_client(record, client, strike)
        if left is None:
            found.gone.append(record)
        else:
            found.kept.append(left)
    return found


def without_client(record: Record, client: str, strike: Callable[[str], str]) -> Record | None:
    """What is left of a record without a client, by id; None where nothing is. `strike`: see `strike_out`."""
    kind = kind_of(record)
    owners = kind.owners(record)
    if client in owners and (len({*owners}) == 1 or kind.removed_with_client):
        return None
    before = msgspec.to_builtins(record)
    after = _without(before, client, strike)
    if after == before:
        return record
    try:
        return msgspec.convert(after, type(record))
    except msgspec.ValidationError:  # it is nothing without the client
        return None


def strike_out_client(clients: Mapping[str, Client], client: str) -> Callable[[str], str]:
    """A function that strikes whatever identifies a client, by id, out of a text."""
    known = clients.get(client)
    return strike_out(identifying_texts(known, clients.values()) if known else ())


def without_clients(
    record: Record, clients: Iterable[str], strike: Callable[[str], Callable[[str], str]]
) -> Record | None:
    """What is left of a record without some clients, by id; None where nothing is.

    `strike`: see `strike_out_client`.
    """
    left: Record | None = record
    for client in sorted(clients):
        left = left and without_client(left, client, strike(client))
    return left


def is_struck_out_of(text: str, known: str) -> bool:
    """Whether a text is what striking out names left of another one."""
    return STRUCK_OUT in text and bool(
        re.fullmatch(".+?".join(map(re.escape, text.split(STRUCK_OUT))), known, re.DOTALL)
    )


_GONE: Any = object()


def _without(value: Any, client: str, strike: Callable[[str], str]) -> Any:
    """Plain data without an id, and with its texts struck out; `_GONE` for the id itself."""
    if isinstance(value, str):
        return _GONE if value == client else strike(value)
    if isinstance(value, Mapping):
        kept = ((name, _without(one, client, strike)) for name, one in value.items() if name != client)
        return {name: one for name, one in kept if one is not _GONE}
    if isinstance(value, list | tuple):
        return [one for one in (_without(each, client, strike) for each in value) if one is not _GONE]
    return value
