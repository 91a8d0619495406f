"""What a folder holds beside the client's record: assets and debts, policies, reviews, documents."""

from __future__ import annotations

from typing import NamedTuple

from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.insurance.coverage import shown_policies
from rmtui.store.door import Store
from rmtui.tui.desk.folder.kinds import by_block

Filed = Holding | Policy | Review | Document


class Wealth(NamedTuple):
    """Read at one moment."""

    settings: Settings
    """The rates, and what the protection of a family is reckoned with."""
    discretion: Discretion
    """What of others may be seen in this folder."""
    holdings: tuple[Holding, ...] = ()
    """Those that were sold since included."""
    shared: tuple[Holding, ...] = ()
    """Those of others who agreed that they are seen here."""
    policies: tuple[Policy, ...] = ()
    """The client's own, and those of others who agreed that they are seen here."""
    reviews: tuple[Review, ...] = ()
    """Oldest first, the one that is not finished included."""
    documents: tuple[Document, ...] = ()
    """Newest last."""

    def find(self, kind: str, id: str) -> Filed | None:
        """A record by the kind of its block."""
        found = by_block(kind)
        records: tuple[Filed, ...] = getattr(self, found.table) if found else ()
        return next((one for one in records if one.id == id), None)


def read_wealth(book: Store, client: Client) -> Wealth:
    """All of it; the reviews are in the files of many months. RmtuiError where one cannot be read."""
    discretion = book.discretion()
    others = (one for one in book.holdings() if one.client != client.id)
    return Wealth(
        settings=book.settings(),
        discretion=discretion,
        shared=tuple(one for one in others if discretion.may_see(one, client.id)),
        holdings=tuple(book.holdings(client.id)),
        policies=shown_policies(client, book.policies(), discretion),
        reviews=tuple(book.reviews(client.id)),
        documents=tuple(book.documents(client.id)),
    )
