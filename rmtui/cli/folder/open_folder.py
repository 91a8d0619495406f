"""Whose folder is shown, from which book, on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from rmtui.records.client import Client

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.names import NameIndex
    from rmtui.records.events import Sale
    from rmtui.store.door import Store


SHOWN = 10
"""Contacts, sales and reviews that are shown: the newest."""


class OpenFolder:
    """The folder of a client as it is on a day."""

    def __init__(self, client: Client, book: Store, today: date) -> None:
        self.client, self.book, self.today = client, book, today

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What every client is called, by id; of a thousand a folder names a few."""
        return _NamesOnDemand(self.book.names())

    @cached_property
    def newest_sales(self) -> tuple[Sale, ...]:
        """As many as are shown; looked for once, since months are read for them."""
        return tuple(islice(self.book.sales(self.client.id), SHOWN))


class _NamesOnDemand(Mapping[str, str]):
    """`NameIndex.display_names`, each looked up when it is asked for."""

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
