"""The folder that is shown: its client, book and day."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from rmtui.cli.output.names_on_demand import NamesOnDemand
from rmtui.records.client import Client

if TYPE_CHECKING:
    from datetime import date

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
        return NamesOnDemand(self.book.names())

    @cached_property
    def newest_sales(self) -> tuple[Sale, ...]:
        """As many as are shown; looked for once, since months are read for them."""
        return tuple(islice(self.book.sales(self.client.id), SHOWN))
