"""Reading from a book which clients belong in another tier, and how complete their files are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Stage
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.work.client_file import ClientFile, FolderOwners, client_file
from rmtui.rules.work.tiers import TierHistory, TierMove, tier_moves

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.records.client import Client
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.door import Store


class TierState(NamedTuple):
    """The tiers of all clients."""

    moves: dict[str, TierMove]
    """By client id, up before down; refused ones are among them."""
    files: dict[str, ClientFile]
    """By client id, of those who are active."""


def read_tiers(book: Store, summary: ContactSummary, assets: Callable[[Client], int], today: date) -> TierState:
    """How it stands with every client. `assets`: at this bank. RmtuiError where the book cannot be read."""
    clients = book.clients()
    owners = FolderOwners(
        holdings={one.client for one in book.holdings()},
        policies={one.client for one in book.policies()},
        reviews=summary.reviews.keys(),
    )
    files = {id: client_file(one, owners, today) for id, one in clients.items() if one.stage is Stage.ACTIVE}
    return TierState(read_tier_moves(book, summary, assets, today), files)


def read_tier_moves(
    book: Store, summary: ContactSummary, assets: Callable[[Client], int], today: date
) -> dict[str, TierMove]:
    """The clients for whom another tier is proposed, by id. Otherwise as `read_tiers`."""
    history = TierHistory(summary.trends, [*book.records(TierRefusal)])
    moves = tier_moves(book.clients().values(), assets, history, book.settings(), today)
    return {move.client.id: move for move in moves}
