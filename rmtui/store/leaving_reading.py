"""Reading the signs of leaving out of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.case import Case
from rmtui.records.leaving import LeavingWarning
from rmtui.rules.contact.folder_facts import folder_facts
from rmtui.rules.contact.leaving_list import LeavingBook, LeavingRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from rmtui.records.client import Client
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.door import Store


def read_leaving(book: Store, summary: ContactSummary, today: date) -> LeavingBook:
    """What the signs of all clients are found from. RmtuiError where the book cannot be read."""
    folders = folder_facts((), (), {}, cases=book.records(Case), lost=book.lost_holdings(today))
    return LeavingBook(book.clients(), summary, folders, book.settings(), [*book.records(LeavingWarning)])


def new_warnings(
    rows: Iterable[LeavingRow], book: LeavingBook, assets: Callable[[Client], int], today: date
) -> list[LeavingWarning]:
    """Warnings of today for those whose signs are enough and who have none that still warns."""
    return [
        LeavingWarning(
            client=row.client.id,
            on=today,
            points=row.points,
            signs=tuple(sign.sign.value for sign in row.signs),
            assets=assets(row.client),
        )
        for row in rows
        if row.is_warned(book.settings) and row.warning is None
    ]
