"""Names of clients by id, looked up one by one: an answer names a few of a thousand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rmtui.entry.names import NameIndex


class NamesOnDemand(Mapping[str, str]):
    """The names as lists show them; none where the id is unknown."""

    def __init__(self, names: NameIndex) -> None:
        self._names = names

    def __getitem__(self, client: str) -> str:
        if known := self._names.with_id(client):
            return known.display_name
        raise KeyError(client)

    def __iter__(self) -> Iterator[str]:
        return (known.id for known in self._names)

    def __len__(self) -> int:
        return len(self._names)
